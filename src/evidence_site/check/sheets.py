"""The two sheets: lists short enough to be read, and every option told in equal detail under each thing that matters."""

from __future__ import annotations

from ..errors import fail
from ..models import Library, Matter
from ..models.sheets import GROUPS, MOST
from ..render.options import in_order
from ..render.sheets import touch_words
from .side_by_side import equal_detail, own_figures, words_shown

RATIO = 1.5
ALLOWANCE = 3
"""In words. The longest line has at most this many more than `RATIO` times the shortest, because one word weighs much."""


def check_sheets(library: Library) -> None:
    """Raise EvidenceError for the first fault, naming file, record and field. A library without sheets is sound."""
    for group in GROUPS:
        asked = [question for question in library.doctor_questions.values() if question.group == group]
        if len(asked) > MOST:
            raise fail(f"{library.place(asked[-1])}: group", f"{group} has more than {MOST} questions")
    for count, matter in enumerate(library.matters.values(), 1):
        where = library.place(matter)
        if count > MOST:
            raise fail(where, f"there are more than {MOST} things that may matter")
        _told_once(matter, f"{where}: touches")
        _equal(matter, library, f"{where}: touches")


def line_words(matter: Matter, option: str, library: Library) -> int:
    """Return how many words a line has as it is shown, figures written out and citations left out."""
    return words_shown(touch_words(matter, option, library))


def _told_once(matter: Matter, where: str) -> None:
    named = [touch.option for touch in matter.touches]
    for option in named:
        if named.count(option) > 1:
            raise fail(where, f"tells {option!r} twice")


def _equal(matter: Matter, library: Library, where: str) -> None:
    options = in_order(library.options.values())
    for option in options:
        own_figures(touch_words(matter, option.key, library), option, library, f"{where}: {option.key}")
    counts = {option.key: line_words(matter, option.key, library) for option in options}
    equal_detail(counts, int(RATIO * min(counts.values()) + ALLOWANCE), lambda option: f"{where}: {option}")
