"""The style sheet that we write is one file, and small."""

from __future__ import annotations

import gzip

import pytest
from building import Site
from built_pages import ADDRESSES, BuiltPage, label

pytestmark = pytest.mark.site

LARGEST = 6000
"""Bytes, compressed."""


def test_all_we_write_is_one_small_file(site: Site) -> None:
    (path,) = (site.folder / "assets" / "css").glob("*.css")
    assert len(gzip.compress(path.read_bytes(), 9)) < LARGEST


@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_each_page_loads_it(pages: dict[str, BuiltPage], address: str) -> None:
    ours = [link.attributes["href"] or "" for link in pages[address].tree.css('link[rel="stylesheet"]')]
    assert len([link for link in ours if "/css/site." in link]) == 1
    assert len(ours) == 2, "one more of the theme"
