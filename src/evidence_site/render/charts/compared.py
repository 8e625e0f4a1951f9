"""What stands beside what: one treatment in a chart, arms with their comparison, and reports that share patients."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ...errors import fail
from ...models import Count, Library, Study
from ..citations import citation_mark
from ..html import Child, h
from .frame import listed
from .picks import Pick, cited


@dataclass(frozen=True, slots=True)
class Asked:
    """What an editor asked for besides the figures, and what it is read with. `where` names page and block for a message."""

    treatment: str
    title: str
    caption: list[Child]
    library: Library
    where: str

    def told(self, picks: list[Pick]) -> list[Child]:
        """Return the caption with its sources, and whose the computed ranges are."""
        counts = any(isinstance(pick.figure, Count) for pick in picks)
        own = [" " if self.caption else None, "Ranges of counts are our own sum."] if counts else []
        return [*self.caption, *own, citation_mark(cited(picks))]


def of_one_treatment(picks: Iterable[Pick], asked: Asked) -> None:
    """Raise EvidenceError for a figure of a study of another treatment."""
    for pick in picks:
        if pick.study.treatment != asked.treatment:
            name, found = f"{pick.study.key}:{pick.outcome.id}", pick.study.treatment
            raise fail(asked.where, f"{name} is of a study of {found}, and the chart is about {asked.treatment}")


def by_chance(study: Study) -> bool:
    """Tell if chance made the groups of a study."""
    return study.design in {"randomised blinded", "randomised open"}


def with_comparisons(picks: list[Pick], controls: list[Pick], where: str) -> list[tuple[Pick, bool]]:
    """Return each figure followed by the comparison groups of its outcome, as (figure, whether it is such a group).

    Raises EvidenceError for an arm of a randomised trial that stands alone, and for a comparison group of nothing.
    """
    ordered: list[tuple[Pick, bool]] = []
    left = list(controls)
    for pick in picks:
        others = [other for other in (*picks, *controls) if _other_arm(pick, other)]
        if by_chance(pick.study) and not others:
            name = f"{pick.study.key}:{pick.outcome.id}"
            raise fail(where, f"{name} stands without its comparison group; name the figure of the other group under controls")
        ordered.append((pick, False))
        ordered += [(control, True) for control in left if control in others]
        left = [control for control in left if control not in others]
    for control in left:
        name = f"{control.study.key}:{control.outcome.id}"
        raise fail(where, f"{name} is a comparison group of no figure here: it needs the same trial, outcome and time")
    return ordered


def _other_arm(pick: Pick, other: Pick) -> bool:
    one, two = pick.outcome, other.outcome
    if pick.study.key != other.study.key or not by_chance(pick.study):
        return False
    return one.arm is not None and two.arm is not None and one.arm != two.arm and (one.label, one.at) == (two.label, two.at)


def sharing_patients(studies: Iterable[Study]) -> list[list[Study]]:
    """Return the studies in groups that share patients, directly or through another one of them, in order of first use."""
    groups: list[list[Study]] = []
    for study in studies:
        near = [group for group in groups if any(_share(study, other) for other in group)]
        merged = [member for group in near for member in group] + [study]
        if not near:
            groups.append(merged)
            continue
        groups[groups.index(near[0])] = merged
        groups = [group for group in groups if group not in near[1:]]
    return groups


def _share(one: Study, other: Study) -> bool:
    same_series = one.series is not None and one.series == other.series
    return same_series or one.key in other.overlaps or other.key in one.overlaps


def sharing_words(group: list[Study], beside: list[Study]) -> Element:
    """Say that reports share patients; by name, unless they are exactly those that stand `beside` the words."""
    names = "" if {study.key for study in group} == {study.key for study in beside} else f": {listed(s.label for s in group)}"
    return h("div", {"class": "people-name"}, f"These reports share patients{names}. Never add them up.")
