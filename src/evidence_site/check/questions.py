"""What must hold between readers' questions and pages: numbers without gaps, each answered on one page, links that lead on."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from selectolax.lexbor import LexborHTMLParser

from ..errors import fail, near_matches
from ..models import Library, Question
from ..render.questions import SCHEMA


def check_questions(library: Library) -> None:
    """Raise EvidenceError for a number that two questions have, that is too high, or that none has."""
    wanted = library.settings.questions
    first: dict[int, Question] = {}
    for question in library.questions.values():
        other = first.setdefault(question.number, question)
        if other is not question:
            raise fail(f"{library.place(question)}: number", f"{question.number} is already that of {other.key}")
        if question.number > wanted:
            raise fail(f"{library.place(question)}: number", f"must not be above {wanted}, the number of questions in settings")
    if missing := [number for number in range(1, wanted + 1) if number not in first]:
        raise fail("data/questions", f"no question has the number {missing[0]}; settings ask for {wanted} of them")


def check_question_links(library: Library, pages: Collection[str]) -> None:
    """Raise EvidenceError for a question that links to a page that is not there. `pages` are paths below docs/."""
    for question in library.questions.values():
        page = question.link.page.partition("#")[0]
        if page not in pages:
            problem = f"there is no page {page!r} in docs/"
            raise fail(f"{library.place(question)}: link.page", problem, near=near_matches(page, pages))


def check_question_pages(library: Library, pages: Mapping[str, str]) -> None:
    """Raise EvidenceError unless each question is answered on one page, and finds there what it links to.

    `pages` holds each page's HTML by its path below docs/.
    """
    shown: dict[str, str] = {}
    for page, html in pages.items():
        if "data-question" not in html:
            continue
        tree = LexborHTMLParser(html)
        if len(tree.css(f"[itemtype='{SCHEMA}/FAQPage']")) > 1:
            raise fail(f"docs/{page}", "shows two groups of questions; a page answers one")
        for node in tree.css("[data-question]"):
            key = node.attributes["data-question"] or ""
            if key in shown:
                raise fail(f"docs/{page}: {key}", f"this question is already answered on docs/{shown[key]}")
            shown[key] = page
    ids: dict[str, set[str]] = {}
    for question in library.questions.values():
        place = library.place(question)
        if question.key not in shown:
            raise fail(place, f"is answered on no page; show its group with '/// questions | {question.group}'")
        page, _, part = question.link.page.partition("#")
        if page not in ids:
            ids[page] = {node.attributes["id"] or "" for node in LexborHTMLParser(pages[page]).css("[id]")}
        if part and part not in ids[page]:
            raise fail(f"{place}: link.page", f"docs/{page} has no part {part!r}", near=near_matches(part, ids[page]))
        for basis in question.findings:
            if f"finding-{basis.finding}" not in ids[page]:
                problem = f"docs/{page}, where the link leads, does not show {basis.finding!r} and its reasons"
                raise fail(f"{place}: findings", problem)
