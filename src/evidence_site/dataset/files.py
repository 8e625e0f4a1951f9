"""The files themselves, made in memory. The same records always give the same bytes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from ..models import Library
from .tables import TABLES
from .words import csv_bytes

FOLDER = "assets/downloads"
"""Where the files stand, below docs/ and below the site."""

LICENCE = "CC BY 4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
SHELVES = ("studies", "trials", "facts", "sources", "findings", "claims", "terms", "options")
"""The records that others can use, by their name in the library; the rest belongs to our own pages."""

_WARNING = "Drafted with AI from published records. No clinician has reviewed it. Information, not medical advice."
_NOT_THERE = "What we could not confirm (the field unverified of a record) is left out of every file."


@lru_cache(maxsize=1)
def dataset(library: Library) -> Mapping[str, bytes]:
    """Return every file to download by its name: the README, the tables, and all records as JSON."""
    tables = {table.name: csv_bytes(table.cells(library)) for table in TABLES}
    return MappingProxyType({"read-me.txt": _readme(library).encode(), **tables, "evidence.json": _json(library)})


def size_words(size: int) -> str:
    """Write a size in bytes for readers, in kilobytes of a thousand bytes each."""
    return "less than 1 kB" if size < 1000 else f"{size / 1000:.0f} kB"


def _json(library: Library) -> bytes:
    about = {
        "title": "Stem cells and lupus: the honest guide. Its records.",
        "evidence_last_checked": library.settings.checked.isoformat(),
        "licence": LICENCE,
        "licence_address": LICENCE_ADDRESS,
        "note": f"{_WARNING} {_NOT_THERE}",
    }
    shelves: dict[str, Any] = {
        shelf: [
            record.model_dump(mode="json", by_alias=True, exclude={"unverified"}, exclude_none=True)
            for record in getattr(library, shelf).values()
        ]
        for shelf in SHELVES
    }
    return (json.dumps({"about": about, **shelves}, ensure_ascii=False, indent=1) + "\n").encode()


def _readme(library: Library) -> str:
    parts = [_README.format(date=library.settings.checked.isoformat(), licence=LICENCE, address=LICENCE_ADDRESS)]
    for table in TABLES:
        parts.append(f"{table.name}\n{'-' * len(table.name)}\nEach row is {table.row}.\n")
        parts += [f"  {column.name}: {column.meaning}" for column in table.columns]
        parts.append("")
    return "\n".join(parts)


_README = f"""\
Stem cells and lupus: the honest guide
The records behind the site

Evidence last checked: {{date}}
Licence: {{licence}}, {{address}}
You may share and change these files, also for profit, if you name "Stem cells and lupus: the honest guide" and the date
above, give the licence, and say what you changed. The facts themselves belong to nobody; name the studies too.

{_WARNING}
Most papers were read as summaries (abstracts) or single tables: see the column read_as.
{_NOT_THERE}
"Not found" means not found by us up to the date above.

How to use them
- Never add up studies: many share people (columns overlaps and series), and definitions differ.
- A percentage as published (kind "percent") is an estimate. Do not turn it into a count of people.
- Files that end in .csv are tables in UTF-8 with a mark at the start (BOM), commas between cells, double quotes where they
  are needed, and lines that end in CR LF, as RFC 4180 says. Excel opens them as they are. In Python use
  encoding="utf-8-sig", in R fileEncoding="UTF-8-BOM".
- A text that starts with = + - or @ has an apostrophe before it, so that no spreadsheet runs it as a formula. Numbers are
  as they are.
- Several values in one cell have a bar (|) between them. Keys in square brackets are sources.
- evidence.json holds the same records, and the options of the page "Your options, side by side", as our program reads
  them. There, [=record:figure] in a text stands for a figure (without a record: of the same record), [@record] for a
  source, and [?term: words] for a term of the glossary.

"""
