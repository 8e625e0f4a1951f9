"""What the reader can do next."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import type_string

from ...render.html import h
from ...render.text import rich_text
from ..page import finished
from .drawings import leading_drawing, picture_of
from .layout import LayoutBlock


class NextSteps(LayoutBlock):
    """What the reader can do next: a list whose items may each start with a small drawing, written `[!name]`.

    `weigh` says what these steps may give the reader, and what they may cost.
    """

    NAME = "next-steps"
    TITLE = "What you can do next"
    OPTIONS: ClassVar[dict[str, Any]] = {**LayoutBlock.OPTIONS, "weigh": ("", type_string)}

    def on_end(self, block: Element) -> None:
        """Put the drawings before the items' words, and what is for and against below."""
        for item in block.iterfind("*/li"):
            holder = item if (item.text or "").strip() or not len(item) else item[0]
            name, words = leading_drawing(holder.text or "")
            if name:
                picture = picture_of(self, name)
                holder.text, picture.tail = None, words
                holder.insert(0, picture)
        if self.options["weigh"]:
            words = rich_text(self.options["weigh"], self.page.library, None, self.where(), self.page.link_term)
            block.append(finished(h("p", {"class": "weigh"}, h("strong", {}, "Costs and gains: "), words)))
