"""Findings: our conclusions, each with its certainty, the reasons one tap away, and the records behind it."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..models import Finding, Library
from .citations import citation_mark
from .html import append, h, sentence
from .marks import certainty_mark
from .text import rich_text

_REASON = {
    "limits": "How the studies were done",
    "size": "Few people",
    "inconsistency": "Results differ",
    "indirectness": "Not quite the people or question we ask about",
    "imprecision": "The range of possible truth is wide",
    "unreported results": "Results that we could not find",
}


def findings_list(findings: Iterable[Finding], library: Library) -> Element:
    """Return findings as a list: sentence, certainty, reasons in a part that opens, sources."""
    return h("ul", {"class": "findings"}, [_item(finding, library) for finding in findings])


def _item(finding: Finding, library: Library) -> Element:
    where = f"{finding.key}: statement"
    item = h("li", {"class": "finding", "data-finding": finding.key, "id": f"finding-{finding.key}"})
    append(
        item,
        h(
            "p",
            {"class": "finding-statement"},
            rich_text(finding.statement, library, None, where),
            " ",
            citation_mark(finding.records),
        ),
    )
    append(item, h("p", {"class": "finding-certainty"}, certainty_mark(finding.certainty)))
    reasons = [
        h("li", {}, f"{_REASON[reason.kind]}: ", rich_text(sentence(reason.text), library, None, f"{finding.key}: reasons"))
        for reason in finding.reasons
    ]
    append(item, h("details", {}, h("summary", {}, "Why we are not more certain"), h("ul", {}, reasons)))
    return item
