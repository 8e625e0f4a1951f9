"""What stands in a cell: plain words without our short syntax, and nothing that a spreadsheet would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from datetime import date

from ..models import Library
from ..references import CITATION, FIGURE, TERM, citation_keys
from ..render.figures import words

Cell = str | int | float | bool | date | None

FORMULA = ("=", "+", "-", "@")
"""Signs that make a spreadsheet read a text as a formula."""


def plain(text: str, library: Library, own: str) -> str:
    """Return a record's text with its figures in words, the keys of its citations in square brackets, and its terms as words.

    `own` is the record's key. Raises EvidenceError naming it for a reference that leads nowhere.
    """

    def figure(key: str, name: str, form: str) -> str:
        outcome = library.outcome(key, name, own)
        if form == "at":
            return (outcome and outcome.at) or ""
        return words(library.figure(key, name, own), form or "full")

    text = FIGURE.sub(lambda found: figure(found["record"] or own, found["figure"], found["format"] or ""), text)
    text = CITATION.sub(lambda found: f"[{'; '.join(citation_keys(found['keys']))}]", text)
    return TERM.sub(lambda found: found["shown"] or library.term(found["term"], own).term, text)


def as_text(cell: Cell) -> str:
    """Return a cell as it stands in a file: yes or no, whole numbers without a point, a text on one line.

    A text that a spreadsheet would take for a formula gets an apostrophe before it. Numbers keep their minus.
    """
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, float) and cell == int(cell):
        return str(int(cell))
    if not isinstance(cell, str):
        return str(cell)
    text = " ".join(cell.split())
    return f"'{text}" if text.startswith(FORMULA) else text


def csv_bytes(rows: Iterable[Iterable[Cell]]) -> bytes:
    """Return rows as a CSV file: quoted as RFC 4180 says, in UTF-8 with the mark at the start (BOM).

    The mark is there because Excel, which many a reader will open the file with, garbles names without it. Other programs
    pass over it, or do when asked (Python: encoding="utf-8-sig"); the README says so.
    """
    lines = _Lines()
    csv.writer(lines, lineterminator="\r\n").writerows([as_text(cell) for cell in row] for row in rows)
    return "".join(lines).encode("utf-8-sig")


class _Lines(list[str]):
    """What the writer needs of a file."""

    write = list.append
