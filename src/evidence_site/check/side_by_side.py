"""What must hold wherever options are told side by side: their own figures only, and equal detail."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..errors import fail
from ..models import Library, Option
from ..render.html import Child, h


def words_shown(text: list[Child]) -> int:
    """Return how many words a text has as it is shown, figures written out and citations left out."""
    shown = "".join(h("p", {}, text).itertext())
    return sum(any(sign.isalnum() for sign in word) for word in shown.split())


def own_figures(text: list[Child], option: Option, library: Library, where: str) -> None:
    """Raise EvidenceError naming `where` for a figure of another treatment: it would lend an option results not its own."""
    for figure in h("p", {}, text).iter("data"):
        key = figure.get("data-record", "")
        record = library.studies.get(key) or library.trials.get(key)
        if record and record.treatment not in {option.treatment, "current care", "other"}:
            offending = f"[={key}:{figure.get('data-outcome')}]"
            raise fail(where, f"{offending} is a figure of {record.treatment}, not of this option")


def equal_detail(counts: Mapping[str, int], most: int, where: Callable[[str], str], what: str = "words") -> None:
    """Raise EvidenceError if an option gets more than `most` words. `counts` has those of each by its key; `where` names it."""
    longest, shortest = max(counts, key=counts.__getitem__), min(counts, key=counts.__getitem__)
    if counts[longest] > most:
        problem = f"has {counts[longest]} {what} and {shortest} has {counts[shortest]}; for equal detail, at most {most} here"
        raise fail(where(longest), problem)
