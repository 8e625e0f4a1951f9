"""Totals of the report card: computed, rounded down, and with nothing hidden that was not done or does not apply."""

from __future__ import annotations

from typing import Any
from xml.etree.ElementTree import tostring

import pytest

from evidence_site.errors import EvidenceError
from evidence_site.models import Instrument, Library, Results
from evidence_site.models.results import Tally
from evidence_site.models.scoring import scores, total
from evidence_site.render.report_card import by_position, reading_grades, report_card, shortfalls, summary

RESULTS = Results(checks={"one-message": Tally(passed=2, of=3), "captions": Tally(passed=3, of=3)})


def instrument(scale: str, total_in: str, given: list[Any], **fields: Any) -> Instrument:
    """Return an instrument whose items have these scores; a score that names a check is that check's."""
    items = [
        {"id": f"item-{step}", "says": "It is so", "checked_by": score}
        if score in RESULTS.checks
        else {"id": f"item-{step}", "says": "It is so", "score": score, "reason": "As we see it."}
        for step, score in enumerate(given, 1)
    ]
    base = {"key": "test", "position": 1, "name": "Test", "asks": "Is it so?", "scored": "all"}
    return Instrument.model_validate(base | {"scale": scale, "total": total_in, "count": len(items), "items": items} | fields)


def test_points_are_summed_and_what_was_not_done_gets_none() -> None:
    totals = total(instrument("five points", "points", [5, 3, "not done"], pass_from=4, gate=9), RESULTS)
    assert (totals.value, totals.best, totals.met, totals.asked, totals.not_done) == (8, 15, 1, 3, 1)
    assert totals.reached is False


def test_a_percentage_is_of_what_applies_and_rounded_down() -> None:
    totals = total(instrument("yes or no", "per cent", ["met", "met", "not done", "does not apply"], gate=66), RESULTS)
    assert (totals.value, totals.met, totals.asked, totals.items, totals.left_out) == (66, 2, 3, 4, 1)
    assert totals.reached is True


def test_nothing_applies_is_no_score_at_all() -> None:
    assert total(instrument("yes or no", "per cent", ["does not apply"]), RESULTS).value == 0


@pytest.mark.parametrize(
    ("scale", "fields", "check", "points", "verdict"),
    [
        ("yes or no", {}, "one-message", None, "not met"),
        ("yes or no", {}, "captions", None, "met"),
        ("five points", {"pass_from": 4}, "one-message", 3, "not met"),
        ("five points", {"pass_from": 4}, "captions", 5, "met"),
        ("four points", {"pass_from": 3}, "one-message", 3, "met"),
    ],
)
def test_a_count_gives_the_score(scale: str, fields: dict[str, int], check: str, points: int | None, verdict: str) -> None:
    (one,) = scores(instrument(scale, "items", [check], **fields), RESULTS)
    assert (one.points, one.verdict) == (points, verdict)


def test_the_top_is_given_only_if_all_passed() -> None:
    nearly = Results(checks={"captions": Tally(passed=999, of=1000)})
    (one,) = scores(instrument("five points", "points", ["captions"], pass_from=4), nearly)
    assert one.points == 4


def test_every_item_stands_in_the_card_and_every_gap_in_the_list(fixtures: Library) -> None:
    for card in fixtures.instruments.values():
        shown = tostring(report_card(card, fixtures.results, lambda page: page), encoding="unicode")
        assert [item.says for item in card.items if item.says not in shown] == []
    gaps = tostring(shortfalls(fixtures.instruments.values(), fixtures.results), encoding="unicode")
    for card in fixtures.instruments.values():
        for one in scores(card, fixtures.results):
            assert (one.item.says in gaps) == (one.verdict != "met")


def test_the_table_of_totals_names_what_was_not_done_or_left_out(fixtures: Library) -> None:
    rows = [" ".join(row.itertext()) for row in summary(fixtures.instruments.values(), fixtures.results).iter("tr")]
    assert [card.name for card in by_position(fixtures.instruments.values())] == [
        "The drawer test",
        "The desk test",
        "The lamp test",
    ]
    assert "1 left out as it does not apply" in rows[1]
    assert "1 not done" in rows[2]


def test_without_grades_there_is_no_table() -> None:
    with pytest.raises(EvidenceError, match="holds no reading grade"):
        reading_grades(Results(), lambda page: page)


def test_on_the_site_nothing_about_other_people_is_claimed(library: Library) -> None:
    assert {one.verdict for one in scores(library.instruments["outside"], library.results)} == {"not done"}
    (author,) = [one for one in scores(library.instruments["jama"], library.results) if one.item.id == "authorship"]
    assert author.verdict == "not met"


def test_the_instruments_have_all_their_items(library: Library) -> None:
    counts = {key: card.count for key, card in library.instruments.items() if card.source}
    assert counts == {
        "discern": 16,
        "pemat-understanding": 17,
        "pemat-acting": 7,
        "cdc-index": 20,
        "jama": 4,
        "ipdas-qualifying": 6,
        "ipdas-certification": 6,
    }
