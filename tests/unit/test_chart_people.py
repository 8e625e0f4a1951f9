"""People as dots, the fact box and the flow of a trial: what is drawn where, and what a box may compare."""

from __future__ import annotations

from dataclasses import replace
from xml.etree.ElementTree import Element, tostring

import pytest

from evidence_site.errors import EvidenceError
from evidence_site.models import Count, Library, Study
from evidence_site.render.charts.dots import MOST, can_be_dots, dot_rows
from evidence_site.render.charts.fact_box import fact_box_chart, out_of_a_hundred
from evidence_site.render.charts.fact_rows import FactBox, fact_box
from evidence_site.render.charts.flow import refuse_stray_results, trial_flow
from evidence_site.render.charts.people import counts_people, people_dots
from evidence_site.render.charts.picks import Pick, picked

BLUE, RED = "fixture-pens:wrote-blue", "fixture-pens:wrote-red"
ARMS = ("fixture-pens:blue", "fixture-pens:red")


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def html(element: Element) -> str:
    return tostring(element, encoding="unicode")


def count(numerator: int, denominator: int, unit: str = "people") -> Count:
    return Count(kind="count", numerator=numerator, denominator=denominator, unit=unit)


def changed(library: Library, **study: object) -> Library:
    """Return the library with fields of the pens changed."""
    pens = Study.model_validate(library.studies["fixture-pens"].model_dump() | study)
    return replace(library, studies={**library.studies, "fixture-pens": pens})


def enlarged(library: Library, blue: int, red: int) -> Library:
    """Return the library with arms of these sizes, in which everyone but one wrote a full page, and one had ink on a hand."""
    pens = library.studies["fixture-pens"].model_dump()
    size = {"blue": blue, "red": red}
    for outcome in (*pens["outcomes"], *pens["harms"]):
        had = 1 if outcome["id"].startswith("ink") else size[outcome["arm"]] - 1
        outcome["value"] = {"kind": "count", "numerator": had, "denominator": size[outcome["arm"]]}
    arms = [arm | {"n": size[arm["id"]]} for arm in pens["arms"]]
    return changed(library, n=blue + red, arms=arms, outcomes=pens["outcomes"], harms=pens["harms"])


def box(library: Library) -> FactBox:
    return fact_box(ARMS, [[BLUE, RED]], [["fixture-pens:ink-blue", "fixture-pens:ink-red"]], library, "here")


# --- Dots ----------------------------------------------------------------------------------------------------------------


def test_every_person_is_one_mark_and_rows_are_full_before_the_next() -> None:
    size, marks = dot_rows(9, 12)
    assert size == ("200", "40")
    assert [mark.get("class") for mark in marks] == ["dot"] * 9 + ["ring"] * 3
    assert [(mark.get("cx"), mark.get("cy")) for mark in (marks[0], marks[9], marks[10])] == [
        ("10", "10"),
        ("190", "10"),
        ("10", "30"),
    ]


@pytest.mark.parametrize(("everyone", "size"), [(1, ("16", "16")), (6, ("96", "16")), (7, ("96", "32")), (0, ("0", "0"))])
def test_the_picture_is_as_large_as_its_people(everyone: int, size: tuple[str, str]) -> None:
    assert dot_rows(0, everyone, in_a_row=6, step=16)[0] == size


def test_marks_stay_inside_the_picture() -> None:
    (width, height), marks = dot_rows(3, 13, "cross", in_a_row=6, step=16)
    assert [mark.tag for mark in marks] == ["path"] * 3 + ["circle"] * 10
    assert marks[1].get("d") == "M19 3l10 10m0 -10l-10 10"
    for mark in marks[3:]:
        x, y, radius = (float(mark.get(name, "")) for name in ("cx", "cy", "r"))
        assert radius < x < int(width) - radius + 1
        assert radius < y < int(height) - radius + 1


def test_only_people_few_enough_to_count_are_drawn() -> None:
    assert can_be_dots(count(1, MOST))
    assert not can_be_dots(count(1, MOST + 1))
    assert not can_be_dots(count(1, 9, "pregnancies"))
    assert not can_be_dots(None)


def test_a_group_too_large_to_draw_is_told_in_words(fixtures: Library) -> None:
    (pick,) = picked([BLUE], enlarged(fixtures, 400, 6), "here")
    chart = people_dots([pick], [], "Large", [])
    assert list(chart.iter("svg")) == []
    assert "399 of 400 people" in words(chart)
    assert "Not drawn" not in words(chart)


def test_what_is_no_count_of_people_is_left_out_with_a_note(fixtures: Library) -> None:
    picks = picked([BLUE, "fixture-pens:liked"], fixtures, "here")
    picks.append(replace(picks[0], figure=count(1, 9, "pregnancies")))
    assert [counts_people(pick) for pick in picks] == [True, False, False]
    assert "Not drawn: 2 results without counts" in words(people_dots(picks, [], "Mixed", []))


def test_other_names_leave_no_trace_of_the_groups_own(fixtures: Library) -> None:
    picks = [replace(pick, alias=name) for pick, name in zip(picked([RED, BLUE], fixtures, "here"), "AB", strict=True)]
    chart = people_dots(picks, [], "Guess", [])
    heard = words(chart) + " ".join(str(value) for part in chart.iter() for value in (part.get("aria-label"), part.get("title")))
    assert "blue" not in heard.lower()
    assert "red" not in heard.lower().replace("shared", "").split()
    assert [part.text for part in chart.iter("title")] == [
        "A: 5 of 6 people wrote a full page.",
        "B: 9 of 12 people wrote a full page.",
    ]


def test_a_definition_recorded_once_stands_with_both_arms(fixtures: Library) -> None:
    chart = people_dots(picked([BLUE, RED], fixtures, "here"), [], "Both", [])
    assert words(chart).count("Defined as: at least 20 lines.") == 2


# --- Fact box ------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("blue", "red", "hundred"), [(20, 20, True), (19, 20, False), (200, 19, False), (40, 400, True)])
def test_one_denominator_only_for_groups_of_20_or_more(fixtures: Library, blue: int, red: int, hundred: bool) -> None:
    made = box(enlarged(fixtures, blue, red))
    assert made.out_of_a_hundred is hundred
    chart = fact_box_chart(made, "Pens", [], fixtures.settings.checked)
    assert ("out of 100" in words(chart)) is hundred
    assert bool(list(chart.iter("circle"))) is not hundred
    assert f"{blue - 1} of {blue} people" in words(chart), "the real count is always there"


def test_everyone_counted_in_a_row_must_be_20_too(fixtures: Library) -> None:
    large = enlarged(fixtures, 40, 40)
    pens = large.studies["fixture-pens"].model_dump()
    pens["outcomes"][0]["value"] = {"kind": "count", "numerator": 9, "denominator": 19}
    assert not box(changed(large, **pens)).out_of_a_hundred


@pytest.mark.parametrize(
    ("numerator", "denominator", "told"),
    [
        (15, 20, "75 out of 100"),
        (0, 20, "0 out of 100"),
        (20, 20, "100 out of 100"),
        (1, 400, "fewer than 1 out of 100"),
        (399, 400, "more than 99 out of 100"),
    ],
)
def test_a_count_out_of_one_hundred(numerator: int, denominator: int, told: str) -> None:
    assert out_of_a_hundred(count(numerator, denominator)) == told


def test_the_scaled_count_keeps_the_value_of_its_record(fixtures: Library) -> None:
    chart = fact_box_chart(box(enlarged(fixtures, 40, 40)), "Pens", [], fixtures.settings.checked)
    assert {part.get("value") for part in chart.iter("data") if "out of 100" in words(part)} == {"39/40", "1/40"}


def test_benefits_and_harms_stand_in_tables_of_one_form(fixtures: Library) -> None:
    chart = fact_box_chart(box(fixtures), "Pens", [], fixtures.settings.checked)
    benefits, harms = chart.iter("table")
    assert [words(table.find("caption")) for table in (benefits, harms)] == ["Benefits", "Harms"]  # type: ignore[arg-type]
    assert html(benefits.find("thead")) == html(harms.find("thead"))  # type: ignore[arg-type]
    assert {cell.get("scope") for cell in chart.iter("th")} == {"col", "rowgroup"}
    assert [words(cell) for cell in harms.iter("td")] == ["1 of 12 peopleRange: 1% to 35%", "Not told"]
    assert "(6 months)" in words(benefits)
    assert "(time not told)" in words(harms)
    assert "22 November 2026" in words(chart)


def test_groups_not_made_by_chance_are_not_compared(fixtures: Library) -> None:
    with pytest.raises(EvidenceError, match=r"^here: fixture-pens is of the design 'registry cohort'; its groups were not made"):
        box(changed(fixtures, design="registry cohort"))


# --- Flow ----------------------------------------------------------------------------------------------------------------


def flow(library: Library, *results: str) -> Element:
    study = library.studies["fixture-pens"]
    return trial_flow(study, picked(results, library, "here"), [], [])


def test_each_arm_is_a_branch_with_its_people_and_its_result(fixtures: Library) -> None:
    arms = flow(fixtures, BLUE, RED).find(".//ul[@class='flow-arms']")
    assert arms is not None
    drawn = [[len([*picture.iter("circle")]) for picture in arm.iter("svg")] for arm in arms]
    assert drawn == [[12, 12], [6, 6]]
    filled = [[mark.get("class") for mark in arm.iter("circle")].count("dot") for arm in arms]
    assert filled == [9, 5]


def test_an_arm_without_the_result_says_so(fixtures: Library) -> None:
    assert "Result not told." in words(flow(fixtures, BLUE))


def test_what_the_record_has_is_not_called_not_told(fixtures: Library) -> None:
    told = words(flow(fixtures, BLUE))
    assert "how many were asked and did not join and how many were lost on the way." in told
    measures = [
        {"id": "screened", "label": "were asked", "value": {"kind": "quantity", "value": 30, "unit": "people"}},
        {"id": "lost", "label": "were lost", "arm": "blue", "value": {"kind": "count", "numerator": 2, "denominator": 12}},
    ]
    told = words(flow(changed(fixtures, measures=measures, n_note=None, limits=[]), BLUE))
    assert "30 people were asked" in told
    assert "2 of 12 people were lost (blue pens)" in told
    assert "Not told in what we read" not in told


def test_groups_not_made_by_chance_are_named_so(fixtures: Library) -> None:
    assert "Chance made the groups" in words(flow(fixtures, BLUE))
    assert "not made by chance" in words(flow(changed(fixtures, design="registry cohort"), BLUE))


def test_a_flow_shows_counts_of_people_only(fixtures: Library) -> None:
    study = fixtures.studies["fixture-pens"]
    (pick,) = picked([BLUE], fixtures, "here")
    odd: Pick = replace(pick, figure=count(1, 3, "reports"))
    with pytest.raises(EvidenceError, match=r"^here: 'fixture-pens:wrote-blue' is not a count of people"):
        refuse_stray_results(study, [odd], "here")
