"""Drawings with the editor's own words: a drawing beside them, or small ones in the cells of a table of lanes."""

from __future__ import annotations

import re
from typing import Any, ClassVar
from xml.etree.ElementTree import Element, SubElement

from pymdownx.blocks.block import type_string

from ...errors import fail, near_matches
from ...models import Drawing
from ...render.drawing import drawing_svg, small_drawing
from ...render.html import append, h, slug
from ...render.text import rich_text
from ..page import finished
from .base import EvidenceBlock
from .layout import Lane


class DrawingBlock(EvidenceBlock):
    """A figure with a caption, in which drawings of docs/assets/drawings stand."""

    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"caption": ("", type_string)}

    def drawing(self, name: str) -> Drawing:
        """Return a drawing. Raises EvidenceError naming the block, with near matches."""
        return self.page.library.drawing(name, self.where())

    def caption(self) -> Element:
        """Return the caption, with its figures, citations and terms."""
        if not self.options["caption"]:
            raise fail(self.where(), "needs the option 'caption', which says what is drawn")
        words = rich_text(self.options["caption"], self.page.library, None, self.where())
        return finished(h("figcaption", {}, words))


class DrawingFigure(DrawingBlock):
    """One drawing; the argument is its name, and the words inside stand beside it."""

    NAME = "drawing"

    def on_create(self, parent: Element) -> Element:
        """Return the figure with the drawing in it."""
        figure = SubElement(parent, "figure", {"class": "drawing"})
        drawing = self.drawing(self.argument)
        figure.append(finished(drawing_svg(drawing, self.page.link_to)))
        return figure

    def on_end(self, block: Element) -> None:
        """Put the words into one part and the caption below."""
        caption, words = self.caption(), list(block)[1:]
        for part in words:
            block.remove(part)
        if words:
            block.append(h("div", {"class": "drawing-words"}, words))
        block.append(caption)


class LaneTable(DrawingBlock):
    """A table whose rows are treatments and whose cells may start with a small drawing, written `[!name]`.

    On a phone each row becomes a lane of its own, which a table element cannot do without losing what it means to a screen
    reader. So it is made of parts with the roles of a table. The argument names it.
    """

    NAME = "lane-table"

    def on_create(self, parent: Element) -> Element:
        """Return the figure; its table is made when the content is complete."""
        return SubElement(parent, "figure", {"class": "picture"})

    def on_end(self, block: Element) -> None:
        """Replace the Markdown table inside by rows and cells."""
        caption, parts = self.caption(), list(block)
        if [part.tag for part in parts] != ["table"]:
            raise fail(self.where(), "holds one table and nothing else")
        table = parts[0]
        names = [cell.text or "" for cell in table.iterfind("thead/tr/th")]
        rows = [self._lane(list(row), names) for row in table.iterfind("tbody/tr")]
        heads = [h("span", {"role": "columnheader"}, name) for name in names]
        block.remove(table)
        made = h("div", {"class": "drawing", "role": "table", "aria-label": self.argument})
        append(made, h("div", {"class": "chart-says", "role": "row"}, heads), rows)
        append(block, made, caption)

    def _lane(self, cells: list[Element], names: list[str]) -> Element:
        treatment = (cells[0].text or "").strip()
        if treatment not in Lane.TITLES:
            near = near_matches(treatment, Lane.TITLES)
            raise fail(self.where(), f"a row starts with its treatment, and {treatment!r} is none", near=near)
        title = h("div", {"class": "lane-title", "role": "rowheader"}, Lane.TITLES[treatment])
        pairs = zip(cells[1:], names[1:], strict=True)
        made = [self._cell(cell.text or "", name, slug(treatment)) for cell, name in pairs]
        return h("div", {"class": "lane", "role": "row", "data-treatment": slug(treatment)}, finished(title), made)

    def _cell(self, words: str, name: str, treatment: str) -> Element:
        """Return a cell. Its column's name stands in it for the eye; a screen reader has the column's heading."""
        name_of, words = leading_drawing(words)
        picture = self._picture(name_of, treatment) if name_of else None
        heading = h("div", {"aria-hidden": "true"}, h("strong", {}, name))
        return h("div", {"role": "cell"}, picture, heading, h("div", {}, words))

    def _picture(self, name: str, treatment: str) -> Element:
        """Return a small drawing. Raises EvidenceError for one with links, or with the cells of another treatment."""
        picture = picture_of(self, name)
        for part in picture.iter():
            if (shown := part.get("data-treatment", treatment)) != treatment:
                raise fail(self.where(), f"{name!r} shows {shown} and stands in the lane of {treatment}")
        return picture


def leading_drawing(words: str) -> tuple[str, str]:
    """Return the name of the drawing that `words` start with, "" if with none, and the words after it."""
    found = _SMALL.match(words)
    return (found["name"], words[found.end() :]) if found else ("", words)


def picture_of(block: EvidenceBlock, name: str) -> Element:
    """Return a small drawing. Raises EvidenceError naming the block if there is none, or for one with links."""
    drawing = block.page.library.drawing(name, block.where())
    if drawing.links:
        raise fail(block.where(), f"{name!r} holds links, which a small drawing cannot")
    return finished(small_drawing(drawing))


_SMALL = re.compile(r"\[!(?P<name>[^\[\]\s]+)\]\s*")
