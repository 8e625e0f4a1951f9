"""A table of marks: spans of years down the side, kinds across."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from ..html import h, joined
from ..tables import scrolling_table
from .frame import chart_id

Cells = Mapping[tuple[str, int], Sequence[Element]]
"""The marks of each cell, by the name of its row and the position of its column."""


_SPAN = 5


def span(year: int, newest: int) -> str:
    """Return the five years that `year` lies in, in words; the last span ends with the newest year of all."""
    first = year - year % _SPAN
    last = min(first + _SPAN - 1, newest)
    return str(first) if first == last else f"{first} to {last}"


def grid(corner: str, columns: Sequence[str], rows: Sequence[str], cells: Cells, name: str) -> list[Element]:
    """Return the table, after a link that passes over its many marks. Rows without any are to be left out by the caller."""
    head = h("tr", {}, h("th", {"scope": "col"}, corner), [h("th", {"scope": "col"}, column) for column in columns])
    body = []
    for row in rows:
        marks = [h("td", {}, joined(cells.get((row, place), ()), " ")) for place in range(len(columns))]
        body.append(h("tr", {}, h("th", {"scope": "row"}, row), marks))
    skip = h("p", {}, h("a", {"href": f"#{chart_id(name)}-table"}, "Skip the marks"))
    table = scrolling_table(h("table", {"class": "map"}, h("thead", {}, head), h("tbody", {}, body)), f"{name}, as marks")
    return [skip, table]
