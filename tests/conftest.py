"""What several quick tests share: the records and the rendered pages, each made once in a test process."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from evidence_site.check.front_matter import FrontMatter
from evidence_site.check.pages import markdown_settings, render_page
from evidence_site.models import Library
from evidence_site.store import load

ROOT = Path(__file__).resolve().parents[1]

Rendered = Callable[[str], tuple[FrontMatter, str]]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the project."""
    return ROOT


@pytest.fixture(scope="session")
def library() -> Library:
    """The records in data/."""
    return load(ROOT)


@pytest.fixture(scope="session")
def fixtures() -> Library:
    """The tiny library of pens and paper in tests/golden/data/. Nothing in it is evidence."""
    return load(ROOT / "tests" / "golden")


@pytest.fixture(scope="session")
def rendered(library: Library) -> Rendered:
    """A function from a page's path below docs/ to its front matter and HTML. Each page is rendered once."""
    extensions = markdown_settings(ROOT)
    return cache(lambda name: render_page(ROOT, extensions, name, library.settings.checked))
