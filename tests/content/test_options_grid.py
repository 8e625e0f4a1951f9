"""The grid of options: every answer short, plain and sourced, no choice told in more detail than another."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import textstat
from misleading import misleading
from page_list import ROOT
from reading import _joined, sentences, words
from selectolax.lexbor import LexborHTMLParser

from evidence_site.check.options import word_count
from evidence_site.models import Library
from evidence_site.models.option import QUESTIONS
from evidence_site.render.html import h
from evidence_site.render.options import answer_words, in_order

PAGE = "deciding/your-options.md"
KEYS = sorted(path.stem for path in (ROOT / "data" / "options").glob("*.yml"))
EVERY_OPTION = pytest.mark.parametrize("key", KEYS)
EVERY_ANSWER = pytest.mark.parametrize(("key", "field"), [(key, field) for key in KEYS for field in QUESTIONS])


def answer(library: Library, key: str, field: str) -> Element:
    """Return one answer as an element."""
    return h("td", {}, answer_words(library.options[key], field, library))


def text_of(library: Library, key: str, field: str) -> str:
    """Return one answer as it is read, without its citations."""
    text = re.sub(r"\s+", " ", "".join(answer(library, key, field).itertext())).strip()
    return re.sub(r" (?=[.,;:])", "", text)


def test_there_are_four_options_and_current_care_is_the_first(library: Library) -> None:
    assert [option.treatment for option in in_order(library.options.values())] == ["current care", "MSC", "HSCT", "CAR-T"]
    assert sorted(library.options) == KEYS


@EVERY_OPTION
def test_the_grade_of_an_option_is_6_or_lower(library: Library, key: str) -> None:
    assert textstat.flesch_kincaid_grade(_joined([text_of(library, key, field) for field in QUESTIONS])) <= 6


@EVERY_ANSWER
def test_an_answer_is_plain_and_short(library: Library, key: str, field: str) -> None:
    text = text_of(library, key, field)
    assert textstat.flesch_kincaid_grade(_joined([text])) <= 8
    assert 2 <= len(sentences(text)) <= 4
    assert [sentence for sentence in sentences(text) if len(words(sentence)) > 30] == []


@EVERY_ANSWER
def test_an_answer_misleads_by_no_word(library: Library, key: str, field: str) -> None:
    text = text_of(library, key, field)
    assert misleading(text) == []


@EVERY_ANSWER
def test_an_answer_has_a_source_or_says_that_we_do_not_know(library: Library, key: str, field: str) -> None:
    cell = answer(library, key, field)
    assert cell.findall(".//*[@data-cite]") or "We do not know" in "".join(cell.itertext())


def test_what_could_be_lost_has_as_much_room_as_what_could_be_gained(library: Library) -> None:
    gains, losses = ([word_count(option, field, library) for option in library.options.values()] for field in ("gain", "lose"))
    assert sum(losses) >= 0.8 * sum(gains)
    assert sum(gains) >= 0.6 * sum(losses)


def test_the_page_names_the_decision_the_date_how_it_is_kept_up_and_who_paid(rendered: Any) -> None:
    front, html = rendered(PAGE)
    tree = LexborHTMLParser(html)
    message = tree.css_first(".message").text()
    assert "Stay on current care, join a trial, or ask about a transplant?" in message
    said = re.sub(r"\s+", " ", tree.body.text())
    assert f"last checked on {front.checked.day} {front.checked:%B %Y}" in said
    links = {link.attributes.get("href") for link in tree.css("a[href]")}
    assert {"../about/method.md#updates", "../about/who-made-this.md#money"} <= links
    for words_of_page in ("Nobody paid for this page", "No clinician has reviewed it", "It does not tell you what to choose"):
        assert words_of_page in said


def test_the_page_holds_the_grid_with_every_option_and_question(rendered: Any) -> None:
    (grid,) = LexborHTMLParser(rendered(PAGE)[1]).css("figure.options-grid")
    assert [head.text() for head in grid.css("tbody th[scope=row]")] == list(QUESTIONS.values())
    assert [len(row.css("td[data-option]")) for row in grid.css("tbody tr")] == [len(KEYS)] * len(QUESTIONS)
    assert "How to read this:" in grid.css_first("figcaption").text()
