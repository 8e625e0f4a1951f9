"""Applies the repairs to every page of a built site, and joins its style sheets."""

from __future__ import annotations

from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from ..errors import fail
from .repairs import REPAIRS, RepairNotNeededError
from .styles import join_styles, link_styles


def finish(site: Path) -> str:
    """Repair every page below `site` in place and return a summary.

    Raises EvidenceError if there is no site, or if a repair finds nothing to mend because the theme has changed.
    """
    pages = sorted(site.rglob("*.html"))
    if not pages:
        raise fail(str(site), "holds no built page; build the site first")
    texts = {path: _text(path, site) for path in pages}
    styles = join_styles(site)
    for path, html in texts.items():
        name = path.relative_to(site).as_posix()
        path.write_text(finished_page(html, name, styles), encoding="utf-8")
    names = ", ".join(repair.name for repair in REPAIRS)
    return f"{len(pages)} pages, each with the repairs {names}."


def _text(path: Path, site: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        raise fail(path.relative_to(site).as_posix(), f"is not UTF-8 (byte {error.start})") from None


def finished_page(html: str, name: str, styles: str) -> str:
    """Return one page, repaired, with the joined style sheet named `styles`.

    Raises EvidenceError naming the page and the repair that found nothing to mend.
    """
    tree = LexborHTMLParser(html)
    for repair in REPAIRS:
        try:
            repair.apply(tree)
        except RepairNotNeededError as missing:
            raise fail(
                name, f"repair {repair.name} found {missing}; the theme has changed, so look at the repair again"
            ) from None
    link_styles(tree, styles)
    assert tree.html is not None
    return f"{tree.html}\n"
