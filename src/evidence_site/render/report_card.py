"""Our report card: what each item asks, our score or what was counted, why, and the totals. No number here is typed."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..errors import fail, near_matches
from ..models import Instrument, Results
from ..models.results import CHECKS, GRADE_GATE, MEDIAN_GATE
from ..models.scoring import Scored, Total, scores, total
from .citations import citation_mark
from .html import Child, LinkPage, append, h, joined, sentence, slug
from .marks import tally
from .tables import cell, plain_table

MARKS = {
    "met": ("✓", "Met"),
    "not met": ("✗", "Not met"),
    "not done": ("○", "Not done"),
    "does not apply": ("–", "Does not apply"),
}

_CLOSE = "\u00a0"
"""Keeps a sign on one line with the word that follows it."""


def by_position(instruments: Iterable[Instrument]) -> list[Instrument]:
    """Return instruments in the order of the page."""
    return sorted(instruments, key=lambda instrument: (instrument.position, instrument.key))


def report_card(instrument: Instrument, results: Results, link: LinkPage) -> Element:
    """Return one instrument: what it asks, our total, and every item with its score and why.

    Raises EvidenceError for a check without a result, or a page that is not among the results.
    """
    totals = total(instrument, results)
    rows = [
        h(
            "tr",
            {},
            h("th", {"scope": "row"}, sentence(one.item.says).rstrip(".")),
            h("td", {}, _mark(one), " ", _why(one), " ", _pages(one, instrument, results, link), _failing(one, results, link)),
        )
        for one in scores(instrument, results)
    ]
    columns = ("What is asked, in our words", "Our score, and why")
    return h(
        "div",
        {"class": "report-card"},
        h("p", {}, instrument.asks, " ", citation_mark((instrument.source,)) if instrument.source else None),
        h("p", {}, "We scored ", instrument.scored, ". ", h("strong", {}, "Our score: ", _value(instrument, totals), ".")),
        h("p", {}, "What we want: ", _gate(instrument, totals)),
        plain_table(columns, rows, f"{instrument.name}: every item"),
    )


def summary(instruments: Iterable[Instrument], results: Results) -> Element:
    """Return the total of each instrument beside our gate, as a table."""
    rows = []
    for instrument in by_position(instruments):
        totals = total(instrument, results)
        name = h("th", {"scope": "row"}, instrument.name)
        rows.append(h("tr", {}, name, cell([_value(instrument, totals)]), cell(_gate(instrument, totals))))
    columns = ("List", "Our own score", "What we want")
    return plain_table(columns, rows, "Our score on each checklist")


def shortfalls(instruments: Iterable[Instrument], results: Results) -> Element:
    """Return every item that is not met, not done or does not apply, instrument by instrument."""
    parts = h("div", {"class": "report-card"})
    for instrument in by_position(instruments):
        missed = [one for one in scores(instrument, results) if one.verdict != "met"]
        if missed:
            items = [h("li", {}, _mark(one), " ", sentence(one.item.says), " ", _why(one)) for one in missed]
            append(parts, h("p", {}, h("strong", {}, instrument.name)), h("ul", {}, items))
    return parts


def reading_grades(results: Results, link: LinkPage) -> Element:
    """Return the reading grade of each page for readers, the hardest first, with median and highest beside our gates."""
    grades = results.grades()
    middle = results.median_grade()
    if middle is None:
        raise fail("data/results.yml", "holds no reading grade; write that file again")
    highest = max(grades.values())
    lines = [
        _measured("The hardest page", highest, GRADE_GATE),
        _measured("The page in the middle (the median)", middle, MEDIAN_GATE),
    ]
    rows = [h("tr", {}, h("th", {"scope": "row"}, _page(name, results, link)), cell([_number(grades[name])])) for name in grades]
    columns = ("Page", "Reading grade")
    return h("div", {"class": "report-card"}, h("ul", {}, lines), plain_table(columns, rows, "The reading grade of each page"))


def _measured(what: str, value: float, gate: float) -> Element:
    wanted = tally(f"{gate:g}")
    mark = _verdict("met" if value <= gate else "not met")
    return h("li", {}, f"{what}: grade ", _number(value), ". We want ", wanted, " or lower. ", mark)


def _number(value: float) -> Element:
    return tally(f"{value:.1f}")


def _verdict(verdict: str, words: str | None = None) -> Element:
    sign, word = MARKS[verdict]
    return h(
        "span", {"class": "verdict", "data-score": slug(verdict)}, h("span", {"aria-hidden": "true"}, sign), f" {words or word}"
    )


def _mark(one: Scored) -> Element:
    """Return the score as a sign and words: points where the scale has points."""
    points = f"{one.points} of {one.top} points" if one.points else None
    mark = _verdict(one.verdict, points)
    if points:
        mark.set("class", "verdict tally")
    return mark


def _why(one: Scored) -> list[Child]:
    """Return what was counted, or our own reason; the first words say which, unless there is nothing to judge."""
    reason = sentence(one.item.reason) if one.item.reason else None
    if one.verdict == "not done":
        return [reason]
    if one.tally is None or one.item.checked_by is None:
        return ["We judged: ", reason]
    counted = tally(f"{one.tally.passed} of {one.tally.of}")
    return ["Counted: ", counted, f" {CHECKS[one.item.checked_by]}.", f" {reason}" if reason else None]


def _value(instrument: Instrument, totals: Total) -> Element:
    words = {
        "points": f"{totals.value} of {totals.best} points",
        "per cent": f"{totals.met} of {totals.asked} met ({totals.value}%)",
        "items": f"{totals.met} of {totals.asked} met",
    }[instrument.total]
    if instrument.total == "points":
        words += f", {totals.met} of {totals.asked} items with {instrument.pass_from} points or more"
    for number, what in ((totals.not_done, "not done"), (totals.left_out, "left out as it does not apply")):
        words += f"; {number} {what}" if number else ""
    return tally(words)


def _gate(instrument: Instrument, totals: Total) -> list[Child]:
    """Return our gate and if it is reached."""
    if totals.gate is None:
        return ["None set."]
    unit = {"points": f" of {totals.best} points", "per cent": "%", "items": f" of {totals.best}"}[instrument.total]
    mark = _verdict("met", "Reached") if totals.reached else _verdict("not met", "Not reached")
    return [tally(f"{totals.gate}{unit}"), ".", h("br"), mark]


def _pages(one: Scored, instrument: Instrument, results: Results, link: LinkPage) -> list[Child]:
    where = f"{instrument.key}: items.{one.item.id}.pages"
    links: list[Child] = [_page(name, results, link, where) for name in one.item.pages]
    return ["See ", *joined(links, ", "), "."] if links else []


def _failing(one: Scored, results: Results, link: LinkPage) -> Element | None:
    """Return the pages that a check found wanting, in a part that opens."""
    if one.tally is None or not one.tally.failing:
        return None
    items = [h("li", {}, _page(name, results, link)) for name in one.tally.failing]
    return h("details", {}, h("summary", {}, "Pages that do not"), h("ul", {}, items))


def _page(name: str, results: Results, link: LinkPage, where: str = "data/results.yml") -> Element:
    if name not in results.pages:
        problem = f"data/results.yml knows no page {name!r}; a new page is in it once that file is written again"
        raise fail(where, problem, near=near_matches(name, results.pages))
    return h("a", {"href": link(name)}, results.pages[name].title)
