"""Tables that can be read on a phone and scrolled by keyboard."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from .html import Child, h


def scrolling_table(table: Element, name: str) -> Element:
    """Wrap a table in a named region that takes the focus, so that a wide table can be scrolled without a mouse."""
    return h("div", {"class": "table-scroll", "role": "region", "aria-label": f"Table: {name}", "tabindex": "0"}, table)


def plain_table(columns: Iterable[str], rows: Iterable[Element], name: str) -> Element:
    """Return rows under a head of column names, in a region that scrolls."""
    head = h("tr", {}, [h("th", {"scope": "col"}, column) for column in columns])
    return scrolling_table(h("table", {"class": "plain-table"}, h("thead", {}, head), h("tbody", {}, rows)), name)


def cell(children: Iterable[Child]) -> Element:
    """Return a table cell."""
    return h("td", {}, children)
