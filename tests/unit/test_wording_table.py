"""The fixed table of words for how sure we are."""

from __future__ import annotations

from typing import get_args

import pytest

from evidence_site.models import Finding
from evidence_site.models.wording import wording_fault

FITS = [
    ("high", "large", "The drugs cause early menopause."),
    ("high", "small", "The drug slightly reduces flares."),
    ("high", "none", "The drug makes little or no difference to flares."),
    ("moderate", "large", "The drug probably reduces flares."),
    ("moderate", "small", "The drug probably slightly reduces flares."),
    ("moderate", "none", "The drug probably makes little or no difference to flares."),
    ("low", "large", "The drug may reduce flares."),
    ("low", "small", "The drug may slightly reduce flares."),
    ("low", "none", "The drug may make little or no difference to flares."),
    ("very low", "large", "We do not know if the drug reduces flares."),
    ("very low", "small", "We do not know if the drug reduces flares."),
    ("very low", "none", "We do not know if the drug reduces flares."),
]

FAULTS = [
    ("very low", "large", "The drug may reduce flares.", "must start with 'We do not know if'"),
    ("very low", "large", "We do not know how the drug reduces flares.", "must start with 'We do not know if'"),
    ("low", "large", "We do not know if it may reduce flares.", "must not start with 'We do not know'"),
    ("high", "large", "We do not know if it reduces flares.", "must not start with 'We do not know'"),
    ("low", "large", "The drug reduces flares.", "must say 'may'"),
    ("low", "large", "The drug probably reduces flares.", "must say 'may'"),
    ("low", "large", "The drug may probably reduce flares.", "must not say 'probably'"),
    ("moderate", "large", "The drug may reduce flares.", "must say 'probably'"),
    ("moderate", "small", "The drug probably reduces flares.", "must say 'slightly'"),
    ("moderate", "large", "The drug probably slightly reduces flares.", "must not say 'slightly'"),
    ("high", "large", "The drug may reduce flares.", "must not say 'may'"),
    ("high", "large", "The drug probably reduces flares.", "must not say 'probably'"),
    ("high", "none", "The drug reduces flares.", "must say 'little or no difference'"),
    ("low", "none", "The drug may reduce flares.", "must say 'little or no difference'"),
    ("high", "large", "The drug might reduce flares.", "must not say 'might'"),
    ("low", "large", "The drug may possibly reduce flares.", "must not say 'possibly'"),
]


@pytest.mark.parametrize(("certainty", "effect", "statement"), FITS)
def test_each_cell_of_the_table_has_words_that_fit(certainty: str, effect: str, statement: str) -> None:
    assert wording_fault(statement, certainty, effect) is None


@pytest.mark.parametrize(("certainty", "effect", "statement", "fault"), FAULTS)
def test_other_words_are_refused(certainty: str, effect: str, statement: str, fault: str) -> None:
    assert fault in (wording_fault(statement, certainty, effect) or "no fault")


def test_a_month_is_not_a_doubt() -> None:
    assert wording_fault("The drug, given in May, reduces flares.", "high", "large") is None


def test_the_table_covers_every_certainty_and_effect() -> None:
    certainties = get_args(Finding.model_fields["certainty"].annotation)
    effects = get_args(Finding.model_fields["effect"].annotation)
    assert {(certainty, effect) for certainty, effect, _ in FITS} == {(one, other) for one in certainties for other in effects}
