"""Chart blocks that show everything at once: the map of studies and the timeline of trials."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from ...models import Library
from ...render.charts.evidence_map import evidence_map, human
from ...render.charts.timeline import trial_timeline
from .base import TREATMENTS, some
from .charts import ChartBlock


class MapBlock(ChartBlock):
    """A chart whose marks lead to cards; `treatment` leaves the others out."""

    OPTIONS: ClassVar[dict[str, Any]] = ChartBlock.OPTIONS | {"treatment": ("", TREATMENTS)}

    def chosen(self, records: Any, kind: str) -> list[Any]:
        """Return the records of the treatment asked for. Raises EvidenceError if there is none."""
        treatment = self.options["treatment"]
        return some([record for record in records if not treatment or record.treatment == treatment], self, kind)

    def card_of(self, page: str, kind: str) -> Callable[[str], str]:
        """Return what gives the link to a record's card by its key."""
        link = self.page.link_to(page)
        return lambda key: f"{link}#{kind}-{key}"


class EvidenceMap(MapBlock):
    """Every human study as one mark, by year, design and size."""

    NAME = "evidence-map"

    def chart(self, library: Library) -> Element:
        """Return the chart."""
        studies = self.chosen(library.studies.values(), "study")
        some([study for study in studies if human(study)], self, "study in people")
        return evidence_map(studies, self.argument, self.caption(library), self.card_of(self.page.studies, "study"))


class TrialTimeline(MapBlock):
    """Every registered trial as one mark, by start and by what has become of it."""

    NAME = "trial-timeline"

    def chart(self, library: Library) -> Element:
        """Return the chart."""
        trials = self.chosen(library.trials.values(), "trial")
        return trial_timeline(trials, self.argument, self.caption(library), self.card_of(self.page.trials, "trial"))
