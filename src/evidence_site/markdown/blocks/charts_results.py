"""Chart blocks that show the results of several studies of one treatment, each for itself."""

from __future__ import annotations

from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from ...errors import fail
from ...models import Library
from ...render.charts.compared import Asked
from ...render.charts.over_time import over_time
from ...render.charts.picks import picked
from ...render.charts.ranges import range_chart
from .base import choice, some, type_keys
from .charts import FIGURES, ChartBlock


class ResultsBlock(ChartBlock):
    """A chart of one treatment, which has to be named: the two stem cell treatments never stand in one chart."""

    OPTIONS: ClassVar[dict[str, Any]] = ChartBlock.OPTIONS | {"treatment": ("", choice(("MSC", "HSCT", "CAR-T")))}

    def asked(self, library: Library) -> Asked:
        """Return what the editor asked for besides the figures. Raises EvidenceError if no treatment is named."""
        if not self.options["treatment"]:
            raise fail(self.where(), "needs a treatment, as in 'treatment: MSC'")
        return Asked(self.options["treatment"], self.argument, self.caption(library), library, self.where())


class RangeChart(ResultsBlock):
    """Shares with their ranges, study by study; `controls` are figures of the groups that were compared."""

    NAME = "range-chart"
    OPTIONS: ClassVar[dict[str, Any]] = ResultsBlock.OPTIONS | FIGURES | {"controls": ([], type_keys)}

    def chart(self, library: Library) -> Element:
        """Return the chart."""
        figures = some(self.picks(library, "figures"), self, "figure")
        return range_chart(figures, self.picks(library, "controls"), self.asked(library))


def type_lines(value: Any) -> list[list[str]]:
    """Read an option that lists the figures of each line. Raises ValueError for anything else."""
    if not isinstance(value, list) or not value or not all(isinstance(line, list) for line in value):
        raise ValueError("must be a list of lines, each a list of figures, as in [[one, two], [three]]")
    return [type_keys(line) for line in value]


class OverTime(ResultsBlock):
    """Shares at the times that each series reported; `lines` lists the figures of each line."""

    NAME = "over-time"
    OPTIONS: ClassVar[dict[str, Any]] = ResultsBlock.OPTIONS | {"lines": ([], type_lines)}

    def chart(self, library: Library) -> Element:
        """Return the chart."""
        lines = [picked(line, library, self.where()) for line in some(self.options["lines"], self, "line")]
        return over_time(lines, self.asked(library))
