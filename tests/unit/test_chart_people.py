"""People as dots: as many dots as people, as many filled as had the result."""

from __future__ import annotations

from collections import Counter
from typing import Any
from xml.etree.ElementTree import Element

import pytest
from samples import STUDY

from evidence_site.models import Study
from evidence_site.render.charts.people import MOST, people_dots
from evidence_site.render.charts.picks import Pick


def pick(numerator: int, denominator: int, **changes: Any) -> Pick:
    value = {"kind": "count", "numerator": numerator, "denominator": denominator}
    outcome = {"id": "result", "label": "had it", "value": value} | changes
    study = Study.model_validate(STUDY | {"outcomes": [outcome]})
    return Pick(study, study.outcomes[0], study.outcomes[0].value)


def marks(chart: Element) -> Counter[str | None]:
    return Counter(mark.get("class") for picture in chart.iter("svg") for mark in picture if mark.tag in {"circle", "path"})


@pytest.mark.parametrize(("numerator", "denominator"), [(0, 1), (1, 1), (9, 12), (5, 6), (38, 81), (100, 100)])
def test_each_person_is_one_dot(numerator: int, denominator: int) -> None:
    drawn = marks(people_dots([pick(numerator, denominator)], [], "A", []))
    assert drawn == Counter({"dot": numerator, "ring": denominator - numerator}) - Counter()


def test_deaths_are_crosses_in_a_group_of_their_own() -> None:
    chart = people_dots([pick(9, 12)], [pick(1, 12)], "A", [])
    assert marks(chart) == {"dot": 9, "ring": 3 + 11, "cross": 1}
    assert len(list(chart.iter("svg"))) == 2


def test_dots_never_lie_on_each_other_and_have_one_size() -> None:
    (picture,) = people_dots([pick(38, 81)], [], "A", []).iter("svg")
    dots = [mark for mark in picture if mark.tag == "circle"]
    assert len({(dot.get("cx"), dot.get("cy")) for dot in dots}) == 81
    assert len({dot.get("r") for dot in dots}) == 1
    assert (picture.get("width"), picture.get("height")) == ("200", "180")
    assert "viewBox" not in picture.attrib


def test_more_people_than_can_be_counted_are_left_out_and_said() -> None:
    chart = people_dots([pick(9, 12), pick(1, MOST + 1)], [], "A", [])
    assert len(list(chart.iter("svg"))) == 1
    (note,) = [part.text for part in chart.iter("p") if part.get("class") == "chart-left-out"]
    assert note == "Not drawn: 1 result without a count or of too many people for dots (Fixture 2020: had it, everyone)."


def test_a_result_in_words_only_is_left_out_and_never_drawn_as_nobody() -> None:
    chart = people_dots([pick(9, 12), pick(9, 12, value=None, note="told in words")], [], "A", [])
    assert marks(chart) == {"dot": 9, "ring": 3}
    assert any(part.get("class") == "chart-left-out" for part in chart.iter("p"))


def test_one_is_not_told_as_many() -> None:
    (picture,) = people_dots([pick(0, 1)], [], "A", []).iter("svg")
    assert picture.findtext("desc") == "1 person: 0 full dots, 1 ring."
