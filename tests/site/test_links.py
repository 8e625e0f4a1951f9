"""Links, fragments and assets: everything a page points to is there, and nothing is loaded from another host."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from building import ROOT, Site
from built_pages import ADDRESSES, SOURCES, BuiltPage, label

pytestmark = pytest.mark.site

# Every attribute that makes a browser fetch something, by element.
LOADED = {
    "link": ("href",),
    "script": ("src",),
    "img": ("src", "srcset"),
    "source": ("src", "srcset"),
    "iframe": ("src",),
    "embed": ("src",),
    "object": ("data",),
    "video": ("src", "poster"),
    "audio": ("src",),
    "track": ("src",),
    "input": ("src",),
    "image": ("href", "xlink:href"),
    "use": ("href", "xlink:href"),
}
# Relations of a <link> that name an address without fetching it.
ONLY_NAMED = {"canonical", "prev", "next", "alternate", "license", "author"}

_URL = re.compile(r"url\(\s*['\"]?([^'\")]+)['\"]?\s*\)|@import\s+['\"]([^'\"]+)['\"]")
OUT = re.compile(r"https://|mailto:|tel:\d{2,15}$")
_IMPORT = re.compile(r"""(?<![\w-])(?:from|import)\s*\(?\s*["']([^"']+)["']""")


def loaded(page: BuiltPage) -> Iterator[str]:
    """Yield every address that the page makes a browser fetch."""
    for tag, attributes in LOADED.items():
        for node in page.tree.css(tag):
            if tag == "link" and (node.attributes.get("rel") or "") in ONLY_NAMED:
                continue
            for attribute in attributes:
                value = node.attributes.get(attribute) or ""
                yield from (part.split()[0] for part in value.split(",") if part.strip()) if attribute == "srcset" else [value]


def files(site: Site) -> set[str]:
    """Return every address that the site answers, folders by their index."""
    found = {path.relative_to(site.folder).as_posix() for path in site.folder.rglob("*") if path.is_file()}
    return found | {name.removesuffix("index.html") for name in found if name.rpartition("/")[2] == "index.html"}


@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_internal_links_lead_somewhere(site: Site, pages: dict[str, BuiltPage], address: str) -> None:
    page, there, wrong = pages[address], files(site), []
    for node in page.tree.css("a[href], link[href]"):
        link = node.attributes["href"] or ""
        if link.startswith(("data:", "mailto:")) or (target := page.internal(link)) is None:
            continue
        path, fragment = target
        path = f"{path}/" if f"{path}/" in there else path
        if path not in there:
            wrong.append(f"{link}: no such page or file")
        elif fragment and path in pages and fragment not in pages[path].ids:
            wrong.append(f"{link}: no such id on that page")
    assert wrong == []


@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_everything_loaded_is_a_file_of_the_site(site: Site, pages: dict[str, BuiltPage], address: str) -> None:
    page, there, wrong = pages[address], files(site), []
    for link in filter(None, loaded(page)):
        if link.startswith(("data:", "#")):
            continue
        target = page.internal(link)
        if target is None:
            wrong.append(f"{link}: another host")
        elif target[0] not in there:
            wrong.append(f"{link}: no such file")
    assert wrong == []


@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_links_out_are_https_a_letter_or_a_call(pages: dict[str, BuiltPage], address: str) -> None:
    page = pages[address]
    links = [node.attributes["href"] or "" for node in page.tree.css("a[href]")]
    assert [link for link in links if page.internal(link) is None and not OUT.match(link)] == []


def _referred(file: Path) -> Iterator[str]:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".css":
        yield from (one or other for one, other in _URL.findall(text))
    else:
        yield from _IMPORT.findall(text)


def test_style_sheets_and_modules_load_only_files_of_the_site(site: Site) -> None:
    sources = sorted([*site.folder.rglob("*.css"), *site.folder.rglob("*.mjs")])
    referred = [(file, link) for file in sources for link in _referred(file) if not link.startswith(("data:", "#"))]
    assert referred
    missing = [(file, link) for file, link in referred if not (file.parent / link.split("#")[0].split("?")[0]).is_file()]
    assert [f"{file.relative_to(site.folder)}: {link}" for file, link in missing] == []


def _nav_files(entries: Any) -> Iterator[str]:
    if isinstance(entries, str):
        yield entries
    elif isinstance(entries, dict):
        entries = list(entries.values())
    if isinstance(entries, list):
        for entry in entries:
            yield from _nav_files(entry)


def test_the_menu_and_the_files_match_both_ways() -> None:
    listed = list(_nav_files(yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))["nav"]))
    assert sorted(listed) == SOURCES


@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_the_menu_lists_every_page_and_marks_this_one(pages: dict[str, BuiltPage], address: str) -> None:
    page = pages[address]
    links = page.tree.css("nav.menu-pages a")
    targets = [page.internal(link.attributes["href"] or "") for link in links]
    assert sorted(target[0] for target in targets if target) == sorted(ADDRESSES[:-1])
    current = [page.internal(link.attributes["href"] or "") for link in links if link.attributes.get("aria-current") == "page"]
    assert current == ([] if address == "404.html" else [(address, "")])
