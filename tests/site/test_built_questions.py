"""Readers' questions on the built pages: each on one page, marked up for search engines with the very words that are shown."""

from __future__ import annotations

from collections import Counter

import pytest
from built_pages import BuiltPage

from evidence_site.models import Library
from evidence_site.models.question import GROUPS

pytestmark = pytest.mark.site

SCHEMA = "https://schema.org"


def test_each_question_is_on_exactly_one_page(pages: dict[str, BuiltPage], library: Library) -> None:
    shown = Counter(
        (node.attributes["data-question"], address)
        for address, page in pages.items()
        for node in page.tree.css("[data-question]")
    )
    assert shown == Counter({(key, f"questions/{question.group}/"): 1 for key, question in library.questions.items()})
    assert len(shown) == 36


@pytest.mark.parametrize("group", GROUPS)
def test_a_page_of_answers_is_one_faq_page(pages: dict[str, BuiltPage], library: Library, group: str) -> None:
    page = pages[f"questions/{group}/"]
    (faq,) = page.tree.css(f"[itemscope][itemtype='{SCHEMA}/FAQPage']")
    items = faq.css("[itemprop=mainEntity][itemscope]")
    assert len(items) == len([question for question in library.questions.values() if question.group == group])
    for item in items:
        question = library.questions[item.attributes["data-question"] or ""]
        assert item.attributes["itemtype"] == f"{SCHEMA}/Question"
        (name,) = item.css("[itemprop=name]")
        assert (name.tag, name.text(), name.attributes["id"]) == ("h2", question.question, f"q-{question.key}")
        (answer,) = item.css("[itemprop=acceptedAnswer]")
        assert answer.attributes["itemtype"] == f"{SCHEMA}/Answer"
        (text,) = answer.css("[itemprop=text]")
        assert len(text.text().split()) > 20
        assert (item.css("[data-certainty]") == []) == (question.no_certainty is not None)
        also = item.css_first(".question-also").text()
        assert [words for words in question.other_words if f"“{words}”" not in also] == []


def test_no_other_page_is_marked_so(pages: dict[str, BuiltPage]) -> None:
    marked = {address for address, page in pages.items() if page.tree.css("[itemtype]")}
    assert marked == {f"questions/{group}/" for group in GROUPS}
