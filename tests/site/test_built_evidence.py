"""Figures, citations and sources on the built pages, held against the records."""

from __future__ import annotations

import pytest
from built_pages import ADDRESSES, BuiltPage, label, shown

from evidence_site.models import Count, Figure, Library, Percent, Phone, Quantity, Range

pytestmark = pytest.mark.site

EVERY_PAGE = pytest.mark.parametrize("address", ADDRESSES, ids=label)
CERTAINTIES = {"high", "moderate", "low", "very-low"}
TREATMENTS = {"msc", "hsct", "car-t", "current-care"}


def same(figure: Figure | Phone, kind: str, value: str) -> bool:
    """Tell if the machine form on a page ("9/12", "29%", "8..13", "3410000") says what the record says."""
    if figure.kind != kind:
        return False
    match figure:
        case Count(numerator=numerator, denominator=denominator):
            return value == f"{numerator}/{denominator}"
        case Percent(estimate=estimate):
            return value.endswith("%") and float(value[:-1]) == estimate
        case Range(low=low, high=high):
            return [float(end) for end in value.split("..")] == [low, high]
        case Quantity(value=amount):
            return float(value) == amount
    return isinstance(figure, Phone) and value == figure.digits


@EVERY_PAGE
def test_figures_are_those_of_their_records(pages: dict[str, BuiltPage], library: Library, address: str) -> None:
    wrong = []
    for node in pages[address].tree.css("data.figure"):
        has = node.attributes
        figures = dict(library.figure_owner(has["data-record"] or "", address).figures())
        figure = figures.get(has["data-outcome"] or "")
        if figure is None or not same(figure, has["data-kind"] or "", has["value"] or ""):
            wrong.append(shown(node))
    assert wrong == []


@EVERY_PAGE
def test_a_link_that_calls_is_a_number_of_a_record_that_the_page_cites(
    pages: dict[str, BuiltPage], library: Library, address: str
) -> None:
    for link in pages[address].tree.css("a[href^='tel:']"):
        has = link.css_first("data.figure[data-kind=phone]").attributes
        fact = library.facts[has["data-record"] or ""]
        phone = dict(fact.figures())[has["data-outcome"] or ""]
        assert isinstance(phone, Phone)
        assert link.attributes["href"] == f"tel:{phone.digits}"
        assert link.text().replace("\N{NO-BREAK SPACE}", " ") == phone.number
        assert link.next is None or link.next.tag != "sup", "the mark of a source could be read as one more digit"
        assert [key for key in fact.sources if not pages[address].tree.css(f"ol.sources > #ref-{key}")] == [], "not cited"


@EVERY_PAGE
def test_every_number_element_is_a_figure(pages: dict[str, BuiltPage], address: str) -> None:
    assert [shown(node) for node in pages[address].tree.css("data:not(.figure)")] == []


@EVERY_PAGE
def test_what_is_cited_is_listed_and_what_is_listed_is_cited(pages: dict[str, BuiltPage], address: str) -> None:
    tree = pages[address].tree
    links = [node.attributes["href"] or "" for node in tree.css("sup.cite a, a.figure-link")]
    assert [link for link in links if not link.startswith("#ref-")] == []
    runs = (str(node.attributes["data-sources"]).split() for node in tree.css("sup.cite, a.figure-link"))
    cited = {link.removeprefix("#") for link in links} | {f"ref-{key}" for run in runs for key in run}
    listed = [node.attributes.get("id") or "" for node in tree.css("ol.sources > li")]
    assert [name for name in listed if name not in cited] == [], "listed and never cited"
    assert sorted(cited - set(listed)) == [], "cited and not listed"


@EVERY_PAGE
def test_a_citation_shows_every_source_it_names(pages: dict[str, BuiltPage], address: str) -> None:
    """Numbers in a row are printed as "5 to 8": then the ends are links, and what is between them is named too."""
    tree = pages[address].tree
    place = {str(node.attributes.get("id")): position for position, node in enumerate(tree.css("ol.sources > li"), 1)}
    for node in tree.css("sup.cite"):
        named = sorted(place[f"ref-{key}"] for key in str(node.attributes["data-sources"]).split())
        printed: set[int] = set()
        for part in node.text().split(", "):
            first, _, last = part.partition(" to ")
            printed |= set(range(int(first), int(last or first) + 1))
        assert sorted(printed) == named, shown(node)


@EVERY_PAGE
def test_citations_carry_the_number_of_their_source(pages: dict[str, BuiltPage], address: str) -> None:
    tree = pages[address].tree
    place = {f"#{node.attributes.get('id')}": str(position) for position, node in enumerate(tree.css("ol.sources > li"), 1)}
    assert [shown(node) for node in tree.css("sup.cite a") if node.text() != place[node.attributes["href"] or ""]] == []
    assert [shown(node) for node in tree.css("sup.cite") if not node.css("a")] == [], "a citation without a number"


@EVERY_PAGE
def test_sources_are_records(pages: dict[str, BuiltPage], library: Library, address: str) -> None:
    names = [node.attributes.get("id") or "" for node in pages[address].tree.css(".sources > li")]
    known = {*library.studies, *library.sources, *library.trials}
    assert [name for name in names if name.removeprefix("ref-") not in known] == []


@EVERY_PAGE
def test_certainties_and_treatments_are_of_the_vocabulary(pages: dict[str, BuiltPage], address: str) -> None:
    tree = pages[address].tree
    assert {node.attributes["data-certainty"] for node in tree.css("[data-certainty]")} <= CERTAINTIES
    assert {node.attributes["data-treatment"] for node in tree.css("[data-treatment]")} <= TREATMENTS


def test_the_full_list_holds_every_source_once(pages: dict[str, BuiltPage], library: Library) -> None:
    listed = [node.attributes.get("id") for node in pages["sources/"].tree.css("ul.sources > li")]
    assert sorted(map(str, listed)) == sorted(f"ref-{key}" for key in (*library.studies, *library.trials, *library.sources))


@EVERY_PAGE
def test_terms_carry_the_words_of_the_glossary(pages: dict[str, BuiltPage], address: str) -> None:
    entries = {
        str(entry.attributes["id"]).removeprefix("term-"): entry.css("dd")[0].text()
        for entry in pages["glossary/"].tree.css(".glossary-entry")
    }
    for node in pages[address].tree.css("a.term"):
        assert node.attributes["data-definition"] == entries[str(node.attributes["data-term"])]
