"""Every figure of a study or fact as one row: what it counts, in whom, and how sure the number itself is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..models import Count, Fact, Library, Outcome, Percent, Quantity, Range, Study, wilson_interval
from .columns import Column
from .words import Cell, plain


@dataclass(frozen=True, slots=True)
class Result:
    """One figure, the record it is of, and the part of the record that it stands in."""

    record: Study | Fact
    role: str
    outcome: Outcome


def results(library: Library) -> Iterator[Result]:
    """Yield every figure of every study, then of every fact, in the order of the records."""
    for study in library.studies.values():
        for role, outcomes in (("outcome", study.outcomes), ("harm", study.harms), ("measure", study.measures)):
            yield from (Result(study, role, outcome) for outcome in outcomes)
    for fact in library.facts.values():
        yield from (Result(fact, "fact", outcome) for outcome in fact.all_outcomes)


def _arm(result: Result, _: Library) -> Cell:
    arm = result.record.arm(result.outcome.arm) if isinstance(result.record, Study) and result.outcome.arm else None
    return arm and arm.name


def _kind(result: Result, _: Library) -> Cell:
    return result.outcome.value.kind if result.outcome.value else "words only"


def _count(name: str, meaning: str) -> Column:
    """Return the column of a part of a count."""

    def value(result: Result, _: Library) -> Cell:
        count = result.outcome.value
        return getattr(count, name) if isinstance(count, Count) else None

    return Column(name, meaning, value)


def _estimate(result: Result, _: Library) -> Cell:
    value = result.outcome.value
    if isinstance(value, Percent):
        return value.estimate
    return value.value if isinstance(value, Quantity) else None


def _n(result: Result, _: Library) -> Cell:
    value = result.outcome.value
    return value.n if isinstance(value, Percent) else value.denominator if isinstance(value, Count) else None


def _end(name: str) -> Column:
    def value(result: Result, _: Library) -> Cell:
        figure = result.outcome.value
        if isinstance(figure, Range):
            return getattr(figure, name)
        interval = None if isinstance(figure, Count) or figure is None else figure.interval
        return getattr(interval, name) if interval else None

    where = "lower" if name == "low" else "upper"
    return Column(name, f"{where} end of a range, or of the interval that the source printed", value)


def _computed(name: str, end: int) -> Column:
    def value(result: Result, _: Library) -> Cell:
        figure = result.outcome.value
        return round(wilson_interval(figure.numerator, figure.denominator)[end], 1) if isinstance(figure, Count) else None

    where = "upper" if end else "lower"
    return Column(name, f"{where} end of the 95% interval of a count, in per cent, computed by us (Wilson)", value)


def _unit(result: Result, _: Library) -> Cell:
    value = result.outcome.value
    return "%" if isinstance(value, Percent) else value.unit if value else None


def _spread(result: Result, _: Library) -> Cell:
    value = result.outcome.value
    if isinstance(value, Percent) and value.standard_error:
        return f"standard error {value.standard_error:g}"
    return value.spread if isinstance(value, Quantity) else None


def _interval(result: Result, _: Library) -> Cell:
    value = result.outcome.value
    return value.interval.kind if isinstance(value, Percent | Quantity) and value.interval else None


def _words(name: str, meaning: str) -> Column:
    def value(result: Result, library: Library) -> Cell:
        text = getattr(result.outcome, name)
        return plain(text, library, result.record.key) if text else None

    return Column(name, meaning, value)


COLUMNS = (
    Column("record", "key of the study or fact", lambda row, _: row.record.key),
    Column("figure", "name of the figure within the record", lambda row, _: row.outcome.id),
    Column("role", "outcome, harm, measure (another number of the study) or fact", lambda row, _: row.role),
    Column("arm", "group that it was seen in; empty for everyone", _arm),
    _words("label", "what is counted or measured; the words read on after the figure"),
    Column("kind", "count, percent, quantity, range, or words only", _kind),
    _count("numerator", "count: how many it happened to"),
    _count("denominator", "count: out of how many"),
    Column("estimate", "percent: the percentage as published, never turned into a count; quantity: the value", _estimate),
    Column("n", "how many people (or other units) it rests on, where that was read", _n),
    _end("low"),
    _end("high"),
    Column("interval_kind", "what the printed interval is", _interval),
    Column("spread", "spread of a quantity or error of a percentage, as printed", _spread),
    _computed("computed_low", 0),
    _computed("computed_high", 1),
    Column("unit", "unit of the numbers; of a count, what was counted", _unit),
    _words("at", "when it was measured"),
    Column("at_months", "the same in months, where that can be said", lambda row, _: row.outcome.at_months),
    Column("primary", "yes if the study named it as its main result", lambda row, _: row.outcome.primary),
    _words("definition", "how the source defined it"),
    _words("note", "what else has to be said with it"),
    Column(
        "second_reading", "what a second reading found: confirmed, one source, new", lambda row, _: row.outcome.second_reading
    ),
)
