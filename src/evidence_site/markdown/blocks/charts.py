"""What chart blocks share: a title after the bar, a caption, and figures named as record:outcome."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import type_string

from ...models import Library
from ...render.charts.frame import without_repeat
from ...render.charts.picks import Pick, picked
from ...render.html import Child
from ...render.text import rich_text
from .base import RecordBlock, some, type_keys


class ChartBlock(RecordBlock):
    """A chart; the argument is its title, and `caption` says in the editor's words who and what it is about."""

    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"caption": ("", type_string)}

    def chart(self, library: Library) -> Element:
        """Return the chart, whole."""
        raise NotImplementedError

    def render(self, library: Library) -> Element:
        """Return the chart. What to do with a chart of its kind is said at the first one of the page."""
        return without_repeat(self.chart(library), self.tracker.setdefault("said", set()))

    def caption(self, library: Library) -> list[Child]:
        """Return the caption, with its figures, citations and terms."""
        return rich_text(self.options["caption"], library, None, self.where())

    def picks(self, library: Library, option: str) -> list[Pick]:
        """Return the outcomes that an option names. Raises EvidenceError for an unknown one."""
        return picked(self.options[option], library, self.where())


FIGURES: dict[str, Any] = {"figures": ([], type_keys)}
"""The option that lists what a chart shows."""

__all__ = ["FIGURES", "ChartBlock", "some"]
