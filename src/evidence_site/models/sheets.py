"""What the two sheets hold: questions to take to a doctor, and what may matter to somebody who decides."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator

from .base import Key, Record, ShortText, Text
from .option import Answer

GROUPS: Mapping[str, str] = {
    "treatment": "The treatment itself",
    "evidence": "Evidence and oversight",
    "safety": "Safety",
    "rights": "Your rights and choices",
    "cost": "Cost",
    "later": "Later trials",
}
"""The groups of questions by their name in the records, in the order of the sheet."""

MOST = 7
"""How many questions a group holds at the most, and things that may matter: a list is read, a longer one is not."""


def _question(text: str) -> str:
    if text.endswith("?"):
        return text
    raise ValueError(f"must be a question, found {text[:60]!r}")


class DoctorQuestion(Record):
    """A question to ask, in the reader's own words, and one line on why it matters, with the source of what it states."""

    key: Key
    group: Literal["treatment", "evidence", "safety", "rights", "cost", "later"]
    question: Annotated[ShortText, AfterValidator(_question)]
    why: Text


class Touch(Record):
    """How one option touches what matters: one line, with a source, or that we do not know."""

    option: Key
    touch: Answer


class Matter(Record):
    """Something that may matter to a reader, in their own words ("Having children"), and how each option touches it."""

    key: Key
    name: ShortText
    touches: tuple[Touch, ...]
