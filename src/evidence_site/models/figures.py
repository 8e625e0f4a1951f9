"""Figures: numbers that are only ever what their source gave."""

from __future__ import annotations

import math
from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from .base import Key, Record, ShortText, Text, YesNo, shaped

Number = Annotated[float, Field(allow_inf_nan=False, strict=True)]


def wilson_interval(numerator: int, denominator: int) -> tuple[float, float]:
    """Return the Wilson 95% interval of a proportion, both ends as percentages from 0 to 100.

    Source: Wilson 1927, Journal of the American Statistical Association 22:209.
    Raises ValueError if the denominator is not positive.
    """
    if denominator <= 0:
        raise ValueError("denominator must be positive")
    z = 1.959963984540054
    share = numerator / denominator
    centre = share + z * z / (2 * denominator)
    spread = z * math.sqrt(share * (1 - share) / denominator + z * z / (4 * denominator * denominator))
    scale = 1 + z * z / denominator
    return max(0.0, 100 * (centre - spread) / scale), min(100.0, 100 * (centre + spread) / scale)


def newcombe_interval(count: Count, other: Count) -> tuple[float, float, float]:
    """Return the difference of two independent proportions and its 95% interval, in percentage points from -100 to 100.

    The difference is that of `count` less `other`. The interval joins the two Wilson intervals (hybrid score, method 10).
    Only arms of one randomised trial may be set against each other like this; that is for the caller to know.
    Source: Newcombe 1998, Statistics in Medicine 17:873.
    """
    low, high = wilson_interval(count.numerator, count.denominator)
    other_low, other_high = wilson_interval(other.numerator, other.denominator)
    difference = count.share - other.share
    below = math.hypot(count.share - low, other_high - other.share)
    above = math.hypot(high - count.share, other.share - other_low)
    return difference, max(-100.0, difference - below), min(100.0, difference + above)


class Interval(Record):
    """A printed 95% interval (or another one, named in `kind`), in the unit of its figure."""

    low: Number
    high: Number
    kind: ShortText = "95% confidence interval"

    @model_validator(mode="after")
    def _ordered(self) -> Interval:
        if self.low > self.high:
            raise ValueError(f"low ({self.low:g}) must not be above high ({self.high:g})")
        return self


class Count(Record):
    """`numerator` of `denominator` people (or other `unit`). `percent` is what the source printed, checked, never shown."""

    kind: Literal["count"]
    numerator: Annotated[int, Field(ge=0, strict=True)]
    denominator: Annotated[int, Field(gt=0, strict=True)]
    unit: ShortText = "people"
    percent: Annotated[Number, Field(ge=0, le=100)] | None = None

    @model_validator(mode="after")
    def _possible(self) -> Count:
        if self.numerator > self.denominator:
            raise ValueError(f"numerator {self.numerator} must not be above denominator {self.denominator}")
        if self.percent is not None:
            decimals = max(0, -Decimal(repr(self.percent)).normalize().as_tuple().exponent)
            if abs(self.percent - self.share) >= 10**-decimals:
                raise ValueError(
                    f"percent {self.percent:g} disagrees with {self.numerator} of {self.denominator}, which is {self.share:.1f}"
                )
        return self

    @property
    def share(self) -> float:
        """The count as a percentage."""
        return 100 * self.numerator / self.denominator


class Percent(Record):
    """A published percentage: an estimate that is never turned back into a count. `n` is how many people it rests on."""

    kind: Literal["percent"]
    estimate: Annotated[Number, Field(ge=-100, le=1000)]
    n: Annotated[int, Field(gt=0, strict=True)] | None = None
    interval: Interval | None = None
    standard_error: Annotated[Number, Field(gt=0)] | None = None


class Quantity(Record):
    """A value in a unit, with its printed spread if any (`spread` in words: "standard deviation 3.3")."""

    kind: Literal["quantity"]
    value: Number
    unit: ShortText
    spread: ShortText | None = None
    interval: Interval | None = None


class Range(Record):
    """From `low` to `high` in a unit, as the source gave it."""

    kind: Literal["range"]
    low: Number
    high: Number
    unit: ShortText

    @model_validator(mode="after")
    def _ordered(self) -> Range:
        if self.low > self.high:
            raise ValueError(f"low ({self.low:g}) must not be above high ({self.high:g})")
        return self


PhoneNumber = shaped(r"\d{2,5}(?: \d{1,6}){0,4}", "a telephone number in groups of digits, as in '116 123'", 20)


class Phone(Record):
    """A telephone number, in the groups in which people read it out. It is called, and never counted with or compared."""

    id: Key
    number: PhoneNumber

    @property
    def kind(self) -> Literal["phone"]:
        """What sets it apart from the figures of a record."""
        return "phone"

    @property
    def digits(self) -> str:
        """The number as a telephone dials it."""
        return self.number.replace(" ", "")


Figure = Annotated[Count | Percent | Quantity | Range, Field(discriminator="kind")]


class Outcome(Record):
    """One thing that was measured: an outcome, a harm or another figure of a record.

    `label` is plain words that read on after the figure ("were in remission").  `at` is the time in words ("6 months").
    `value` is missing only where the source gave words and no number; then `note` says them.
    `definition` is how the source defined it, thresholds included ("prednisone 10 mg a day or less").
    `second_reading` is what a second, independent reading of the figure found.
    """

    id: Key
    label: Text
    arm: Key | None = None
    value: Figure | None = None
    at: ShortText | None = None
    at_months: Annotated[Number, Field(ge=0, le=600)] | None = None
    primary: YesNo = False
    definition: Text | None = None
    note: Text | None = None
    second_reading: Literal["confirmed", "one source", "new"] | None = None

    @field_validator("id")
    @classmethod
    def _not_reserved(cls, name: str) -> str:
        if name in RESERVED or name.startswith("arm-"):
            raise ValueError(f"must not be {name!r}, which stands for the record's own size or follow-up")
        return name

    @model_validator(mode="after")
    def _says_something(self) -> Outcome:
        if self.value is None and self.note is None:
            raise ValueError("needs a value, or a note where the source gave no number")
        return self


RESERVED = frozenset({"n", "follow-up"})
"""Figures every study or trial has without listing them: its size and its follow-up."""


def unique_ids(outcomes: Iterable[Outcome | Phone]) -> None:
    """Raise ValueError if two of them have the same id."""
    seen: set[str] = set()
    for outcome in outcomes:
        if outcome.id in seen:
            raise ValueError(f"the figure id {outcome.id!r} is used twice")
        seen.add(outcome.id)
