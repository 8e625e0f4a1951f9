"""Readers' questions: all thirty-six, each with a short plain answer that stands open on the page of its group."""

from __future__ import annotations

import re
from typing import Any

import pytest
import textstat
from misleading import misleading
from page_list import PAGES, keys_of
from reading import _joined, words
from reading import sentences as read_sentences
from selectolax.lexbor import LexborHTMLParser

from evidence_site.models import Library
from evidence_site.models.question import GROUPS, sentences
from evidence_site.render.html import h
from evidence_site.render.text import rich_text

KEYS = keys_of("questions")
EVERY_QUESTION = pytest.mark.parametrize("key", KEYS)
EVERY_GROUP = pytest.mark.parametrize("group", GROUPS)

NAMED = re.compile(r"\b(?:Dr\.?|Professor|Clinic of|Institute)\b")
"""Answers name no clinic and no doctor: who is named on this page would look like advice for or against."""


def text_of(library: Library, answer: str) -> str:
    """Return an answer as it is read, without its citations."""
    text = "".join(h("p", {}, rich_text(answer, library, None, "answer")).itertext())
    return re.sub(r"\s+(?=[.,;:])", "", re.sub(r"\s+", " ", text)).strip()


def test_all_thirty_six_are_there(library: Library) -> None:
    assert sorted(question.number for question in library.questions.values()) == list(range(1, 37))
    assert list(library.questions) == KEYS


@EVERY_GROUP
def test_a_group_has_five_to_seven_questions_and_a_page_of_its_name(library: Library, rendered: Any, group: str) -> None:
    asked = [question for question in library.questions.values() if question.group == group]
    assert 5 <= len(asked) <= 7
    assert f"questions/{group}.md" in PAGES
    html = LexborHTMLParser(rendered(f"questions/{group}.md")[1])
    assert [node.attributes["data-question"] for node in html.css("[data-question]")] == [question.key for question in asked]
    assert html.css("details [data-question], [data-question] details") == [], "an answer is never folded away"


@EVERY_QUESTION
def test_an_answer_is_plain_and_short(library: Library, key: str) -> None:
    text = text_of(library, library.questions[key].answer)
    assert textstat.flesch_kincaid_grade(_joined([text])) <= 8
    assert [sentence for sentence in read_sentences(text) if len(words(sentence)) > 30] == []
    assert len(words(text_of(library, sentences(library.questions[key].answer)[0]))) <= 25, "the answer comes first, and short"
    assert len(words(text)) <= 90


@EVERY_QUESTION
def test_an_answer_misleads_by_no_word_and_names_nobody(library: Library, key: str) -> None:
    text = re.sub(r"“[^”]*”", "…", text_of(library, library.questions[key].answer))
    assert misleading(text) == []
    assert not NAMED.search(text)


@EVERY_QUESTION
def test_an_answer_that_counts_anything_or_says_not_found_has_a_source_or_no_certainty(library: Library, key: str) -> None:
    question = library.questions[key]
    assert question.no_certainty or re.search(r"\[[@=]", question.answer)
    assert [basis for basis in question.findings if basis.about.startswith(("that", "if"))] == []


def test_no_way_of_asking_leads_to_two_answers(library: Library) -> None:
    asked = [words.lower() for question in library.questions.values() for words in (question.question, *question.other_words)]
    assert sorted({words for words in asked if asked.count(words) > 1}) == []


def test_the_index_lists_every_question(library: Library, rendered: Any) -> None:
    links = LexborHTMLParser(rendered("questions/index.md")[1]).css(".question-list a")
    wanted = {f"{question.group}.md#q-{key}" for key, question in library.questions.items()}
    assert {link.attributes["href"] for link in links} == wanted
    assert len(links) == len(wanted)


@pytest.mark.parametrize(
    ("answer", "count"),
    [
        ("One. [@a] Two. [@b; @c]", 2),
        ("One, [=a:b, short] of two. [=a:c] three. [@a] [@b] Four.", 3),
        ("Ask: “Who?” Then go. “Why?”", 3),
        ("About [=a:b]. It was 3.5 then. No.", 3),
        ("One", 1),
    ],
)
def test_sentences_keep_their_citations(answer: str, count: int) -> None:
    parts = sentences(answer)
    assert len(parts) == count
    assert " ".join(parts) == answer
    assert [part for part in parts if part.startswith("[@")] == []


def test_the_search_puts_questions_before_pages_about_the_site_and_tables_for_clinicians(rendered: Any) -> None:
    ranks = {page: (front.search.boost if front.search else 1, front.kind) for page in PAGES for front in [rendered(page)[0]]}
    assert {rank for page, (rank, _) in ranks.items() if page.startswith("questions/")} == {2}
    assert {rank for _, (rank, kind) in ranks.items() if kind in {"about", "clinician"}} == {0.2}
