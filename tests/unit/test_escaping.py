"""The text of a record is text wherever it is shown: nothing in it becomes markup, and nothing of it is lost."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
from selectolax.lexbor import LexborHTMLParser

from evidence_site.check.pages import markdown_for
from evidence_site.models import Library
from evidence_site.render.citations import reference_item
from evidence_site.render.explorer import study_explorer
from evidence_site.render.glossary import term_link
from evidence_site.render.record_tables import study_table, trial_table
from evidence_site.render.study_card import study_card
from evidence_site.render.trial_card import trial_card

NASTY = """Fish & chips, "so" 'called', 3 < 4 > 2, *not bold*, `not code`, [not](a-link), \\*, {: .no-class }, ![no](no.png)"""


def shown(html: str, selector: str) -> str:
    node = LexborHTMLParser(html).css_first(selector)
    assert node is not None
    return node.text()


def test_a_nasty_title_is_shown_as_it_is(fixtures: Library) -> None:
    study = fixtures.studies["fixture-pens"].model_copy(
        update={"plain_title": NASTY, "label": NASTY, "title": NASTY, "funding": NASTY}
    )
    trial = fixtures.trials["fixture-trial"].model_copy(update={"plain_title": NASTY, "title": NASTY, "sponsor": NASTY})
    parts = {
        "article.study-card h3": study_card(study, fixtures),
        "article.trial-card h3": trial_card(trial, fixtures),
        "th[scope=row]": study_table([study], "Caption"),
        "tbody th": trial_table([trial], fixtures, "Caption"),
        "cite": reference_item(study),
    }
    for selector, element in parts.items():
        html = tostring(element, encoding="unicode")
        assert NASTY in shown(html, selector), selector
        assert LexborHTMLParser(html).css("em, strong, img, code") == [], selector


def test_a_nasty_country_is_an_option_as_it_is(fixtures: Library) -> None:
    study = fixtures.studies["fixture-pens"].model_copy(update={"countries": (NASTY,)})
    html = tostring(study_explorer([study], study_table([study], "Caption")), encoding="unicode")
    option = LexborHTMLParser(html).css("#study-explorer-country option")[1]
    row = LexborHTMLParser(html).css_first("tbody tr")
    assert row is not None
    assert option.text() == NASTY
    assert option.attributes["value"] == row.attributes["data-countries"]
    assert " " not in str(option.attributes["value"])
    assert LexborHTMLParser(html).css("em, strong, img, code") == []


def test_a_nasty_definition_is_text_in_the_attribute_too(fixtures: Library) -> None:
    term = fixtures.terms["ink"].model_copy(update={"definition": NASTY})
    html = tostring(term_link(term, "ink", "glossary.md", fixtures), encoding="unicode")
    node = LexborHTMLParser(html).css_first("a.term")
    assert node is not None
    assert node.attributes["data-definition"] == NASTY


@pytest.mark.parametrize(
    "where", ["/// study-card | fixture-paper\n///", "Words. [@fixture-paper]", "- a list [=fixture-paper:torn]"]
)
def test_markdown_does_not_read_a_records_text_again(root: Path, where: str) -> None:
    golden = root / "tests" / "golden"
    html = markdown_for(golden, {"evidence_site.markdown": {}, "tables": {}, "attr_list": {}}, "index.md").convert(where)
    assert 'Fixture: "thick" paper & thin paper, 3 < 4' in shown(html, "#ref-fixture-paper")
