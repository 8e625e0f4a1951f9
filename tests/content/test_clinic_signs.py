"""The signs of a doubtful offer: few, plain, each with a source or called our own advice, and never a verdict."""

from __future__ import annotations

import re
from typing import Any

import pytest
import textstat
from misleading import misleading
from page_list import keys_of
from reading import sentences, words
from selectolax.lexbor import LexborHTMLParser

from evidence_site.models import Library
from evidence_site.models.red_flag import GROUPS
from evidence_site.render.red_flags import OWN_ADVICE

PAGE = "deciding/check-a-clinic.md"
KEYS = keys_of("red_flags")
EVERY_SIGN = pytest.mark.parametrize("key", KEYS)


def test_there_are_10_to_14_signs_and_7_or_fewer_in_a_group(library: Library) -> None:
    assert sorted(library.red_flags) == sorted(KEYS)
    assert 10 <= len(KEYS) <= 14
    groups = [flag.group for flag in library.red_flags.values()]
    assert all(1 <= groups.count(group) <= 7 for group in GROUPS)
    assert groups == sorted(groups, key=list(GROUPS).index), "the file has the order of the page"


def test_few_signs_are_our_own_advice(library: Library) -> None:
    assert sum(flag.our_advice for flag in library.red_flags.values()) <= 2


@EVERY_SIGN
def test_a_sign_is_one_short_sentence_about_the_clinic(library: Library, key: str) -> None:
    sign = library.red_flags[key].sign
    assert sign.startswith("It ")
    assert len(sentences(sign)) == 1
    assert len(words(sign)) <= 18


@EVERY_SIGN
def test_why_it_matters_is_plain_short_and_fair(rendered: Any, key: str) -> None:
    (item,) = LexborHTMLParser(rendered(PAGE)[1]).css(f"[data-sign={key}]")
    cited = item.css("sup.cite a")
    for mark in item.css("sup.cite"):
        mark.decompose()
    text = re.sub(r"\s+", " ", item.css("p")[1].text()).strip()
    assert bool(cited) != (OWN_ADVICE in text)
    text = text.removesuffix(OWN_ADVICE).strip()
    assert 1 <= len(sentences(text)) <= 2
    assert max(len(words(sentence)) for sentence in sentences(text)) <= 25
    assert textstat.flesch_kincaid_grade(text) <= 10
    assert misleading(text) == []


def test_the_page_holds_every_sign_and_says_that_no_list_makes_a_clinic_safe(rendered: Any) -> None:
    tree = LexborHTMLParser(rendered(PAGE)[1])
    assert sorted(item.attributes["data-sign"] or "" for item in tree.css("[data-sign]")) == sorted(KEYS)
    said = re.sub(r"\s+", " ", tree.body.text())
    assert "No list can tell you that a clinic is safe" in said
    assert "talk to your team, a crisis line, or someone you trust" in said
    assert not re.search(r"\byour score\b|\bis safe if\b|\bseems safe\b", said)
