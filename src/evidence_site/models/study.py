"""A study: what was done to whom, what was found, and what it cannot tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .base import Citable, Key, Record, ShortText, Text
from .figures import Count, Figure, Outcome, Percent, Quantity, unique_ids
from .vocabulary import Design, ReadAs, Treatment


class Arm(Record):
    """One group of a study."""

    id: Key
    name: ShortText
    n: Annotated[int, Field(ge=0, strict=True)] | None = None
    note: Text | None = None


class Conditioning(Record):
    """Whether drugs were given to weaken the immune system before the cells. "not stated" is not "no"."""

    status: Literal["yes", "lower dose", "no", "not stated", "does not apply"]
    note: Text | None = None


class FollowUp(Record):
    """How long people were followed, in months, and what that number is."""

    months: Annotated[float, Field(gt=0, le=600, strict=True)]
    measure: Literal["planned", "mean", "median", "longest", "reported"] = "reported"
    note: Text | None = None


class Study(Citable):
    """A published study, guideline or notice. `n` counts people; `overlaps` names records that share patients with it.

    `series` names a programme whose reports share patients ("Nanjing"): reports of one series are never added up.
    """

    design: Design
    design_note: Text | None = None
    treatment: Treatment
    cell_source: Text | None = None
    countries: tuple[ShortText, ...] = ()
    population: Text | None = None
    intervention: Text | None = None
    comparator: Text | None = None
    n: Annotated[int, Field(gt=0, strict=True)] | None = None
    n_note: Text | None = None
    arms: tuple[Arm, ...] = ()
    conditioning: Conditioning
    follow_up: FollowUp | None = None
    outcomes: tuple[Outcome, ...] = ()
    harms: tuple[Outcome, ...] = ()
    measures: tuple[Outcome, ...] = ()
    limits: tuple[Text, ...] = ()
    funding: Text | None = None
    conflicts: tuple[Text, ...] = ()
    read_as: ReadAs
    overlaps: tuple[Key, ...] = ()
    series: ShortText | None = None

    @property
    def all_outcomes(self) -> tuple[Outcome, ...]:
        """Outcomes, harms and other measures, in that order."""
        return self.outcomes + self.harms + self.measures

    def arm(self, arm_id: str) -> Arm | None:
        """Return the arm with this id, or None."""
        return next((arm for arm in self.arms if arm.id == arm_id), None)

    @model_validator(mode="after")
    def _consistent(self) -> Study:
        unique_ids(iter(self.all_outcomes))
        if len({arm.id for arm in self.arms}) != len(self.arms):
            raise ValueError("two arms have the same id")
        for outcome in self.all_outcomes:
            limit, name = self.n, "the study's n"
            if outcome.arm is not None:
                arm = self.arm(outcome.arm)
                if arm is None:
                    raise ValueError(f"figure {outcome.id!r} names the arm {outcome.arm!r}, which is not listed")
                limit, name = arm.n, f"the n of arm {arm.id!r}"
            of = _people_behind(outcome.value)
            if of is not None and limit is not None and of > limit:
                raise ValueError(f"figure {outcome.id!r} rests on {of} people, more than {name}, {limit}")
        return self

    def figures(self) -> Iterator[tuple[str, Figure]]:
        """Yield (id, figure) for every figure, the study's own size, arms and follow-up included."""
        if self.n is not None:
            yield "n", Quantity(kind="quantity", value=self.n, unit="people")
        if self.follow_up is not None:
            yield "follow-up", Quantity(kind="quantity", value=self.follow_up.months, unit="months")
        for arm in self.arms:
            if arm.n is not None:
                yield f"arm-{arm.id}", Quantity(kind="quantity", value=arm.n, unit="people")
        for outcome in self.all_outcomes:
            if outcome.value is not None:
                yield outcome.id, outcome.value


def _people_behind(figure: Figure | None) -> int | None:
    if isinstance(figure, Count) and figure.unit == "people":
        return figure.denominator
    if isinstance(figure, Percent):
        return figure.n
    return None
