"""The ten parts of a lay summary: all of them, in order, honest where nothing is known; and the links to a card."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, get_args
from xml.etree.ElementTree import Element

import pytest

from evidence_site.models import Design, Library, Study, Trial
from evidence_site.render.card_links import card_id, card_link, link_cards
from evidence_site.render.citations import reference_item
from evidence_site.render.html import h
from evidence_site.render.record_tables import study_table
from evidence_site.render.study_card import study_card
from evidence_site.render.study_meaning import MEANING, NO_PATIENTS
from evidence_site.render.summary import TITLES
from evidence_site.render.trial_card import trial_card

# In the order of Regulation (EU) No 536/2014, Annex V.
PARTS = [
    "What it is called",
    "Who ran it and who paid",
    "About the study",
    "Who took part",
    "What treatments were given",
    "Unwanted effects",
    "What was found",
    "What it means, and what it cannot tell us",
    "Is a follow-up study planned?",
    "Where to find out more",
]


def parts(card: Element) -> dict[str, str]:
    """Return the text of each part of a card by its title, in the order of the card."""
    told: dict[str, str] = {}
    for element in card.iterfind("dl/*"):
        if element.tag == "dt":
            title = str(element.text)
            told[title] = ""
        else:
            told[title] += "".join(element.itertext())
    return told


def changed(record: Any, **values: Any) -> Any:
    return record.model_copy(update=values)


def test_every_card_has_the_ten_parts_in_order_and_none_is_empty(library: Library) -> None:
    cards = [study_card(study, library) for study in library.studies.values()]
    cards += [trial_card(trial, library) for trial in library.trials.values()]
    assert len(cards) == len(library.studies) + len(library.trials)
    assert [card[0].get("id") for card in cards if list(parts(card)) != PARTS or not all(parts(card).values())] == []
    assert list(TITLES.values()) == PARTS


def test_the_title_is_the_only_heading_and_carries_the_anchor(fixtures: Library) -> None:
    for card, anchor in (
        (study_card(fixtures.studies["fixture-pens"], fixtures, 4), "study-fixture-pens"),
        (trial_card(fixtures.trials["fixture-trial"], fixtures, 4), "trial-fixture-trial"),
    ):
        assert [part.tag for part in card.iter() if part.tag in {"h2", "h3", "h4", "h5"}] == ["h4"]
        assert [part.get("id") for part in card.iter() if part.get("id")] == [anchor]
        assert card.get("aria-labelledby") == anchor


@pytest.mark.parametrize("design", get_args(Design))
def test_every_design_says_what_it_can_tell(fixtures: Library, design: str) -> None:
    study = changed(fixtures.studies["fixture-paper"], design=design, outcomes=(), n=None)
    told = parts(study_card(study, fixtures))
    assert told[PARTS[7]].startswith(MEANING[design])
    assert ("guideline" in told[PARTS[6]]) == (design == "guideline")
    assert ("Does not apply" in told[PARTS[3]]) == (design in NO_PATIENTS)
    assert ("Does not apply" in told[PARTS[5]]) == (design in {"guideline", "laboratory"})
    assert ("not the same as none" in told[PARTS[5]]) == (design not in {"guideline", "laboratory"})


def test_no_harm_read_is_not_no_harm(fixtures: Library) -> None:
    told = parts(study_card(changed(fixtures.studies["fixture-pens"], harms=()), fixtures))[PARTS[5]]
    assert told == (
        "We could read nothing about unwanted effects. That is not the same as none."
        "We could read no count of deaths. That does not mean that nobody died."
    )


def test_a_count_of_deaths_is_not_called_unread(fixtures: Library) -> None:
    study = fixtures.studies["fixture-pens"]
    died = changed(study.harms[0], label="died")
    assert "no count of deaths" not in parts(study_card(changed(study, harms=(died,)), fixtures))[PARTS[5]]
    mouse = changed(died, id="mouse-deaths")
    assert "no count of deaths" in parts(study_card(changed(study, harms=(mouse,)), fixtures))[PARTS[5]]
    alive = changed(study.outcomes[0], label="were alive")
    told = parts(study_card(changed(study, outcomes=(alive,)), fixtures))[PARTS[5]]
    assert told.endswith("On deaths, see what was found.")


def test_reports_that_share_people_say_so_on_both_cards(fixtures: Library) -> None:
    pens, paper = fixtures.studies["fixture-pens"], fixtures.studies["fixture-paper"]
    sharing = changed(paper, overlaps=("fixture-pens",))
    library = replace(fixtures, studies={"fixture-pens": pens, "fixture-paper": sharing})
    for one, other in ((pens, paper), (sharing, pens)):
        told = parts(study_card(one, library))[PARTS[7]]
        assert f"It shares people, or may share them, with {other.label}. Never add them up." in told


def test_a_study_names_its_registered_trial_with_both_dates(fixtures: Library) -> None:
    told = parts(study_card(fixtures.studies["fixture-pens"], fixtures))[PARTS[8]]
    assert "NCT00000001: Fixture: a trial of pencils. Finished, as of April 2021; seen by us on 22 November 2026." in told
    assert "we found no registered trial" in parts(study_card(fixtures.studies["fixture-paper"], fixtures))[PARTS[8]]


@pytest.mark.parametrize(
    ("result", "says"),
    [("none found", "No result found by us"), ("never ran", "Never ran"), ("early report", "Early report only")],
)
def test_a_trial_says_what_came_of_it(fixtures: Library, result: str, says: str) -> None:
    trial = changed(fixtures.trials["fixture-trial"], result=result)
    told = parts(trial_card(trial, fixtures))
    assert told[PARTS[6]].startswith(f"{says}.")
    assert ("it never ran" in told[PARTS[5]]) == (result == "never ran")


def test_a_figure_that_the_words_show_is_not_shown_twice(fixtures: Library) -> None:
    study = fixtures.studies["fixture-pens"]
    shown = [part.get("data-outcome") for part in study_card(study, fixtures).iter("data")]
    assert {outcome.id for outcome in study.measures} <= set(shown)
    assert shown.count("planned") == 2, "in the number of people and in the limits, not among the other figures"


@pytest.mark.parametrize(
    ("there", "lists", "address"),
    [
        (True, {}, "#study-fixture-pens"),
        (True, {"study": "all.md"}, "#study-fixture-pens"),
        (False, {"study": "all.md", "trial": "other.md"}, "all.md#study-fixture-pens"),
        (False, {"study": "", "trial": "other.md"}, None),
    ],
)
def test_a_link_leads_to_the_card_here_or_on_the_page_of_all(
    fixtures: Library, there: bool, lists: dict[str, str], address: str | None
) -> None:
    study = fixtures.studies["fixture-pens"]
    page = h("div", {}, card_link(study), study_card(study, fixtures) if there else None)
    link_cards(page, lists)
    assert (page[0].tag, page[0].get("href"), page[0].text) == ("a" if address else "span", address, "Pens 2020")
    assert "data-card" not in "".join(str(part.attrib) for part in page.iter())


def test_the_anchor_tells_studies_from_trials(library: Library) -> None:
    records: list[Study | Trial] = [*library.studies.values(), *library.trials.values()]
    anchors = [card_id(record) for record in records]
    assert len(set(anchors)) == len(anchors)
    assert {anchor.partition("-")[0] for anchor in anchors} == {"study", "trial"}


def test_a_row_of_a_table_leads_to_the_card(fixtures: Library) -> None:
    study = fixtures.studies["fixture-pens"]
    page = h("div", {}, study_table([study], "Caption"), study_card(study, fixtures))
    link_cards(page, {})
    assert [link.get("href") for link in page[0].iter("a")] == ["#study-fixture-pens"]


def test_one_group_is_compared_with_no_other_and_an_unread_comparison_is_not_told(fixtures: Library) -> None:
    paper = fixtures.studies["fixture-paper"]
    for design, says in (("single-arm", "no other group."), ("case report", "no other group."), ("registry cohort", "Not told")):
        assert f"Compared with: {says}" in parts(study_card(changed(paper, design=design), fixtures))[PARTS[4]]
    arms = changed(paper, design="single-arm", arms=fixtures.studies["fixture-pens"].arms)
    assert "Compared with: no group without the treatment." in parts(study_card(arms, fixtures))[PARTS[4]]
    compared = changed(paper, comparator="one red pen")
    assert "Compared with: One red pen." in parts(study_card(compared, fixtures))[PARTS[4]]


def test_a_number_unseen_for_the_whole_study_may_be_known_for_its_arms(fixtures: Library) -> None:
    pens = changed(fixtures.studies["fixture-pens"], n=None)
    assert "How many: we saw no number for the whole study." in parts(study_card(pens, fixtures))[PARTS[3]]
    bare = changed(pens, arms=tuple(changed(arm, n=None) for arm in pens.arms))
    assert "How many: we saw no number.Who" in parts(study_card(bare, fixtures))[PARTS[3]]


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({}, "Published in: a place that we did not see, 2019."),
        ({"doi": "10.1234/x"}, "Published in: a journal that we did not see, 2019."),
        ({"citation": "a thesis"}, "Published in: A thesis, 2019."),
        ({"journal": "Journal"}, "Published in: Journal, 2019."),
    ],
)
def test_a_place_of_publication_that_we_did_not_see_is_said(fixtures: Library, values: dict[str, str], says: str) -> None:
    assert says in parts(study_card(changed(fixtures.studies["fixture-paper"], **values), fixtures))[PARTS[0]]


@pytest.mark.parametrize(
    ("values", "says"),
    [
        ({"result": "never ran"}, "nobody was treated."),
        ({"design": "one group", "notes": ()}, "see part 3."),
        ({"design": None, "notes": ()}, "Not told in what we could read."),
    ],
)
def test_a_trial_card_points_to_part_3_only_where_it_may_tell(fixtures: Library, values: dict[str, Any], says: str) -> None:
    told = parts(trial_card(changed(fixtures.trials["fixture-trial"], **values), fixtures))[PARTS[4]]
    assert f"Compared with: {says}" in told
    assert f"before the cells: {says}" in told


@pytest.mark.parametrize(
    ("dates", "card", "source"),
    [
        ({"start": "2020-02"}, "started February 2020", "Start in 2020."),
        ({"start": "2020-02", "result": "never ran"}, "start planned for February 2020", "Start planned for 2020."),
        ({"start": None, "registered": "2019"}, "registered in 2019, we saw no start", "Registered in 2019."),
        ({"start": None, "registered": "2019-07-09"}, "registered 9 July 2019, we saw no start", "Registered in 2019."),
        ({"start": None}, "we saw no start", "pencils. R"),
    ],
)
def test_a_trial_tells_its_start_or_when_it_was_registered(fixtures: Library, dates: Any, card: str, source: str) -> None:
    trial = changed(fixtures.trials["fixture-trial"], **dates)
    assert f"When: {card}; end 4 March 2021 (actual)." in parts(trial_card(trial, fixtures))[PARTS[2]]
    assert source in "".join(reference_item(trial).itertext())
    assert trial.year == (int(source[-5:-1]) if source[-2].isdigit() else None)
