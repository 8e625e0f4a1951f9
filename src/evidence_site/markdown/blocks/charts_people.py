"""Chart blocks that count people."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from pymdownx.blocks.block import type_string

from ...errors import fail
from ...models import Library
from ...render.charts.fact_box import fact_box_chart
from ...render.charts.fact_rows import fact_box
from ...render.charts.flow import refuse_stray_results, trial_flow
from ...render.charts.people import counts_people, people_dots
from ...render.charts.picks import Pick
from .base import some, type_keys
from .charts import FIGURES, ChartBlock


class PeopleDots(ChartBlock):
    """Every person of a group as a dot: `figures` are counts, `deaths` are counts of deaths.

    `names` stand in the place of the groups' names, where a reader is to guess: one for each figure, then for each death.
    """

    NAME = "people-dots"
    OPTIONS: ClassVar[dict[str, Any]] = ChartBlock.OPTIONS | FIGURES | {"deaths": ([], type_keys), "names": ([], type_keys)}

    def chart(self, library: Library) -> Element:
        """Return the chart."""
        figures = some(self.picks(library, "figures"), self, "figure")
        picks = self._renamed([*figures, *self.picks(library, "deaths")])
        if not any(map(counts_people, picks)):
            raise fail(self.where(), "selects no count of people, so there is nothing to draw")
        return people_dots(picks[: len(figures)], picks[len(figures) :], self.argument, self.caption(library))

    def _renamed(self, picks: list[Pick]) -> list[Pick]:
        names = self.options["names"]
        if not names:
            return picks
        if len(names) != len(picks):
            raise fail(self.where(), f"option names: needs one name for each of the {len(picks)} results, found {len(names)}")
        return [replace(pick, alias=name) for pick, name in zip(picks, names, strict=True)]


def type_pairs(value: Any) -> list[list[str]]:
    """Read an option that lists pairs. Raises ValueError for anything else."""
    if not isinstance(value, list) or not all(isinstance(pair, list) and len(pair) == 2 for pair in value):
        raise ValueError("must be a list of pairs, as in [[study:one, study:other], [study:one, not told]]")
    if not all(isinstance(name, str) for pair in value for name in pair):
        raise ValueError("must be pairs of references, or 'not told'")
    return value


class FactBox(ChartBlock):
    """Benefits and harms `with` and `without` a treatment: two arms of one trial, and pairs of their outcomes."""

    NAME = "fact-box"
    OPTIONS: ClassVar[dict[str, Any]] = ChartBlock.OPTIONS | {
        "with": ("", type_string),
        "without": ("", type_string),
        "benefits": ([], type_pairs),
        "harms": ([], type_pairs),
    }

    def chart(self, library: Library) -> Element:
        """Return the chart."""
        options = self.options
        arms = (options["with"], options["without"])
        box = fact_box(arms, options["benefits"], options["harms"], library, self.where())
        return fact_box_chart(box, self.argument, self.caption(library), library.settings.checked)


class TrialFlow(ChartBlock):
    """The people of a trial from joining to `results` and `deaths`; the argument is the study's key."""

    NAME = "trial-flow"
    OPTIONS: ClassVar[dict[str, Any]] = ChartBlock.OPTIONS | {"results": ([], type_keys), "deaths": ([], type_keys)}

    def chart(self, library: Library) -> Element:
        """Return the chart."""
        study = library.study(self.argument, self.where())
        results = some(self.picks(library, "results"), self, "result")
        deaths = self.picks(library, "deaths")
        refuse_stray_results(study, [*results, *deaths], self.where())
        return trial_flow(study, results, deaths, self.caption(library))
