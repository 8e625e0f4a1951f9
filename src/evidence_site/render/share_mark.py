"""A picture as small as a word, beside a count or percentage in a text: it shows the chance that the numbers tell.

A small group is drawn person by person, so that one sees how small it is; a large one, and a published percentage, which is
never turned back into people, as a bar. Words beside it say the same, so a screen reader passes over it.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from ..models import Count, Figure, Percent, Phone
from .html import h

MOST_DOTS = 24
"""The largest group that is drawn person by person."""

_IN_A_ROW = 12
_STEP = 5
"""The distance from one person to the next. Sixteen are one em, so that the mark grows with the text."""

_BAR = 45
_BAR_HEIGHT = 5
_LEAST = 1
"""The shortest part of a bar that is still seen."""


def share_mark(figure: Figure | Phone) -> Element | None:
    """Return the mark of a count or of a percentage from 0 to 100; None for other figures."""
    if isinstance(figure, Count):
        return _dots(figure) if figure.denominator <= MOST_DOTS else _bar(figure.share)
    if isinstance(figure, Percent) and 0 <= figure.estimate <= 100:
        return _bar(figure.estimate)
    return None


def _dots(count: Count) -> Element:
    columns = min(count.denominator, _IN_A_ROW)
    rows = -(-count.denominator // _IN_A_ROW)
    had = _people(0, count.numerator)
    others = _people(count.numerator, count.denominator)
    return _svg("share", (columns * _STEP, rows * _STEP), had, others)


def _people(first: int, end: int) -> str:
    """Return a path with one point for each person from `first` to before `end`; the line's round ends make it a dot."""
    places = (divmod(person, _IN_A_ROW) for person in range(first, end))
    return "".join(f"M{column * _STEP + 2.5:g} {row * _STEP + 2.5:g}h0" for row, column in places)


def _bar(percent: float) -> Element:
    end = round(_BAR * percent / 100, 1)
    if 0 < percent < 100:  # few are not none, and nearly all are not all
        end = min(max(end, _LEAST), _BAR - _LEAST)
    middle = _BAR_HEIGHT / 2
    had = f"M0 {middle:g}H{end:g}" if end else ""
    others = f"M{end:g} {middle:g}H{_BAR}" if end < _BAR else ""
    return _svg("share bar", (_BAR, _BAR_HEIGHT), had, others)


def _svg(name: str, size: tuple[int, int], had: str, others: str) -> Element:
    width, height = size
    attributes = {
        "class": name,
        "aria-hidden": "true",
        "viewBox": f"0 0 {width} {height}",
        "width": f"{width / 16:g}em",
        "height": f"{height / 16:g}em",
    }
    return h("svg", attributes, had and h("path", {"d": had}), others and h("path", {"class": "others", "d": others}))
