"""The options grid: every choice beside the others, question by question."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..models import Library, Option
from ..models.option import QUESTIONS
from .html import Child, h
from .marks import treatment_mark
from .tables import scrolling_table
from .text import LinkTerm, rich_text

ORDER = ("current care", "MSC", "HSCT", "CAR-T")
"""Current care first: it is what a reader has, and it is always one of the choices."""

_USE = "Mark the answers that matter most to you, and ask your team about them first."
_HOW = (
    "Each row is a question, and each choice has its own colour and shape. The counts come from different people, so do not "
    "compare one choice's count with another's. Tap a number to see its source; \"estimate\" marks a percentage that we "
    "read without a count."
)


def in_order(options: Iterable[Option]) -> list[Option]:
    """Return options in the order of their columns."""
    return sorted(options, key=lambda option: ORDER.index(option.treatment))


def options_grid(options: Iterable[Option], library: Library, caption: str, link_term: LinkTerm | None = None) -> Element:
    """Return the grid as a figure: caption, how to read it, and a table with a column for each option.

    Every cell names its option again, for the narrow layout, where cells stand below each other and no column heads them.
    """
    columns = in_order(options)
    question = h("th", {"scope": "col"}, "Your question")
    header = h("tr", {}, question, [_column(option) for option in columns])
    rows = [
        h("tr", {}, h("th", {"scope": "row"}, words), [_cell(option, field, library, link_term) for option in columns])
        for field, words in QUESTIONS.items()
    ]
    table = h("table", {"class": "plain-table"}, h("thead", {}, header), h("tbody", {}, rows))
    return h(
        "figure",
        {"class": "picture options-grid"},
        h(
            "figcaption",
            {},
            h("p", {}, h("strong", {}, caption)),
            h("p", {"class": "chart-how"}, h("strong", {}, "How to read this:"), f" {_HOW}"),
            h("p", {"class": "chart-how"}, h("strong", {}, "How to use this:"), f" {_USE}"),
        ),
        scrolling_table(table, caption),
    )


def answer_words(option: Option, field: str, library: Library, link_term: LinkTerm | None = None) -> list[Child]:
    """Return one answer as children of an element. Raises EvidenceError for a reference that leads nowhere."""
    return rich_text(getattr(option, field), library, None, f"{option.key}: {field}", link_term)


def _column(option: Option) -> Element:
    head = h("th", {"scope": "col"}, treatment_mark(option.treatment, option.name))
    head.set("data-treatment", head[0].get("data-treatment", ""))
    return head


def _cell(option: Option, field: str, library: Library, link_term: LinkTerm | None) -> Element:
    name = treatment_mark(option.treatment, option.name)
    attributes = {"data-option": option.key, "data-treatment": name.get("data-treatment", "")}
    return h("td", attributes, name, " ", answer_words(option, field, library, link_term))
