"""The block that shows every sign of a doubtful offer, to tick."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from ...models import Library
from ...render.red_flags import clinic_check
from .base import RecordBlock, some, type_level


class ClinicCheck(RecordBlock):
    """Every red flag, group by group. None can be left out, so that no clinic looks better for it."""

    NAME = "clinic-check"
    ARGUMENT = False
    OPTIONS: ClassVar[dict[str, Any]] = {"level": (3, type_level)}

    def render(self, library: Library) -> Element:
        """Return the list, its terms linked to the glossary."""
        flags = some(list(library.red_flags.values()), self, "red flag")
        return clinic_check(flags, library, self.options["level"], self.page.link_term)
