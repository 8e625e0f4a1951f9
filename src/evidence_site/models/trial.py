"""A registered trial."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, ValidationInfo, field_validator, model_validator

from .base import Day, Key, PartialDate, Record, RegistryId, ShortText, Text, checked_date
from .figures import Figure, Outcome, Quantity, unique_ids
from .vocabulary import Treatment


class Trial(Record):
    """A registered trial. A status is nothing without its date: `status_as_of` is the page's, `status_seen` is ours."""

    key: Key
    registry_id: RegistryId | None = None
    plain_title: ShortText
    title: Text | None = None
    treatment: Treatment
    product: ShortText | None = None
    cell_source: Text | None = None
    phase: ShortText | None = None
    design: Text | None = None
    randomised: Literal["yes", "no", "planned", "not stated"]
    n: Annotated[int, Field(ge=0, strict=True)] | None = None
    n_kind: Literal["planned", "actual"] | None = None
    n_note: Text | None = None
    countries: tuple[ShortText, ...] = ()
    sponsor: ShortText | None = None
    start: PartialDate | None = None
    registered: PartialDate | None = None
    """When the entry was first posted, where no start was seen; a year alone may be the one that the number carries."""
    end: PartialDate | None = None
    end_kind: Literal["planned", "actual"] | None = None
    status: Literal[
        "recruiting",
        "not yet recruiting",
        "running, not recruiting",
        "finished",
        "stopped early",
        "withdrawn",
        "unknown",
        "not shown",
    ]
    status_as_of: PartialDate | Literal["page undated"]
    status_seen: Day
    status_note: Text | None = None
    result: Literal["published", "early report", "posted, not read by us", "none found", "never ran"]
    result_note: Text | None = None
    study: Key | None = None
    same_as: Key | None = None
    measures: tuple[Outcome, ...] = ()
    conflicts: tuple[Text, ...] = ()
    notes: tuple[Text, ...] = ()
    unverified: tuple[Text, ...] = ()

    @field_validator("status_seen")
    @classmethod
    def _not_in_the_future(cls, seen: date, info: ValidationInfo) -> date:
        checked = checked_date(info)
        if checked and seen > checked:
            raise ValueError(f"must not be after {checked}, the day the evidence was last checked, found {seen}")
        return seen

    @model_validator(mode="after")
    def _consistent(self) -> Trial:
        unique_ids(iter(self.measures))
        if (self.n is None) != (self.n_kind is None):
            raise ValueError("n and n_kind (planned or actual) go together")
        if (self.end is None) != (self.end_kind is None):
            raise ValueError("end and end_kind (planned or actual) go together")
        if self.status_as_of != "page undated" and self.status_as_of[:7] > self.status_seen.isoformat()[:7]:
            raise ValueError(f"status_as_of {self.status_as_of} must not be after status_seen {self.status_seen}")
        if self.registered and self.start:
            raise ValueError(f"registered {self.registered} stands only where no start was seen, found start {self.start}")
        if self.registered and self.registered[:7] > self.status_seen.isoformat()[:7]:
            raise ValueError(f"registered {self.registered} must not be after status_seen {self.status_seen}")
        if self.start and self.end and self.start[:4] > self.end[:4]:
            raise ValueError(f"start {self.start} must not be after end {self.end}")
        return self

    @property
    def label(self) -> str:
        """How the trial is named in running text: its registry number, or its plain title where none was seen."""
        return self.registry_id or self.plain_title

    @property
    def year(self) -> int | None:
        """The year of the start, or of the registration where no start was seen."""
        date = self.start or self.registered
        return int(date[:4]) if date else None

    @property
    def all_outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes of the trial's own figures."""
        return self.measures

    def figures(self) -> Iterator[tuple[str, Figure]]:
        """Yield (id, figure) for every figure, the trial's size included."""
        if self.n is not None:
            yield "n", Quantity(kind="quantity", value=self.n, unit="people")
        for outcome in self.measures:
            if outcome.value is not None:
                yield outcome.id, outcome.value
