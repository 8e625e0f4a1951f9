"""Every page rendered with the extensions that `mkdocs.yml` lists, without a site builder."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from markdown import Markdown

from ..errors import EvidenceError, fail
from ..store.pages import page_files
from ..store.yaml_files import read_yaml
from .front_matter import FrontMatter, read_page
from .links import check_links
from .markup import refuse_double_ids, refuse_html, refuse_unsafe
from .prose import hand_typed_numbers

EXTENSION = "evidence_site.markdown"
Extensions = dict[str, dict[str, Any]]
"""Names of Markdown extensions, each with its options."""


def markdown_settings(root: Path) -> Extensions:
    """Return the Markdown extensions and their options as `mkdocs.yml` lists them.

    Raises EvidenceError if the file cannot be read or does not load our extension.
    """
    where = "mkdocs.yml: markdown_extensions"
    config = read_yaml(root / "mkdocs.yml", "mkdocs.yml")
    listed = config.get("markdown_extensions") if isinstance(config, dict) else None
    if not isinstance(listed, list):
        raise fail(where, "must be a list of extensions")
    extensions: Extensions = {}
    for entry in listed:
        name, given = next(iter(entry.items())) if isinstance(entry, dict) and len(entry) == 1 else (entry, None)
        if not isinstance(name, str) or not isinstance(given, dict | None):
            raise fail(where, f"an entry is a name, or a name with its options, found {str(entry)[:60]!r}")
        extensions[name] = given or {}
    if EXTENSION not in extensions:
        raise fail(where, f"does not list {EXTENSION}")
    return extensions


def markdown_for(root: Path, extensions: Extensions, page: str) -> Markdown:
    """Return a converter for one page, named by its path below docs/. Raises EvidenceError for what does not exist."""
    ours = {EXTENSION: extensions[EXTENSION] | {"root": str(root), "page": page}}
    try:
        return Markdown(extensions=list(extensions), extension_configs=extensions | ours)
    except EvidenceError:
        raise
    except Exception as error:
        raise fail("mkdocs.yml: markdown_extensions", f"an extension or option is not accepted: {error}") from None


def render_page(root: Path, extensions: Extensions, name: str, today: date) -> tuple[FrontMatter, str]:
    """Return front matter and HTML of one page.

    Raises EvidenceError if it cannot be read or rendered, or holds what no page may, naming page and offending text.
    """
    where = f"docs/{name}"
    front, body = read_page(root / "docs" / name, where, today)
    refuse_html(body, where)
    try:
        html = markdown_for(root, extensions, name).convert(body)
    except EvidenceError:
        raise
    except Exception as error:  # an extension's own failure still has to name the page
        named_by_number = "keywords must be strings" in str(error)
        problem = "an option of a block is named by a word" if named_by_number else f"cannot be rendered: {error}"
        raise fail(where, problem) from error
    refuse_unsafe(html, where)
    refuse_double_ids(html, where)
    return front, html


def check_pages(root: Path, today: date) -> dict[str, tuple[FrontMatter, str]]:
    """Render every page and apply what needs no reader. Raises EvidenceError for the first fault; returns the pages."""
    extensions = markdown_settings(root)
    pages = {name: render_page(root, extensions, name, today) for name in page_files(root)}
    seen: dict[tuple[str, str], str] = {}
    for name, (front, html) in pages.items():
        for field in ("title", "description"):
            first = seen.setdefault((field, getattr(front, field).lower()), name)
            if first != name:
                raise fail(f"docs/{name}: {field}", f"is the same as that of docs/{first}")
        for number in hand_typed_numbers(html):
            problem = "a number needs a record: write [=record:figure], or say it without the number"
            raise fail(f"docs/{name}: {number!r}", problem)
    check_links({name: html for name, (_, html) in pages.items()})
    return pages
