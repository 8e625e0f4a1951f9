"""Figures in words and as `<data>` elements."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from xml.etree.ElementTree import Element

from ..errors import fail, near_matches
from ..models import Count, Figure, Interval, Outcome, Percent, Phone, Range, wilson_interval
from .html import append, h
from .share_mark import share_mark

_SINGULAR = {
    "people": "person",
    "children": "child",
    "women": "woman",
    "men": "man",
    "studies": "study",
    "pregnancies": "pregnancy",
}
FORMATS = {
    "": "the figure as it reads in a sentence, rounded",
    "short": "without what it is of, or how it was estimated",
    "percent": "a count with its percentage, or a percentage alone",
    "full": "as the source printed it, with all decimals, spread and interval",
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
    """Round a percentage to a whole one, without claiming 0% or 100% where it is neither."""
    if 0 < percent < 1:
        return "less than 1%"
    if 99 < percent < 100:
        return "more than 99%"
    return f"{_half_up(percent)}%"


def _half_up(value: float, places: int = 0) -> Decimal:
    """Round as people do: a half goes away from zero."""
    return Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP) + 0  # never -0


_DOSES = ("g", "mg", "µg", "mL", "millilitres")
_RELATIVE = ("times", "percentage points", "standard deviations")


def rounded(value: float, unit: str) -> float:
    """Return a number that is easy to read: whole where that changes it by less than an eighth, else with one decimal.

    A dose stays as printed. So does a ratio or a difference that rounding would make nothing ("1 times").
    """
    if abs(value) >= 1_000 or unit.startswith(("mg ", "million cells")) or unit in _DOSES:
        return value
    if unit == "%":
        return float(_half_up(value))
    whole, tenth = float(_half_up(value)), float(_half_up(value, 1))
    if unit in _RELATIVE:
        return value if tenth in {0, 1} else tenth
    if abs(whole - value) < abs(value) / 8:
        return whole
    return tenth or value


def value_attribute(figure: Figure | Phone) -> str:
    """Return the machine form of a figure: 9/12, 29%, 3410000 or 8..13; of a telephone number, what to dial."""
    if isinstance(figure, Phone):
        return figure.digits
    if isinstance(figure, Count):
        return f"{figure.numerator}/{figure.denominator}"
    if isinstance(figure, Percent):
        return f"{_machine(figure.estimate)}%"
    if isinstance(figure, Range):
        return f"{_machine(figure.low)}..{_machine(figure.high)}"
    return _machine(figure.value)


def _machine(value: float) -> str:
    return str(int(value)) if value == int(value) else repr(value)


def words(figure: Figure | Phone, form: str = "", *, margin: bool = False) -> str:  # noqa: PLR0911 - one for each kind
    """Return a figure in words, in one of `FORMATS` except "at". Raises ValueError where the figure has no such form.

    `margin` adds to an estimate what its source said to give or take, for a chart that draws it.
    """
    if isinstance(figure, Phone):
        if form not in {"", "full"}:
            raise ValueError("is a telephone number, which has one form only")
        return figure.number.replace(" ", "\N{NO-BREAK SPACE}")  # a number that breaks over two lines is easily misread
    if form == "interval":
        return _interval(figure)
    if isinstance(figure, Count):
        count = f"{figure.numerator:,} of {figure.denominator:,}"
        if form == "short":
            return count
        count = f"{count} {_unit(figure.unit, figure.denominator)}"
        return f"{count} ({_whole(figure.share)})" if form == "percent" else count
    if isinstance(figure, Percent):
        return _percent(figure, form, margin=margin)
    if form == "percent":
        raise ValueError("has no percentage")
    easy = (lambda value, _: value) if form == "full" else rounded
    if isinstance(figure, Range):
        span = f"{number(easy(figure.low, figure.unit))} to {number(easy(figure.high, figure.unit))}"
        return span if form == "short" else _with_unit(span, figure.unit)
    value = easy(figure.value, figure.unit)
    if form == "short":
        return number(value)
    amount = _with_unit(number(value), _unit(figure.unit, value))
    printed = [figure.spread] if figure.spread else []
    if figure.interval:
        printed.append(f"{figure.interval.kind} {_printed(figure.interval)}")
    return f"{amount} ({', '.join(printed)})" if printed and form == "full" else amount


def _with_unit(amount: str, unit: str) -> str:
    return f"{amount}%" if unit == "%" else f"{amount} {unit}"


def _percent(figure: Percent, form: str, *, margin: bool) -> str:
    exact = form == "full"
    estimate = f"{_plain(figure.estimate)}%" if exact else _whole(figure.estimate)
    if form in {"short", "percent"}:
        return estimate
    basis = f"estimate, {figure.n:,} {_unit('people', figure.n)}" if figure.n else "estimate"
    if (error := figure.standard_error) and exact:
        basis += f", ± {_plain(error)}"
    elif error and margin:
        basis += f", give or take {_plain(rounded(error, 'points'))} points"
    if figure.interval:
        basis += f", 95% range {_printed(figure.interval, '%') if exact else _interval(figure)}"
    return f"{estimate} ({basis})"


def _printed(interval: Interval, unit: str = "") -> str:
    return f"{_plain(interval.low)}{unit} to {_plain(interval.high)}{unit}"


def _interval(figure: Figure) -> str:
    """Return the interval of a figure, rounded as the figure is."""
    if isinstance(figure, Count):
        low, high = wilson_interval(figure.numerator, figure.denominator)
        return f"{low:.0f}% to {high:.0f}%"
    printed = None if isinstance(figure, Range) else figure.interval
    if printed is None:
        raise ValueError("has no printed interval")
    if isinstance(figure, Percent):
        return f"{_half_up(printed.low)}% to {_half_up(printed.high)}%"
    return f"{_plain(rounded(printed.low, figure.unit))} to {_plain(rounded(printed.high, figure.unit))}"


def figure_element(record: str, outcome: str, figure: Figure | Phone, form: str = "", text: str | None = None) -> Element:
    """Return `<data class="figure">` for a figure of a record, with its words or with `text`."""
    attributes = {
        "class": "figure",
        "data-kind": figure.kind,
        "value": value_attribute(figure),
        "data-record": record,
        "data-outcome": outcome,
    }
    return h("data", attributes, words(figure, form) if text is None else text)


def shown_figure(
    record: str, figure_id: str, figure: Figure | Phone, outcome: Outcome | None, *, form: str, where: str
) -> Element:
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


_WITH_MARK = ("", "short", "percent")


def marked_figure(
    record: str, figure_id: str, figure: Figure | Phone, outcome: Outcome | None, *, form: str, where: str
) -> Element:
    """Return `shown_figure` for a text, where a count or percentage has a small picture beside it."""
    element = shown_figure(record, figure_id, figure, outcome, form=form, where=where)
    if form in _WITH_MARK and (mark := share_mark(figure)) is not None:
        append(element, mark)
    return element


KINDS = ("count", "percent", "quantity", "range", "phone")
"""The four kinds of figure and the telephone number, as in `data-kind`."""
