"""What every built page holds and does not hold: headings, ids, titles, markers, styles, tables."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from built_pages import ADDRESSES, BuiltPage, label, shown

pytestmark = pytest.mark.site

EVERY_PAGE = pytest.mark.parametrize("address", ADDRESSES, ids=label)
LEFT_OVER = re.compile(r"\[[=@?]|///|\{[{%#:.]|\bTODO\b|\blorem\b", re.IGNORECASE)

# Scripts in the page that are the theme's: each sets up its own storage or tabs, and stands outside every block.
THEMES_SCRIPTS = ("__md_scope=new URL(", "var target=document.getElementById(location.hash.slice(1))")


@EVERY_PAGE
def test_one_main_heading_and_no_level_skipped(pages: dict[str, BuiltPage], address: str) -> None:
    headings = pages[address].tree.css("h1, h2, h3, h4, h5, h6")
    levels = [int(heading.tag[1]) for heading in headings]
    assert levels.count(1) == 1
    assert levels[0] == 1
    following = zip(levels, levels[1:], headings[1:], strict=False)
    assert [shown(heading) for before, level, heading in following if level > before + 1] == []


@EVERY_PAGE
def test_ids_are_unique(pages: dict[str, BuiltPage], address: str) -> None:
    assert [name for name, times in Counter(pages[address].ids).items() if times > 1] == []


def test_titles_and_descriptions_are_unique(pages: dict[str, BuiltPage]) -> None:
    titles = Counter(page.tree.css("title")[0].text(strip=True) for page in pages.values())
    assert [title for title, times in titles.items() if times > 1 or not title] == []
    content = [page for address, page in pages.items() if address != "404.html"]
    described = Counter(page.tree.css("meta[name=description]")[0].attributes["content"] for page in content)
    assert [text for text, times in described.items() if times > 1 or not text] == []


@EVERY_PAGE
def test_nothing_is_written_inline(pages: dict[str, BuiltPage], address: str) -> None:
    tree = pages[address].tree
    assert [shown(node) for node in tree.css("[style]")] == []
    assert [shown(node) for node in tree.css("style")] == []
    assert [shown(node) for node in tree.css("*") if any(name.startswith("on") for name in node.attributes)] == []
    scripts = [node for node in tree.css("script:not([src])") if node.attributes.get("type") != "application/json"]
    assert [shown(node) for node in scripts if not (node.text() or "").startswith(THEMES_SCRIPTS)] == []


@EVERY_PAGE
def test_no_marker_is_left_over(pages: dict[str, BuiltPage], address: str) -> None:
    tree = pages[address].tree
    texts = [node.text(deep=False) or "" for node in tree.css("title, body, body *:not(script, code)")]
    texts += [value for node in tree.css("*") for name, value in node.attributes.items() if value and name not in {"href", "src"}]
    assert [text.strip()[:120] for text in texts if LEFT_OVER.search(text)] == []


@EVERY_PAGE
def test_tables_stand_in_named_regions_that_take_the_focus(pages: dict[str, BuiltPage], address: str) -> None:
    wrong, names = [], []
    for table in pages[address].tree.css("table"):
        region = table.parent
        assert region is not None
        wants = {"role": "region", "tabindex": "0"}
        name = region.attributes.get("aria-label") or ""
        if any(region.attributes.get(key) != value for key, value in wants.items()) or not name:
            wrong.append(shown(table))
        names.append(name)
    assert wrong == []
    assert [name for name, times in Counter(names).items() if times > 1] == [], "two tables have the same name"


@EVERY_PAGE
def test_table_headings_have_a_scope_and_words(pages: dict[str, BuiltPage], address: str) -> None:
    cells = pages[address].tree.css("th")
    assert [shown(cell) for cell in cells if cell.attributes.get("scope") not in {"row", "col", "rowgroup"}] == []
    assert [shown(cell) for cell in cells if not cell.text(strip=True)] == []


@EVERY_PAGE
def test_the_frame_is_there(pages: dict[str, BuiltPage], address: str) -> None:
    tree = pages[address].tree
    for selector in ("html[lang=en]", "header.site-header", "main", "footer", "aside.honesty", "head > title", "link[rel=icon]"):
        assert len(tree.css(selector)) == 1, selector


@EVERY_PAGE
def test_the_date_of_the_last_check_is_shown(pages: dict[str, BuiltPage], address: str) -> None:
    dates = pages[address].tree.css(".page-checked time[datetime]")
    assert len(dates) == (0 if address == "404.html" else 1)
