"""The evidence table for clinicians: which results stand in a row, and what may be set against what."""

from __future__ import annotations

import re
from typing import get_args
from xml.etree.ElementTree import Element

import pytest

from evidence_site.models import Design, Library
from evidence_site.render.evidence_results import harms, main_results
from evidence_site.render.evidence_table import BIAS, COLUMNS, evidence_table


def said(parts: list[Element]) -> str:
    return re.sub(r"\s+", " ", " ".join("".join(part.itertext()) for part in parts))


def results_of(library: Library, key: str) -> str:
    return said(main_results(library.studies[key], library))


def harms_of(library: Library, key: str) -> str:
    return said(harms(library.studies[key], library))


def test_arms_of_a_randomised_trial_stand_side_by_side_with_our_difference(library: Library) -> None:
    text = results_of(library, "deng-2017")
    assert "9 of 12 people (75%) [47% to 91%] v placebo plus standard drugs, 5 of 6 people (83%) [44% to 97%]" in text
    assert "Difference −8 percentage points (95% interval −40 to 34): our calculation from the published counts." in text
    deaths = harms_of(library, "deng-2017")
    assert deaths.startswith("Died: cells plus standard drugs, 1 of 12 people (8%)")
    assert "Difference 8 percentage points (95% interval −31 to 35)" in deaths
    assert "had a stroke (placebo plus standard drugs) [3% to 56%]" in deaths, "an arm that stands alone is named"


def test_no_difference_is_computed_where_chance_made_no_groups(library: Library) -> None:
    others = [study for study in library.studies.values() if not study.design.startswith("randomised")]
    assert len(others) > 100
    for study in others:
        assert "our calculation from the published counts" not in said([*main_results(study, library), *harms(study, library)])


def test_the_last_time_is_shown_and_not_an_early_better_one(library: Library) -> None:
    text = results_of(library, "burt-2018")
    assert "62% (estimate, 26 people) were in remission that allows some drugs (cyclophosphamide" not in text
    assert "62% (estimate, 26 people) were in remission that allows some drugs (5 years)" in text
    assert "92%" not in text
    assert "0 of 4 people (0%) were in remission (cyclophosphamide and alemtuzumab)" in text
    assert "More on its card." in text


def test_deaths_come_first_and_a_missing_count_is_said(library: Library) -> None:
    assert harms_of(library, "wang-2014").startswith("3 of 40 people (8%) died")
    assert harms_of(library, "kamen-2022").endswith("No count of deaths was read.")


def test_only_counts_of_people_have_an_interval(library: Library) -> None:
    assert "0 of 55 trials (0%) were stopped early because of harm." in harms_of(library, "thompson-2020")


def test_a_row_names_its_columns_again_and_its_limits_in_words(library: Library) -> None:
    table = evidence_table([library.studies["deng-2017"]], library, "One")
    cells = list(table.iter("td"))
    assert [cell[0].text for cell in cells] == list(COLUMNS)
    bias = said(cells[-1:])
    assert BIAS["randomised blinded"] in bias
    assert "far too few to rule out a moderate benefit or harm" in bias
    assert "Funded by two cell companies" in bias


@pytest.mark.parametrize("design", get_args(Design))
def test_every_design_has_a_judgement_in_words_and_no_score(design: str) -> None:
    assert not re.search(r"\d|\b(?:low|high|unclear) risk\b", BIAS[design])
