"""Drawings: read strictly, shown with the page's colours, and links that lead from the page where they stand."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from evidence_site.errors import EvidenceError
from evidence_site.models import Drawing, Library
from evidence_site.render.drawing import drawing_svg, small_drawing
from evidence_site.store import load
from evidence_site.store.drawings import MOST_BYTES, read_drawing

DRAWINGS = Path("docs") / "assets" / "drawings"


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    for part in ("data", "docs"):
        shutil.copytree(root / "tests" / "golden" / part, tmp_path / part)
    return tmp_path


@pytest.fixture
def pen(root: Path) -> str:
    return (root / "tests" / "golden" / DRAWINGS / "fixture-pen.svg").read_text(encoding="utf-8")


def hrefs(svg: Element) -> list[str | None]:
    return [link.get("href") for link in svg.iter("a")]


def test_a_drawing_is_read_with_its_words_and_links(fixtures: Library) -> None:
    desk = fixtures.drawings["fixture-desk"]
    assert (desk.name, desk.title, desk.description) == ("fixture-desk", "A desk", "Two words lead to pages.")
    assert desk.links == ("glossary.md#ink", "index.md")


def test_spacing_comments_and_name_spaces_are_left_out(fixtures: Library) -> None:
    markup = fixtures.drawings["fixture-pen"].markup
    assert markup.startswith("<svg viewBox=")
    assert "\n" not in markup
    assert "Comments" not in markup
    assert "Ink &amp; pen" in markup


def test_links_lead_from_the_page(fixtures: Library) -> None:
    desk = fixtures.drawings["fixture-desk"]
    assert hrefs(drawing_svg(desk, lambda page: f"../{page}")) == ["../glossary.md#ink", "../index.md"]
    same_page = drawing_svg(desk, lambda page: "" if page == "glossary.md" else page)
    assert hrefs(same_page) == ["#ink", "index.md"]
    assert hrefs(drawing_svg(desk, lambda page: page)) == list(desk.links), "the drawing itself is not changed"


def test_a_drawing_is_named_and_a_small_one_is_passed_over(fixtures: Library) -> None:
    pen = fixtures.drawings["fixture-pen"]
    whole, small = drawing_svg(pen, str), small_drawing(pen)
    assert (whole.get("role"), [part.tag for part in whole[:2]]) == ("img", ["title", "desc"])
    assert (small.get("role"), small.get("aria-hidden"), small.get("width")) == (None, "true", "120")
    assert {part.tag for part in small.iter()}.isdisjoint({"title", "desc"})


def test_a_large_drawing_is_refused(pen: str) -> None:
    noise = "".join(f"M{(n * 7919) % 997} {(n * 104729) % 991}" for n in range(3000))
    large = pen.replace('d="M4 30', f'd="{noise}M4 30')
    with pytest.raises(EvidenceError, match=rf"^x.svg: is \d+ bytes compressed; a drawing has {MOST_BYTES} or less$"):
        read_drawing("fixture-pen", large, "x.svg")
    assert isinstance(read_drawing("fixture-pen", pen, "x.svg"), Drawing)


def test_a_changed_drawing_is_read_again(copy: Path) -> None:
    file = copy / DRAWINGS / "fixture-pen.svg"
    before = load(copy)
    assert load(copy) is before
    file.write_text(file.read_text(encoding="utf-8").replace("A pen<", "A nib<"), encoding="utf-8")
    os.utime(file, ns=(file.stat().st_mtime_ns + 10**9,) * 2)
    assert (before.drawings["fixture-pen"].title, load(copy).drawings["fixture-pen"].title) == ("A pen", "A nib")


def test_a_folder_without_drawings_has_none(copy: Path) -> None:
    shutil.rmtree(copy / "docs")
    assert dict(load(copy).drawings) == {}


def test_the_nearest_names_are_told(fixtures: Library) -> None:
    with pytest.raises(EvidenceError, match=r"^here: there is no drawing 'fixture-dusk' \(did you mean: fixture-desk"):
        fixtures.drawing("fixture-dusk", "here")
