"""What is said: facts, our findings, the claims we check, and the words of the glossary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .base import Key, Record, ShortText, Text
from .figures import Figure, Outcome, Phone, unique_ids
from .vocabulary import Certainty, Treatment
from .wording import wording_fault


class Fact(Record):
    """One statement with its figures and sources. In `statement`, `[=id]` stands for one of `figures` or `phones`."""

    key: Key
    topic: Key
    statement: Text
    figures_: tuple[Outcome, ...] = Field(default=(), alias="figures")
    phones: tuple[Phone, ...] = ()
    sources: Annotated[tuple[Key, ...], Field(min_length=1)]
    strength: Literal["strong", "moderate", "weak", "company", "secondary"] = "strong"
    caveat: Text | None = None
    conflict: Text | None = None
    unverified: tuple[Text, ...] = ()

    @model_validator(mode="after")
    def _consistent(self) -> Fact:
        unique_ids((*self.figures_, *self.phones))
        return self

    @property
    def all_outcomes(self) -> tuple[Outcome, ...]:
        """The outcomes that the fact speaks of."""
        return self.figures_

    def figures(self) -> Iterator[tuple[str, Figure | Phone]]:
        """Yield (id, figure) for every figure, then for every telephone number."""
        for outcome in self.figures_:
            if outcome.value is not None:
                yield outcome.id, outcome.value
        for phone in self.phones:
            yield phone.id, phone


class Reason(Record):
    """Why we are not more certain, in the terms of GRADE."""

    kind: Literal["limits", "size", "inconsistency", "indirectness", "imprecision", "unreported results"]
    text: Text


class Finding(Record):
    """A conclusion of ours in one sentence. `effect` is the size of the effect that the sentence speaks of."""

    key: Key
    topic: Key
    treatment: Treatment
    statement: Text
    certainty: Certainty
    effect: Literal["large", "small", "none"]
    reasons: Annotated[tuple[Reason, ...], Field(min_length=1)]
    records: Annotated[tuple[Key, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _worded_by_certainty(self) -> Finding:
        if fault := wording_fault(self.statement, self.certainty, self.effect):
            raise ValueError(f"statement: {fault}")
        return self


class Claim(Record):
    """A claim of the article that this site checks, in our words (`says`), with our verdict and what is right instead.

    `section` is the article's section; `opinion` needs no records, because nothing could test it.
    """

    key: Key
    section: Literal[
        "introduction", "current-treatments", "role-of-stem-cells", "how-it-works", "trials", "benefits-and-risks", "future"
    ]
    position: Annotated[int, Field(gt=0, strict=True)]
    says: Text
    verdict: Literal["supported", "partly supported", "not supported", "not tested", "opinion"]
    correction: Text
    records: tuple[Key, ...] = ()

    @model_validator(mode="after")
    def _has_records(self) -> Claim:
        if not self.records and self.verdict != "opinion":
            raise ValueError("records: a verdict other than opinion names the records it stands on")
        return self


class Term(Record):
    """A glossary entry: `term` is the plain word we use, `medical` the word on the letter from the hospital."""

    key: Key
    term: ShortText
    medical: ShortText | None = None
    definition: Text
    say: ShortText | None = None
    spellings: tuple[ShortText, ...] = ()
    see: tuple[Key, ...] = ()

    def names(self) -> Iterator[str]:
        """Yield every name the entry goes by: its term, its medical word (in brackets and out of them), its spellings."""
        yield self.term
        if self.medical:
            whole, _, bracketed = self.medical.partition("(")
            for part in (whole, *bracketed.rstrip(") ").split(",")):
                if name := part.strip():
                    yield name
        yield from self.spellings
