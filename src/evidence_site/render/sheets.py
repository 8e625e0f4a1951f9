"""The two sheets: lists to fill in by hand. A script may make them lists to fill in on the page, and adds every control."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..errors import fail
from ..models import DoctorQuestion, Library, Matter, Option
from ..models.sheets import GROUPS
from .html import Child, h
from .marks import treatment_mark
from .options import in_order
from .text import LinkTerm, rich_text

BOX = "☐ "
OWN_LINES = 3
"""How many lines a printed sheet leaves for the reader's own questions."""


def doctor_questions(
    questions: Iterable[DoctorQuestion], library: Library, link_term: LinkTerm | None = None, level: int = 3
) -> Element:
    """Return the questions group by group, each with a box, why it matters, and a line for notes.

    A last part has lines for the reader's own questions. Raises EvidenceError for a reference that leads nowhere.
    """
    questions = list(questions)
    groups = {name: [question for question in questions if question.group == name] for name in GROUPS}
    parts = [
        _part(name, GROUPS[name], level, h("ul", {}, [_question(question, library, link_term) for question in group]))
        for name, group in groups.items()
        if group
    ]
    own = _part("own", "My own questions", level, [h("p", {"class": "rule"}) for _ in range(OWN_LINES)])
    return h("div", {"class": "sheet", "data-sheet": "doctor-questions"}, parts, own)


def _part(name: str, title: str, level: int, content: Element | list[Element]) -> Element:
    """Return a part of the sheet under its heading."""
    heading = h(f"h{level}", {"id": f"questions-{name}"}, title)
    return h("section", {"aria-labelledby": f"questions-{name}"}, heading, content)


def _question(question: DoctorQuestion, library: Library, link_term: LinkTerm | None) -> Element:
    why = rich_text(question.why, library, None, f"{question.key}: why", link_term)
    return h(
        "li",
        {"id": f"question-{question.key}"},
        h("p", {}, h("span", {"class": "box", "aria-hidden": "true"}, BOX), h("strong", {}, question.question)),
        h("p", {"class": "why"}, why),
        h("p", {"class": "rule"}, "My notes:"),
    )


def matters_sheet(matters: Iterable[Matter], library: Library, link_term: LinkTerm | None = None, level: int = 3) -> Element:
    """Return what may matter in alphabetical order, each with a line for its number and a line for every option.

    No order of ours could be read as advice. Raises EvidenceError naming a matter that says nothing of an option.
    """
    options = in_order(library.options.values())
    by_name = sorted(matters, key=lambda matter: matter.name.lower())
    items = [_matter(matter, options, library, link_term, level) for matter in by_name]
    return h("div", {"class": "sheet", "data-sheet": "what-matters"}, h("ul", {}, items))


def _matter(matter: Matter, options: list[Option], library: Library, link_term: LinkTerm | None, level: int) -> Element:
    touches = [
        h(
            "li",
            {"data-option": option.key},
            treatment_mark(option.treatment, f"{option.name}:"),
            " ",
            touch_words(matter, option.key, library, link_term),
        )
        for option in options
    ]
    return h(
        "li",
        {"class": "card", "id": f"matter-{matter.key}"},
        h(f"h{level}", {"id": f"matter-{matter.key}-name"}, matter.name),
        h("p", {"class": "rule"}, "My number:"),
        h("ul", {}, touches),
    )


def touch_words(matter: Matter, option: str, library: Library, link_term: LinkTerm | None = None) -> list[Child]:
    """Return how an option touches what matters, as children of an element. Raises EvidenceError if nothing is said."""
    where = f"{matter.key}: touches"
    told = next((touch.touch for touch in matter.touches if touch.option == option), None)
    if told is None:
        raise fail(where, f"says nothing of the option {option!r}; every option has its line")
    return rich_text(told, library, None, f"{where}: {option}", link_term)
