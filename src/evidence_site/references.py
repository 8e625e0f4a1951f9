"""The short syntax for figures, citations and terms, shared by pages and by text in records.

[=record:figure]  or [=record:figure, format]   a figure from a record ([=figure] inside the record's own text)
[@record] or [@one; @two]                       a citation
[?term] or [?term: shown text]                  a glossary term
[!drawing]                                      a small drawing, first in a cell of a lane table only
"""

from __future__ import annotations

import re

FIGURE = re.compile(r"\[=\s*(?:(?P<record>[^\[\]\s:,]+):)?(?P<figure>[^\[\]\s:,]+)(?:,\s*(?P<format>[^\[\],]*?)\s*)?\]")
CITATION = re.compile(r"\[(?P<keys>@[^\[\]\s;,]+(?:\s*;\s*@[^\[\]\s;,]+)*)\]")
TERM = re.compile(r"\[\?(?P<term>[^\[\]\s:]+)(?::\s*(?P<shown>[^\[\]]+?)\s*)?\]")
LEFT_OVER = re.compile(r"\[[=@?!][^\]]{0,60}\]?")


def citation_keys(keys: str) -> list[str]:
    """Split the inside of a citation ("@a; @b") into its keys."""
    return [part.strip().removeprefix("@") for part in keys.split(";")]
