"""Which numbers may stand in words without a record behind them.

A clinical number belongs to a record and is shown by a figure. What is left are numbers that name something: a year or
date, a numbered step, phase, grade or class, an identifier such as NCT01539902, and names such as CD19 or SRI-4.
Each kind is bound to its context, so that "phase 2" is allowed and a bare "2" is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTH = "January|February|March|April|May|June|July|August|September|October|November|December"
_YEAR = r"(?:19[5-9]\d|20[0-4]\d)"

ALLOWED_KINDS: tuple[tuple[str, str], ...] = (
    ("a date", rf"\b\d{{1,2}} (?:{_MONTH})(?: {_YEAR})?\b"),
    ("a month or year range", rf"\b(?:{_MONTH}) {_YEAR}\b|\b{_YEAR}-{_YEAR}\b|\b{_YEAR}-\d{{2}}(?:-\d{{2}})?\b"),
    ("a numbered part", r"\b(?:step|phase|grade|class|type|part|stage|level)s? \d{1,2}(?:(?:/| to | and | or )\d{1,2})?[ab]?\b"),
    ("a registry number", r"\b(?:EudraCT \d{4}-\d{6}-\d{2}|IRCT trial \d+|EUCTR[\w-]+|NCI-[\d-]+)"),
    ("a name", r"(?<![\w.])[A-Za-z]+(?:-[A-Za-z]+)*-?\d+[A-Za-z0-9]*(?:[-/+][A-Za-z0-9]+)*(?:\.\d+)?\+?"),
    ("a version of a standard", r"\bWCAG \d\.\d\b"),
    ("a court number", r"\bNo\.? \d\d-\d{4,5}\b"),
    ("a year", rf"(?<![\d.,-]){_YEAR}(?!\d|,\d|%|\.\d|-\d| (?:people|patients|women|men|children|of)\b)"),
)

_ALLOWED = re.compile("|".join(f"(?:{pattern})" for _, pattern in ALLOWED_KINDS), re.IGNORECASE)
_DIGITS = re.compile(r"\d[\d.,/-]*\d%?|\d%?")


def stray_numbers(text: str) -> Iterator[str]:
    """Yield each number in `text` that is of no allowed kind, with a little of what stands around it."""
    if not _DIGITS.search(text):
        return  # most texts hold no number at all
    rest = _ALLOWED.sub(lambda match: " " * len(match[0]), text)
    for match in _DIGITS.finditer(rest):
        yield text[max(0, match.start() - 20) : match.end() + 20].strip()
