"""From items and counts to scores. Every total is made here and never typed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..errors import fail
from .instrument import TOP, Instrument, Item, Verdict
from .results import Results, Tally


@dataclass(frozen=True, slots=True)
class Scored:
    """An item with its score: points (a whole number), or one of the verdicts. `tally` is the count behind a check."""

    item: Item
    points: int | None
    top: int | None
    verdict: Verdict
    tally: Tally | None


@dataclass(frozen=True, slots=True)
class Total:
    """An instrument's total. `value` and `gate` are in the instrument's unit; `best` is the highest possible value.

    An item that was not done counts as not met, and with no points. One that does not apply is left out of `asked`.
    """

    value: int
    best: int
    met: int
    asked: int
    items: int
    not_done: int
    left_out: int
    gate: int | None

    @property
    def reached(self) -> bool | None:
        """Tell if our gate is reached, or None if there is none."""
        return None if self.gate is None else self.value >= self.gate


def scores(instrument: Instrument, results: Results) -> Iterator[Scored]:
    """Yield each item with its score. Raises EvidenceError for a check without a result."""
    for item in instrument.items:
        yield _scored(instrument, item, results)


def _scored(instrument: Instrument, item: Item, results: Results) -> Scored:
    top = TOP.get(instrument.scale)
    tally = None
    score = item.score
    if item.checked_by:
        if item.checked_by not in results.checks:
            where = f"{instrument.key}: items.{item.id}.checked_by"
            raise fail(where, f"data/results.yml has no result of {item.checked_by!r}; write that file again")
        tally = results.checks[item.checked_by]
        score = _points(tally, top) if top else ("met" if tally.passed == tally.of else "not met")
    if isinstance(score, int):
        assert instrument.pass_from is not None
        return Scored(item, score, top, "met" if score >= instrument.pass_from else "not met", tally)
    assert score is not None
    return Scored(item, 0 if top else None, top, score, tally)


def _points(tally: Tally, top: int) -> int:
    """Return the points of a count: the top only if all passed, and 1 at the least."""
    return 1 + (top - 1) * tally.passed // tally.of


def total(instrument: Instrument, results: Results) -> Total:
    """Return an instrument's total. Raises EvidenceError for a check without a result."""
    scored = list(scores(instrument, results))
    met = sum(one.verdict == "met" for one in scored)
    left_out = sum(one.verdict == "does not apply" for one in scored)
    asked = len(scored) - left_out
    if instrument.total == "points":
        value, best = sum(one.points or 0 for one in scored), sum(one.top or 0 for one in scored)
    elif instrument.total == "per cent":
        value, best = (100 * met // asked if asked else 0), 100  # rounded down, never up
    else:
        value, best = met, asked
    return Total(
        value=value,
        best=best,
        met=met,
        asked=asked,
        items=len(scored),
        not_done=sum(one.verdict == "not done" for one in scored),
        left_out=left_out,
        gate=instrument.gate,
    )
