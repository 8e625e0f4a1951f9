"""Our conclusions: each worded by its certainty, with the reasons and the records it stands on, wherever it is shown."""

from __future__ import annotations

import re
from typing import Any
from xml.etree.ElementTree import tostring

import pytest
from page_list import EVERY_PAGE, ROOT
from selectolax.lexbor import LexborHTMLParser

from evidence_site.models import Library
from evidence_site.models.wording import wording_fault
from evidence_site.render.finding import findings_list

KEYS = [
    key
    for file in sorted((ROOT / "data" / "findings").glob("*.yml"))
    for key in re.findall(r"^- key: (\S+)$", file.read_text(encoding="utf-8"), re.MULTILINE)
]


@pytest.mark.parametrize("key", KEYS)
def test_the_words_fit_the_certainty(library: Library, key: str) -> None:
    finding = library.findings[key]
    assert wording_fault(finding.statement, finding.certainty, finding.effect) is None
    assert re.search(r"[.]$", finding.statement), "one sentence with its full stop"


@pytest.mark.parametrize("key", KEYS)
def test_the_reasons_and_the_records_are_shown(library: Library, key: str) -> None:
    finding = library.findings[key]
    html = tostring(findings_list([finding], library), encoding="unicode")
    tree = LexborHTMLParser(html)
    assert len(tree.css("details li")) == len(finding.reasons) > 0
    assert [record for record in finding.records if record not in html] == []
    assert len(tree.css("[data-certainty]")) == 1


@EVERY_PAGE
def test_every_finding_on_a_page_stands_with_certainty_reasons_and_sources(rendered: Any, page: str) -> None:
    shown = LexborHTMLParser(rendered(page)[1]).css("[data-finding]")
    parts = ("[data-certainty]", "details li", "sup.cite a")
    assert [node.attributes["data-finding"] for node in shown if not all(node.css(part) for part in parts)] == []


@EVERY_PAGE
def test_pages_do_not_word_a_certainty_that_does_not_exist(rendered: Any, page: str) -> None:
    marks = LexborHTMLParser(rendered(page)[1]).css("[data-certainty]")
    assert {node.attributes["data-certainty"] for node in marks} <= {"high", "moderate", "low", "very-low"}
