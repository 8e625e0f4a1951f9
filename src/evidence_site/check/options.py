"""What must hold between options: each treatment once, current care among them, their own figures only, and equal detail."""

from __future__ import annotations

from ..errors import fail
from ..models import Library, Option
from ..models.option import QUESTIONS
from ..render.options import answer_words, in_order
from .side_by_side import equal_detail, own_figures, words_shown

ANSWER_RATIO, ALLOWANCE = 1.6, 5
"""The longest answer to a question has at most this many times the words of the shortest, and these few more."""

TOTAL_RATIO = 1.25
"""The option with the most words has at most this many times the words of the one with the fewest."""


def check_options(library: Library) -> None:
    """Raise EvidenceError for the first fault, naming file, option and question. A library without options is sound."""
    options = in_order(library.options.values())
    if not options:
        return
    _treatments(options, library)
    for option in options:
        for field in QUESTIONS:
            own_figures(answer_words(option, field, library), option, library, f"{library.place(option)}: {field}")
    words = {option.key: {field: word_count(option, field, library) for field in QUESTIONS} for option in options}
    for field in QUESTIONS:
        counts = {key: of[field] for key, of in words.items()}
        most = int(ANSWER_RATIO * min(counts.values()) + ALLOWANCE)
        equal_detail(counts, most, lambda key, field=field: f"{library.place(library.options[key])}: {field}")
    totals = {key: sum(of.values()) for key, of in words.items()}
    most = int(TOTAL_RATIO * min(totals.values()))
    equal_detail(totals, most, lambda key: library.place(library.options[key]), "words in all")


def word_count(option: Option, field: str, library: Library) -> int:
    """Return how many words an answer has as it is shown, figures written out and citations left out."""
    return words_shown(answer_words(option, field, library))


def _treatments(options: list[Option], library: Library) -> None:
    first: dict[str, Option] = {}
    for option in options:
        if (other := first.setdefault(option.treatment, option)) is not option:
            raise fail(f"{library.place(option)}: treatment", f"{option.treatment} is already that of {other.key}")
    if "current care" not in first:
        raise fail(f"{library.place(options[0])}: treatment", "no option is current care, which is always one of the choices")
