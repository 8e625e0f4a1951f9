"""What every page says of itself before its text, and how page files are named."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from evidence_site.check.front_matter import split
from evidence_site.check.pages import page_files

ROOT = Path(__file__).resolve().parents[2]
EVERY_PAGE = pytest.mark.parametrize("page", page_files(ROOT))


def text_of(page: str) -> str:
    return (ROOT / "docs" / page).read_text(encoding="utf-8")


@EVERY_PAGE
def test_the_front_matter_is_complete_and_holds_nothing_else(page: str) -> None:
    fields, body = split(text_of(page), page)
    assert {"title", "description", "checked"} <= set(fields)
    assert set(fields) <= {"title", "description", "checked", "kind", "hide", "search"}
    assert body.strip()


@EVERY_PAGE
def test_the_date_is_quoted_so_that_no_builder_guesses(page: str) -> None:
    head, _, _ = text_of(page).removeprefix("---\n").partition("\n---\n")
    assert re.findall(r"^checked: '\d{4}-\d\d-\d\d'$", head, re.MULTILINE)


@EVERY_PAGE
def test_the_page_was_not_checked_after_the_records(library: Any, rendered: Any, page: str) -> None:
    front, _ = rendered(page)
    assert front.checked <= library.settings.checked


@EVERY_PAGE
def test_the_page_has_one_main_heading_and_it_comes_first(page: str) -> None:
    _, body = split(text_of(page), page)
    lines = [line for line in body.splitlines() if line.strip()]
    assert lines[0].startswith("# ")
    assert [line for line in lines[1:] if line.startswith("# ")] == []


@EVERY_PAGE
def test_the_file_is_named_in_small_letters_and_hyphens(page: str) -> None:
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)*[a-z0-9]+(?:-[a-z0-9]+)*\.md", page)


def test_titles_and_descriptions_are_each_used_once() -> None:
    for field in ("title", "description"):
        values = [split(text_of(page), page)[0][field].lower() for page in page_files(ROOT)]
        assert [value for value in values if values.count(value) > 1] == []
