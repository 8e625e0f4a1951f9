"""Which records belong together, from either side and in the order of the library."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from evidence_site.models import Library, Trial
from evidence_site.render.related import linked_trials, named_trials, reports, sharing_people, twins

NUMBERS = ("NCT00000011", "IRCT trial 61229", "EudraCT 2022-001366-35", "EUCTR2006-001269-40-DE", "NCI-2023-06726")


@pytest.fixture
def several(fixtures: Library) -> Library:
    """Return the fixtures with three trials of the same content, `a`, `b` and `c`, and no study that names one."""
    trial = next(iter(fixtures.trials.values())).model_copy(update={"study": None, "notes": (), "conflicts": ()})
    trials = {key: trial.model_copy(update={"key": key, "registry_id": None}) for key in "abc"}
    studies = {key: study.model_copy(update={"registry": (), "overlaps": ()}) for key, study in fixtures.studies.items()}
    return replace(fixtures, trials=trials, studies=studies)


def changed(library: Library, key: str, **update: Any) -> Library:
    """Return a library with one changed trial or study."""
    shelf = "trials" if key in library.trials else "studies"
    records = getattr(library, shelf)
    return replace(library, **{shelf: {**records, key: records[key].model_copy(update=update)}})


def keys(records: list[Trial]) -> list[str]:
    return [record.key for record in records]


def test_trials_without_a_number_belong_to_nothing(several: Library) -> None:
    for trial in several.trials.values():
        assert named_trials(trial, several) == reports(trial, several) == twins(trial, several) == []


@pytest.mark.parametrize("number", NUMBERS)
@pytest.mark.parametrize("text", ["It follows {}.", "({}, longer)", "{}"])
def test_a_text_names_another_trial_whatever_its_registry(several: Library, number: str, text: str) -> None:
    library = changed(changed(several, "c", registry_id=number), "a", notes=(text.format(number),))
    assert keys(named_trials(library.trials["a"], library)) == ["c"]
    assert keys(named_trials(library.trials["c"], library)) == ["a"]
    assert named_trials(library.trials["b"], library) == []


def test_half_a_number_names_nobody(several: Library) -> None:
    library = changed(changed(several, "c", registry_id="IRCT trial 61229"), "a", notes=("The number 61229 stands alone.",))
    assert named_trials(library.trials["a"], library) == []


def test_a_trial_that_names_itself_or_its_twin_has_no_neighbours(several: Library) -> None:
    library = changed(several, "a", registry_id="NCT00000011", same_as="b", notes=("NCT00000011 and NCT00000012",))
    library = changed(library, "b", registry_id="NCT00000012")
    assert named_trials(library.trials["a"], library) == named_trials(library.trials["b"], library) == []
    assert keys(twins(library.trials["a"], library)) == ["b"]
    assert keys(twins(library.trials["b"], library)) == ["a"]


def test_a_study_goes_with_trials_that_name_it_and_those_it_names(several: Library) -> None:
    key, study = next(iter(several.studies.items()))
    library = changed(changed(several, "c", study=key), "b", registry_id="NCT00000011")
    library = changed(library, key, registry=("NCT00000011",))
    assert keys(linked_trials(library.studies[key], library)) == ["b", "c"]
    assert [found.key for found in reports(library.trials["b"], library)] == [study.key]
    assert linked_trials(study, several) == []


def test_studies_that_share_people_say_so_both_ways(several: Library) -> None:
    one, other = list(several.studies)[:2]
    library = changed(several, one, overlaps=(other,))
    assert [found.key for found in sharing_people(library.studies[one], library)] == [other]
    assert [found.key for found in sharing_people(library.studies[other], library)] == [one]
