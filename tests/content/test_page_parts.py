"""What every page for readers holds: one message first, what is known and not known, a next step, its sources."""

from __future__ import annotations

import re
from typing import Any

import pytest
from page_list import EVERY_PAGE, EVERY_READER_PAGE, EVERY_TREATMENT_PAGE, PAGES, READER_PAGES
from selectolax.lexbor import LexborHTMLParser

from evidence_site.models import Library

PARTS = {
    "what is known": "section.known",
    "what is not known": "section.unknown",
    "what to do next": "section.next-steps",
    "sources": "ol.sources",
}

# Pages for readers that lack a part, each with its reason. The list may only shrink.
EXEMPT: dict[tuple[str, str], str] = {}

STAY = "Do not stop or change your lupus medicines without your team"
ABOUT_TREATMENT = {"MSC", "HSCT", "CAR-T"}


@EVERY_READER_PAGE
def test_the_message_comes_first_after_the_main_heading(rendered: Any, page: str) -> None:
    children = [node.attributes.get("class") or node.tag for node in LexborHTMLParser(rendered(page)[1]).css("body > *")]
    children.remove("reading-time")  # one line, between the title and the message
    assert children[:2] == ["h1", "message"]
    assert children.count("message") == 1


@EVERY_READER_PAGE
def test_the_message_says_one_thing_first_and_the_line_above_it_for_whom(rendered: Any, page: str) -> None:
    tree = LexborHTMLParser(rendered(page)[1])
    assert re.match(
        r"For (?:[\w',\"-]+ ){4,16}[\w',\"-]+\. About \d+ minutes? to read\.$", tree.css_first(".reading-time").text()
    )
    assert tree.css_first(".message > p > strong:first-child").text().endswith((".", "?", ":"))


def test_no_two_pages_are_for_the_same_reader(rendered: Any) -> None:
    lines = [LexborHTMLParser(rendered(page)[1]).css_first(".reading-time").text().split(". ")[0] for page in READER_PAGES]
    assert sorted(set(lines)) == sorted(lines)


@pytest.mark.parametrize("part", PARTS)
@EVERY_READER_PAGE
def test_the_page_has_the_part_once(rendered: Any, page: str, part: str) -> None:
    found = LexborHTMLParser(rendered(page)[1]).css(PARTS[part])
    assert len(found) == (0 if (page, part) in EXEMPT else 1)


def test_the_list_of_exempt_pages_may_only_shrink() -> None:
    assert len(EXEMPT) == 0
    assert [key for key, reason in EXEMPT.items() if key[0] not in READER_PAGES or len(reason) < 20] == []


@EVERY_PAGE
def test_every_heading_has_an_id_of_its_own(page: str) -> None:
    text = re.sub(r"^(```|~~~).*?^\1", "", PAGES[page].read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#{2,6} .*$", text, re.MULTILINE)
    assert [heading for heading in headings if not re.search(r" \{#[a-z0-9]+(?:-[a-z0-9]+)*\}$", heading)] == []


@EVERY_TREATMENT_PAGE
def test_a_page_on_a_treatment_says_to_stay_with_the_team(rendered: Any, library: Library, page: str) -> None:
    tree = LexborHTMLParser(rendered(page)[1])
    keys = {str(node.attributes["id"]).removeprefix("ref-") for node in tree.css("[id^='ref-']")}
    cited = sorted(key for key in keys if key in library.studies and library.studies[key].treatment in ABOUT_TREATMENT)
    assert not cited or STAY in re.sub(r"\s+", " ", tree.body.text()), f"cites {cited[:3]}"


@EVERY_READER_PAGE
def test_a_next_step_is_an_action(rendered: Any, page: str) -> None:
    items = LexborHTMLParser(rendered(page)[1]).css("section.next-steps li")
    assert items or (page, "what to do next") in EXEMPT
