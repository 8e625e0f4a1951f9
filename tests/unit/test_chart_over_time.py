"""Charts over time: marks stand at their years and shares, and only what is one group of people is joined."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

import pytest

from evidence_site.errors import EvidenceError
from evidence_site.models import Count, Figure, Library, Outcome, Percent, Study
from evidence_site.models.figures import Interval
from evidence_site.render.charts.compared import Asked
from evidence_site.render.charts.over_time import in_order, over_time, scale_years
from evidence_site.render.charts.panels import BOTTOM, LEFT, WIDTH, year_place
from evidence_site.render.charts.picks import Pick

SERIES = Study.model_validate(
    {
        "key": "one",
        "label": "One",
        "plain_title": "one",
        "design": "case series",
        "treatment": "HSCT",
        "conditioning": {"status": "not stated"},
        "read_as": "abstract",
    }
)


def pick(figure: Figure, months: float | None, **fields: Any) -> Pick:
    outcome = Outcome.model_validate(
        {"id": "alive", "label": "were alive", "value": figure, "at_months": months, "at": f"month {months}"} | fields
    )
    return Pick(SERIES, outcome, figure)


def percent(estimate: float, **fields: Any) -> Percent:
    return Percent(kind="percent", estimate=estimate, **({"n": 26} | fields))


def chart(library: Library, *lines: list[Pick]) -> Element:
    beside = replace(library, studies={"one": SERIES})
    return over_time(list(lines), Asked("HSCT", "A title", [], beside, "here"))


def panels(figure: Element) -> list[Element]:
    return [part for part in figure.iter("svg") if part.get("class") == "marks panel"]


def places(panel: Element) -> list[tuple[str | None, str | None]]:
    return [(part.get("x"), part.get("y")) for part in panel if part.tag == "svg"]


def lines(panel: Element, kind: str | None) -> list[tuple[str | None, ...]]:
    ends = ("x1", "y1", "x2", "y2")
    return [tuple(part.get(end) for end in ends) for part in panel.iter("line") if part.get("class") == kind]


def words(figure: Element) -> str:
    return " ".join("".join(figure.itertext()).split())


def test_a_mark_stands_at_its_year_and_its_share(fixtures: Library) -> None:
    (panel,) = panels(chart(fixtures, [pick(percent(92), 6), pick(percent(62), 60)]))
    assert (year_place(0, 5), year_place(5, 5)) == (LEFT, LEFT + WIDTH)
    assert places(panel) == [("25.6%", str(BOTTOM - 92)), ("94%", str(BOTTOM - 62))]
    assert lines(panel, "joined") == [("25.6%", "22", "94%", "52")]


def test_all_panels_share_one_scale_of_years(fixtures: Library) -> None:
    drawn = panels(chart(fixtures, [pick(percent(50), 60)], [pick(percent(50), 120)]))
    assert [places(panel) for panel in drawn] == [[("56%", "64")], [("94%", "64")]]


@pytest.mark.parametrize(("months", "years"), [(0.5, 1), (12, 1), (13, 2), (60, 5), (61, 6), (84, 8), (120, 10)])
def test_the_scale_ends_with_a_named_year(months: float, years: int) -> None:
    assert scale_years(months) == years


def test_a_span_stands_upright_at_its_ends(fixtures: Library) -> None:
    (error,) = panels(chart(fixtures, [pick(percent(29, standard_error=9), 60)]))
    assert lines(error, "dotted") == [("94%", "94", "94%", "76")]
    (printed,) = panels(chart(fixtures, [pick(percent(86, interval=Interval(low=71.1, high=100.9)), 60)]))
    assert lines(printed, None) == [("94%", "42.9", "94%", "14")]


@pytest.mark.parametrize(
    "later",
    [
        Count(kind="count", numerator=3, denominator=6),
        percent(50, n=20),
        Percent(kind="percent", estimate=50),
    ],
    ids=["fewer people", "another number of people", "people not given"],
)
def test_marks_of_other_people_are_never_joined(fixtures: Library, later: Figure) -> None:
    figure = chart(fixtures, [pick(percent(80), 12), pick(later, 24)])
    (panel,) = panels(figure)
    assert lines(panel, "joined") == []
    assert "The marks do not count the same people, so no line joins them." in words(figure)


def test_counts_of_the_same_people_are_joined(fixtures: Library) -> None:
    counts = [Count(kind="count", numerator=number, denominator=8) for number in (8, 4)]
    (panel,) = panels(chart(fixtures, [pick(counts[0], 12), pick(counts[1], 24)]))
    assert len(lines(panel, "joined")) == 1
    assert len(lines(panel, None)) == 2


def test_gaps_of_more_than_a_year_and_single_points_are_said(fixtures: Library) -> None:
    said = words(chart(fixtures, [pick(percent(92), 6), pick(percent(80), 18), pick(percent(62), 60)]))
    assert "Nothing was reported between month 18 and month 60." in said
    assert "between month 6" not in said
    assert "One point in time only." in words(chart(fixtures, [pick(percent(92), 6)]))


def test_a_line_is_put_in_order_of_time() -> None:
    late, early = pick(percent(50), 60), pick(percent(90), 6)
    assert in_order([late, early], "here") == [early, late]


@pytest.mark.parametrize(
    ("other", "problem"),
    [
        ({"arm": "a"}, "of another group"),
        ({"label": "were in remission"}, "of another outcome"),
        ({"definition": "by another rule"}, "of another definition"),
        ({"at_months": 6}, "are of the same time"),
    ],
)
def test_a_line_is_of_one_group_and_one_definition(other: dict[str, Any], problem: str) -> None:
    with pytest.raises(EvidenceError, match=f"here: one:alive .*{problem}|here: one:alive is {problem}"):
        in_order([pick(percent(90), 6), pick(percent(50), 60, **other)], "here")


def test_what_has_no_time_is_left_out_and_named(fixtures: Library) -> None:
    figure = chart(fixtures, [pick(percent(90), 6), pick(percent(50), None)])
    assert len(places(panels(figure)[0])) == 1
    assert "Not drawn: 1 result without a share or a time (One: were alive)." in words(figure)
