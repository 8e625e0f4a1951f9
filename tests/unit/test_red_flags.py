"""Red flags: what a sign stands on, the order of the groups, and that the list is whole on paper."""

from __future__ import annotations

from dataclasses import replace
from types import MappingProxyType
from typing import Any
from xml.etree.ElementTree import tostring

import pytest
from pydantic import ValidationError

from evidence_site.errors import EvidenceError
from evidence_site.models import Library, RedFlag
from evidence_site.models.red_flag import GROUPS
from evidence_site.render.red_flags import OWN_ADVICE, clinic_check
from evidence_site.store.crosscheck import crosscheck

FLAG: dict[str, Any] = {"key": "sign", "group": "money", "sign": "It hurries you", "why": "It can wait", "our_advice": True}


def flag(**given: Any) -> RedFlag:
    return RedFlag(**(FLAG | given))


def holding(library: Library, sign: RedFlag) -> Library:
    """Return the library with this sign and no other, read from a file of its own."""
    files = MappingProxyType(dict(library.files) | {id(sign): "data/red_flags/new.yml"})
    return replace(library, red_flags=MappingProxyType({sign.key: sign}), files=files)


@pytest.mark.parametrize("missing", ["group", "sign", "why"])
def test_a_sign_needs_each_of_its_parts(missing: str) -> None:
    with pytest.raises(ValidationError, match=missing):
        RedFlag(**{name: value for name, value in FLAG.items() if name != missing})


@pytest.mark.parametrize("given", [{"our_advice": False}, {"records": ("fixture-pens",)}])
def test_a_sign_stands_on_records_or_is_our_own_advice(given: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="names the records it stands on, or says our_advice"):
        flag(**given)


def test_groups_come_in_their_order_and_signs_in_that_of_the_file(fixtures: Library) -> None:
    order = [flag(key=f"{group}-{step}", group=group) for step in (2, 1) for group in reversed(GROUPS)]
    shown = clinic_check(order, fixtures)
    assert [item.get("data-sign") for item in shown.iter("li")] == [f"{group}-{step}" for group in GROUPS for step in (2, 1)]
    assert [heading.text for heading in shown.iter("h3")] == list(GROUPS.values())


def test_a_group_without_signs_has_no_heading(fixtures: Library) -> None:
    assert [heading.text for heading in clinic_check([flag()], fixtures).iter("h3")] == [GROUPS["money"]]


def test_the_list_holds_boxes_and_no_control(fixtures: Library) -> None:
    shown = clinic_check(fixtures.red_flags.values(), fixtures)
    assert {part.tag for part in shown.iter()} & {"form", "input", "button", "label"} == set()
    html = tostring(shown, encoding="unicode")
    assert html.count("☐") == len(fixtures.red_flags) == 3


def test_our_own_advice_says_so_and_records_are_cited(fixtures: Library) -> None:
    own = "".join(clinic_check([flag()], fixtures).itertext())
    assert own.endswith(f"It can wait. {OWN_ADVICE}")
    cited = clinic_check([flag(our_advice=False, records=("fixture-pens",))], fixtures)
    assert [mark.get("data-cite") for mark in cited.iter("sup")] == ["fixture-pens"]
    assert OWN_ADVICE not in "".join(cited.itertext())


@pytest.mark.parametrize("key", ["fixture-fact", "fixture-may", "fixture-pens", "fixture-notice"])
def test_a_sign_may_have_the_key_of_the_record_it_stands_on(fixtures: Library, key: str) -> None:
    sign = flag(key=key, our_advice=False, records=(key,))
    crosscheck(holding(fixtures, sign))


def test_a_sign_that_stands_on_nothing_known_is_named(fixtures: Library) -> None:
    sign = flag(our_advice=False, records=("fixture-pen",))
    with pytest.raises(EvidenceError, match="sign: records: there is no study, source, trial, fact or finding 'fixture-pen'"):
        crosscheck(holding(fixtures, sign))
