"""The last step joins our style sheets: in their order, small, and under a name that changes with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence_site.errors import EvidenceError
from evidence_site.finish.styles import join_styles, link_styles

SHEETS = {"tokens.css": "/* Words. */\n:root {\n  --a: 1px;\n}\n", "site.css": "p {\n  margin: var(--a);\n}\n"}


def page(folder: str = "assets") -> str:
    links = "".join(f'<link rel="stylesheet" href="{folder}/css/{name}">' for name in SHEETS)
    theme = f'<link rel="stylesheet" href="{folder}/stylesheets/main.css">'
    return f"<!doctype html><html><head>{theme}{links}</head><body></body></html>"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    (tmp_path / "assets" / "css").mkdir(parents=True)
    for name, text in SHEETS.items():
        (tmp_path / "assets" / "css" / name).write_text(text, encoding="utf-8")
    (tmp_path / "index.html").write_text(page(), encoding="utf-8")
    return tmp_path


def test_the_files_become_one_in_their_order(site: Path) -> None:
    name = join_styles(site)
    assert [path.name for path in (site / "assets" / "css").iterdir()] == [name]
    assert (site / "assets" / "css" / name).read_text(encoding="utf-8") == ":root{--a:1px}p{margin:var(--a)}"


def test_the_name_changes_with_the_content(site: Path) -> None:
    before = join_styles(site)
    (site / "assets" / "css" / before).unlink()
    for name, text in SHEETS.items():
        (site / "assets" / "css" / name).write_text(text.replace("1px", "2px"), encoding="utf-8")
    assert join_styles(site) != before


@pytest.mark.parametrize("folder", ["assets", "../assets", "../../assets"])
def test_a_page_links_to_the_new_file_alone_and_keeps_the_theme(folder: str) -> None:
    tree = LexborHTMLParser(page(folder))
    link_styles(tree, "site.1.css")
    assert [link.attributes["href"] for link in tree.css("link")] == [
        f"{folder}/stylesheets/main.css",
        f"{folder}/css/site.1.css",
    ]


def test_a_page_without_our_styles_is_left_alone() -> None:
    tree = LexborHTMLParser("<!doctype html><html><head></head><body></body></html>")
    before = tree.html
    link_styles(tree, "site.1.css")
    assert tree.html == before


def test_a_missing_file_is_named(site: Path) -> None:
    (site / "assets" / "css" / "site.css").unlink()
    with pytest.raises(EvidenceError, match=r"assets/css/site\.css: is linked and not there$"):
        join_styles(site)


def test_a_site_without_our_styles_is_refused(site: Path) -> None:
    (site / "index.html").write_text("<!doctype html><title>A</title>", encoding="utf-8")
    with pytest.raises(EvidenceError, match="links to no style sheet in assets/css"):
        join_styles(site)
