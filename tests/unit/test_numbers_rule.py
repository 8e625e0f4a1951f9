"""Which numbers may stand in words without a record behind them."""

from __future__ import annotations

from time import process_time

import pytest

from evidence_site.numbers import stray_numbers

ALLOWED = [
    "in 2006",
    "since 2017, and until 2026",
    "It ended in 2019.",
    "2016-2018",
    "on 22 November 2026",
    "in November 2026",
    "on 22 November",
    "2026-11-22",
    "phase 2",
    "a phase 1/2 trial",
    "phases 1 and 2",
    "step 2: conditioning",
    "grade 3 or 4",
    "class III",
    "type 1 diabetes",
    "stage 5",
    "part 3",
    "NCT01539902",
    "IRCT trial 61229",
    "EudraCT 2022-001366-35",
    "EUCTR2006-001269-40-DE",
    "NCI-2023-06726",
    "KCT0004337",
    "SRI-4",
    "CD19 and CD34+",
    "BAFF, IL-2 and IL-17A",
    "SLEDAI-2K",
    "WCAG 2.2",
    "FT819",
    "COVID-19",
    "No. 22-55265",
    "no number at all",
    "",
]

REFUSED = {
    "9 of 12": ["9 of 12", "9 of 12"],
    "75%": ["75%"],
    "12 people": ["12 people"],
    "2 patients": ["2 patients"],
    "2006 people": ["2006 people"],
    "2000 women": ["2000 women"],
    "1 in 10": ["1 in 10", "1 in 10"],
    "3.41 million": ["3.41 million"],
    "10,000 cells": ["10,000 cells"],
    "5-10 days": ["5-10 days"],
    "after 6 months": ["after 6 months"],
    "a dose of 2": ["a dose of 2"],
    "2050": ["2050"],
    "1949": ["1949"],
    "12,2006": ["12,2006"],
    "2006%": ["2006%"],
}


@pytest.mark.parametrize("text", ALLOWED)
def test_a_number_that_names_something_may_stand(text: str) -> None:
    assert list(stray_numbers(text)) == []


@pytest.mark.parametrize(("text", "found"), REFUSED.items(), ids=REFUSED)
def test_a_number_that_counts_something_needs_a_record(text: str, found: list[str]) -> None:
    assert list(stray_numbers(text)) == found


def test_the_message_shows_what_stands_around_the_number() -> None:
    text = "In the trial that ended in 2017 it was said that nearly 75% of all of them were better after a while"
    assert list(stray_numbers(text)) == ["as said that nearly 75% of all of them were"]


def test_a_very_long_word_does_not_take_for_ever() -> None:
    started = process_time()
    assert len(list(stray_numbers("a" * 5000 + " 5 " + "-a" * 500 + " 5"))) == 2
    assert process_time() - started < 5
