"""The small parts that every page is made of, as exact HTML. Larger ones stand as cases in tests/golden."""

from __future__ import annotations

from xml.etree.ElementTree import Element, tostring

import pytest

from evidence_site.errors import EvidenceError
from evidence_site.models import Library
from evidence_site.render.citations import (
    citation_mark,
    linked_figure,
    links_of,
    number_citations,
    reference_item,
    registry_address,
)
from evidence_site.render.figures import figure_element
from evidence_site.render.glossary import term_link
from evidence_site.render.html import h, joined, sentence, slug
from evidence_site.render.marks import certainty_mark, treatment_mark
from evidence_site.render.text import rich_text
from evidence_site.render.trial import long_date, partial_date, status_words


def html(element: Element) -> str:
    return tostring(element, encoding="unicode", short_empty_elements=False)


def test_citations_are_numbered_in_the_order_of_the_page(fixtures: Library) -> None:
    page = h("div", {}, citation_mark(["fixture-paper"]), citation_mark(["fixture-pens", "fixture-paper"]))
    sources = number_citations(page, fixtures, "here")
    assert [source.key for source in sources] == ["fixture-paper", "fixture-pens"]
    assert [[mark.text for mark in cite] for cite in page] == [["1"], ["1", "2"]]
    assert html(page[1]) == (
        '<sup class="cite" data-sources="fixture-paper fixture-pens">'
        '<a href="#ref-fixture-paper" aria-label="Source 1: Paper &amp; Co 2019">1</a>, '
        '<a href="#ref-fixture-pens" aria-label="Source 2: Pens 2020">2</a></sup>'
    )


def test_a_fact_is_cited_by_its_sources_and_a_finding_by_its_records(fixtures: Library) -> None:
    page = h("div", {}, citation_mark(["fixture-fact"]), citation_mark(["fixture-may"]))
    assert [source.key for source in number_citations(page, fixtures, "here")] == [
        "fixture-almanac",
        "fixture-notice",
        "fixture-pens",
    ]


def test_a_figure_leads_to_its_source(fixtures: Library) -> None:
    figure = fixtures.figure("fixture-pens", "wrote-blue", "here")
    page = h("p", {}, linked_figure("fixture-pens", figure_element("fixture-pens", "wrote-blue", figure)))
    number_citations(page, fixtures, "here")
    assert html(page[0]) == (
        '<a class="figure-link" data-sources="fixture-pens" href="#ref-fixture-pens" title="Source 1: Pens 2020">'
        '<data class="figure" data-kind="count" '
        'value="9/12" data-record="fixture-pens" data-outcome="wrote-blue">9 of 12 people</data></a>'
    )


def test_a_citation_of_nothing_is_refused(fixtures: Library) -> None:
    with pytest.raises(EvidenceError, match=r"^here: there is no record 'fixture-pans'"):
        number_citations(h("p", {}, citation_mark(["fixture-pans"])), fixtures, "here")


def test_a_source_shows_its_names_its_kind_and_its_links(fixtures: Library) -> None:
    assert html(reference_item(fixtures.studies["fixture-pens"])) == (
        '<li id="ref-fixture-pens"><cite>Nib N, Ink I. A fixture for tests, blue pens against red pens. '
        "Journal of Fixtures 1(2):3-4, 2020. </cite>"
        '<span class="source-kind">Randomised trial, blinded; summary (abstract) read. </span>'
        '<a href="https://doi.org/10.1234/fixture.pens">DOI 10.1234/fixture.pens</a> · '
        '<a href="https://pubmed.ncbi.nlm.nih.gov/10000001/">PubMed 10000001</a> · '
        '<a href="https://clinicaltrials.gov/study/NCT00000001">Registry NCT00000001</a></li>'
    )


def test_a_source_without_any_identifier_says_so(fixtures: Library) -> None:
    assert html(reference_item(fixtures.sources["fixture-almanac"])).endswith(
        '<span class="source-none">No public identifier was seen.</span></li>'
    )
    assert links_of(fixtures.sources["fixture-notice"]) == [("Official page", "https://example.org/notice")]


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("NCT01539902", "https://clinicaltrials.gov/study/NCT01539902"),
        ("IRCT trial 61229", "https://irct.behdasht.gov.ir/trial/61229"),
        ("EudraCT 2022-001366-35", "https://www.clinicaltrialsregister.eu/ctr-search/search?query=2022-001366-35"),
        ("EUCTR2006-001269-40-DE", "https://www.clinicaltrialsregister.eu/ctr-search/search?query=2006-001269-40"),
        ("KCT0004337", None),
        ("NCI-2023-06726", None),
    ],
)
def test_a_registry_number_leads_to_its_registry_or_nowhere(name: str, address: str | None) -> None:
    assert registry_address(name) == address


def test_a_term_carries_its_definition_for_the_pop_up(fixtures: Library) -> None:
    assert html(term_link(fixtures.terms["nib"], "nibs", "../glossary.md", fixtures)) == (
        '<a class="term" href="../glossary.md#term-nib" data-term="nib" data-definition="The tip of a pen.">nibs</a>'
    )


@pytest.mark.parametrize(
    ("certainty", "circles"), [("high", "●●●●"), ("moderate", "●●●○"), ("low", "●●○○"), ("very low", "●○○○")]
)
def test_a_certainty_is_a_word_and_circles(certainty: str, circles: str) -> None:
    assert html(certainty_mark(certainty)) == (
        f'<span class="certainty" data-certainty="{certainty.replace(" ", "-")}">'
        f'<span class="certainty-circles" aria-hidden="true">{circles}</span> {certainty.capitalize()} certainty</span>'
    )


def test_a_treatment_is_named_and_marked_and_other_is_only_named() -> None:
    assert html(treatment_mark("CAR-T")) == '<span class="treatment" data-treatment="car-t">CAR-T cells</span>'
    assert treatment_mark("other").attrib == {"class": "treatment"}


def test_a_records_own_figure_is_plain_and_anothers_is_linked(fixtures: Library) -> None:
    text = "only [=n] of [?ink: the ink], see [=fixture-paper:torn, short] [@fixture-paper]"
    line = h("p", {}, rich_text(text, fixtures, "fixture-pens", "here"))
    assert [part.tag for part in line] == ["data", "a", "sup"]
    assert "".join(line.itertext()) == "only 18 people of the ink, see 1 of 1 "


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[=nope]", "here: fixture-pens has no figure 'nope'"),
        ("[=n, nope]", "here: there is no format 'nope'"),
        ("[=n, interval]", "here: fixture-pens:n has no printed interval"),
        ("[=n, at]", "here: fixture-pens:n has no time"),
        ("[?nope]", "here: there is no glossary term 'nope'"),
    ],
)
def test_a_reference_that_leads_nowhere_is_refused(fixtures: Library, text: str, problem: str) -> None:
    with pytest.raises(EvidenceError) as caught:
        rich_text(text, fixtures, "fixture-pens", "here")
    assert str(caught.value).startswith(problem)


def test_a_status_never_stands_without_its_date(fixtures: Library) -> None:
    trial = fixtures.trials["fixture-trial"]
    assert status_words(trial) == "Finished, as of April 2021"
    undated = trial.model_copy(update={"status_as_of": "page undated", "status": "not shown"})
    assert status_words(undated) == "Status not shown, the page has no date"


@pytest.mark.parametrize(("text", "shown"), [("2012", "2012"), ("2012-02", "February 2012"), ("2012-02-04", "4 February 2012")])
def test_dates_are_written_out(fixtures: Library, text: str, shown: str) -> None:
    assert partial_date(text) == shown
    assert long_date(fixtures.settings.checked) == "22 November 2026"


def test_the_helpers_of_html() -> None:
    assert html(h("p", {}, "a", None, h("b", {}, "c"), ["d", h("i")], "e")) == "<p>a<b>c</b>d<i></i>e</p>"
    assert joined(["a", "b", "c"], ", ") == ["a", ", ", "b", ", ", "c"]
    assert [sentence(text) for text in ("one", "Two.", "three? ")] == ["One.", "Two.", "Three?"]
    assert [slug(text) for text in ("CAR-T", "very low", "regulator's notice")] == ["car-t", "very-low", "regulators-notice"]
