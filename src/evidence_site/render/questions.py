"""Readers' questions: a group with its answers, and the list of all of them.

The answers carry the marks of schema.org (FAQPage, Question, Answer) on the elements that readers see, so that a search
engine shows the very same words and nothing is said twice.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..models import Library, Question
from ..models.question import GROUPS, sentences
from .html import LinkPage, h, joined
from .marks import certainty_mark
from .text import LinkTerm, rich_text

SCHEMA = "https://schema.org"


def question_id(key: str) -> str:
    """Return the anchor of a question. It is part of the site's addresses and never changes."""
    return f"q-{key}"


def answered(questions: Iterable[Question], library: Library, link_to: LinkPage, level: int, link_term: LinkTerm) -> Element:
    """Return a group in the order given: each question as a heading, its answer open below it.

    Raises EvidenceError for a reference that leads nowhere.
    """
    parts = [_answered(question, library, link_to, level, link_term) for question in questions]
    return h("div", {"class": "questions", **_item("FAQPage")}, parts)


def question_list(questions: Iterable[Question], link_to: LinkPage, folder: str, level: int) -> Element:
    """Return every question by group, each linked to its answer on the group's page in `folder`."""
    asked = list(questions)
    parts = []
    for group, title in GROUPS.items():
        page = link_to(f"{folder}/{group}.md")
        items = [_listed(question, page) for question in asked if question.group == group]
        if items:
            heading = h(f"h{level}", {"id": f"group-{group}"}, title)
            parts += [heading, h("ul", {"class": "question-list"}, items)]
    return h("div", {}, parts)


def _item(kind: str, of: str | None = None) -> dict[str, str]:
    return ({"itemprop": of} if of else {}) | {"itemscope": "itemscope", "itemtype": f"{SCHEMA}/{kind}"}


def _listed(question: Question, page: str) -> Element:
    return h("li", {}, h("a", {"href": f"{page}#{question_id(question.key)}"}, question.question))


def _answered(question: Question, library: Library, link_to: LinkPage, level: int, link_term: LinkTerm) -> Element:
    where = f"{question.key}: answer"
    first, *rest = sentences(question.answer)
    lead = h("p", {}, h("strong", {}, rich_text(first, library, None, where, link_term)))
    more = h("p", {}, rich_text(" ".join(rest), library, None, where, link_term))
    page, _, part = question.link.page.partition("#")
    return h(
        "section",
        {"class": "question", "data-question": question.key, **_item("Question", "mainEntity")},
        h(f"h{level}", {"id": question_id(question.key), "itemprop": "name"}, question.question),
        h("div", _item("Answer", "acceptedAnswer"), h("div", {"itemprop": "text"}, lead, more)),
        _certainty(question, library, link_to(page)),
        h("p", {}, "More: ", h("a", {"href": link_to(page) + (part and f"#{part}")}, question.link.words), "."),
        h("p", {"class": "question-also"}, "People also ask: ", joined([f"“{words}”" for words in question.other_words], " ")),
    )


def _certainty(question: Question, library: Library, page: str) -> list[Element]:
    """Return how sure we are, a line for each finding; its reasons are one tap away, on the page of the evidence."""
    if question.no_certainty:
        return [h("p", {"class": "finding-certainty"}, f"No mark of certainty: {question.no_certainty}.")]
    lines = []
    for basis in question.findings:
        finding = library.finding(basis.finding, f"{question.key}: findings")
        why = h("a", {"href": f"{page}#finding-{finding.key}", "aria-label": f"Why: {finding.statement}"}, "Why")
        mark = certainty_mark(finding.certainty)
        lines.append(h("p", {"class": "finding-certainty"}, f"How sure are we about {basis.about}? ", mark, " ", why))
    return lines
