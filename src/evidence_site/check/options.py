"""What must hold between options: each treatment once, current care among them, their own figures only, and equal detail."""

from __future__ import annotations

from collections.abc import Mapping

from ..errors import fail
from ..models import Library, Option
from ..models.option import QUESTIONS
from ..render.html import h
from ..render.options import answer_words, in_order

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
            _own_figures(option, field, library)
    words = {option.key: {field: word_count(option, field, library) for field in QUESTIONS} for option in options}
    for field in QUESTIONS:
        counts = {key: of[field] for key, of in words.items()}
        _equal(counts, int(ANSWER_RATIO * min(counts.values()) + ALLOWANCE), library, f": {field}", "words")
    totals = {key: sum(of.values()) for key, of in words.items()}
    _equal(totals, int(TOTAL_RATIO * min(totals.values())), library, "", "words in all")


def word_count(option: Option, field: str, library: Library) -> int:
    """Return how many words an answer has as it is shown, figures written out and citations left out."""
    shown = "".join(h("td", {}, answer_words(option, field, library)).itertext())
    return sum(any(sign.isalnum() for sign in word) for word in shown.split())


def _place(option: Option, library: Library) -> str:
    return f"{library.files[id(option)]}: {option.key}"


def _treatments(options: list[Option], library: Library) -> None:
    first: dict[str, Option] = {}
    for option in options:
        if (other := first.setdefault(option.treatment, option)) is not option:
            raise fail(f"{_place(option, library)}: treatment", f"{option.treatment} is already that of {other.key}")
    if "current care" not in first:
        raise fail(f"{_place(options[0], library)}: treatment", "no option is current care, which is always one of the choices")


def _own_figures(option: Option, field: str, library: Library) -> None:
    """A figure of one treatment in the column of another would lend it results that are not its own."""
    for figure in h("td", {}, answer_words(option, field, library)).iter("data"):
        key = figure.get("data-record", "")
        record = library.studies.get(key) or library.trials.get(key)
        if record and record.treatment not in {option.treatment, "current care", "other"}:
            offending = f"[={key}:{figure.get('data-outcome')}]"
            raise fail(
                f"{_place(option, library)}: {field}", f"{offending} is a figure of {record.treatment}, not of this option"
            )


def _equal(counts: Mapping[str, int], most: int, library: Library, field: str, what: str) -> None:
    longest, shortest = max(counts, key=counts.__getitem__), min(counts, key=counts.__getitem__)
    if counts[longest] > most:
        problem = f"has {counts[longest]} {what} and {shortest} has {counts[shortest]}; for equal detail, at most {most} here"
        raise fail(f"{_place(library.options[longest], library)}{field}", problem)
