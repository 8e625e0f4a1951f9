"""Layout blocks: they hold the editor's own words, in a part of the page that looks and reads the same everywhere."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import type_string

from ...errors import fail, near_matches
from ...render.html import h, slug
from ..page import finished
from ..reading_time import FOR
from .base import EvidenceBlock, type_level


class LayoutBlock(EvidenceBlock):
    """A section with a class and, if `TITLE` is set, a heading that the argument may replace."""

    TAG: ClassVar[str] = "section"
    TITLE: ClassVar[str | None] = None
    ARGUMENT = None
    OPTIONS: ClassVar[dict[str, Any]] = {"level": (2, type_level)}

    def on_create(self, parent: Element) -> Element:
        """Return the section, its heading inside."""
        section = SubElement(parent, self.TAG, {"class": self.NAME})
        title = self.argument or self.TITLE
        if title:
            attributes = {"id": slug(title).strip("?"), "class": f"{self.NAME}-title"}
            heading = finished(h(f"h{self.options['level']}", attributes, title))
            section.append(heading)
            section.set("aria-labelledby", heading.get("id", ""))
        return section


class Message(LayoutBlock):
    """The one main message of a page, in a quiet box at the top; `for` says for whom the page is."""

    NAME = "message"
    TAG = "div"
    ARGUMENT = False
    OPTIONS: ClassVar[dict[str, Any]] = {"for": ("", type_string)}

    def on_create(self, parent: Element) -> Element:
        """Return the box, which keeps the reader in mind until the line below the title is written."""
        box = SubElement(parent, self.TAG, {"class": self.NAME})
        if self.options["for"]:
            box.set(FOR, self.options["for"])
        return box


class Known(LayoutBlock):
    """What we know."""

    NAME = "known"
    TITLE = "What we know"


class Unknown(LayoutBlock):
    """What we do not know."""

    NAME = "unknown"
    TITLE = "What we do not know"


class KeyFact(LayoutBlock):
    """One fact to remember, larger than the rest."""

    NAME = "key-fact"
    TAG = "div"
    ARGUMENT = False


class Doors(LayoutBlock):
    """Ways into the site: a list whose items are each a door for one kind of reader."""

    NAME = "doors"
    TAG = "div"
    ARGUMENT = False


class Care(LayoutBlock):
    """A care card: when to call for help."""

    NAME = "care"
    TITLE = "When to get help fast"


class Figure(LayoutBlock):
    """A picture or small table with its words: the argument is its caption."""

    NAME = "picture"
    TAG = "figure"
    ARGUMENT = True

    def on_create(self, parent: Element) -> Element:
        """Return the figure; the caption is added when the content is complete."""
        return SubElement(parent, "figure", {"class": self.NAME})

    def on_end(self, block: Element) -> None:
        """Add the caption below the content."""
        block.append(finished(h("figcaption", {}, self.argument)))


class Lanes(LayoutBlock):
    """Two treatments told side by side; each is a `lane` inside."""

    NAME = "lanes"
    TAG = "div"
    ARGUMENT = False


class Lane(EvidenceBlock):
    """One treatment's lane; the argument is the treatment."""

    NAME = "lane"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"level": (3, type_level)}
    TITLES: ClassVar[dict[str, str]] = {
        "MSC": "MSC infusion",
        "HSCT": "Blood stem cell transplant (HSCT)",
        "CAR-T": "CAR-T cells",
        "current care": "Current care",
    }

    def on_create(self, parent: Element) -> Element:
        """Return the lane with the treatment's name as its heading."""
        if self.argument not in self.TITLES:
            raise fail(self.where(), "is not a treatment", near=near_matches(self.argument, self.TITLES))
        lane = SubElement(parent, "div", {"class": "lane", "data-treatment": slug(self.argument)})
        lane.append(finished(h("p", {"class": "lane-title"}, self.TITLES[self.argument])))
        return lane
