"""Figures and outcomes: types that are never guessed, counts that are possible, percentages that agree."""

from __future__ import annotations

from typing import Any

import pytest
from samples import COUNT, FIGURE, problem

from evidence_site.models import Outcome


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
