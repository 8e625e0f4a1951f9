"""The one kind of error that an editor sees."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


class EvidenceError(Exception):
    """Something in `data/` or `docs/` is wrong. The text is one line that says where and what."""


def fail(where: str, problem: str, *, near: str = "") -> EvidenceError:
    """Build the error for one fault.

    `where` names the file, and if known the record and field ("data/studies/x.yml: x: outcomes.0.value").
    `near` is the text of `near_matches`, or empty.
    """
    line = f"{where}: {problem}{near}"
    return EvidenceError(" ".join(line.split()))


def near_matches(word: str, known: Iterable[str]) -> str:
    """Return " (did you mean: a, b?)" for the known names nearest to `word`, or an empty text."""
    close = difflib.get_close_matches(word, list(known), n=3, cutoff=0.5)
    return f" (did you mean: {', '.join(close)}?)" if close else ""
