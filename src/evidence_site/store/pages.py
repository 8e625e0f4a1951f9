"""What stands outside data/ and blocks still show: the days in the pages' front matter, and the publisher's settings."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from ..errors import fail
from ..models import PageDay, Publisher, ReviewDates, Settings
from .yaml_files import parse_yaml, read_text, read_yaml

_EMAIL = re.compile(r"[^\s@<>:\"'`]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+")
_ADDRESS = re.compile(r"https://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(?:/[^\s<>\"'`\\]*)?")


def page_files(root: Path) -> dict[str, Path]:
    """Return every page by its path below docs/."""
    return {path.relative_to(root / "docs").as_posix(): path for path in sorted((root / "docs").rglob("*.md"))}


def split(text: str, name: str) -> tuple[dict[str, Any], str]:
    """Return the front matter as a mapping, and the page's text. Raises EvidenceError if there is none."""
    if not text.startswith("---\n"):
        raise fail(name, "has no front matter; it starts with a line '---', then title, description and checked")
    head, separator, body = text[4:].partition("\n---\n")
    if not separator:
        raise fail(name, "has front matter without an end; close it with a line '---'")
    fields = parse_yaml(f"\n{head}", name)  # the first line, "---", counts too
    if not isinstance(fields, dict):
        raise fail(name, "has front matter that is not a list of fields")
    return fields, body


def review_dates(root: Path, settings: Settings) -> ReviewDates:
    """Return when each page below `root`/docs is due. Raises EvidenceError for a page without a title or a day."""
    pages = tuple(_page_day(path, page) for page, path in page_files(root).items())
    return ReviewDates(settings.review_months, _today(settings.checked), pages)


def publisher(root: Path) -> Publisher:
    """Return what `mkdocs.yml` says of the publisher. Raises EvidenceError for an address that is none."""
    config = read_yaml(root / "mkdocs.yml", "mkdocs.yml") if (root / "mkdocs.yml").exists() else None
    config = config if isinstance(config, dict) else {}
    extra = config.get("extra")
    contact = (extra.get("contact") if isinstance(extra, dict) else None) or ""
    repository = config.get("repo_url") or ""
    if contact and not (isinstance(contact, str) and (_EMAIL.fullmatch(contact) or _ADDRESS.fullmatch(contact))):
        raise fail("mkdocs.yml: extra.contact", f"must be an email address or an https:// address, found {str(contact)[:60]!r}")
    if repository and not (isinstance(repository, str) and _ADDRESS.fullmatch(repository)):
        raise fail("mkdocs.yml: repo_url", f"must be an https:// address, found {str(repository)[:60]!r}")
    return Publisher(contact, repository.rstrip("/"))


def _page_day(path: Path, page: str) -> PageDay:
    name = f"docs/{page}"
    fields, _ = split(read_text(path, name), name)
    title, checked = fields.get("title"), fields.get("checked")
    if not isinstance(title, str) or not isinstance(checked, str):
        raise fail(name, "needs a title, and the day it was last checked as checked: 'YYYY-MM-DD'")
    try:
        return PageDay(page, title, date.fromisoformat(checked))
    except ValueError:
        raise fail(f"{name}: checked", f"must be a day as 'YYYY-MM-DD', found {checked[:40]!r}") from None


def _today(checked: date) -> date:
    """Return the day of SOURCE_DATE_EPOCH, or the day the evidence was last checked: never the clock's.

    Two builds of one state must not differ, so a build without the setting cannot know that a page has become overdue.
    """
    given = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not given:
        return checked
    if not re.fullmatch(r"\d{1,11}", given):
        raise fail("SOURCE_DATE_EPOCH", f"must be a whole number of seconds since 1970, found {given[:40]!r}")
    return datetime.fromtimestamp(int(given), UTC).date()
