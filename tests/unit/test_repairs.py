"""The last step over a built site: each repair mends its fault, and says so when there is nothing to mend."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence_site.errors import EvidenceError
from evidence_site.finish import finish
from evidence_site.finish.repairs import REPAIRS, RepairNotNeededError
from evidence_site.finish.run import finished_page

# A page with every fault, as the theme writes them. A new repair adds its fault here.
FAULTY = """<!doctype html>
<html lang="en"><head><title>A page</title></head><body>
<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer" autocomplete="off">
<input class="md-toggle" data-md-toggle="search" type="checkbox" id="__search" autocomplete="off">
<main><p>Words &amp; more</p></main></body></html>
"""
CLEAN = FAULTY.replace(' autocomplete="off"', "")


def test_the_list_of_repairs_may_only_shrink() -> None:
    assert len(REPAIRS) == 1
    assert [repair.name for repair in REPAIRS if len(repair.reason) < 40] == []


@pytest.mark.parametrize("repair", REPAIRS, ids=lambda repair: repair.name)
def test_the_repair_mends_its_fault_and_then_finds_none(repair) -> None:
    page = LexborHTMLParser(FAULTY)
    repair.apply(page)
    assert page.html != LexborHTMLParser(FAULTY).html
    with pytest.raises(RepairNotNeededError):
        repair.apply(page)


def test_a_finished_page_keeps_everything_else() -> None:
    finished = LexborHTMLParser(finished_page(FAULTY, "index.html", "site.css"))
    assert finished.css("[autocomplete]") == []
    assert len(finished.css("input.md-toggle")) == 2
    assert str(finished.html).split() == str(LexborHTMLParser(CLEAN).html).split()


def test_a_page_without_the_fault_is_named_with_the_repair() -> None:
    with pytest.raises(
        EvidenceError, match=r"^lupus/index\.html: repair checkbox-autocomplete found no checkbox .*look at the repair"
    ):
        finished_page(CLEAN, "lupus/index.html", "site.css")


def test_every_page_of_a_site_is_finished(tmp_path: Path) -> None:
    (tmp_path / "lupus").mkdir()
    for name, css in (("index.html", "assets/css"), ("lupus/index.html", "../assets/css")):
        (tmp_path / name).write_text(
            FAULTY.replace("</head>", f'<link rel="stylesheet" href="{css}/a.css"></head>'), encoding="utf-8"
        )
    (tmp_path / "assets" / "css").mkdir(parents=True)
    (tmp_path / "assets" / "css" / "a.css").write_text("p { color: red; }", encoding="utf-8")
    assert finish(tmp_path).startswith("2 pages")
    assert [path.name for path in tmp_path.rglob("*.html") if "autocomplete" in path.read_text(encoding="utf-8")] == []


def test_a_folder_without_pages_is_no_site(tmp_path: Path) -> None:
    with pytest.raises(EvidenceError, match="holds no built page; build the site first"):
        finish(tmp_path)


def test_a_page_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_bytes(b"<p>caf\xe9")
    with pytest.raises(EvidenceError, match=r"^index\.html: is not UTF-8 \(byte 6\)$"):
        finish(tmp_path)
