"""Figures in words and as `<data>` elements."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ..errors import fail, near_matches
from ..models import Count, Figure, Outcome, Percent, Range, wilson_interval
from .html import h

_SINGULAR = {
    "people": "person",
    "children": "child",
    "women": "woman",
    "men": "man",
    "studies": "study",
    "pregnancies": "pregnancy",
}
FORMATS = {
    "": "the figure as it reads in a sentence",
    "short": "without what it is of, or how it was estimated",
    "percent": "a count with its percentage, or a percentage alone",
    "full": "with all that the source printed: spread, interval",
    "interval": "the 95% interval: computed for a count, printed for the others",
    "at": "the time of the figure, in words",
}


def number(value: float) -> str:
    """Write a number for readers: 3.41 million, 184,000, 8.3. Whole numbers lose their point."""
    if abs(value) >= 1_000_000:
        return f"{_plain(round(value / 1_000_000, 3))} million"
    return _plain(value)


def _plain(value: float) -> str:
    if value == int(value):
        return f"{int(value):,}"
    return f"{value:,.10f}".rstrip("0")


def _unit(unit: str, value: float) -> str:
    """Write the unit in the singular after exactly one."""
    if value != 1:
        return unit
    first, *rest = unit.split(" ")
    one = _SINGULAR.get(first, first[:-1] if first.endswith("s") and not first.endswith("ss") else first)
    return " ".join([one, *rest])


def _whole(percent: float) -> str:
    """Round a computed percentage to a whole one, without claiming 0% or 100% where it is neither."""
    if 0 < percent < 1:
        return "less than 1%"
    if 99 < percent < 100:
        return "more than 99%"
    return f"{percent:.0f}%"


def value_attribute(figure: Figure) -> str:
    """Return the machine form of a figure: 9/12, 29%, 3410000 or 8..13."""
    if isinstance(figure, Count):
        return f"{figure.numerator}/{figure.denominator}"
    if isinstance(figure, Percent):
        return f"{_machine(figure.estimate)}%"
    if isinstance(figure, Range):
        return f"{_machine(figure.low)}..{_machine(figure.high)}"
    return _machine(figure.value)


def _machine(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def words(figure: Figure, form: str = "") -> str:  # noqa: PLR0911 - one return for each kind of figure
    """Return a figure in words, in one of `FORMATS` except "at". Raises ValueError where the figure has no such form."""
    if form == "interval":
        return _interval(figure)
    if isinstance(figure, Count):
        count = f"{figure.numerator:,} of {figure.denominator:,}"
        if form == "short":
            return count
        count = f"{count} {_unit(figure.unit, figure.denominator)}"
        return f"{count} ({_whole(figure.share)})" if form == "percent" else count
    if isinstance(figure, Percent):
        return _percent(figure, form)
    if form == "percent":
        raise ValueError("has no percentage")
    if isinstance(figure, Range):
        span = f"{number(figure.low)} to {number(figure.high)}"
        return span if form == "short" else _with_unit(span, figure.unit)
    if form == "short":
        return number(figure.value)
    amount = _with_unit(number(figure.value), _unit(figure.unit, figure.value))
    printed = [figure.spread] if figure.spread else []
    if figure.interval:
        printed.append(f"{figure.interval.kind} {_interval(figure)}")
    return f"{amount} ({', '.join(printed)})" if printed and form == "full" else amount


def _with_unit(amount: str, unit: str) -> str:
    return f"{amount}%" if unit == "%" else f"{amount} {unit}"


def _percent(figure: Percent, form: str) -> str:
    estimate = f"{_plain(figure.estimate)}%"
    if form in {"short", "percent"}:
        return estimate
    basis = f"estimate, {figure.n:,} {_unit('people', figure.n)}" if figure.n else "estimate"
    if figure.standard_error:
        basis += f", ± {_plain(figure.standard_error)}"
    if figure.interval:
        basis += f", 95% range {_interval(figure)}"
    return f"{estimate} ({basis})"


def _interval(figure: Figure) -> str:
    if isinstance(figure, Count):
        low, high = wilson_interval(figure.numerator, figure.denominator)
        return f"{low:.0f}% to {high:.0f}%"
    printed = None if isinstance(figure, Range) else figure.interval
    if printed is None:
        raise ValueError("has no printed interval")
    unit = "%" if isinstance(figure, Percent) else ""
    return f"{_plain(printed.low)}{unit} to {_plain(printed.high)}{unit}"


def figure_element(record: str, outcome: str, figure: Figure, form: str = "", text: str | None = None) -> Element:
    """Return `<data class="figure">` for a figure of a record, with its words or with `text`."""
    attributes = {
        "class": "figure",
        "data-kind": figure.kind,
        "value": value_attribute(figure),
        "data-record": record,
        "data-outcome": outcome,
    }
    return h("data", attributes, words(figure, form) if text is None else text)


def shown_figure(record: str, figure_id: str, figure: Figure, outcome: Outcome | None, *, form: str, where: str) -> Element:
    """Return the element for `[=record:figure|form]`. Raises EvidenceError naming `where` for a form that cannot be."""
    if form not in FORMATS:
        raise fail(where, f"there is no format {form!r}", near=near_matches(form, [f for f in FORMATS if f]))
    if form == "at":
        if outcome is None or outcome.at is None:
            raise fail(where, f"{record}:{figure_id} has no time")
        return figure_element(record, figure_id, figure, text=outcome.at)
    try:
        return figure_element(record, figure_id, figure, form)
    except ValueError as error:
        raise fail(where, f"{record}:{figure_id} {error}") from None


KINDS = ("count", "percent", "quantity", "range")
"""The four kinds of figure, as in `data-kind`."""
