"""Links to the files to download, and what their columns mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from .html import h
from .marks import tally
from .tables import cell, plain_table


@dataclass(frozen=True, slots=True)
class Download:
    """One file: its name, the link to it, its size in words, what it holds, and for a table its columns and their meaning."""

    name: str
    link: str
    size: str
    holds: str
    columns: tuple[tuple[str, str], ...] = ()


def downloads_list(files: Iterable[Download]) -> Element:
    """Return the files as a list of links with their sizes."""
    return h("ul", {"class": "downloads"}, [h("li", {}, *_line(file)) for file in files])


def downloads_in_full(files: Iterable[Download], level: int) -> Element:
    """Return the files one by one, each with a heading of `level` and a table of its columns."""
    return h("div", {"class": "downloads"}, [part for file in files for part in _full(file, level)])


def _line(file: Download) -> list[Element | str]:
    return [h("a", {"href": file.link}, file.name), f": {file.holds} (", tally(file.size), ")."]


def _full(file: Download, level: int) -> list[Element]:
    parts = [h(f"h{level}", {"id": file.name.lower().replace(".", "-")}, file.name), h("p", {}, *_line(file))]
    if file.columns:
        rows = [
            h("tr", {}, h("th", {"scope": "row"}, h("code", {}, name)), cell([h("span", {"class": "as-printed"}, meaning)]))
            for name, meaning in file.columns
        ]
        parts.append(plain_table(("Column", "What it means"), rows, f"Columns of {file.name}"))
    return parts
