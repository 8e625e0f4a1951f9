"""What stands in a fact box: rows that count one thing in two arms of one trial, and the rules that keep a box fair."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ...errors import fail, near_matches
from ...models import Arm, Count, Library, Study
from .frame import counted
from .picks import Pick, picked

NOT_TOLD = "not told"
"""What an editor writes in the place of an arm of which the source tells no number."""

HUNDRED_FROM = 20
"""From how many people in every group counts may be told out of one hundred."""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing counted at one time. A side is None where nothing was told of that arm, and never both."""

    sides: tuple[Pick | None, Pick | None]

    @property
    def first(self) -> Pick:
        """The side that was told; it names the row."""
        told = [side for side in self.sides if side is not None]
        return next((side for side in told if side.outcome.definition), told[0])


@dataclass(frozen=True, slots=True)
class FactBox:
    """Benefits and harms with and without a treatment: the arms, in this order, of one trial."""

    study: Study
    arms: tuple[Arm, Arm]
    benefits: list[Row]
    harms: list[Row]

    @property
    def out_of_a_hundred(self) -> bool:
        """Tell if every group, and everyone counted in each row, is large enough for one denominator."""
        sides = [side.figure for row in (*self.benefits, *self.harms) for side in row.sides if side]
        sizes = [arm.n or 0 for arm in self.arms] + [side.denominator for side in sides if isinstance(side, Count)]
        return min(sizes) >= HUNDRED_FROM


def fact_box(arms: tuple[str, str], benefits: list[list[str]], harms: list[list[str]], library: Library, where: str) -> FactBox:
    """Return a fact box of the arms with and without the treatment (`study:arm`).

    A row is a pair of outcomes in the same order, each `study:outcome` or "not told".
    Raises EvidenceError naming `where` if the arms are not two arms of one randomised trial, if a row does not count the
    same in both, or if benefits and harms do not get the same room.
    """
    study, other_study = (_study(reference, library, where) for reference in arms)
    if study.key != other_study.key:
        raise fail(where, f"only arms of one trial may be compared, found {study.key} and {other_study.key}")
    arm, other = (_arm(reference.partition(":")[2], study, where) for reference in arms)
    if arm.id == other.id:
        raise fail(where, f"with and without are the same arm, {arm.id!r}")
    if not study.design.startswith("randomised"):
        raise fail(where, f"{study.key} is of the design {study.design!r}; its groups were not made by chance")
    if not benefits or not harms:
        raise fail(where, "needs benefits and harms: one without the other would mislead")
    if abs(len(benefits) - len(harms)) > 1:
        room = f"{counted(len(benefits), 'benefit', 'benefits')} and {counted(len(harms), 'harm', 'harms')}"
        raise fail(where, f"shows {room}; give both as many rows, or one of them one more")
    read: Callable[[list[str]], Row] = lambda pair: _row(pair, study, (arm, other), library, where)  # noqa: E731
    box = FactBox(study, (arm, other), [read(pair) for pair in benefits], [read(pair) for pair in harms])
    _refuse_mixed(box, where)
    return box


def _study(reference: str, library: Library, where: str) -> Study:
    key, separator, _ = reference.partition(":")
    if not separator:
        raise fail(where, f"{reference!r} is not of the form study:arm, as in deng-2017:cells")
    return library.study(key, where)


def _arm(name: str, study: Study, where: str) -> Arm:
    arm = study.arm(name)
    if arm is None:
        raise fail(where, f"{study.key} has no arm {name!r}", near=near_matches(name, [arm.id for arm in study.arms]))
    return arm


def _row(pair: list[str], study: Study, arms: tuple[Arm, Arm], library: Library, where: str) -> Row:
    sides: list[Pick | None] = []
    for reference, arm in zip(pair, arms, strict=True):
        if reference == NOT_TOLD:
            sides.append(None)
            continue
        (pick,) = picked([reference], library, where)
        if pick.study.key != study.key:
            raise fail(where, f"{reference!r} is of another study; only arms of one trial may be compared")
        if pick.outcome.arm != arm.id:
            raise fail(where, f"{reference!r} is not a result of the arm {arm.id!r}")
        sides.append(pick if pick.figure is not None else None)
    told = [side.outcome for side in sides if side]
    if not told:
        raise fail(where, f"{' and '.join(pair)}: a row needs a number in one arm at least")
    if len({(outcome.label, outcome.at) for outcome in told}) > 1:
        raise fail(where, f"{' and '.join(pair)} do not count the same thing at the same time")
    return Row((sides[0], sides[1]))


def _refuse_mixed(box: FactBox, where: str) -> None:
    """A harm among the benefits, or the reverse, would tip the box."""
    for rows, wrong, name in ((box.benefits, box.study.harms, "a harm"), (box.harms, box.study.outcomes, "no harm")):
        for row in rows:
            if row.first.outcome in wrong:
                raise fail(where, f"{box.study.key}:{row.first.outcome.id} is {name} in its record")
