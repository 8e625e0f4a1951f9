"""A fact box: benefits and harms, with and without a treatment, in two tables of one form."""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import Element

from ...models import Count, Percent
from ..citations import citation_mark, linked_figure
from ..figures import figure_element, words
from ..html import Child, h, sentence
from ..tables import scrolling_table
from ..trial import long_date
from .dots import can_be_dots, dot_rows
from .fact_rows import FactBox, Row
from .frame import Chart, framed
from .picks import Pick
from .svg import hidden_svg

_IN_A_ROW, _STEP = 6, 16
"""Two columns of six people fit on the smallest phone."""


def fact_box_chart(box: FactBox, title: str, caption: list[Child], checked: date) -> Element:
    """Return the box. `checked` is the day the evidence was last checked."""
    hundred = box.out_of_a_hundred
    tables = [
        scrolling_table(_table(box, name, rows, hundred=hundred), f"{name}: {title}")
        for name, rows in (("Benefits", box.benefits), ("Harms", box.harms))
    ]
    published = f"Published {box.study.year}, evidence" if box.study.year else "Evidence"
    dated = f"{published} last checked on {long_date(checked)}. Ranges are our own sum."
    return framed(
        Chart(
            kind="facts",
            title=title,
            says=f"Benefits: {_said(box, box.benefits)}. Harms: {_said(box, box.harms)}.",
            picture=[h("div", {"class": "fact-tables"}, tables)],
            columns=(),
            rows=[],
            how=_HOW_HUNDRED if hundred else _HOW_DOTS,
            use="Ask your team about the rows that matter to you.",
            caption=[*caption, " " if caption else None, dated, citation_mark([box.study.key])],
        )
    )


_HOW_DOTS = (
    "A full dot is a person it happened to, a ring a person it did not.\n"
    "“Not told” means not read by us, not that it happened to nobody. "
    "The range says where the true share could well lie."
)
_HOW_HUNDRED = (
    "Each row is one result, told out of one hundred people by our own sum. "
    "“Not told” means not read by us, not that it happened to nobody. "
    "The range says where the true share could well lie."
)


def _said(box: FactBox, rows: list[Row]) -> str:
    def told(row: Row) -> str:
        sides = zip(box.arms, row.sides, strict=True)
        shown = (f"{arm.name} {words(side.figure) if side and side.figure else 'not told'}" for arm, side in sides)
        return f"{row.first.outcome.label}: {', '.join(shown)}"

    return "; ".join(map(told, rows))


def _table(box: FactBox, name: str, rows: list[Row], *, hundred: bool) -> Element:
    """Return one half. A row group for each thing counted: its name over both columns, so that a phone has room for two."""
    sizes = dict(box.study.figures())
    head = h("tr", {})
    for word, arm in zip(("With", "Without"), box.arms, strict=True):
        size = f"arm-{arm.id}"
        people: list[Child] = []
        if size in sizes:
            people = [" (", linked_figure(box.study.key, figure_element(box.study.key, size, sizes[size])), ")"]
        head.append(h("th", {"scope": "col"}, f"{word}: {arm.name}", people))
    bodies = [
        h(
            "tbody",
            {},
            h("tr", {}, h("th", {"scope": "rowgroup", "colspan": "2"}, _row_name(row))),
            h("tr", {}, [h("td", {}, _cell(side, hundred=hundred)) for side in row.sides]),
        )
        for row in rows
    ]
    return h("table", {"class": "plain-table fact-table"}, h("caption", {}, name), h("thead", {}, head), bodies)


def _row_name(row: Row) -> list[Child]:
    first = row.first
    time: list[Child] = []
    if first.outcome.at:
        time = [" (", *first.time(), ")"]
    elif isinstance(first.figure, Count | Percent):  # a length of time needs no other time
        time = [" (time not told)"]
    definition = [" ", *first.definition()] if first.outcome.definition else []
    return [h("strong", {}, sentence(first.outcome.label)[:-1]), *time, *definition]


def _cell(side: Pick | None, *, hundred: bool) -> list[Child]:
    if side is None or side.figure is None:
        return ["Not told"]
    figure = side.figure
    if not isinstance(figure, Count):
        return [h("strong", {}, side.shown())]
    range_told: list[Child] = [h("br"), "Range: ", side.shown("interval")]
    if hundred:
        scaled = figure_element(side.study.key, side.outcome.id, figure, text=out_of_a_hundred(figure))
        return [h("strong", {}, linked_figure(side.study.key, scaled)), " (", side.shown(), ")", *range_told]
    drawn: Child = None
    if can_be_dots(figure):
        size, marks = dot_rows(figure.numerator, figure.denominator, in_a_row=_IN_A_ROW, step=_STEP)
        drawn = hidden_svg("dots", size, marks)
    return [drawn, h("strong", {}, side.shown()), *range_told]


def out_of_a_hundred(count: Count) -> str:
    """Write a count out of one hundred, without claiming none or all where it is neither."""
    if 0 < count.share < 1:
        return "fewer than 1 out of 100"
    if 99 < count.share < 100:
        return "more than 99 out of 100"
    return f"{count.share:.0f} out of 100"
