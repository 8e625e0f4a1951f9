"""The same pages from a second builder: what Zensical makes of the sources, page by page, against MkDocs."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from building import copy_project, must, once
from built_pages import ADDRESSES, BuiltPage, label

pytestmark = pytest.mark.site

# (page, what, only MkDocs has, only Zensical has, reason). The list may only shrink.
DECLARED: tuple[tuple[str, str, tuple[str, ...], tuple[str, ...], str], ...] = ()


def _title(page: BuiltPage) -> list[str]:
    return [page.tree.css_first("title").text(strip=True)]


def _headings(page: BuiltPage) -> list[str]:
    headings = page.tree.css("main h1, main h2, main h3, main h4, main h5, main h6")
    return [f"{heading.tag}#{heading.attributes.get('id')} {heading.text(strip=True)}" for heading in headings]


def _links(page: BuiltPage) -> list[str]:
    """Links within the site, by what they lead to: the builders may spell them differently."""
    targets = (page.internal(node.attributes["href"] or "") for node in page.tree.css("header a, main a[href]"))
    return [f"/{path}#{fragment}".rstrip("#") for path, fragment in filter(None, targets)]


def _figures(page: BuiltPage) -> list[str]:
    names = ("data-kind", "value", "data-record", "data-outcome")
    return [" ".join([*(str(node.attributes.get(name)) for name in names), node.text()]) for node in page.tree.css("data.figure")]


def _sources(page: BuiltPage) -> list[str]:
    return [str(node.attributes.get("id")) for node in page.tree.css(".sources > li")]


def _contents(page: BuiltPage) -> list[str]:
    return [node.text(strip=True) for node in page.tree.css(".page-contents a")]


COMPARED: dict[str, Callable[[BuiltPage], list[str]]] = {
    "title": _title,
    "headings": _headings,
    "links": _links,
    "figures": _figures,
    "sources": _sources,
    "contents": _contents,
}


@pytest.fixture(scope="module")
def others(shared: Path) -> dict[str, BuiltPage]:
    """Every page as Zensical builds it, finished by the same last step."""

    def make(target: Path) -> None:
        copy_project(target)
        must("zensical", "build", "--clean", folder=target, **NO_NETWORK)
        must("evidence", "finish", "site", folder=target)

    folder = once(shared, "zensical", make) / "site"
    return {address: BuiltPage(folder, address) for address in ADDRESSES}


# A proxy that is not there: the build must not need any other machine.
NO_NETWORK = dict.fromkeys(
    ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"), "http://127.0.0.1:9"
)


@pytest.mark.parametrize("what", COMPARED)
@pytest.mark.parametrize("address", ADDRESSES, ids=label)
def test_both_builders_agree(pages: dict[str, BuiltPage], others: dict[str, BuiltPage], address: str, what: str) -> None:
    ours, theirs = COMPARED[what](pages[address]), COMPARED[what](others[address])
    declared = [(only_ours, only_theirs) for page, kind, only_ours, only_theirs, _ in DECLARED if (page, kind) == (address, what)]
    if declared:
        ((only_ours, only_theirs),) = declared
        ours, theirs = [item for item in ours if item not in only_ours], [item for item in theirs if item not in only_theirs]
    assert ours == theirs


def test_both_builders_make_the_same_pages(others: dict[str, BuiltPage], shared: Path) -> None:
    built = set((shared / "zensical" / "site").rglob("*.html"))
    assert built == {page.file for page in others.values()}


def test_no_difference_is_declared() -> None:
    assert len(DECLARED) == 0, os.linesep.join(reason for *_, reason in DECLARED)
