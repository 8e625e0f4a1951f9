"""Links between pages: each leads somewhere, and each page is led to from another page's words."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping

from selectolax.lexbor import LexborHTMLParser

from ..errors import fail, near_matches
from ..render.site import REVIEW_CLASS

FIRST = "index.md"


def page_links(html: str, page: str) -> Iterator[str]:
    """Yield the path below docs/ of each page that a page's own words link to; the list of every page is no one's words."""
    tree = LexborHTMLParser(html)
    for made in tree.css(f".{REVIEW_CLASS}"):
        made.decompose()
    for link in tree.css("a[href]"):
        target = (link.attributes.get("href") or "").partition("#")[0]
        if target.endswith(".md") and "://" not in target:
            yield posixpath.normpath(posixpath.join(posixpath.dirname(page), target))


def check_links(pages: Mapping[str, str]) -> None:
    """Raise EvidenceError for a link to a page that does not exist, or a page that no other page links to.

    `pages` holds each page's HTML, before a site builder turns its links into addresses.
    """
    linked: set[str] = set()
    for page, html in pages.items():
        for target in page_links(html, page):
            if target not in pages:
                raise fail(f"docs/{page}: {target!r}", "there is no such page", near=near_matches(target, pages))
            if target != page:
                linked.add(target)
    for page in pages:
        if page != FIRST and page not in linked:
            raise fail(f"docs/{page}", "no other page links to it; a reader would find it only in the menu")
