"""The figures that an editor asks a chart to show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ...errors import fail
from ...models import Figure, Library, Outcome, Percent, Study
from ..citations import linked_figure
from ..figures import figure_element, shown_figure, words
from ..html import Child, h


@dataclass(frozen=True, slots=True)
class Pick:
    """One outcome of a study. `figure` is None where the source gave words and no number.

    `alias` is what its group is called instead of its name, where a reader is to guess which group it is.
    """

    study: Study
    outcome: Outcome
    figure: Figure | None
    alias: str = ""

    @property
    def group(self) -> str:
        """What its people had: the name of the arm, or everyone in the study."""
        if self.alias:
            return self.alias
        arm = self.study.arm(self.outcome.arm) if self.outcome.arm else None
        return arm.name if arm else "everyone"

    def shown(self, form: str = "") -> Element:
        """Return the figure in one of the formats, linked to its source. Raises EvidenceError if it has no such form.

        A chart draws the margin of an estimate, so its words tell it.
        """
        assert self.figure is not None
        key, name = self.study.key, self.outcome.id
        if not form and isinstance(self.figure, Percent):
            return linked_figure(key, figure_element(key, name, self.figure, text=words(self.figure, margin=True)))
        element = shown_figure(key, name, self.figure, self.outcome, form=form, where=f"{key}: {name}")
        return linked_figure(key, element)

    def time(self) -> list[Child]:
        """Return the time of the figure, bound to its record."""
        if not self.outcome.at:
            return ["time not given"]
        return [
            h("span", {"class": "figure-time", "data-record": self.study.key, "data-outcome": self.outcome.id}, self.outcome.at)
        ]

    def definition(self) -> list[Child]:
        """Return how the source defined the outcome, bound to its record, or that it could not be read."""
        if not self.outcome.definition:
            return ["The source gave no definition that we could read."]
        bound = {"class": "definition", "data-record": self.study.key, "data-outcome": self.outcome.id}
        return [h("span", bound, f"Defined as: {self.outcome.definition.rstrip('.')}.")]


def picked(references: Iterable[str], library: Library, where: str) -> list[Pick]:
    """Return the outcomes that `record:outcome` references name.

    Raises EvidenceError naming `where` for a reference that is not of that form, or leads to no outcome of a study.
    """
    picks = []
    for reference in references:
        key, separator, name = reference.partition(":")
        if not separator:
            raise fail(where, f"{reference!r} is not of the form record:outcome, as in deng-2017:remission-cells")
        study = library.study(key, where)
        outcome = library.outcome(key, name, where)
        if outcome is None:
            library.figure(key, name, where)  # says which figures there are
            raise fail(where, f"{reference!r} is a size or a follow-up; a chart shows outcomes and harms")
        picks.append(Pick(study, outcome, outcome.value))
    return picks


def cited(picks: Iterable[Pick]) -> list[str]:
    """Return the keys of the studies, each once, in order."""
    return list(dict.fromkeys(pick.study.key for pick in picks))
