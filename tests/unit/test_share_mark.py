"""The picture as small as a word, beside a count or percentage in a text."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import TypeAdapter

from evidence_site.models import Figure
from evidence_site.render.figures import marked_figure
from evidence_site.render.share_mark import MOST_DOTS, share_mark

READ = TypeAdapter(Figure)


def figure(kind: str, **fields: Any) -> Any:
    return READ.validate_python({"kind": kind, **fields})


def paths(shown: Any) -> dict[str, str]:
    """Return the paths of a mark: those who had it under "", the others under "others"."""
    mark = share_mark(shown)
    assert mark is not None
    return {path.get("class", ""): path.get("d", "") for path in mark}


@pytest.mark.parametrize(("numerator", "denominator"), [(9, 12), (0, 6), (6, 6), (1, 1), (13, MOST_DOTS)])
def test_a_small_group_is_drawn_person_by_person(numerator: int, denominator: int) -> None:
    drawn = paths(figure("count", numerator=numerator, denominator=denominator))
    assert drawn.get("", "").count("M") == numerator
    assert drawn.get("others", "").count("M") == denominator - numerator
    places = "".join(drawn.values()).split("M")[1:]
    assert len(set(places)) == denominator


def test_the_people_of_a_second_row_stand_below() -> None:
    mark = share_mark(figure("count", numerator=1, denominator=13))
    assert mark is not None
    assert mark.get("viewBox") == "0 0 60 10"
    assert paths(figure("count", numerator=13, denominator=13))[""].endswith("M2.5 7.5h0")


@pytest.mark.parametrize(
    ("shown", "end"),
    [
        (figure("count", numerator=20, denominator=100), "9"),
        (figure("count", numerator=1, denominator=50), "1"),
        (figure("percent", estimate=0.2), "1"),
        (figure("percent", estimate=99.9), "44"),
        (figure("percent", estimate=50, n=4), "22.5"),
    ],
)
def test_a_large_group_and_an_estimate_are_a_bar(shown: Any, end: str) -> None:
    assert paths(shown) == {"": f"M0 2.5H{end}", "others": f"M{end} 2.5H45"}


@pytest.mark.parametrize(("estimate", "left"), [(0, {"others"}), (100, {""})])
def test_nobody_and_everybody_are_one_bar(estimate: int, left: set[str]) -> None:
    assert set(paths(figure("percent", estimate=estimate))) == left


@pytest.mark.parametrize(
    "shown",
    [
        figure("quantity", value=8, unit="weeks"),
        figure("range", low=1, high=2, unit="years"),
        figure("percent", estimate=-5),
        figure("percent", estimate=120),
    ],
)
def test_what_is_no_share_has_no_mark(shown: Any) -> None:
    assert share_mark(shown) is None


@pytest.mark.parametrize(("form", "marks"), [("", 1), ("short", 1), ("percent", 1), ("full", 0), ("interval", 0)])
def test_the_mark_stands_beside_the_words_and_is_passed_over_when_read_aloud(form: str, marks: int) -> None:
    count = figure("count", numerator=9, denominator=12)
    shown = marked_figure("pens", "blue", count, None, form=form, where="")
    assert [mark.get("aria-hidden") for mark in shown.findall("svg")] == ["true"] * marks
    assert "".join(shown.itertext()).strip()
