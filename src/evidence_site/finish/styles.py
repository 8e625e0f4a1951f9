"""Our style sheets as one small file: one request instead of several, and no comments to load."""

from __future__ import annotations

import hashlib
import posixpath
from pathlib import Path

import rcssmin
from selectolax.lexbor import LexborHTMLParser, LexborNode

from ..errors import fail

FOLDER = "assets/css"


def join_styles(site: Path) -> str:
    """Join the files of `assets/css` in the order of the first page and return the name of the new file in that folder.

    Pages still link to the old files afterwards; `link_styles` mends that. Raises EvidenceError if a file is missing.
    """
    first = site / "index.html"
    links = _links(LexborHTMLParser(first.read_text(encoding="utf-8"))) if first.exists() else []
    if not links:
        raise fail(f"{site.name}/index.html", f"links to no style sheet in {FOLDER}")
    parts = []
    for link in links:
        path = site / FOLDER / _name(link)
        if not path.exists():
            raise fail(f"{site.name}/{FOLDER}/{path.name}", "is linked and not there")
        parts.append(path.read_text(encoding="utf-8"))
    joined = str(rcssmin.cssmin("\n".join(parts)))
    # The name changes with the content, so that no browser shows a page with the styles of an earlier one.
    name = f"site.{hashlib.sha256(joined.encode()).hexdigest()[:8]}.css"
    for path in (site / FOLDER).glob("*.css"):
        path.unlink()
    (site / FOLDER / name).write_text(joined, encoding="utf-8")
    return name


def link_styles(tree: LexborHTMLParser, name: str) -> None:
    """Let a page link to the joined file, where its first of our links stands, and to none of the others."""
    links = _links(tree)
    for link in links[1:]:
        link.decompose()
    if links:
        folder = posixpath.dirname(links[0].attributes["href"] or "")
        links[0].attrs["href"] = f"{folder}/{name}"


def _links(tree: LexborHTMLParser) -> list[LexborNode]:
    sheets = tree.css('link[rel="stylesheet"]')
    return [link for link in sheets if posixpath.dirname(link.attributes.get("href") or "").endswith(FOLDER)]


def _name(link: LexborNode) -> str:
    return posixpath.basename(link.attributes["href"] or "")
