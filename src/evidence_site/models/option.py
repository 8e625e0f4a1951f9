"""An option: one of the choices that a person has, told by the same questions as every other choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal

from pydantic import AfterValidator

from ..references import CITATION, FIGURE
from .base import Key, Record, ShortText, Text
from .wording import UNKNOWN

QUESTIONS: Mapping[str, str] = {
    "what": "What is it?",
    "through": "What would I go through?",
    "gain": "What might I gain?",
    "lose": "What might I lose?",
    "sure": "How sure are we?",
    "access": "Can I get it?",
    "cost": "What does it cost me?",
    "wait": "What if I wait?",
}
"""The questions by their field, in the order of the grid. Source: the IPDAS items for options, in patients' words."""


def _sourced(answer: str) -> str:
    if CITATION.search(answer) or FIGURE.search(answer) or UNKNOWN in answer:
        return answer
    raise ValueError(f"has no source: cite one [@key], show a figure [=record:figure], or say {UNKNOWN!r}")


Answer = Annotated[Text, AfterValidator(_sourced)]
"""A few short sentences with figures, citations and terms; it has a source, or says that we do not know."""


class Option(Record):
    """A choice with an answer to each of `QUESTIONS`. `name` heads its column; `treatment` gives its colour and shape."""

    key: Key
    treatment: Literal["current care", "MSC", "HSCT", "CAR-T"]
    name: ShortText
    what: Answer
    through: Answer
    gain: Answer
    lose: Answer
    sure: Answer
    access: Answer
    cost: Answer
    wait: Answer

    def answers(self) -> Iterator[tuple[str, str]]:
        """Yield (field, answer) in the order of the questions."""
        for field in QUESTIONS:
            yield field, getattr(self, field)
