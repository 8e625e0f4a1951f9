"""How hard the pages for readers are to read (content rules, part 4)."""

from __future__ import annotations

from statistics import mean, median
from typing import Any

import pytest
from page_list import EVERY_READER_PAGE, READER_PAGES
from reading import blocks, grade, lead, lists, paragraphs, sentences, smog, words

from evidence_site.models.results import GRADE_GATE, MEDIAN_GATE


@EVERY_READER_PAGE
def test_the_grade_is_8_or_lower(rendered: Any, page: str) -> None:
    assert grade(rendered(page)[1]) <= GRADE_GATE


@EVERY_READER_PAGE
def test_the_lead_is_of_grade_7_or_lower(rendered: Any, page: str) -> None:
    assert grade(lead(rendered(page)[1])) <= 7


@EVERY_READER_PAGE
def test_smog_is_11_or_lower(rendered: Any, page: str) -> None:
    assert 0 < smog(rendered(page)[1]) <= 11


def test_the_median_grade_is_6_and_a_half_or_lower(rendered: Any) -> None:
    grades = {page: grade(rendered(page)[1]) for page in READER_PAGES}
    assert median(grades.values()) <= MEDIAN_GATE, sorted(grades.items(), key=lambda item: -item[1])[:5]


@EVERY_READER_PAGE
def test_sentences_are_short(rendered: Any, page: str) -> None:
    said = [sentence for text in blocks(rendered(page)[1]) for sentence in sentences(text)]
    assert [sentence for sentence in said if len(words(sentence)) > 30] == []
    assert mean(len(words(sentence)) for sentence in said) <= 20


@EVERY_READER_PAGE
def test_paragraphs_have_3_sentences_or_fewer(rendered: Any, page: str) -> None:
    assert [text for text in paragraphs(rendered(page)[1]) if len(sentences(text)) > 3] == []


@EVERY_READER_PAGE
def test_lists_have_7_items_or_fewer(rendered: Any, page: str) -> None:
    assert [length for length in lists(rendered(page)[1]) if length > 7] == []


@EVERY_READER_PAGE
def test_the_page_has_250_to_1000_words(rendered: Any, page: str) -> None:
    assert 250 <= sum(len(text.split()) for text in blocks(rendered(page)[1])) <= 1000


# --- the measures themselves ---------------------------------------------------------------------------------------------


def test_grades_tell_easy_from_hard() -> None:
    easy = "<p>Lupus is an illness. It can hurt your skin. Your team can help you. You can ask them.</p>"
    hard = "<p>Heterogeneous immunological dysregulation precipitates multisystem inflammatory manifestations necessitating "
    hard += "individualised pharmacological immunomodulation and longitudinal multidisciplinary surveillance.</p>"
    assert grade(easy) < 4
    assert grade(hard) > 15
    assert smog(f"{easy}{hard}{easy}") > smog(easy * 3) > 0


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One. Two! Three? Four.", 4),
        ("In 2006 it was 8.3 weeks, not 9.", 1),
        ("They asked: “Is it safe?” Nobody knew.", 2),
        ("For the U.S. and others, e.g. this one.", 1),
        ("Words", 1),
        ("", 0),
    ],
)
def test_sentences_are_told_apart(text: str, count: int) -> None:
    assert len(sentences(text)) == count


def test_names_of_diseases_and_drugs_do_not_count_as_hard_words() -> None:
    plain = "<p>You take this drug. It may help. Ask your own team.</p>"
    assert smog(plain.replace("this drug", "hydroxychloroquine")) == smog(plain)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p><strong>Other ways in.</strong> One. Two. Three.</p>", "One. Two. Three."),
        ("<p><strong>This is a whole long sentence.</strong> One.</p>", "This is a whole long sentence. One."),
        ("<p>One. <strong>Two.</strong></p>", "One. Two."),
    ],
)
def test_a_bold_label_at_the_start_is_no_sentence(html: str, text: str) -> None:
    assert paragraphs(html) == [text]


def test_lists_made_from_records_are_not_counted() -> None:
    assert lists("<ol class='sources'><li>a<li>b</ol><ul><li>a<li>b<ul><li>c</ul></ul>") == [2, 1]
