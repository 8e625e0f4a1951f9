"""Reads docs/assets/drawings: line drawings in one hand, and nothing in them that runs, loads, styles or counts."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from xml.etree.ElementTree import Element, ParseError, fromstring, tostring

from ..errors import fail, near_matches
from ..models import Drawing
from ..numbers import stray_numbers
from .yaml_files import read_text

FOLDER = Path("docs") / "assets" / "drawings"
MOST_BYTES = 4000
"""Compressed. A drawing stands in the page itself, and the page is read on a phone."""
WIDEST_WITH_WORDS = 280
"""Words are 16 units high; a phone of 320 px gives a drawing 280 px, so that a wider one would shrink them below 16 px."""

_SVG = "http://www.w3.org/2000/svg"

# One hand: every drawing is drawn with the same pen, also where no style sheet is at hand.
PEN = {
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "2",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
    "font-size": "16",
    "font-weight": "700",
}
# What one element may do differently: filled, broken, fainter, without an outline, or a place to tap that is not seen.
PAINT: Mapping[str, frozenset[str]] = {
    "fill": frozenset({"currentColor", "none"}),
    "stroke": frozenset({"none"}),
    "stroke-dasharray": frozenset({"2 4"}),
    "stroke-opacity": frozenset({".6"}),
    "pointer-events": frozenset({"all"}),
    "text-decoration": frozenset({"underline"}),
}
EVERYWHERE = frozenset({"class", "id", "transform", "data-treatment", *PAINT})
ELEMENTS: Mapping[str, frozenset[str]] = {
    "svg": frozenset({"viewBox", "role", "aria-labelledby", *PEN}),
    "title": frozenset(),
    "desc": frozenset(),
    "g": frozenset(),
    "a": frozenset({"href"}),
    "path": frozenset({"d"}),
    "circle": frozenset({"cx", "cy", "r"}),
    "ellipse": frozenset({"cx", "cy", "rx", "ry"}),
    "rect": frozenset({"x", "y", "width", "height", "rx"}),
    "line": frozenset({"x1", "y1", "x2", "y2"}),
    "text": frozenset({"x", "y", "text-anchor"}),
}
CLASSES = frozenset({"ground", "soft"})
TREATMENTS = frozenset({"msc", "hsct", "car-t", "current-care"})
WORDS = frozenset({"title", "desc", "text"})

_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_VIEW_BOX = re.compile(r"0 0 (\d{2,3}) (\d{2,3})")
_LINK = re.compile(r"(?:[a-z0-9-]+/)*[a-z0-9-]+\.md(?:#[a-z0-9-]+)?")
_PLAIN_VALUE = re.compile(r"[\w\s.,()+-]*")
_TRICK = re.compile(r"<!(?!--)|<\?(?!xml\s)")


def drawing_files(root: Path) -> list[Path]:
    """Return the files of the folder of drawings, editors' copies and hidden files apart."""
    folder = root / FOLDER
    found = sorted(folder.rglob("*")) if folder.is_dir() else []
    return [path for path in found if not path.is_dir() and not path.name.startswith(".") and not path.name.endswith("~")]


def read_drawings(root: Path) -> Mapping[str, Drawing]:
    """Return every drawing by name. Raises EvidenceError naming the file and the first fault in it."""
    drawings: dict[str, Drawing] = {}
    for path in drawing_files(root):
        where = path.relative_to(root).as_posix()
        if path.suffix != ".svg" or path.parent != root / FOLDER or not _NAME.fullmatch(path.stem):
            raise fail(where, "is not a drawing; drawings are named as in two-lanes.svg and lie in no further folder")
        drawings[path.stem] = read_drawing(path.stem, read_text(path, where), where)
    return MappingProxyType(drawings)


def read_drawing(name: str, text: str, where: str) -> Drawing:
    """Check the SVG of one drawing and return it. Raises EvidenceError naming `where` and the first fault."""
    if (size := len(gzip.compress(text.encode(), mtime=0))) > MOST_BYTES:
        raise fail(where, f"is {size} bytes compressed; a drawing has {MOST_BYTES} or less")
    if trick := _TRICK.search(text):
        raise fail(where, f"{trick[0]!r} is not used here; a drawing holds elements, words and comments")
    try:
        root = fromstring(text)  # noqa: S314 - no document type and no entity gets here
    except ParseError as error:
        raise fail(where, f"is not well-formed ({error})") from None
    _check_root(root, where)
    for element in root.iter():
        _check_element(element, name, where)
    ids = [element.get("id", "") for element in root.iter() if element.get("id")]
    if double := next((one for one in ids if ids.count(one) > 1), None):
        raise fail(where, f"id {double!r} is given twice")
    links = tuple(_links(root, where))
    _check_role(root, links, where)
    _tidy(root)
    title, description = root[0].text or "", root[1].text or ""
    return Drawing(name, title, description, tostring(root, encoding="unicode"), links)


def _check_root(root: Element, where: str) -> None:
    if root.tag != f"{{{_SVG}}}svg":
        raise fail(where, f'must start with <svg xmlns="{_SVG}">')
    for element in root.iter():
        space, _, element.tag = element.tag.rpartition("}")
        if space != f"{{{_SVG}":
            raise fail(where, f"<{element.tag}> is not of SVG")
    box = _VIEW_BOX.fullmatch(root.get("viewBox", ""))
    if not box:
        raise fail(where, "svg: viewBox must be as in '0 0 280 200', in whole units")
    if int(box[1]) > WIDEST_WITH_WORDS and root.find(".//text") is not None:
        raise fail(where, f"is wider than {WIDEST_WITH_WORDS} units, so that its words would be small on a phone")
    for attribute, value in PEN.items():
        if root.get(attribute) != value:
            raise fail(where, f'svg: must have {attribute}="{value}", the pen that all drawings share')
    if [child.tag for child in root[:2]] != ["title", "desc"] or len([*root.iter("title"), *root.iter("desc")]) != 2:
        raise fail(where, "must start with <title> and <desc>, and hold no others")


def _check_element(element: Element, name: str, where: str) -> None:
    tag = element.tag
    if tag not in ELEMENTS:
        raise fail(where, f"<{tag}> may not stand in a drawing", near=near_matches(tag, ELEMENTS))
    for attribute, value in element.attrib.items():
        if attribute not in ELEMENTS[tag] | EVERYWHERE:
            raise fail(where, f"<{tag}>: attribute {attribute.rpartition('}')[2]!r} may not stand in a drawing")
        if tag != "svg" and attribute in PAINT and value not in PAINT[attribute]:
            allowed = " or ".join(sorted(PAINT[attribute]))
            raise fail(where, f"<{tag}>: {attribute} is {allowed} and nothing else, found {value[:40]!r}")
        if attribute != "href" and not _PLAIN_VALUE.fullmatch(value):
            raise fail(where, f"<{tag}>: {attribute} holds {value[:40]!r}; it takes words and numbers only")
    for one in element.get("class", "").split():
        if one not in CLASSES:
            raise fail(where, f"<{tag}>: there is no class {one!r} for drawings", near=_known(one, CLASSES))
    if (treatment := element.get("data-treatment")) and treatment not in TREATMENTS:
        raise fail(where, f"<{tag}>: data-treatment {treatment!r} is not a treatment", near=_known(treatment, TREATMENTS))
    if (given := element.get("id")) and not given.startswith(f"{name}-"):
        raise fail(where, f"id {given!r} must start with '{name}-', so that it is the only one on a page")
    _check_words(element, where)


def _check_words(element: Element, where: str) -> None:
    words = (element.text or "").strip()
    if element.tag in WORDS and not words:
        raise fail(where, f"<{element.tag}> is empty")
    if element.tag not in WORDS and words:
        raise fail(where, f"{words[:40]!r} stands outside <text>, where nobody sees it")
    if (tail := (element.tail or "").strip()) and element.tag != "svg":
        raise fail(where, f"{tail[:40]!r} stands outside <text>, where nobody sees it")
    for number in stray_numbers(words):
        raise fail(where, f"<{element.tag}>: {number!r}: a drawing holds no number; records do")


def _known(word: str, known: frozenset[str]) -> str:
    return near_matches(word, sorted(known)) or f" (there are: {', '.join(sorted(known))})"


def _links(root: Element, where: str) -> Iterator[str]:
    for link in root.iter("a"):
        target = link.get("href", "")
        if not _LINK.fullmatch(target):
            raise fail(where, f"link {target!r} must be a page below docs/, as in 'lupus/kidneys.md#tests'")
        if link.find(".//text") is None:
            raise fail(where, f"link {target!r} has no words; a link needs a <text>")
        yield target


def _check_role(root: Element, links: tuple[str, ...], where: str) -> None:
    """A picture is read as one thing; one with links is a group, so that the links in it can be reached."""
    if not links and root.get("role") != "img":
        raise fail(where, "svg: must have role=img")
    if links and (root.get("role") != "group" or not root[0].get("id") or root.get("aria-labelledby") != root[0].get("id")):
        raise fail(where, "svg: a drawing with links has role=group and aria-labelledby, the id of its <title>")


def _tidy(root: Element) -> None:
    """Leave out spacing: what is left is what the page needs."""
    for element in root.iter():
        element.text = " ".join((element.text or "").split()) or None
        element.tail = None
