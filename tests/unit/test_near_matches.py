"""An error names what was probably meant."""

from __future__ import annotations

import pytest

from evidence_site.errors import fail, near_matches

KNOWN = ["deng-2017", "gu-2014", "wang-2014", "wang-2018"]


@pytest.mark.parametrize(
    ("word", "hint"),
    [
        ("deng-2071", " (did you mean: deng-2017, wang-2018, wang-2014?)"),
        ("wang-2017", " (did you mean: wang-2018, wang-2014, deng-2017?)"),
        ("zzzzz", ""),
        ("", ""),
    ],
)
def test_the_nearest_names_come_first_and_there_are_three_at_most(word: str, hint: str) -> None:
    assert near_matches(word, KNOWN) == hint


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert near_matches("deng-2017", []) == ""


def test_an_error_is_one_line_of_file_problem_and_hint() -> None:
    assert (
        str(fail("data/a.yml: a: n", "is\nwrong\t", near=" (did you mean: b?)"))
        == "data/a.yml: a: n: is wrong (did you mean: b?)"
    )
