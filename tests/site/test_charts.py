"""What every chart of the built site has, whoever drew it."""

from __future__ import annotations

import gzip

import pytest
from built_pages import ADDRESSES, BuiltPage, label
from selectolax.lexbor import LexborNode

pytestmark = pytest.mark.site

EVERY_PAGE = pytest.mark.parametrize("address", ADDRESSES, ids=label)
LARGEST = 3 * 1024
"""Bytes, compressed, of all the SVG of one chart."""


def charts(page: BuiltPage) -> list[LexborNode]:
    return page.tree.css("figure.chart")


def text(node: LexborNode | None) -> str:
    return " ".join((node.text() if node else "").split())


def test_there_are_charts(pages: dict[str, BuiltPage]) -> None:
    assert sum(len(charts(page)) for page in pages.values()) >= 10


@EVERY_PAGE
def test_a_chart_has_its_words(pages: dict[str, BuiltPage], address: str) -> None:
    for chart in charts(pages[address]):
        for part in (".chart-title", ".chart-says, .tally", ".chart-how", "figcaption"):
            assert len(text(chart.css_first(part))) > 8, part
        assert text(chart.css_first(".chart-how")).startswith("How to read this: ")
        named = str(chart.attributes["aria-labelledby"])
        assert [text(node) for node in pages[address].tree.css(f'[id="{named}"]')] == [text(chart.css_first(".chart-title"))]


@EVERY_PAGE
def test_a_page_says_once_how_to_use_its_charts(pages: dict[str, BuiltPage], address: str) -> None:
    shown = charts(pages[address])
    said = [text(node) for node in pages[address].tree.css("figure.chart .chart-use")]
    assert len(set(said)) == len(said) >= bool(shown)
    assert [words for words in said if not words.startswith("How to use this: ")] == []


@EVERY_PAGE
def test_a_chart_has_the_same_as_a_table(pages: dict[str, BuiltPage], address: str) -> None:
    for chart in charts(pages[address]):
        table = chart.css_first("details.chart-table table, table.fact-table")
        assert table is not None
        columns = len(table.css("thead th"))
        rows = [row for row in table.css("tbody tr") if not row.css('[scope="rowgroup"]')]
        assert rows
        assert [len([cell for cell in row.iter() if cell.tag in {"th", "td"}]) for row in rows] == [columns] * len(rows)


@EVERY_PAGE
def test_pictures_are_said_in_words_and_never_twice(pages: dict[str, BuiltPage], address: str) -> None:
    """A drawing's title and description show where it is pointed at; a screen reader hears the words beside it instead."""
    for chart in charts(pages[address]):
        for picture in chart.css("svg.marks"):
            assert picture.attributes.get("aria-hidden") == "true"
            titles = [text(node) for node in picture.css("title, desc")]
            assert len(titles) in {0, 2}
            assert all(len(title) > 3 for title in titles)


@EVERY_PAGE
def test_the_pictures_of_a_chart_are_small(pages: dict[str, BuiltPage], address: str) -> None:
    for chart in charts(pages[address]):
        drawn = "".join(picture.html or "" for picture in chart.css("svg"))
        assert len(gzip.compress(drawn.encode(), 9)) <= LARGEST, text(chart.css_first(".chart-title"))


@EVERY_PAGE
def test_a_chart_names_its_sources(pages: dict[str, BuiltPage], address: str) -> None:
    for chart in charts(pages[address]):
        assert chart.css("[data-sources], a.mark"), text(chart.css_first(".chart-title"))
