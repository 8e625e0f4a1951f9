"""Figures in words, their machine form, and the two intervals that we compute."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from evidence_site.models import Count, Figure, Phone, newcombe_interval, wilson_interval
from evidence_site.render.figures import FORMATS, KINDS, figure_element, number, rounded, value_attribute, words

READ = TypeAdapter(Figure)


def figure(kind: str, **fields: Any) -> Any:
    return READ.validate_python({"kind": kind, **fields})


COUNT = figure("count", numerator=9, denominator=12)
PERCENT = figure("percent", estimate=50, n=48)
PRINTED = figure("percent", estimate=29.5, n=28, interval={"low": 13, "high": 48.5})
QUANTITY = figure("quantity", value=3410000, unit="people")
SPREAD = figure("quantity", value=7, unit="weeks", spread="standard deviation 4", interval={"low": 5.5, "high": 8})
RANGE = figure("range", low=8, high=13, unit="days")


# Newcombe 1998, Statistics in Medicine 17:857-872, table I, method 3 (Wilson score without continuity correction).
@pytest.mark.parametrize(
    ("numerator", "denominator", "low", "high"),
    [(81, 263, 25.53, 36.62), (15, 148, 6.24, 16.05), (0, 20, 0.00, 16.11), (1, 29, 0.61, 17.18)],
)
def test_the_interval_is_that_of_the_literature(numerator: int, denominator: int, low: float, high: float) -> None:
    assert wilson_interval(numerator, denominator) == (pytest.approx(low, abs=0.006), pytest.approx(high, abs=0.006))


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 6), (6, 6), (0, 1), (1, 1)])
def test_the_interval_never_leaves_0_to_100(numerator: int, denominator: int) -> None:
    low, high = wilson_interval(numerator, denominator)
    assert 0 <= low < high <= 100


def test_the_interval_needs_people() -> None:
    with pytest.raises(ValueError, match="denominator must be positive"):
        wilson_interval(0, 0)


# Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10 (hybrid score without continuity correction).
@pytest.mark.parametrize(
    ("one", "two", "difference", "low", "high"),
    [
        ((56, 70), (48, 80), 20.00, 5.24, 33.39),
        ((9, 10), (3, 10), 60.00, 17.05, 80.90),
        ((6, 7), (2, 7), 57.14, 5.82, 80.62),
        ((5, 56), (0, 29), 8.93, -3.81, 19.26),
        ((0, 10), (0, 20), 0.00, -16.11, 27.75),
        ((10, 10), (0, 20), 100.00, 67.91, 100.00),
        ((10, 10), (0, 10), 100.00, 60.75, 100.00),
    ],
)
def test_the_interval_of_a_difference_is_that_of_the_literature(
    one: tuple[int, int], two: tuple[int, int], difference: float, low: float, high: float
) -> None:
    counts: list[Count] = [figure("count", numerator=numerator, denominator=of) for numerator, of in (one, two)]
    assert newcombe_interval(*counts) == pytest.approx((difference, low, high), abs=0.006)
    assert newcombe_interval(*counts[::-1]) == pytest.approx((-difference, -high, -low), abs=0.006)


@pytest.mark.parametrize(
    ("shown", "form", "expected"),
    [
        (COUNT, "", "9 of 12 people"),
        (COUNT, "short", "9 of 12"),
        (COUNT, "percent", "9 of 12 people (75%)"),
        (COUNT, "interval", "47% to 91%"),
        (PERCENT, "", "50% (estimate, 48 people)"),
        (PERCENT, "short", "50%"),
        (PERCENT, "percent", "50%"),
        (PRINTED, "", "30% (estimate, 28 people, 95% range 13% to 49%)"),
        (PRINTED, "full", "29.5% (estimate, 28 people, 95% range 13% to 48.5%)"),
        (PRINTED, "interval", "13% to 49%"),
        (figure("percent", estimate=0.2, n=404), "short", "less than 1%"),
        (figure("percent", estimate=99.5), "short", "more than 99%"),
        (figure("percent", estimate=-0.4), "short", "0%"),
        (figure("percent", estimate=29), "", "29% (estimate)"),
        (QUANTITY, "", "3.41 million people"),
        (QUANTITY, "short", "3.41 million"),
        (SPREAD, "", "7 weeks"),
        (SPREAD, "interval", "6 to 8"),
        (SPREAD, "full", "7 weeks (standard deviation 4, 95% confidence interval 5.5 to 8)"),
        (QUANTITY, "full", "3.41 million people"),
        (COUNT, "full", "9 of 12 people"),
        (RANGE, "full", "8 to 13 days"),
        (figure("percent", estimate=38.1, n=57, standard_error=8.1), "", "38% (estimate, 57 people)"),
        (figure("percent", estimate=38.1, n=57, standard_error=8.1), "full", "38.1% (estimate, 57 people, ± 8.1)"),
        (RANGE, "", "8 to 13 days"),
        (RANGE, "short", "8 to 13"),
        (figure("quantity", value=42.5, unit="%"), "", "43%"),
        (figure("range", low=15, high=55, unit="%"), "", "15 to 55%"),
    ],
)
def test_every_kind_reads_well_in_every_format(shown: Any, form: str, expected: str) -> None:
    assert words(shown, form) == expected


@pytest.mark.parametrize(
    ("value", "unit", "easy"),
    [
        (43.4, "months", 43),
        (5.4, "months", 5),
        (2.7, "years", 3),
        (2.5, "years", 2.5),
        (58.55, "mL a minute", 59),
        (0.65, "flares per person a year", 0.7),
        (0.03, "flares per person a year", 0.03),
        (10.8, "serious infections per 100 people a year", 11),
        (1.11, "times", 1.1),
        (1.04, "times", 1.04),
        (0.04, "percentage points", 0.04),
        (7.5, "mg a day", 7.5),
        (0.75, "g", 0.75),
        (1.5, "million cells per kg", 1.5),
        (1234.5, "people", 1234.5),
        (2.5, "%", 3),
    ],
)
def test_a_number_is_rounded_so_that_it_is_easy_and_still_true(value: float, unit: str, easy: float) -> None:
    assert rounded(value, unit) == easy


def test_a_chart_says_what_to_give_or_take() -> None:
    shown = figure("percent", estimate=38.1, n=57, standard_error=8.1)
    assert words(shown, margin=True) == "38% (estimate, 57 people, give or take 8 points)"
    assert words(COUNT, margin=True) == words(COUNT)


def test_a_range_is_rounded_at_both_ends_unless_it_is_a_dose() -> None:
    shown = [figure("range", low=10.6, high=96.4, unit="%"), figure("range", low=0.8, high=1.8, unit="g")]
    assert [words(each) for each in shown] == ["11 to 96%", "0.8 to 1.8 g"]


@pytest.mark.parametrize(
    ("shown", "form", "problem"),
    [
        (QUANTITY, "percent", "has no percentage"),
        (RANGE, "percent", "has no percentage"),
        (PERCENT, "interval", "has no printed interval"),
        (QUANTITY, "interval", "has no printed interval"),
        (RANGE, "interval", "has no printed interval"),
    ],
)
def test_a_format_that_the_source_does_not_give_is_refused(shown: Any, form: str, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        words(shown, form)


@pytest.mark.parametrize(
    ("numerator", "denominator", "share"),
    [
        (1, 1000, "less than 1%"),
        (999, 1000, "more than 99%"),
        (0, 6, "0%"),
        (6, 6, "100%"),
        (5, 6, "83%"),
        (1, 200, "less than 1%"),
    ],
)
def test_a_share_is_never_rounded_to_none_or_all(numerator: int, denominator: int, share: str) -> None:
    assert words(figure("count", numerator=numerator, denominator=denominator), "percent").endswith(f"({share})")


@pytest.mark.parametrize(
    ("unit", "one"),
    [
        ("people", "1 person"),
        ("children", "1 child"),
        ("women", "1 woman"),
        ("studies", "1 study"),
        ("pregnancies", "1 pregnancy"),
        ("weeks", "1 week"),
        ("cells per kg of body weight", "1 cell per kg of body weight"),
        ("mg of protein", "1 mg of protein"),
        ("loss", "1 loss"),
    ],
)
def test_one_is_singular_and_more_are_not(unit: str, one: str) -> None:
    assert words(figure("quantity", value=1, unit=unit)) == one
    assert words(figure("quantity", value=2, unit=unit)) == f"2 {unit}"


def test_a_count_of_one_is_of_one_person() -> None:
    assert words(figure("count", numerator=1, denominator=1)) == "1 of 1 person"
    assert words(figure("count", numerator=0, denominator=1, unit="children")) == "0 of 1 child"
    assert words(figure("percent", estimate=10, n=1)) == "10% (estimate, 1 person)"


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, "0"),
        (8.3, "8.3"),
        (184000, "184,000"),
        (999999, "999,999"),
        (1000000, "1 million"),
        (3410000, "3.41 million"),
        (200000000, "200 million"),
        (1234567, "1.235 million"),
        (0.05, "0.05"),
        (-2.5, "-2.5"),
        (12.0, "12"),
    ],
)
def test_numbers_are_written_for_readers(value: float, shown: str) -> None:
    assert number(value) == shown


@pytest.mark.parametrize(
    ("shown", "value"),
    [(COUNT, "9/12"), (PERCENT, "50%"), (PRINTED, "29.5%"), (QUANTITY, "3410000"), (RANGE, "8..13")],
)
def test_the_value_attribute_is_the_machine_form(shown: Any, value: str) -> None:
    assert value_attribute(shown) == value


def test_a_figure_says_whose_it_is() -> None:
    element = figure_element("fixture-pens", "wrote", COUNT)
    assert element.attrib == {
        "class": "figure",
        "data-kind": "count",
        "value": "9/12",
        "data-record": "fixture-pens",
        "data-outcome": "wrote",
    }
    assert element.text == "9 of 12 people"


PHONE = Phone(id="shop", number="01708 731251")


def test_a_telephone_number_stays_on_one_line_and_dials_its_digits() -> None:
    assert words(PHONE) == words(PHONE, "full") == "01708\N{NO-BREAK SPACE}731251"
    assert value_attribute(PHONE) == "01708731251"


@pytest.mark.parametrize("form", ["short", "percent", "interval"])
def test_a_telephone_number_has_no_other_form(form: str) -> None:
    with pytest.raises(ValueError, match="is a telephone number, which has one form only"):
        words(PHONE, form)


@pytest.mark.parametrize("number", ["", "1", "+44 20", "9-1-1", "call 999", "116  123"])
def test_a_telephone_number_is_groups_of_digits(number: str) -> None:
    with pytest.raises(ValueError, match="must be a telephone number in groups of digits"):
        Phone(id="shop", number=number)


def test_the_kinds_and_formats_are_those_of_the_design() -> None:
    assert KINDS == ("count", "percent", "quantity", "range", "phone")
    assert set(FORMATS) == {"", "short", "percent", "full", "interval", "at"}
