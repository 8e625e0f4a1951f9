"""How long a page takes to read: running text counts, what people look up does not."""

from __future__ import annotations

from xml.etree.ElementTree import Element

import pytest

from evidence_site.markdown.reading_time import FOR, LONGEST, WORDS_A_MINUTE, add_reading_time
from evidence_site.render.html import h


def said(*parts: Element) -> str | None:
    root = h("div", {}, h("h1", {}, "Title"), h("div", {"class": "message"}, h("p", {}, "Answer.")), *parts)
    add_reading_time(root)
    assert [child.tag for child in root][:2] == ["h1", "p"]
    return "".join(root[1].itertext())


def words(number: int) -> str:
    return "word " * number


@pytest.mark.parametrize(
    ("number", "time"),
    [
        (0, "About 1 minute to read."),
        (WORDS_A_MINUTE, "About 1 minute to read."),
        (2 * WORDS_A_MINUTE, "About 2 minutes to read."),
        (5 * WORDS_A_MINUTE + 10, "About 5 minutes to read."),
        (LONGEST * WORDS_A_MINUTE, f"About {LONGEST} minutes to read."),
        ((LONGEST + 1) * WORDS_A_MINUTE, "Made for looking things up."),
    ],
)
def test_paragraphs_are_counted(number: int, time: str) -> None:
    assert said(h("p", {}, words(number))) == time


def test_words_in_marks_and_lists_are_counted_once() -> None:
    marked = h("p", {}, words(90), h("strong", {}, words(90)), words(90))
    assert said(h("ul", {}, h("li", {}, marked, words(90)))) == "About 2 minutes to read."


@pytest.mark.parametrize(
    "part",
    [
        h("details", {}, h("p", {}, words(900))),
        *(h("div", {"class": f"{name} x"}, h("p", {}, words(900))) for name in ("card", "sources", "explorer")),
    ],
)
def test_what_is_looked_up_is_not_counted(part: Element) -> None:
    assert said(part) == "About 1 minute to read."


def test_the_cells_of_a_table_are_read() -> None:
    row = h("tr", {}, h("th", {}, words(180)), h("td", {}, words(90), h("strong", {}, words(90))))
    assert said(h("table", {}, row)) == "About 2 minutes to read."


def test_the_reader_is_named_before_the_time_and_not_in_the_message() -> None:
    message = h("div", {"class": "message", FOR: "people with a pen"})
    root = h("div", {}, h("h1", {}, "Title"), message)
    add_reading_time(root)
    assert "".join(root[1].itertext()) == "For people with a pen. About 1 minute to read."
    assert message.attrib == {"class": "message"}


def test_a_page_without_a_message_is_left_alone() -> None:
    root = h("div", {}, h("h1", {}, "Title"), h("p", {}, words(900)))
    add_reading_time(root)
    assert [child.tag for child in root] == ["h1", "p"]
    add_reading_time(empty := h("div", {}))
    assert len(empty) == 0
