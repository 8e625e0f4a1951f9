"""The two sheets: lists short enough to be read, and every option told in equal detail under each thing that matters."""

from __future__ import annotations

from ..errors import fail
from ..models import Library, Matter
from ..models.sheets import GROUPS, MOST
from ..render.html import h
from ..render.options import in_order
from ..render.sheets import touch_words

RATIO = 1.5
ALLOWANCE = 3
"""In words. The longest line has at most this many more than `RATIO` times the shortest, because one word weighs much."""


def check_sheets(library: Library) -> None:
    """Raise EvidenceError for the first fault, naming file, record and field. A library without sheets is sound."""
    for group in GROUPS:
        asked = [question for question in library.doctor_questions.values() if question.group == group]
        if len(asked) > MOST:
            last = asked[-1]
            raise fail(f"{library.files[id(last)]}: {last.key}: group", f"{group} has more than {MOST} questions")
    for count, matter in enumerate(library.matters.values(), 1):
        where = f"{library.files[id(matter)]}: {matter.key}"
        if count > MOST:
            raise fail(where, f"there are more than {MOST} things that may matter")
        _told_once(matter, f"{where}: touches")
        _equal(matter, library, f"{where}: touches")


def line_words(matter: Matter, option: str, library: Library) -> int:
    """Return how many words a line has as it is shown, figures written out and citations left out."""
    shown = "".join(h("li", {}, touch_words(matter, option, library)).itertext())
    return sum(any(sign.isalnum() for sign in word) for word in shown.split())


def _told_once(matter: Matter, where: str) -> None:
    named = [touch.option for touch in matter.touches]
    for option in named:
        if named.count(option) > 1:
            raise fail(where, f"tells {option!r} twice")


def _equal(matter: Matter, library: Library, where: str) -> None:
    counts = {}
    for option in in_order(library.options.values()):
        counts[option.key] = line_words(matter, option.key, library)
        for figure in h("li", {}, touch_words(matter, option.key, library)).iter("data"):
            # A figure of one treatment in the line of another would lend it results that are not its own.
            key = figure.get("data-record", "")
            record = library.studies.get(key) or library.trials.get(key)
            if record and record.treatment not in {option.treatment, "current care", "other"}:
                offending = f"[={key}:{figure.get('data-outcome')}]"
                raise fail(f"{where}: {option.key}", f"{offending} is a figure of {record.treatment}, not of this option")
    longest, shortest = max(counts, key=counts.__getitem__), min(counts, key=counts.__getitem__)
    most = int(RATIO * counts[shortest] + ALLOWANCE)
    if counts[longest] > most:
        told = f"has {counts[longest]} words and {shortest} has {counts[shortest]}"
        raise fail(f"{where}: {longest}", f"{told}; for equal detail, at most {most} here")
