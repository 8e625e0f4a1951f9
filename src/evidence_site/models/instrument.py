"""An instrument that scores pages such as ours: its items in our own words, each with our score or the check that gives it."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import BeforeValidator, Field, model_validator

from .base import Key, PagePath, Record, ShortText, Text

Scale = Literal["five points", "four points", "yes or no"]
TOP = {"five points": 5, "four points": 4}
"""The highest score of a scale of points; the lowest is 1."""

Verdict = Literal["met", "not met", "not done", "does not apply"]


def _score(value: object) -> object:
    if type(value) is int or value in get_args(Verdict):
        return value
    words = ", ".join(repr(word) for word in get_args(Verdict))
    raise ValueError(f"must be points (a whole number) or one of {words}, found {value!r:.80}")


Score = Annotated[int | Verdict, BeforeValidator(_score)]


class Item(Record):
    """One item: what it asks, and either our own `score` with its reason, or the check that scores it.

    `pages` lead to where it is met or missed.
    """

    id: Key
    says: ShortText
    checked_by: Key | None = None
    score: Score | None = None
    reason: Text | None = None
    pages: tuple[PagePath, ...] = ()

    @model_validator(mode="after")
    def _scored_one_way(self) -> Item:
        if (self.checked_by is None) == (self.score is None):
            raise ValueError("needs a score, or checked_by with the name of a check, and not both")
        if self.score is not None and self.reason is None:
            raise ValueError("needs a reason for its score")
        return self


class Instrument(Record):
    """A published instrument (`source`), or a list of our own. `count` is how many items it has.

    `gate` is the total that we want, in the unit of `total`: points, per cent of the items that apply, or items met.
    On a scale of points, an item counts as met from `pass_from`.
    """

    key: Key
    position: Annotated[int, Field(gt=0, strict=True)]
    name: ShortText
    asks: Text
    scored: Text
    source: Key | None = None
    scale: Scale
    pass_from: Annotated[int, Field(strict=True)] | None = None
    total: Literal["points", "per cent", "items"]
    gate: Annotated[int, Field(gt=0, strict=True)] | None = None
    count: Annotated[int, Field(gt=0, strict=True)]
    items: tuple[Item, ...]

    @model_validator(mode="after")
    def _complete(self) -> Instrument:
        if len(self.items) != self.count:
            raise ValueError(f"items: has {len(self.items)} items where the instrument has {self.count}")
        ids = [item.id for item in self.items]
        if double := next((name for name in ids if ids.count(name) > 1), None):
            raise ValueError(f"items: {double!r} is used twice")
        return self

    @model_validator(mode="after")
    def _on_its_scale(self) -> Instrument:
        top = TOP.get(self.scale)
        if (top is None) != (self.pass_from is None):
            raise ValueError("pass_from: belongs to a scale of points, and only there")
        if top and self.pass_from is not None and not 1 < self.pass_from <= top:
            raise ValueError(f"pass_from: must be from 2 to {top}, found {self.pass_from}")
        for item in self.items:
            if item.score is None or item.score == "not done":
                continue
            if top and not (isinstance(item.score, int) and 1 <= item.score <= top):
                raise ValueError(f"items.{item.id}.score: must be from 1 to {top}, or 'not done', found {item.score!r}")
            if not top and isinstance(item.score, int):
                raise ValueError(f"items.{item.id}.score: must be 'met', 'not met', 'not done' or 'does not apply'")
        return self
