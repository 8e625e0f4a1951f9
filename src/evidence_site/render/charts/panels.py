"""One panel of a chart over time: the marks of one series, and its words."""

from __future__ import annotations

from itertools import pairwise
from xml.etree.ElementTree import Element

from ...models import Count, Percent
from ..figures import words
from ..html import Child, capital, h, joined
from .compared import Asked, by_chance
from .frame import counted
from .picks import Pick
from .shares import group_words, line, no_definition, note, people_behind, point, share, span, span_words
from .svg import at, svg

LEFT, WIDTH = 18, 76
"""Where the years begin and how much of the width they take, in percent: the scale of shares needs room on the left."""
TOP = 14
BOTTOM = TOP + 100
"""One pixel for each percent."""
_GAP = 12
"""A longer time than this without a report, in months, is said in words."""


def panel(picks: list[Pick], years: int, asked: Asked) -> Element:
    """Return the panel of one line, whose figures are shares of one outcome in order of time."""
    first = picks[0]
    return h(
        "div",
        {},
        h("div", {"class": "people-name"}, f"{first.study.label}{group_words(first)}"),
        h("div", {}, f"{_outcome(first.outcome.label)}:"),
        _drawing(picks, years, asked.treatment),
        h("div", {}, joined([_value(pick, pick is picks[-1]) for pick in picks], "; "), ".", _range_words(picks[-1])),
        h("div", {}, _gaps(picks)),
        first.definition() if first.outcome.definition else no_definition(picks),
        [note(pick, asked.library, asked.where) for pick in picks],
    )


def _outcome(label: str) -> str:
    """Let a label, which reads on after a figure, stand alone: "People who were alive"."""
    if label.startswith("of "):
        return capital(label)
    return f"People {label}" if label.startswith("who ") else f"People who {label}"


def _value(pick: Pick, last: bool) -> list[Child]:
    """Return the time and the share. How many people an estimate rests on is said once, with the last one of the series."""
    figure = pick.figure
    if isinstance(figure, Count):
        return [*pick.time(), ": ", h("strong", {}, pick.shown()), " (range ", pick.shown("interval"), ")"]
    assert isinstance(figure, Percent)
    brief = not last and figure.interval is None and figure.standard_error is None
    return [*pick.time(), ": ", h("strong", {}, pick.shown("short" if brief else ""))]


def _range_words(last: Pick) -> list[Child]:
    return [] if isinstance(last.figure, Count) else span_words(last)


def _gaps(picks: list[Pick]) -> list[Child]:
    """Say in words where nothing was reported, and why marks are not joined."""
    if len(picks) == 1:
        return ["One point in time only."]
    said: list[Child] = []
    for one, two in pairwise(picks):
        if _months(two) - _months(one) > _GAP:
            said += ["Nothing was reported between ", *one.time(), " and ", *two.time(), ". "]
    if not _same_people(picks):
        said.append("The marks do not count the same people, so no line joins them.")
    return said


def _months(pick: Pick) -> float:
    assert pick.outcome.at_months is not None
    return pick.outcome.at_months


def _same_people(picks: list[Pick]) -> bool:
    """Tell if every share rests on one number of people. A smaller group later on is other people, not a course."""
    numbers = {people_behind(pick.figure) for pick in picks}
    return len(numbers) == 1 and None not in numbers


def _drawing(picks: list[Pick], years: int, treatment: str) -> Element:
    places = [_place(pick, years) for pick in picks]
    marks: list[Child] = [*_scales(years)]
    if _same_people(picks):
        marks += [line("joined", one, two) for one, two in pairwise(places)]
    for pick, (x, y) in zip(picks, places, strict=True):
        if around := span(pick.figure):
            kind = "dotted" if around.kind == "error" else ""
            marks.append(line(kind, (x, BOTTOM - around.low), (x, BOTTOM - around.high)))
        marks.append(point(treatment, x, y, by_chance(pick.study)))
    title = f"{picks[0].study.label}{group_words(picks[0])}: {picks[0].outcome.label}"
    told = "; ".join(f"{pick.outcome.at or 'time not given'}, {words(pick.figure, 'short')}" for pick in picks if pick.figure)
    return svg(
        "panel",
        title,
        f"From 0 to 100 percent over {counted(years, 'year', 'years')}: {told}.",
        ("100%", str(BOTTOM + 30)),
        marks,
    )


def _place(pick: Pick, years: int) -> tuple[float, float]:
    value = share(pick.figure)
    assert value is not None
    return year_place(_months(pick) / 12, years), BOTTOM - value


def year_place(year: float, years: int) -> float:
    """Return the place of a time on the width, in percent, on a scale of `years` years."""
    return LEFT + WIDTH * year / years


def _scales(years: int) -> list[Element]:
    marks = []
    for tick in (0, 50, 100):
        marks.append(line("grid", (LEFT, BOTTOM - tick), (100, BOTTOM - tick)))
        marks.append(h("text", {"x": "0", "y": str(BOTTOM - tick + 5)}, f"{tick}%"))
    marks.append(h("text", {"x": "0", "y": str(BOTTOM + 26)}, "Year"))
    for year in range(1, years + 1):
        if years <= 5 or year % 2 == 0:
            place = {"x": at(year_place(year, years)), "y": str(BOTTOM + 26), "text-anchor": "middle"}
            marks.append(h("text", place, str(year)))
    return marks
