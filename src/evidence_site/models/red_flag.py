"""A red flag: a sign, which a reader can see, that an offer of cells is not what it seems."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from pydantic import model_validator

from .base import Key, Record, ShortText, Text, YesNo

GROUPS: Mapping[str, str] = {
    "promise": "What it promises",
    "money": "How it asks for your money",
    "answers": "How it answers you",
}
"""The groups of signs by their field, in the order in which they are shown."""


class RedFlag(Record):
    """A sign of a doubtful offer. `sign` is one plain sentence about the clinic, `why` says why it matters.

    It stands on `records`, or is our own advice and says so.
    """

    key: Key
    group: Literal["promise", "money", "answers"]
    sign: ShortText
    why: Text
    records: tuple[Key, ...] = ()
    our_advice: YesNo = False

    @model_validator(mode="after")
    def _stands_on_something(self) -> RedFlag:
        if bool(self.records) == self.our_advice:
            raise ValueError("records: a sign names the records it stands on, or says our_advice: true, and not both")
        return self
