"""A question that readers ask, with its short answer, how sure we are of it, and the page that holds the evidence."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from ..references import CITATION, FIGURE
from .base import Key, Record, ShortText, Text
from .wording import UNKNOWN

GROUPS: Mapping[str, str] = {
    "does-it-work": "Does it work?",
    "what-happens": "What happens to me?",
    "risks": "What are the risks?",
    "the-cells": "What are these cells?",
    "clinics-and-cost": "Clinics, the law and money",
    "trials-and-future": "Trials and what comes next",
}
"""The titles of the groups by their name, in the order of the list. A group's page has its name."""

_SENTENCE_END = re.compile(r"[.!?]”?(?:\s*\[@[^\[\]]+\])*(?P<gap>\s+)(?=[A-Z“]|\[[=?])")
_PAGE = re.compile(r"[a-z0-9-]+(?:/[a-z0-9-]+)*\.md(?:#[a-z0-9]+(?:-[a-z0-9]+)*)?")
FEWEST, MOST = 2, 4


def sentences(answer: str) -> list[str]:
    """Split an answer into its sentences, each with the citations that follow it."""
    parts, start = [], 0
    for end in _SENTENCE_END.finditer(answer):
        parts.append(answer[start : end.start("gap")])
        start = end.end()
    return [*parts, answer[start:]]


class Basis(Record):
    """A finding that an answer stands on. `about` ends the words "How sure are we about ..." ("gains from MSC")."""

    finding: Key
    about: ShortText


class PageLink(Record):
    """Where the evidence is: `page` is a path below docs/, with the id of a heading if that helps; `words` name it."""

    page: ShortText
    words: ShortText

    @field_validator("page")
    @classmethod
    def _a_page(cls, page: str) -> str:
        if not _PAGE.fullmatch(page):
            raise ValueError(f"must be a page below docs/, as in 'deciding/harms.md' or 'deciding/harms.md#hsct', found {page!r}")
        return page


class Question(Record):
    """A question in a patient's words. The first sentence of `answer` answers it, and at most three more follow.

    An answer stands on findings, whose certainty is shown, or `no_certainty` says why it has none.
    """

    key: Key
    number: Annotated[int, Field(gt=0, strict=True)]
    group: Literal["does-it-work", "what-happens", "risks", "the-cells", "clinics-and-cost", "trials-and-future"]
    question: ShortText
    other_words: Annotated[tuple[ShortText, ...], Field(min_length=1, max_length=3)]
    answer: Text
    findings: tuple[Basis, ...] = ()
    no_certainty: ShortText | None = None
    link: PageLink

    @field_validator("question", "other_words")
    @classmethod
    def _asks(cls, given: str | tuple[str, ...]) -> str | tuple[str, ...]:
        for words in (given,) if isinstance(given, str) else given:
            if not words.endswith("?"):
                raise ValueError(f"must end with a question mark, found {words[-40:]!r}")
        return given

    @field_validator("answer")
    @classmethod
    def _short(cls, answer: str) -> str:
        if not FEWEST <= (count := len(sentences(answer))) <= MOST:
            raise ValueError(f"must have {FEWEST} to {MOST} sentences, found {count}")
        return answer

    @model_validator(mode="after")
    def _sure_or_not(self) -> Question:
        if bool(self.findings) == (self.no_certainty is not None):
            raise ValueError("findings: an answer names its findings, or says in no_certainty why it has none, and not both")
        if self.findings and not (CITATION.search(self.answer) or FIGURE.search(self.answer) or UNKNOWN in self.answer):
            raise ValueError(f"answer: cites no source [@key], shows no figure [=record:figure], and does not say {UNKNOWN!r}")
        return self
