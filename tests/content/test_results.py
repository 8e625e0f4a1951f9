"""The report card shows what is counted now: data/results.yml is written by this test, and compared by it."""

from __future__ import annotations

import difflib
import os
from typing import Any

import pytest
from measures import (
    as_yaml,
    captioned,
    columns,
    count_all,
    drawn_shares,
    opens_with_message,
    picture_at_the_start,
    pictured_steps,
    sections,
    speaks_to_you,
    whole_percentages,
)
from page_list import READER_PAGES, ROOT

from evidence_site.models import Library, Results
from evidence_site.models.results import CHECKS

FILE = ROOT / "data" / "results.yml"


@pytest.fixture(scope="module")
def counted(rendered: Any, library: Library) -> Results:
    return count_all(rendered, library)


def test_the_committed_results_are_what_is_counted_now(counted: Results) -> None:
    if os.environ.get("WRITE_RESULTS"):
        FILE.write_text(as_yaml(counted), encoding="utf-8")
    before, now = (text.splitlines() for text in (FILE.read_text(encoding="utf-8"), as_yaml(counted)))
    changed = list(difflib.unified_diff(before, now, "data/results.yml", "counted now", lineterm="", n=0))
    assert not changed, "write it again: WRITE_RESULTS=1 .venv/bin/pytest -q tests/content/test_results.py\n" + "\n".join(changed)


def test_every_check_is_counted_and_every_count_is_shown(counted: Results, library: Library) -> None:
    assert set(counted.checks) == set(CHECKS)
    used = {item.checked_by for instrument in library.instruments.values() for item in instrument.items}
    assert set(CHECKS) <= used, "a count that no item of an instrument shows"


def test_grades_are_of_pages_for_readers_only_and_the_hardest_comes_first(counted: Results) -> None:
    assert sorted(counted.grades()) == sorted(READER_PAGES)
    assert list(counted.grades().values()) == sorted(counted.grades().values(), reverse=True)


# --- the measures themselves ---------------------------------------------------------------------------------------------


def test_the_measures_tell_good_from_bad() -> None:
    assert opens_with_message("<h1>a</h1><p class='reading-time'>b</p><div class='message'>c</div>")
    assert not opens_with_message("<h1>a</h1><p>b</p><div class='message'>c</div>")
    steps = "<section class='next-steps'><h2>What you can do next</h2><ul><li>{}</li></ul></section>"
    assert speaks_to_you(steps.format("Ask your team."))
    assert not speaks_to_you(steps.format("Ask the team."))
    assert pictured_steps("<section class='next-steps'><ul><li><svg></svg>a</li><li>b</li></ul></section>") == [True, False]
    share = "<data class='figure' data-kind='{}'>{}</data>"
    drawn = share.format("count", "9 of 12 people<svg class='share'></svg>")
    bare = share.format("percent", "29% (estimate)") + share.format("count", "less than 1%")
    passed_over = share.format("count", "47% to 91%") + f"<div class='chart'>{bare}</div>" + share.format("count", "6 months")
    assert drawn_shares(drawn + bare + passed_over) == [True, False, False]
    assert whole_percentages(share.format("percent", "29.5%") + share.format("count", "47% to 91%")) == [False, True]
    assert sections("<h1>a</h1><p>one two</p><h2>b</h2><p>one</p>") == [0, 2, 1]
    assert captioned("<figure><svg></svg></figure><figure><figcaption>a</figcaption></figure>") == [False, True]
    assert columns("<table><tr><td>a<td>b</table><div class='study-card'><table><tr><td>a</table></div>") == [2]
    assert picture_at_the_start("<h2>a</h2><figure><svg></svg></figure><h2>b</h2>")
    assert not picture_at_the_start("<h2>a</h2><h2>b</h2><figure><svg></svg></figure>")
