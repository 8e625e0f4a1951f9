"""The map of studies and the timeline of trials: each record once, in its cell, with an area that grows with its people."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import Any, get_args
from xml.etree.ElementTree import Element

import pytest
from samples import STUDY, TRIAL

from evidence_site.models import Library, Study, Trial
from evidence_site.models.vocabulary import Design, Treatment
from evidence_site.render.charts.evidence_map import COLUMNS, evidence_map, human
from evidence_site.render.charts.grid import span
from evidence_site.render.charts.marks import BOX, MOST, UNKNOWN, mark, radius
from evidence_site.render.charts.timeline import FATES, fate, trial_timeline


def study(**fields: Any) -> Study:
    return Study.model_validate(STUDY | {"year": 2020, "n": 10} | fields)


def trial(**fields: Any) -> Trial:
    return Trial.model_validate(TRIAL | fields)


def address(key: str) -> str:
    return f"cards.md#{key}"


def cells(chart: Element) -> dict[tuple[str, int], list[str]]:
    """Return the links of each cell by row heading and column."""
    (table,) = [table for table in chart.iter("table") if table.get("class") == "map"]
    found = {}
    for row in table.iterfind("tbody/tr"):
        head = row.findtext("th") or ""
        for place, cell in enumerate(row.iterfind("td")):
            if links := [link.get("href", "") for link in cell.iter("a")]:
                found[head, place] = links
    return found


def words(chart: Element, name: str) -> list[str]:
    return ["".join(part.itertext()) for part in chart.iter("p") if part.get("class") == name]


@pytest.mark.parametrize(("people", "share"), [(100, 1.0), (50, 0.5), (25, 0.25), (13, 0.13)])
def test_the_area_grows_with_the_people(people: int, share: float) -> None:
    assert (radius(people) / radius(100)) ** 2 == pytest.approx(share)


def test_a_mark_is_never_too_small_to_see_nor_larger_than_its_box() -> None:
    assert radius(1) == radius(12) == 3
    assert radius(MOST) == radius(2056) <= BOX / 2


@pytest.mark.parametrize("people", [5, 40, 100])
def test_all_shapes_have_the_same_area(people: int) -> None:
    circle = math.pi * radius(people) ** 2
    for treatment, times in (("HSCT", 4), ("CAR-T", 2), ("other", 2)):
        (shape,) = mark(treatment, people)
        found = re.search(r"(?:M-|M0 -)([\d.]+)", shape.get("d", ""))
        assert found
        assert times * float(found[1]) ** 2 == pytest.approx(circle, rel=0.06), treatment
    (dot,) = mark("MSC", people)
    assert math.pi * float(dot.get("r", "")) ** 2 == pytest.approx(circle, rel=0.06)


def test_more_people_than_the_largest_mark_have_a_second_line() -> None:
    assert [shape.get("class") for shape in mark("HSCT", MOST)] == ["dot"]
    assert [shape.get("class") for shape in mark("HSCT", MOST + 1)] == ["dot", "ring"]


def test_an_unknown_number_is_an_open_mark_and_never_none() -> None:
    (shape,) = mark("MSC", None)
    assert (shape.get("class"), shape.get("r")) == ("ring", f"{UNKNOWN:.1f}")


def test_treatments_have_shapes_of_their_own() -> None:
    shapes = {treatment: mark(treatment, 50)[0].attrib for treatment in get_args(Treatment)}
    assert len({str(shape) for shape in shapes.values()}) == len(shapes)


@pytest.mark.parametrize("design", get_args(Design))
def test_each_design_has_its_column_or_is_said_to_be_left_out(design: str) -> None:
    chart = evidence_map([study(key="other", design="single-arm"), study(design=design)], "Map", [], address)
    place = [position for position, (_, designs) in enumerate(COLUMNS) if design in designs]
    links = [(cell, link) for cell, there in cells(chart).items() for link in there if link.endswith("#fixture")]
    if place:
        assert links == [(("2020", place[0]), "cards.md#fixture")]
        assert words(chart, "chart-left-out") == []
    else:
        assert links == []
        (note,) = words(chart, "chart-left-out")
        assert note.startswith("Not drawn, because they followed no people of their own: 1 ")


def test_a_study_without_a_year_is_drawn_in_a_row_of_its_own() -> None:
    chart = evidence_map([study(year=None), study(key="old", year=1998)], "Map", [], address)
    assert list(cells(chart)) == [("1995 to 1998", 1), ("Not seen", 1)]


@pytest.mark.parametrize(
    ("year", "newest", "expected"),
    [(2014, 2026, "2010 to 2014"), (2015, 2026, "2015 to 2019"), (2026, 2026, "2025 to 2026"), (2025, 2025, "2025")],
)
def test_a_span_is_five_years_and_ends_with_the_newest(year: int, newest: int, expected: str) -> None:
    assert span(year, newest) == expected


def test_a_mark_says_who_and_how_many() -> None:
    chart = evidence_map([study(n=1), study(key="b", n=None)], "Map", [], address)
    names = [link.get("title") for link in chart.iter("a") if link.get("class") == "mark"]
    assert names == [
        "Fixture 2020: MSC infusion, 1 person",
        "Fixture 2020: MSC infusion, number of people not seen",
    ]


def test_the_map_draws_every_human_study_once(library: Library) -> None:
    drawn = Counter(
        link for there in cells(evidence_map(library.studies.values(), "Map", [], address)).values() for link in there
    )
    assert drawn == Counter(address(record.key) for record in library.studies.values() if human(record))


@pytest.mark.parametrize(
    ("status", "result", "expected"),
    [
        ("recruiting", "none found", "open or running"),
        ("recruiting", "early report", "open or running"),
        ("not yet recruiting", "none found", "open or running"),
        ("running, not recruiting", "early report", "open or running"),
        ("finished", "none found", "ended, no result read"),
        ("finished", "early report", "ended, no result read"),
        ("finished", "posted, not read by us", "ended, no result read"),
        ("finished", "published", "published"),
        ("stopped early", "published", "published"),
        ("unknown", "published", "published"),
        ("not shown", "published", "published"),
        ("stopped early", "none found", "stopped or never ran"),
        ("withdrawn", "never ran", "stopped or never ran"),
        ("unknown", "none found", "unknown"),
        ("unknown", "early report", "unknown"),
        ("not shown", "none found", "unknown"),
    ],
)
def test_what_has_become_of_a_trial(status: str, result: str, expected: str) -> None:
    assert fate(trial(status=status, result=result)) == expected


def test_the_timeline_draws_every_trial_once_but_not_a_trial_twice(library: Library) -> None:
    chart = trial_timeline(library.trials.values(), "Trials", [], address)
    drawn = {link: cell for cell, there in cells(chart).items() for link in there}
    own = [record for record in library.trials.values() if not record.same_as]
    assert set(drawn) == {address(record.key) for record in own}
    for record in own:
        row, column = drawn[address(record.key)]
        assert column == FATES.index(fate(record))
        first, _, last = row.partition(" to ")
        assert first <= record.start[:4] <= (last or first) if record.start else row == "Not seen"
    (note,) = words(chart, "chart-left-out")
    assert f"Not drawn: {len(library.trials) - len(own)} entr" in note


def test_a_planned_number_is_an_open_mark() -> None:
    chart = trial_timeline([trial(n=50, n_kind="planned"), trial(key="b", n=50, n_kind="actual")], "Trials", [], address)
    marks = [shape.get("class") for link in chart.iter("a") for shape in link.iter("circle")]
    assert sorted(map(str, marks)) == ["dot", "ring"]
    names = {link.get("href"): link.get("title") or "" for link in chart.iter("a")}
    assert "50 people (planned). Finished, as of April 2021" in names["cards.md#fixture"]
