"""The two sheets: short plain lines, every group and option there, no advice, and what decision aids must say."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import textstat
from misleading import misleading
from page_list import keys_of
from reading import _joined, sentences, words
from selectolax.lexbor import LexborHTMLParser

from evidence_site.check.sheets import line_words
from evidence_site.models import Library
from evidence_site.models.sheets import GROUPS, MOST
from evidence_site.render.html import h
from evidence_site.render.sheets import touch_words
from evidence_site.render.text import rich_text

QUESTIONS_PAGE, MATTERS_PAGE = "deciding/questions-for-your-doctor.md", "deciding/what-matters-to-you.md"


EVERY_QUESTION = pytest.mark.parametrize("key", keys_of("doctor_questions"))
EVERY_MATTER = pytest.mark.parametrize("key", keys_of("matters"))


def read(children: list[Any]) -> tuple[Element, str]:
    """Return a line as an element, and as it is read, without its citations."""
    line = h("p", {}, children)
    return line, re.sub(r" (?=[.,;:])", "", re.sub(r"\s+", " ", "".join(line.itertext())).strip())


@EVERY_QUESTION
def test_a_question_is_short_and_one_can_say_it(library: Library, key: str) -> None:
    question = library.doctor_questions[key]
    assert len(words(question.question)) <= 18
    assert textstat.flesch_kincaid_grade(question.question) <= 8
    assert re.search(r"\b(?:I|me|my|you|your|it|this)\b", question.question, re.IGNORECASE)
    assert misleading(question.question) == []


@EVERY_QUESTION
def test_the_reason_is_one_line(library: Library, key: str) -> None:
    _, why = read(rich_text(library.doctor_questions[key].why, library, None, key))
    assert len(words(why)) <= 18
    assert len(sentences(why)) <= 2
    assert misleading(why) == []


def test_a_reason_that_speaks_of_what_was_found_has_its_source(library: Library) -> None:
    """Our own advice needs none. A line that names a treatment, a regulator, a study or a harm states a fact."""
    stated = re.compile(r"\b(?:MSC|CAR-T|transplant|regulator|trial that|studies|died|infection|fertility|we found)\b")
    bare = [
        question.key
        for question in library.doctor_questions.values()
        if stated.search(question.why) and "[@" not in question.why and "[=" not in question.why
    ]
    assert bare == []


def test_every_group_has_questions_and_none_too_many(rendered: Any) -> None:
    parts = LexborHTMLParser(rendered(QUESTIONS_PAGE)[1]).css("[data-sheet=doctor-questions] > section")
    assert [part.css_first("h3").text() for part in parts] == [*GROUPS.values(), "My own questions"]
    assert [len(part.css("li")) for part in parts if not 3 <= len(part.css("li")) <= MOST] == [0]
    for item in parts[0].css("li"):
        assert [len(item.css(part)) for part in (".box", "strong", ".why", ".rule")] == [1, 1, 1, 1]


@EVERY_MATTER
def test_each_option_has_its_line_of_about_the_same_length(library: Library, key: str) -> None:
    matter = library.matters[key]
    assert sorted(touch.option for touch in matter.touches) == sorted(library.options)
    counts = [line_words(matter, option, library) for option in library.options]
    assert min(counts) >= 7
    assert max(counts) <= 21


@EVERY_MATTER
def test_a_line_is_plain_and_sourced_and_praises_nothing(library: Library, key: str) -> None:
    for option in library.options:
        line, text = read(touch_words(library.matters[key], option, library))
        assert textstat.flesch_kincaid_grade(_joined([text])) <= 10, text
        assert len(sentences(text)) <= 3
        assert misleading(text) == []
        assert line.findall(".//*[@data-cite]") or "We do not know" in text
        assert not re.search(r"\b(?:best|better choice|worst|ideal|score|stars?|points)\b", text, re.IGNORECASE)


def test_what_matters_stands_in_the_order_of_the_alphabet(rendered: Any) -> None:
    """Any other order before the reader's own could be read as ours."""
    items = LexborHTMLParser(rendered(MATTERS_PAGE)[1]).css("[data-sheet=what-matters] > ul > li")
    names = [item.css_first("h3").text() for item in items]
    assert names == sorted(names, key=str.lower)
    assert 5 <= len(names) <= MOST
    orders = {tuple(line.attributes["data-option"] for line in item.css("[data-option]")) for item in items}
    assert orders == {("current-care", "msc-trial", "hsct", "car-t-trial")}


def test_the_page_names_the_decision_and_gives_no_advice(rendered: Any) -> None:
    front, html = rendered(MATTERS_PAGE)
    tree = LexborHTMLParser(html)
    assert "Stay on current care, join a trial, or ask about a transplant?" in tree.css_first(".message").text()
    assert "There is no right answer." in tree.css_first(".message").text()
    said = re.sub(r"\s+", " ", tree.body.text())
    assert f"last checked on {front.checked.day} {front.checked:%B %Y}" in said
    for sentence in ("gives no score and no advice", "Nobody paid for this page", "No clinician has reviewed it"):
        assert sentence in said
    links = {link.attributes.get("href") for link in tree.css("a[href]")}
    assert {"../about/method.md#updates", "../about/who-made-this.md#money", "your-options.md"} <= links


def test_the_grid_of_options_leads_here_and_back(rendered: Any) -> None:
    links = {link.attributes.get("href") for link in LexborHTMLParser(rendered("deciding/your-options.md")[1]).css("a[href]")}
    assert {"what-matters-to-you.md", "questions-for-your-doctor.md"} <= links
