"""The site's own drawings: each is used, says little in words, and can be tapped; the style sheet knows its classes."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from evidence_site.check.pages import page_files
from evidence_site.models import Library
from evidence_site.render.drawing import drawing_svg
from evidence_site.store.drawings import CLASSES, FOLDER, WIDEST_WITH_WORDS, drawing_files

ROOT = Path(__file__).resolve().parents[2]
NAMES = [path.stem for path in drawing_files(ROOT)]
PAGES = "\n".join(path.read_text(encoding="utf-8") for path in page_files(ROOT).values())

# A letter of the bold font is about this wide at 16 units, measured over the words of the drawings.
LETTER = 8.8
LEAST_TARGET = 24


def svg_of(library: Library, name: str) -> Element:
    return drawing_svg(library.drawings[name], str)


def test_there_are_drawings() -> None:
    assert len(NAMES) >= 14
    assert sorted(NAMES) == sorted(path.stem for path in (ROOT / FOLDER).glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_is_used_on_a_page(name: str) -> None:
    assert re.search(rf"^/+ drawing \| {name}$|\[!{name}\]", PAGES, re.MULTILINE)


@pytest.mark.parametrize("name", NAMES)
def test_words_are_few_and_none_is_cut(library: Library, name: str) -> None:
    svg = svg_of(library, name)
    width = float(svg.get("viewBox", "").split()[2])
    texts = list(svg.iter("text"))
    assert len(texts) <= 7
    assert not texts or width == WIDEST_WITH_WORDS
    for text in texts:
        words, anchor, x = text.text or "", text.get("text-anchor", "start"), float(text.get("x", ""))
        length = len(words) * LETTER
        left = {"start": x, "middle": x - length / 2, "end": x - length}[anchor]
        assert left >= 0, words
        assert left + length <= width, words


@pytest.mark.parametrize("name", NAMES)
def test_words_to_tap_have_room(library: Library, name: str) -> None:
    for link in svg_of(library, name).iter("a"):
        places = [place for place in link.iter("rect") if place.get("pointer-events") == "all"]
        sizes = [(float(place.get("width", "")), float(place.get("height", ""))) for place in places]
        assert [size for size in sizes if min(size) >= LEAST_TARGET], link.get("href")


@pytest.mark.parametrize("name", NAMES)
def test_what_a_colour_tells_the_description_tells_too(library: Library, name: str) -> None:
    drawing = library.drawings[name]
    shapes = {"msc": "circle", "hsct": "square", "car-t": "triangle", "current-care": "ring"}
    shown = {part.get("data-treatment") for part in svg_of(library, name).iter()} - {None}
    named = f"{drawing.title} {drawing.description}".lower()
    assert [treatment for treatment in shown if treatment and shapes[treatment] not in named] == []


def test_the_style_sheet_knows_every_class() -> None:
    css = (ROOT / "docs" / "assets" / "css" / "drawings.css").read_text(encoding="utf-8")
    assert [name for name in CLASSES if f".{name} {{" not in css] == []
