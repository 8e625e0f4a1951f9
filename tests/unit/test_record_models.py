"""What a record may hold: fields that belong together and agree, nothing dated after the last check."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, get_args

import pytest
from pydantic import BaseModel, ValidationError
from samples import CLAIM, COUNT, FACT, FINDING, SOURCE, STUDY, TRIAL, problem

from evidence_site.models import (
    Claim,
    DoctorQuestion,
    Fact,
    Finding,
    Question,
    RedFlag,
    Settings,
    Source,
    Study,
    Trial,
    question,
    red_flag,
    sheets,
)


@pytest.mark.parametrize(
    ("model", "given"),
    [(Study, STUDY), (Trial, TRIAL), (Fact, FACT), (Source, SOURCE), (Finding, FINDING), (Claim, CLAIM)],
    ids=["study", "trial", "fact", "source", "finding", "claim"],
)
def test_the_smallest_record_is_accepted_and_cannot_be_changed(model: type[BaseModel], given: dict[str, Any]) -> None:
    record = model.model_validate(given)
    assert record.key == "fixture"  # type: ignore[attr-defined]
    with pytest.raises(ValidationError, match="frozen"):
        record.key = "other"  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("model", "groups"),
    [(Question, question.GROUPS), (RedFlag, red_flag.GROUPS), (DoctorQuestion, sheets.GROUPS)],
    ids=["question", "red flag", "question for a doctor"],
)
def test_every_group_that_a_record_may_name_is_shown(model: type[BaseModel], groups: Mapping[str, str]) -> None:
    assert get_args(model.model_fields["group"].annotation) == tuple(groups)


def outcome(name: str, **fields: Any) -> dict[str, Any]:
    return {"id": name, "label": "wrote a page", "value": COUNT} | fields


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"outcomes": [outcome("a"), outcome("a")]}, "the figure id 'a' is used twice"),
        ({"outcomes": [outcome("a")], "harms": [outcome("a")]}, "the figure id 'a' is used twice"),
        ({"arms": [{"id": "x", "name": "x"}, {"id": "x", "name": "y"}]}, "two arms have the same id"),
        ({"outcomes": [outcome("a", arm="x")]}, "figure 'a' names the arm 'x', which is not listed"),
        ({"n": 11, "outcomes": [outcome("a")]}, "figure 'a' rests on 12 people, more than the study's n, 11"),
        (
            {"n": 30, "arms": [{"id": "x", "name": "x", "n": 11}], "outcomes": [outcome("a", arm="x")]},
            "figure 'a' rests on 12 people, more than the n of arm 'x', 11",
        ),
        (
            {"n": 11, "outcomes": [outcome("a", value={"kind": "percent", "estimate": 50, "n": 12})]},
            "figure 'a' rests on 12 people, more than the study's n, 11",
        ),
        ({"n": 11, "outcomes": [outcome("a", value=COUNT | {"unit": "knees"})]}, ""),
        ({"n": 12, "outcomes": [outcome("a")]}, ""),
        ({"n": 0}, "Input should be greater than 0"),
        ({"n": -18}, "Input should be greater than 0"),
        ({"year": 1949}, "Input should be greater than or equal to 1950"),
        ({"year": "2020"}, "Input should be a valid integer"),
        ({"follow_up": {"months": True}}, "Input should be a valid number"),
    ],
)
def test_a_study_agrees_with_itself(changes: dict[str, Any], expected: str) -> None:
    assert problem(Study, STUDY | changes) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"n": 40}, "n and n_kind (planned or actual) go together"),
        ({"n_kind": "actual"}, "n and n_kind (planned or actual) go together"),
        ({"end": "2020"}, "end and end_kind (planned or actual) go together"),
        ({"status_as_of": "2026-12"}, "status_as_of 2026-12 must not be after status_seen 2026-11-22"),
        ({"start": "2022", "end": "2021", "end_kind": "actual"}, "start 2022 must not be after end 2021"),
        ({"start": "2021-02-31"}, "must be a day of the calendar, found '2021-02-31'"),
        ({"start": "2021-13"}, "must be a day of the calendar, found '2021-13-01'"),
        ({"start": "21"}, "must be a date as '2012', '2012-02' or '2012-02-14', found '21'"),
        ({"status_seen": "2026-13-40"}, "must be a day of the calendar, found '2026-13-40'"),
        ({"status_seen": "22 November 2026"}, "must be a day as 'YYYY-MM-DD', found '22 November 2026'"),
        ({"status_seen": 0}, "must be a day as 'YYYY-MM-DD', in quotes, found 0"),
        ({"status_seen": "2026-11-22T00:00:00"}, "must be a day as 'YYYY-MM-DD', found '2026-11-22T00:00:00'"),
        ({"n": 0, "n_kind": "actual"}, ""),
        ({"status_as_of": "page undated"}, ""),
    ],
)
def test_a_trial_agrees_with_itself(changes: dict[str, Any], expected: str) -> None:
    assert problem(Trial, TRIAL | changes) == expected


def test_nothing_is_dated_after_the_last_check() -> None:
    checked = date(2026, 11, 22)
    assert problem(Source, SOURCE | {"year": 2026}, checked=checked) == ""
    assert "must not be after 2026" in problem(Source, SOURCE | {"year": 2027}, checked=checked)
    assert "must not be after 2026-11-22" in problem(Trial, TRIAL | {"status_seen": "2026-11-23"}, checked=checked)


def test_a_finding_needs_reasons_records_and_words_that_fit() -> None:
    assert "at least 1 item" in problem(Finding, FINDING | {"reasons": []})
    assert "at least 1 item" in problem(Finding, FINDING | {"records": []})
    assert problem(Finding, FINDING | {"certainty": "high"}).startswith("statement: must not say 'may'")
    assert "Input should be 'high'" in problem(Finding, FINDING | {"certainty": "lowish"})


def test_only_an_opinion_stands_on_nothing() -> None:
    assert problem(Claim, CLAIM | {"records": []}) == "records: a verdict other than opinion names the records it stands on"
    assert problem(Claim, CLAIM | {"records": [], "verdict": "opinion"}) == ""


def test_the_day_of_the_check_is_a_day() -> None:
    assert problem(Settings, {"checked": "2026-11-22"}) == ""
    assert "must be a day" in problem(Settings, {"checked": 86400})


def test_a_study_lists_its_own_size_arms_and_follow_up_as_figures(fixtures: Any) -> None:
    figures = dict(fixtures.studies["fixture-pens"].figures())
    assert [figures[name].value for name in ("n", "follow-up", "arm-blue", "arm-red")] == [18, 6, 12, 6]
    assert "ink-red" not in figures, "a figure without a number"
