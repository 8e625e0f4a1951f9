"""Chart blocks that count people."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from ...models import Library
from ...render.charts.people import people_dots
from .base import some, type_keys
from .charts import FIGURES, ChartBlock


class PeopleDots(ChartBlock):
    """Every person of a group as a dot: `figures` are counts, `deaths` are counts of deaths."""

    NAME = "people-dots"
    OPTIONS: ClassVar[dict[str, Any]] = ChartBlock.OPTIONS | FIGURES | {"deaths": ([], type_keys)}

    def render(self, library: Library) -> Element:
        """Return the chart."""
        figures = some(self.picks(library, "figures"), self, "figure")
        return people_dots(figures, self.picks(library, "deaths"), self.argument, self.caption(library))
