"""Nothing that was recorded is lost on the way to the reader: every outcome and harm stands on its study's card."""

from __future__ import annotations

from xml.etree.ElementTree import tostring

import pytest
from records import of

from evidence_site.models import Library
from evidence_site.render.figures import value_attribute
from evidence_site.render.study import study_card
from evidence_site.render.trial import trial_table


@pytest.mark.parametrize("name", of("studies"))
def test_every_outcome_and_harm_is_on_the_card(library: Library, name: str) -> None:
    study = library.studies[name.split("/")[1]]
    card = study_card(study, library)
    shown = {(part.get("data-outcome"), part.get("value")) for part in card.iter("data") if part.get("data-record") == study.key}
    recorded = [outcome for outcome in (*study.outcomes, *study.harms) if outcome.value is not None]
    assert [outcome.id for outcome in recorded if (outcome.id, value_attribute(outcome.value)) not in shown] == []
    text = "".join(card.itertext()).lower()
    assert [outcome.id for outcome in (*study.outcomes, *study.harms) if outcome.label.lower() not in text] == []


@pytest.mark.parametrize("name", of("trials"))
def test_a_trial_shows_its_number_its_status_and_both_dates(library: Library, name: str) -> None:
    trial = library.trials[name.split("/")[1]]
    row = tostring(trial_table([trial], library, "One trial"), encoding="unicode")
    assert (trial.registry_id or "No registry number seen") in row
    assert "Seen by us on" in row
    assert ("the page has no date" in row) == (trial.status_as_of == "page undated")
