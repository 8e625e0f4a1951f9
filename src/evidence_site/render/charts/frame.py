"""The frame that every chart stands in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ..html import Child, h, sentence
from ..tables import scrolling_table

USE = "chart-use"
"""The class of the line that says what to do with a chart."""


@dataclass(frozen=True, slots=True)
class Chart:
    """What a chart is made of.

    `kind` names it in the style sheet. `says` is what it shows, in one or two sentences for screen readers; it is empty where
    the picture begins with it in words. `left_out` are whole sentences, each about records that lack what the chart needs.
    `columns` and `rows` are the same as a table: the first cell of a row names it.
    Without rows there is no second table, because the picture is one. `how` says how to read the marks,
    `use` what the reader can do with what they see (one or two sentences, the same for every chart of a kind), and
    `caption` who and when this is about, with its sources.
    """

    kind: str
    title: str
    says: str
    picture: list[Child]
    columns: tuple[str, ...]
    rows: list[list[list[Child]]]
    how: str
    caption: list[Child]
    left_out: tuple[str, ...] = ()
    use: str = ""


def framed(chart: Chart) -> Element:
    """Return a chart as a figure."""
    name = chart_id(chart.title)
    return h(
        "figure",
        {"class": f"chart chart-{chart.kind}", "aria-labelledby": name},
        h("p", {"class": "chart-title", "id": name, "role": "heading", "aria-level": "3"}, chart.title),
        h("p", {"class": "chart-says"}, chart.says) if chart.says else None,
        chart.picture,
        [h("p", {"class": "chart-left-out"}, sentence(text)) for text in chart.left_out],
        _twin(chart, f"{name}-table") if chart.rows else None,
        h(
            "figcaption",
            {},
            _how(chart.how),
            h("p", {"class": USE}, h("strong", {}, "How to use this:"), f" {chart.use}") if chart.use else None,
            h("p", {}, chart.caption) if chart.caption else None,
        ),
    )


def without_repeat(figure: Element, said: set[str]) -> Element:
    """Return the figure without the line on its use if that is among those `said` on the page; else add it to them."""
    caption = figure.find("figcaption")
    line = caption.find(f"p[@class='{USE}']") if caption is not None else None
    if caption is not None and line is not None:
        words = "".join(line.itertext())
        if words in said:
            caption.remove(line)
        said.add(words)
    return figure


def _how(text: str) -> list[Element]:
    first, *more = text.splitlines()
    paragraphs = [h("p", {"class": "chart-how"}, h("strong", {}, "How to read this:"), f" {first}")]
    return paragraphs + [h("p", {}, line) for line in more]


def chart_id(title: str) -> str:
    """Return the anchor of a chart."""
    return f"chart-{re.sub(r'[^a-z0-9]+', '-', title.lower()).strip('-')}"


def _twin(chart: Chart, name: str) -> Element:
    head = h("tr", {}, [h("th", {"scope": "col"}, name) for name in chart.columns])
    body = [h("tr", {}, h("th", {"scope": "row"}, row[0]), [h("td", {}, words) for words in row[1:]]) for row in chart.rows]
    table = scrolling_table(h("table", {"class": "plain-table"}, h("thead", {}, head), h("tbody", {}, body)), chart.title)
    return h("details", {"class": "chart-table", "id": name}, h("summary", {}, "The same as a table"), table)


def listed(names: Iterable[str]) -> str:
    """Write names as "A, B and C"."""
    *most, last = list(names)
    return f"{', '.join(most)} and {last}" if most else last


def counted(number: int, one: str, many: str) -> str:
    """Write "1 ring" or "2 rings"."""
    return f"{number} {one if number == 1 else many}"


def left_out(names: list[str], one: str, many: str) -> tuple[str, ...]:
    """Return the note about what is not drawn: "Not drawn: 2 studies without a count (Li 2016 and Zhu 2016)."."""
    if not names:
        return ()
    return (f"Not drawn: {counted(len(names), one, many)} ({listed(names)}).",)
