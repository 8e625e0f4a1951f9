"""The files to download: on the site as the records give them, linked, and described as they are."""

from __future__ import annotations

import csv
import io

import pytest
from building import ROOT, Site
from built_pages import BuiltPage

from evidence_site.dataset import FOLDER, TABLES, Table, dataset, size_words
from evidence_site.store import load

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dataset(load(ROOT))


def test_the_site_holds_the_files_of_its_records_and_no_others(site: Site, files: dict[str, bytes]) -> None:
    assert {path.name: path.read_bytes() for path in (site.folder / FOLDER).iterdir()} == files


@pytest.mark.parametrize("address", ["about/data/", "for-professionals/"])
def test_each_page_links_to_every_file_with_its_size(pages: dict[str, BuiltPage], files: dict[str, bytes], address: str) -> None:
    links = pages[address].tree.css(".downloads a")
    assert [pages[address].internal(link.attributes["href"] or "") for link in links] == [
        (f"{FOLDER}/{name}", "") for name in files
    ]
    for link, (name, content) in zip(links, files.items(), strict=True):
        assert link.text() == name
        assert f"({size_words(len(content))})" in (link.parent.text() if link.parent else "")


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_the_page_names_the_columns_that_the_file_has(site: Site, pages: dict[str, BuiltPage], table: Table) -> None:
    named = pages["about/data/"].tree.css(f"[aria-label='Table: Columns of {table.name}'] tbody code")
    text = (site.folder / FOLDER / table.name).read_bytes().decode("utf-8-sig")
    assert [name.text() for name in named] == next(csv.reader(io.StringIO(text, newline="")))
