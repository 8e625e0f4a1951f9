"""Columns of a table: a name, its meaning in words, and how to fill it from a record."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from ..models import Library
from .words import Cell, plain


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `value` takes what a row is made of, and the library."""

    name: str
    meaning: str
    value: Callable[[Any, Library], Cell]


def field(name: str, meaning: str, path: str = "") -> Column:
    """Return the column of a record's own field; `path` is its place in the record ("follow_up.months") if that is another.

    Several values stand in one cell with a bar between them.
    """

    def value(record: Any, library: Library) -> Cell:
        found: Any = record
        for step in (path or name).split("."):
            found = None if found is None else getattr(found, step)
        if isinstance(found, tuple):
            return " | ".join(plain(part, library, record.key) for part in found)
        return plain(found, library, record.key) if isinstance(found, str) else found

    return Column(name, meaning, value)


KEY = field("key", "our own name of the record; it never changes, and other files refer to it")
TITLE = field("title", "title as printed")
PLAIN_TITLE = field("plain_title", "title in plain words, ours")
TREATMENT = field("treatment", "MSC, HSCT, CAR-T, current care or other")
READ_AS = field("read_as", "what of it was read: full text, abstract, table, and so on")

PRINTED = (
    field("authors", "authors, shortened"),
    field("year", "year of publication"),
    field("journal", "journal"),
    field("citation", "volume and pages"),
    field("doi", "digital object identifier, without an address before it"),
    field("pmid", "number in PubMed"),
    field("pmcid", "number in PubMed Central"),
    field("registry", "numbers in trial registries"),
    field("url", "official address, only where none of these numbers exists"),
)
"""Where something was printed."""
