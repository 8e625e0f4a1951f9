"""Charts of ranges: what is drawn stands exactly where the record says, and nothing that the source did not give."""

from __future__ import annotations

import gzip
import re
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element, tostring

import pytest

from evidence_site.errors import EvidenceError
from evidence_site.models import Count, Figure, Library, Outcome, Percent, Quantity, Study
from evidence_site.models.figures import Interval
from evidence_site.render.charts.compared import Asked, sharing_patients, with_comparisons
from evidence_site.render.charts.picks import Pick, picked
from evidence_site.render.charts.ranges import range_chart
from evidence_site.render.charts.shares import Span, share, span, span_words

TREATMENT_OF_A_TEST = "MSC"


def study(key: str, **fields: Any) -> Study:
    given = {
        "key": key,
        "label": key.title(),
        "plain_title": key,
        "design": "case series",
        "treatment": TREATMENT_OF_A_TEST,
        "conditioning": {"status": "not stated"},
        "read_as": "abstract",
    }
    return Study.model_validate(given | fields)


def pick(figure: Figure | None, of: Study | None = None, **fields: Any) -> Pick:
    outcome = Outcome(id="result", label="were better", value=figure, note="words", **fields)
    return Pick(of or study("one"), outcome, figure)


def chart(library: Library, picks: list[Pick], controls: list[Pick] | None = None) -> Element:
    known = {pick.study.key: pick.study for pick in (*picks, *(controls or []))}
    beside = replace(library, studies=known)
    return range_chart(picks, controls or [], Asked(TREATMENT_OF_A_TEST, "A title", [], beside, "here"))


def strips(figure: Element) -> list[Element]:
    return [part for part in figure.iter("svg") if part.get("class") == "marks strip"]


def spans(strip: Element) -> list[tuple[str | None, str | None, str | None]]:
    return [(part.get("class"), part.get("x1"), part.get("x2")) for part in strip.iter("line") if part.get("class") != "grid"]


def point(strip: Element) -> tuple[str | None, str | None]:
    (mark,) = strip.iter("svg") if strip.tag != "svg" else [part for part in strip if part.tag == "svg"]
    return mark.get("x"), mark[0].get("class")


@pytest.mark.parametrize(
    ("figure", "place", "around"),
    [
        (Count(kind="count", numerator=1, denominator=4), "25%", [(None, "4.559%", "69.94%")]),
        (Count(kind="count", numerator=0, denominator=4), "0%", [(None, "0%", "48.99%")]),
        (Percent(kind="percent", estimate=29, n=28, standard_error=9), "29%", [("dotted", "20%", "38%")]),
        (Percent(kind="percent", estimate=50, n=48), "50%", []),
        (Percent(kind="percent", estimate=51, interval=Interval(low=40.4, high=61.6)), "51%", [(None, "40.4%", "61.6%")]),
        (Percent(kind="percent", estimate=86, interval=Interval(low=71.1, high=100.9)), "86%", [(None, "71.1%", "100%")]),
    ],
    ids=["count", "nobody", "standard error", "bare", "printed", "printed beyond the scale"],
)
def test_a_point_stands_at_its_share_and_a_span_at_its_ends(
    fixtures: Library, figure: Figure, place: str, around: list[tuple[str | None, str, str]]
) -> None:
    (strip,) = strips(chart(fixtures, [pick(figure)]))
    assert point(strip) == (place, "hollow")
    assert spans(strip) == around


def test_the_grid_stands_at_quarters(fixtures: Library) -> None:
    (strip,) = strips(chart(fixtures, [pick(Percent(kind="percent", estimate=50))]))
    assert [part.get("x1") for part in strip.iter("line")] == ["0%", "25%", "50%", "75%", "100%"]


@pytest.mark.parametrize(
    ("figure", "said"),
    [
        (Percent(kind="percent", estimate=50), " No range was printed."),
        (Percent(kind="percent", estimate=29, standard_error=9), " No range was printed, only a “give or take”."),
        (
            Percent(kind="percent", estimate=86, interval=Interval(low=71.1, high=100.9)),
            " The printed range ends above the whole group, which cannot be.",
        ),
        (Percent(kind="percent", estimate=51, interval=Interval(low=40, high=61)), ""),
    ],
)
def test_words_say_what_was_printed(figure: Percent, said: str) -> None:
    assert "".join(map(str, span_words(pick(figure)))) == said


@pytest.mark.parametrize(
    "figure",
    [
        None,
        Quantity(kind="quantity", value=7, unit="weeks"),
        Count(kind="count", numerator=2, denominator=4, unit="trials"),
        Percent(kind="percent", estimate=-12),
        Percent(kind="percent", estimate=130),
    ],
)
def test_what_is_no_share_of_people_is_left_out_and_named(fixtures: Library, figure: Figure | None) -> None:
    assert share(figure) is None
    page = chart(fixtures, [pick(Percent(kind="percent", estimate=50)), pick(figure, study("two"))])
    assert len(strips(page)) == 1
    (note,) = [part.text for part in page.iter("p") if part.get("class") == "chart-left-out"]
    assert note == "Not drawn: 1 result without a share of people (Two)."


def test_a_percentage_is_never_given_a_computed_range() -> None:
    assert span(Percent(kind="percent", estimate=50, n=48)) is None
    assert span(Percent(kind="percent", estimate=29, standard_error=40)) == Span(0, 69, "error")


def arms(library: Library) -> tuple[list[Pick], list[Pick]]:
    return (
        picked(["fixture-pens:wrote-blue"], library, "here"),
        picked(["fixture-pens:wrote-red"], library, "here"),
    )


def test_a_comparison_by_chance_stands_first_as_a_pair_of_full_marks(fixtures: Library) -> None:
    figures, controls = arms(fixtures)
    page = chart(fixtures, [pick(Percent(kind="percent", estimate=50)), *figures], controls)
    assert [part.text for part in page.iter("p") if part.get("class") == "people-name"] == [
        "Compared with another group",
        "No comparison group",
    ]
    assert [point(strip) for strip in strips(page)] == [("75%", None), ("83.33%", None), ("50%", "hollow")]
    coloured = [part.get("data-treatment") for part in page.iter("div") if part.get("data-treatment")]
    assert coloured == ["msc", "current-care"]


def test_two_arms_that_both_had_the_treatment_compare_with_each_other(fixtures: Library) -> None:
    figures, others = arms(fixtures)
    assert with_comparisons([*figures, *others], [], "here") == [(figures[0], False), (others[0], False)]


def test_an_arm_of_a_randomised_trial_never_stands_alone(fixtures: Library) -> None:
    with pytest.raises(EvidenceError, match="here: fixture-pens:wrote-blue stands without its comparison group"):
        with_comparisons(arms(fixtures)[0], [], "here")


def test_reports_that_share_patients_stand_in_one_bracket(fixtures: Library) -> None:
    one, two = study("one", overlaps=["two"]), study("two")
    three, four = study("three", series="Nanjing"), study("four", series="Nanjing")
    five = study("five", overlaps=["one", "three"])
    assert sharing_patients([one, three, two, four]) == [[one, two], [three, four]]
    assert sharing_patients([one, three, two, four, five]) == [[one, two, three, four, five]]
    figure = Percent(kind="percent", estimate=50)
    page = chart(fixtures, [pick(figure, one), pick(figure, three), pick(figure, two)])
    (bracket,) = [part for part in page.iter("div") if part.get("class") == "overlap"]
    assert bracket[0].text == "These reports share patients. Never add them up."
    assert [part.text for part in bracket.iter("strong") if part.text] == ["One", "Two"]


def test_a_bracket_names_a_report_that_stands_in_the_other_part(library: Library) -> None:
    trial = study("trial", design="randomised open", overlaps=["one"], arms=[{"id": "a", "name": "a"}, {"id": "b", "name": "b"}])
    figure = Percent(kind="percent", estimate=50)
    page = chart(library, [pick(figure, trial, arm="a"), pick(figure, trial, arm="b"), pick(figure, study("one"))])
    words = [part[0].text for part in page.iter("div") if part.get("class") == "overlap"]
    assert words == ["These reports share patients: Trial and One. Never add them up."] * 2


def test_nothing_is_pooled_and_the_marks_stay_small(rendered: Any) -> None:
    html = rendered("evidence/results-in-pictures.md")[1]
    charts = re.findall(r'<figure[^>]*class="chart chart-(?:ranges|over-time)".*?</figure>', html, re.DOTALL)
    assert len(charts) > 5
    for found in charts:
        drawn = "".join(re.findall(r"<svg.*</svg>", found, re.DOTALL))
        marks = "".join(re.findall(r"<(?:svg|line|path|text|title|desc)\b[^>]*>", drawn))
        assert len(gzip.compress(marks.encode())) <= 3072
    assert "pooled" not in html


def test_a_chart_can_be_written_out(fixtures: Library) -> None:
    figures, controls = arms(fixtures)
    html = tostring(chart(fixtures, figures, controls), encoding="unicode")
    assert "style=" not in html
    assert html.count("<data") == 9
