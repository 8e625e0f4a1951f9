"""The options grid: what an option must answer, the order of the columns, and how equal detail is measured."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from xml.etree.ElementTree import tostring

import pytest
from samples import problem

from evidence_site.check.options import ALLOWANCE, ANSWER_RATIO, TOTAL_RATIO, check_options, word_count
from evidence_site.errors import EvidenceError
from evidence_site.models import Library, Option
from evidence_site.models.option import QUESTIONS
from evidence_site.render.options import in_order, options_grid

OPTION = {"key": "fixture", "treatment": "MSC", "name": "A pen"} | dict.fromkeys(QUESTIONS, "Words. [@fixture-pens]")


def words(count: int) -> str:
    return " ".join(["word"] * count) + ". [@fixture-pens]"


def shelf(fixtures: Library, **answers: dict[str, str]) -> Library:
    """Return the fixtures with an option of each treatment named, ten words an answer but for those given."""
    ten_words = OPTION | dict.fromkeys(QUESTIONS, words(10))
    names = {"current_care": "current care", "msc": "MSC", "hsct": "HSCT", "car_t": "CAR-T"}
    options = [
        Option(**(ten_words | {"key": name.replace("_", "-"), "treatment": names[name]} | given))
        for name, given in answers.items()
    ]
    by_key = {option.key: option for option in options}
    files = {id(option): f"data/options/{key}.yml" for key, option in by_key.items()}
    return replace(fixtures, options=MappingProxyType(by_key), files=MappingProxyType(dict(fixtures.files) | files))


def fault(library: Library) -> str:
    try:
        check_options(library)
    except EvidenceError as error:
        return str(error)
    return ""


def test_the_questions_are_those_of_the_grid() -> None:
    assert list(QUESTIONS.values()) == [
        "What is it?",
        "What would I go through?",
        "What might I gain?",
        "What might I lose?",
        "How sure are we?",
        "Can I get it?",
        "What does it cost me?",
        "What if I wait?",
    ]
    assert [field for field, _ in Option(**OPTION).answers()] == list(QUESTIONS)


@pytest.mark.parametrize("field", QUESTIONS)
def test_every_question_wants_an_answer_with_a_source(field: str) -> None:
    assert problem(Option, OPTION) == ""
    assert problem(Option, {name: answer for name, answer in OPTION.items() if name != field}) == "Field required"
    assert problem(Option, OPTION | {field: "Words."}).startswith("has no source")
    assert problem(Option, OPTION | {field: "Words with a [?ink]."}).startswith("has no source")
    assert problem(Option, OPTION | {field: "We do not know."}) == ""
    assert problem(Option, OPTION | {field: "There were [=fixture-pens:n]."}) == ""


def test_current_care_stands_first_and_the_order_never_changes(fixtures: Library) -> None:
    library = shelf(fixtures, car_t={}, hsct={}, current_care={}, msc={})
    assert [option.key for option in in_order(library.options.values())] == ["current-care", "msc", "hsct", "car-t"]
    grid = options_grid(library.options.values(), library, "Caption")
    assert [head.get("data-treatment") for head in grid.iterfind(".//thead//th")] == [
        None,
        "current-care",
        "msc",
        "hsct",
        "car-t",
    ]
    rows = grid.findall(".//tbody/tr")
    assert [row[0].get("scope") for row in rows] == ["row"] * len(QUESTIONS)
    assert all([cell.get("data-option") for cell in row[1:]] == ["current-care", "msc", "hsct", "car-t"] for row in rows)
    assert all(cell[0].get("class") == "treatment" and cell[0].text for row in rows for cell in row[1:])


def test_words_are_counted_as_shown_with_figures_and_without_citations(fixtures: Library) -> None:
    option = Option(**(OPTION | {"gain": "Of those [=fixture-pens:wrote-blue] wrote – a lot. [@fixture-pens; @fixture-paper]"}))
    assert word_count(option, "gain", fixtures) == 9, "Of those 9 of 12 people wrote a lot"


def test_an_answer_may_be_longer_up_to_the_limit_and_no_further(fixtures: Library) -> None:
    most = int(ANSWER_RATIO * 10 + ALLOWANCE)
    assert most == 21
    assert fault(shelf(fixtures, current_care={}, msc={"gain": words(most)})) == ""
    assert fault(shelf(fixtures, current_care={}, msc={"gain": words(most + 1)})) == (
        "data/options/msc.yml: msc: gain: has 22 words and current-care has 10; for equal detail, at most 21 here"
    )


def test_all_answers_together_may_be_longer_up_to_the_limit_and_no_further(fixtures: Library) -> None:
    least = 10 * len(QUESTIONS)
    assert int(TOTAL_RATIO * least) == 100
    long = {"gain": words(20), "lose": words(20)}
    assert fault(shelf(fixtures, current_care={}, msc=long)) == ""
    assert fault(shelf(fixtures, current_care={}, msc=long | {"wait": words(11)})) == (
        "data/options/msc.yml: msc: has 101 words in all and current-care has 80; for equal detail, at most 100 here"
    )


def test_the_option_of_fewest_words_sets_the_limit_wherever_it_stands(fixtures: Library) -> None:
    library = shelf(fixtures, current_care={"cost": words(12)}, msc={}, hsct={"cost": words(1)})
    assert fault(library) == (
        "data/options/current-care.yml: current-care: cost: has 12 words and hsct has 1; for equal detail, at most 6 here"
    )


@pytest.mark.parametrize(
    ("treatment", "figure", "said"),
    [
        ("msc", "fixture-paper:torn", "[=fixture-paper:torn] is a figure of HSCT, not of this option"),
        ("current_care", "fixture-pens:wrote-blue", "[=fixture-pens:wrote-blue] is a figure of MSC, not of this option"),
        ("msc", "fixture-pens:wrote-blue", ""),
        ("msc", "fixture-fact:smudge", ""),
    ],
)
def test_an_option_shows_no_figure_of_another_treatment(fixtures: Library, treatment: str, figure: str, said: str) -> None:
    answers: dict[str, dict[str, str]] = {"current_care": {}, "msc": {}}
    answers[treatment] = {"gain": f"One two three four five [={figure}]."}
    assert fault(shelf(fixtures, **answers)).endswith(said)
    assert bool(fault(shelf(fixtures, **answers))) == bool(said)


def test_current_care_is_never_left_out_and_no_treatment_stands_twice(fixtures: Library) -> None:
    assert "no option is current care" in fault(shelf(fixtures, msc={}, hsct={}))
    library = shelf(fixtures, current_care={}, msc={})
    twin = library.options["msc"].model_copy(update={"key": "twin"})
    doubled = replace(
        library,
        options=MappingProxyType(dict(library.options) | {"twin": twin}),
        files=MappingProxyType(dict(library.files) | {id(twin): "data/options/twin.yml"}),
    )
    assert fault(doubled) == "data/options/twin.yml: twin: treatment: MSC is already that of msc"
    assert fault(replace(library, options=MappingProxyType({}))) == ""


def test_terms_are_words_or_links(fixtures: Library) -> None:
    option = Option(**(OPTION | {"what": "A [?nib: tip]. [@fixture-pens]"}))
    plain = tostring(options_grid([option], fixtures, "Caption"), encoding="unicode")
    assert "A tip." in plain
    linked = options_grid([option], fixtures, "Caption", lambda term, shown: f"<{term.key}|{shown}>")
    assert "A <nib|tip>." in "".join(linked.itertext())
