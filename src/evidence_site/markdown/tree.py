"""The last look at a page's tree: sources at the foot, tables that scroll, and nothing left over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

from ..errors import fail, near_matches
from ..references import LEFT_OVER
from ..render.card_links import link_cards
from ..render.citations import number_citations, sources_section
from ..render.glossary import words_for_print
from ..render.html import append, slug
from ..render.tables import scrolling_table
from .blocks import BLOCK_NAMES
from .page import Page, finished
from .reading_time import add_reading_time

PRIORITY = 15
"""After inline patterns (20), before the table of contents (5), so that the sources heading is listed in it."""

LANE_TREATMENTS = {"msc", "hsct", "car-t"}
CODE = ("code", "pre")
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_HEADING_ID = re.compile(r"\s*\{[#.:][^}]*\}\s*$")
"""The id that an editor gives a heading, still part of its text at this point."""

_BLOCK_MARK = re.compile(r"^\s*/{3,}\s*([\w-]*)")


class PageTreeprocessor(Treeprocessor):
    """Numbers citations, lists the page's sources and terms, names tables, links cards, keeps the first link of each term."""

    def __init__(self, page: Page) -> None:
        super().__init__(page.md)
        self.page = page

    def run(self, root: Element) -> None:
        """Change the tree in place. Raises EvidenceError naming page and text."""
        _refuse_open_blocks(self.page)
        _refuse_left_overs(root, self.page)
        _refuse_references_in_headings(root, self.page)
        _first_terms_only(root)
        _wrap_tables(root)
        _refuse_wrong_lanes(root, self.page)
        _close_up_citations(root)
        link_cards(root, self.page.card_lists())
        add_reading_time(root)
        if terms := [link for link in root.iter("a") if link.get("data-term")]:
            root.append(finished(words_for_print(terms, self.page.library)))
        references = number_citations(root, self.page.library, self.page.where())
        if references:
            append(root, [finished(part) for part in sources_section(references)])


def _texts(root: Element) -> Iterator[str]:
    """Yield the texts of the tree that are not code."""
    inside_code = {part for tag in CODE for code in root.iter(tag) for part in code.iter() if part is not code}
    for element in root.iter():
        if element in inside_code:
            continue
        if element.text and element.tag not in CODE:
            yield element.text
        if element.tail:
            yield element.tail


def _refuse_open_blocks(page: Page) -> None:
    """A block without its end would swallow the rest of the page."""
    for entry in page.md.parser.blockprocessors["blocks"].stack:
        raise fail(entry.block.where(), "is a block that is not closed; end it with '///' on a line of its own")


def _refuse_left_overs(root: Element, page: Page) -> None:
    for text in _texts(root):
        if found := LEFT_OVER.search(text):
            raise fail(page.where(repr(found[0])), _left_over_reference(found[0]))
        for line in text.splitlines() if "///" in text else ():
            if mark := _BLOCK_MARK.match(line):
                raise fail(page.where(repr(line.strip()[:60])), _left_over_block(mark[1]))


def _left_over_reference(text: str) -> str:
    if text.startswith("[!"):
        return "is a small drawing, which stands first in a cell of a lane-table"
    return "is not a figure [=record:figure], citation [@record] or term [?term]"


def _left_over_block(name: str) -> str:
    """Say what is wrong with a line of slashes that no block took."""
    if not name:
        return "closes a block that is not open"
    if name in BLOCK_NAMES:
        return "has options that cannot be read; they are lines 'name: value', four spaces in"
    return f"is not a block{near_matches(name, BLOCK_NAMES)}"


def _refuse_references_in_headings(root: Element, page: Page) -> None:
    for heading in (heading for tag in HEADINGS for heading in root.iter(tag)):
        if any(part.get("data-cite") or part.get("data-term") for part in heading.iter()):
            words = "".join(heading.itertext())
            raise fail(page.where(repr(words[:60])), "a heading cannot hold a figure, citation or term; put it in the text below")


def _first_terms_only(root: Element) -> None:
    """A definition is offered where a term is first used; later uses are plain words."""
    seen: set[str] = set()
    for element in root.iter("a"):
        key = element.get("data-term")
        if key is None:
            continue
        if key in seen:
            element.tag = "span"
            element.attrib.clear()
        seen.add(key)


def _refuse_wrong_lanes(root: Element, page: Page) -> None:
    """A figure of one treatment in the lane of another would lend it results that are not its own."""
    library = page.library
    for lane in root.iter("div"):
        if lane.get("class") != "lane":
            continue
        for figure in lane.iter("data"):
            key = figure.get("data-record", "")
            record = library.studies.get(key) or library.trials.get(key)
            treatment = slug(record.treatment) if record else ""
            if treatment in LANE_TREATMENTS and treatment != lane.get("data-treatment"):
                offending = f"[={key}:{figure.get('data-outcome')}]"
                raise fail(
                    page.where(repr(offending)), f"is a figure of {record.treatment} in the lane of {lane.get('data-treatment')}"
                )


def _close_up_citations(root: Element) -> None:
    """A citation follows its word without a space, wherever the editor left one."""
    for parent in root.iter():
        for position, child in enumerate(parent):
            if child.tag != "sup" or child.get("class") != "cite":
                continue
            if position == 0:
                parent.text = (parent.text or "").rstrip() or None
            else:
                parent[position - 1].tail = (parent[position - 1].tail or "").rstrip() or None


def _wrap_tables(root: Element) -> None:
    """Wrap the tables that editors wrote in Markdown; rendered ones are wrapped already.

    A table is named by the caption of its picture, or else by the heading above it; no two share a name.
    """
    parents = {child: parent for parent in root.iter() for child in parent if child.tag == "table"}
    bare = {table for table, parent in parents.items() if parent.get("class") != "table-scroll"}
    if not bare:
        return
    heading, names = "this page", set[str]()
    captions = dict(_captions(root))
    for element in list(root.iter()):
        if element.tag in HEADINGS:
            heading = _HEADING_ID.sub("", "".join(element.itertext()))
        elif element in bare:
            _tidy_table(element)
            name = captions.get(element, heading)
            while name in names:
                name += ", continued"
            names.add(name)
            tail, element.tail = element.tail, None
            wrapper = scrolling_table(element, name)
            wrapper.tail = tail
            parent = parents[element]
            parent[list(parent).index(element)] = wrapper


def _captions(root: Element) -> Iterator[tuple[Element, str]]:
    for picture in root.iter("figure"):
        caption = picture.find("figcaption")
        if caption is not None:
            for table in picture.iter("table"):
                yield table, "".join(caption.itertext())


def _tidy_table(table: Element) -> None:
    """Give the first cell of each row the role of a row heading, and turn alignment styles into classes."""
    table.set("class", "plain-table")
    for cell in table.iter():
        if style := cell.attrib.pop("style", None):
            cell.set("class", f"align-{style.split(':')[-1].strip(' ;')}")
    for head_cell in table.iterfind("thead/tr/th"):
        head_cell.set("scope", "col")
    for row in table.iterfind("tbody/tr"):
        if len(row):
            row[0].tag = "th"
            row[0].set("scope", "row")
