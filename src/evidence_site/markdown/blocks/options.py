"""The block that shows every choice beside the others."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ...models import Library
from ...render.options import options_grid
from .base import RecordBlock, some


class OptionsGrid(RecordBlock):
    """The grid of all options; the argument is its caption. No option can be left out, so that none is favoured."""

    NAME = "options-grid"
    ARGUMENT = True

    def render(self, library: Library) -> Element:
        """Return the grid, its terms linked to the glossary."""
        options = some(list(library.options.values()), self, "option")
        return options_grid(options, library, self.argument, self.page.link_term)
