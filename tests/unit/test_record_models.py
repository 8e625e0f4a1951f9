"""What a record may hold: types that are never guessed, counts that are possible, fields that belong together."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from evidence_site.models import Claim, Fact, Figure, Finding, Outcome, Settings, Source, Study, Trial

STUDY: dict[str, Any] = {
    "key": "fixture",
    "label": "Fixture 2020",
    "plain_title": "A fixture",
    "design": "single-arm",
    "treatment": "MSC",
    "conditioning": {"status": "no"},
    "read_as": "abstract",
}
TRIAL: dict[str, Any] = {
    "key": "fixture",
    "plain_title": "A fixture",
    "treatment": "MSC",
    "randomised": "no",
    "status": "finished",
    "status_as_of": "2021-04",
    "status_seen": "2026-11-22",
    "result": "none found",
}
FACT: dict[str, Any] = {"key": "fixture", "topic": "fixtures", "statement": "A fixture.", "sources": ["almanac"]}
SOURCE: dict[str, Any] = {"key": "fixture", "label": "Fixture", "plain_title": "A fixture", "kind": "review"}
FINDING: dict[str, Any] = {
    "key": "fixture",
    "topic": "pens",
    "treatment": "MSC",
    "statement": "It may help.",
    "certainty": "low",
    "effect": "large",
    "reasons": [{"kind": "size", "text": "few pens"}],
    "records": ["fixture"],
}
CLAIM: dict[str, Any] = {
    "key": "fixture",
    "section": "trials",
    "position": 1,
    "says": "Pens write",
    "verdict": "supported",
    "correction": "They do",
    "records": ["fixture"],
}
COUNT = {"kind": "count", "numerator": 9, "denominator": 12}
FIGURE = TypeAdapter(Figure)


def problem(model: Any, given: dict[str, Any], **context: Any) -> str:
    """Return what is wrong with a record, or an empty text."""
    try:
        if isinstance(model, TypeAdapter):
            model.validate_python(given)
        else:
            model.model_validate(given, context=context)
    except ValidationError as error:
        return str(error.errors()[0].get("ctx", {}).get("error", error.errors()[0]["msg"]))
    return ""


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
    ("changes", "expected"),
    [
        ({"numerator": 13}, "numerator 13 must not be above denominator 12"),
        ({"numerator": -1}, "Input should be greater than or equal to 0"),
        ({"denominator": 0}, "Input should be greater than 0"),
        ({"numerator": True}, "Input should be a valid integer"),
        ({"numerator": "9"}, "Input should be a valid integer"),
        ({"numerator": 9.0}, "Input should be a valid integer"),
        ({"percent": 57}, "percent 57 disagrees with 9 of 12, which is 75.0"),
        ({"percent": 74.1}, "percent 74.1 disagrees with 9 of 12, which is 75.0"),
        ({"percent": 76.0}, "percent 76 disagrees with 9 of 12, which is 75.0"),
        ({"percent": 150}, "Input should be less than or equal to 100"),
        ({"percent": 75}, ""),
        ({"percent": 75.0}, ""),
        ({"numerator": 1, "percent": 8.3}, ""),
        ({"numerator": 1, "percent": 8}, ""),
        ({"numerator": 5, "percent": 41}, ""),
    ],
)
def test_a_count_is_possible_and_agrees_with_the_printed_percentage(changes: dict[str, Any], expected: str) -> None:
    assert problem(FIGURE, COUNT | changes) == expected


@pytest.mark.parametrize(
    ("figure", "expected"),
    [
        ({"kind": "percent", "estimate": 50, "n": 0}, "Input should be greater than 0"),
        ({"kind": "percent", "estimate": True}, "Input should be a valid number"),
        ({"kind": "percent", "estimate": "50"}, "Input should be a valid number"),
        ({"kind": "percent", "estimate": float("nan")}, "Input should be a finite number"),
        ({"kind": "percent", "estimate": 50, "interval": {"low": 60, "high": 40}}, "low (60) must not be above high (40)"),
        ({"kind": "percent", "estimate": 50, "standard_error": 0}, "Input should be greater than 0"),
        ({"kind": "quantity", "value": float("inf"), "unit": "people"}, "Input should be a finite number"),
        ({"kind": "quantity", "value": 5, "unit": ""}, "must not be empty"),
        ({"kind": "range", "low": 13, "high": 8, "unit": "days"}, "low (13) must not be above high (8)"),
        ({"kind": "range", "low": 8, "high": 8, "unit": "days"}, ""),
        ({"kind": "percent", "estimate": -12.5, "n": 5}, ""),
    ],
)
def test_other_figures_are_numbers_in_order(figure: dict[str, Any], expected: str) -> None:
    assert problem(FIGURE, figure) == expected


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"id": "n", "value": COUNT}, "must not be 'n', which stands for the record's own size or follow-up"),
        ({"id": "follow-up", "value": COUNT}, "must not be 'follow-up', which stands for the record's own size or follow-up"),
        ({"id": "arm-blue", "value": COUNT}, "must not be 'arm-blue', which stands for the record's own size or follow-up"),
        ({}, "needs a value, or a note where the source gave no number"),
        ({"note": "in words only"}, ""),
        ({"value": COUNT, "primary": "yes"}, "Input should be a valid boolean"),
        ({"value": COUNT, "at_months": -1}, "Input should be greater than or equal to 0"),
    ],
)
def test_an_outcome_has_its_own_name_and_says_something(changes: dict[str, Any], expected: str) -> None:
    assert problem(Outcome, {"id": "wrote", "label": "wrote a page"} | changes) == expected


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


@pytest.mark.parametrize(
    ("field", "text", "fits"),
    [
        ("key", "deng-2017", True),
        ("key", "Deng-2017", False),
        ("key", "deng--2017", False),
        ("key", "-deng", False),
        ("key", "déng", False),
        ("key", "а-2017", False),  # the first letter is Cyrillic
        ("key", "x" * 61, False),
        ("doi", "10.1136/annrheumdis-2017-211073", True),
        ("doi", "https://doi.org/10.1136/annrheumdis", False),
        ("doi", "10.1136/", False),
        ("doi", "10.1136/a b", False),
        ("doi", '10.1136/a"b', False),
        ("pmid", "28478399", True),
        ("pmid", "028478399", False),
        ("pmid", "PMC28478399", False),
        ("pmid", "٢٨٤٧٨٣٩٩", False),  # digits, though not ours
        ("pmcid", "PMC9933169", True),
        ("pmcid", "9933169", False),
        ("url", "https://www.fda.gov/a?b=c#d", True),
        ("url", "http://www.fda.gov/", False),
        ("url", "javascript:alert(1)", False),
        ("url", "https://user@example.org/", False),
        ("url", 'https://example.org/"onclick', False),
        ("url", "//example.org/", False),
    ],
)
def test_identifiers_have_their_shape(field: str, text: str, fits: bool) -> None:
    assert (problem(Source, SOURCE | {field: text}) == "") == fits


@pytest.mark.parametrize(
    ("registry", "fits"),
    [
        ("NCT01539902", True),
        ("NCT0153990", False),
        ("nct01539902", False),
        ("KCT0004337", True),
        ("IRCT20080728001031N27", True),
        ("IRCT trial 61229", True),
        ("EudraCT 2022-001366-35", True),
        ("EUCTR2006-001269-40-DE", True),
        ("NCI-2023-06726", True),
        ("NCT01539902\n", True),  # spaces around a text are dropped
        ("see NCT01539902", False),
    ],
)
def test_registry_numbers_have_their_shape(registry: str, fits: bool) -> None:
    assert (problem(Trial, TRIAL | {"registry_id": registry}) == "") == fits


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fish & chips, 'so' \"called\", 3 < 4 > 2", ""),
        ("a <b>title</b>", "must be plain text without HTML, found 'a <b>title</b>'"),
        ("a < script>", "must be plain text without HTML, found 'a < script>'"),
        ("a &lt;b&gt;", "must hold signs as they are and not as HTML writes them, found 'a &lt;b&gt;'"),
        ("a &#60;b", "must hold signs as they are and not as HTML writes them, found 'a &#60;b'"),
        ("see JavaScript :alert", "must not hold a script or data link, found 'see JavaScript :alert'"),
        ("zero\u200bwidth", "must not hold the control or invisible character U+200B"),
        ("right\u202eleft", "must not hold the control or invisible character U+202E"),
        ("isolate\u2067d", "must not hold the control or invisible character U+2067"),
        ("soft\u00adhyphen", "must not hold the control or invisible character U+00AD"),
        ("line\u2028break", "must not hold the control or invisible character U+2028"),
        ("tag\U000e0041", "must not hold the control or invisible character U+E0041"),
        ("nul\x00", "must not hold the control or invisible character U+0000"),
        ("   ", "must not be empty"),
        ("x" * 161, "String should have at most 160 characters"),
        ("naïve Sjögren ≥ 3 µg", ""),
    ],
    ids=lambda value: value[:16].encode("unicode_escape").decode(),
)
def test_texts_are_words_that_a_reader_can_see(text: str, expected: str) -> None:
    assert problem(Source, SOURCE | {"label": text}) == expected


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
