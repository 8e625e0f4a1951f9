"""Nothing that was recorded is lost on the way to the reader: every outcome and harm stands on its study's card."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, tostring

import pytest
from records import of

from evidence_site.models import Library, Study, Trial
from evidence_site.render.figures import value_attribute
from evidence_site.render.record_tables import trial_table
from evidence_site.render.study_card import study_card
from evidence_site.render.trial import RESULT, long_date, status_words
from evidence_site.render.trial_card import trial_card


@pytest.mark.parametrize("name", of("studies"))
def test_every_figure_is_on_the_card_and_every_label_of_a_result(library: Library, name: str) -> None:
    study = library.studies[name.split("/")[1]]
    card = study_card(study, library)
    assert missing(study, card) == []
    text = "".join(card.itertext()).lower()
    assert [outcome.id for outcome in (*study.outcomes, *study.harms) if outcome.label.lower() not in text] == []


def missing(record: Study | Trial, card: Element) -> list[str]:
    """Return the ids of the record's figures that its card does not show."""
    shown = {(part.get("data-outcome"), part.get("value")) for part in card.iter("data") if part.get("data-record") == record.key}
    recorded = {outcome.id: outcome.value for outcome in record.all_outcomes if outcome.value is not None}
    return [name for name, value in recorded.items() if (name, value_attribute(value)) not in shown]


@pytest.mark.parametrize("name", of("studies"))
def test_every_limit_and_conflict_is_on_the_card(library: Library, name: str) -> None:
    """Words between the figures of a text stand on the card as they are in the record, but for the capital and the stop."""
    study = library.studies[name.split("/")[1]]
    text = " ".join("".join(study_card(study, library).itertext()).split())
    pieces = [piece.strip(" .") for words in (*study.limits, *study.conflicts) for piece in re.split(r"\[[^\]]*\]", words)]
    assert [piece for piece in pieces if " ".join(piece[1:].split()) not in text] == []


@pytest.mark.parametrize("name", of("trials"))
def test_a_trials_card_shows_every_figure_its_status_and_both_dates(library: Library, name: str) -> None:
    trial = library.trials[name.split("/")[1]]
    card = trial_card(trial, library)
    assert missing(trial, card) == []
    text = "".join(card.itertext())
    assert status_words(trial) in text
    assert f"Seen by us on {long_date(trial.status_seen)}" in text
    assert RESULT[trial.result] in text


@pytest.mark.parametrize("name", of("trials"))
def test_a_trial_shows_its_number_its_status_and_both_dates(library: Library, name: str) -> None:
    trial = library.trials[name.split("/")[1]]
    row = tostring(trial_table([trial], library, "One trial"), encoding="unicode")
    assert (trial.registry_id or "No registry number seen") in row
    assert "Seen by us on" in row
    assert ("the page has no date" in row) == (trial.status_as_of == "page undated")
