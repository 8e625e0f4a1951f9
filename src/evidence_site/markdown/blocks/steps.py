"""The way through the four steps: where the reader is, and which lane is followed."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import Element

from ...errors import fail
from ...models import Library
from ...render.html import h
from .base import RecordBlock, choice

STEPS = {
    "overview": "All four steps",
    "collection": "Step 1: collection",
    "conditioning": "Step 2: conditioning",
    "infusion": "Step 3: infusion",
    "rebuilding": "Step 4: rebuilding",
}


class Steps(RecordBlock):
    """Links to the four steps, the present one marked; the argument is its name.

    With JavaScript the reader can follow one lane: `lanes.mjs` offers the choice in the empty part below the links.
    """

    NAME = "steps"
    ARGUMENT = True

    def render(self, library: Library) -> Element:
        """Return the links and the choice of a lane. Raises EvidenceError for a step that does not exist."""
        try:
            here = choice(STEPS)(self.argument)
        except ValueError as error:
            raise fail(self.where(), str(error)) from None
        links = []
        for name, title in STEPS.items():
            attributes: dict[str, Any] = {"href": self.page.link_to(self._path(name)) or "#"}
            if name == here:
                attributes["aria-current"] = "page"
            links.append(h("li", {}, h("a", attributes, title)))
        return h(
            "div",
            {"class": "steps"},
            h("nav", {"aria-label": "The four steps"}, h("ol", {}, links)),
            h("div", {"class": "lane-choice"}),
        )

    def _path(self, name: str) -> str:
        return f"{self.page.steps}/{'index' if name == 'overview' else name}.md"
