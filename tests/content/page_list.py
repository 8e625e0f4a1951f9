"""The pages below docs/ by their kind, and the keys of records, read from the files when the tests are collected."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from evidence_site.check.pages import page_files

ROOT = Path(__file__).resolve().parents[2]
PAGES = page_files(ROOT)


def kind_of(page: str) -> str:
    """Return the kind that a page's front matter gives, or "reader"."""
    head = PAGES[page].read_text(encoding="utf-8").partition("\n---\n")[0]
    found = re.search(r"^kind: (\w+)$", head, re.MULTILINE)
    return found[1] if found else "reader"


READER_PAGES = [page for page in PAGES if kind_of(page) == "reader"]
EVERY_PAGE = pytest.mark.parametrize("page", PAGES)
EVERY_READER_PAGE = pytest.mark.parametrize("page", READER_PAGES)

TREATMENT_FOLDERS = ("stem-cells/", "four-steps/", "evidence/", "deciding/", "living/")
EVERY_TREATMENT_PAGE = pytest.mark.parametrize("page", [page for page in PAGES if page.startswith(TREATMENT_FOLDERS)])


def keys_of(folder: str) -> list[str]:
    """Return the keys of the records in a folder of lists below data/, in their order."""
    texts = (path.read_text(encoding="utf-8") for path in sorted((ROOT / "data" / folder).glob("*.yml")))
    return [key for text in texts for key in re.findall(r"^- key: (\S+)$", text, re.MULTILINE)]
