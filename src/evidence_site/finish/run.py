"""Applies the repairs to every page of a built site."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from ..errors import fail
from .repairs import REPAIRS, RepairNotNeededError


def finish(site: Path) -> str:
    """Repair every page below `site` in place and return a summary.

    Raises EvidenceError if there is no site, or if a repair finds nothing to mend because the theme has changed.
    """
    pages = sorted(site.rglob("*.html"))
    if not pages:
        raise fail(str(site), "holds no built page; build the site first")
    for path in pages:
        name = path.relative_to(site).as_posix()
        try:
            html = path.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise fail(name, f"is not UTF-8 (byte {error.start})") from None
        path.write_text(finished_page(html, name), encoding="utf-8")
    names = ", ".join(repair.name for repair in REPAIRS)
    return f"{len(pages)} pages, each with the repairs {names}."


def finished_page(html: str, name: str) -> str:
    """Return one page, repaired. Raises EvidenceError naming the page and the repair that found nothing to mend."""
    tree = LexborHTMLParser(html)
    for repair in REPAIRS:
        try:
            repair.apply(tree)
        except RepairNotNeededError as missing:
            raise fail(
                name, f"repair {repair.name} found {missing}; the theme has changed, so look at the repair again"
            ) from None
    assert tree.html is not None
    return f"{tree.html}\n"
