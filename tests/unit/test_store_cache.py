"""The library is read once, and again as soon as a file has changed."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from evidence_site.errors import EvidenceError
from evidence_site.store import library as memory
from evidence_site.store import load, load_for_page

look = memory._state
PENS = Path("data") / "studies" / "fixture-pens.yml"


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    shutil.copytree(root / "tests" / "golden" / "data", tmp_path / "data")
    return tmp_path


def change(file: Path, old: str, new: str) -> None:
    """Change a file and make sure that it is seen as later, whatever the clock's steps are."""
    before = file.stat().st_mtime_ns
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    os.utime(file, ns=(before + 10**9, before + 10**9))


def test_unchanged_files_are_read_once(copy: Path) -> None:
    assert load(copy) is load(copy)


def test_a_changed_file_is_read_again(copy: Path) -> None:
    before = load(copy)
    change(copy / PENS, "label: Pens 2020", "label: Pens 2021")
    after = load(copy)
    assert (before.studies["fixture-pens"].label, after.studies["fixture-pens"].label) == ("Pens 2020", "Pens 2021")


def test_a_change_of_the_same_length_is_seen_by_its_time(copy: Path) -> None:
    load(copy)
    change(copy / PENS, "numerator: 9", "numerator: 8")
    change(copy / PENS, ", percent: 75", "")
    assert load(copy).figure("fixture-pens", "wrote-blue", "here").numerator == 8  # type: ignore[union-attr]


def test_a_new_and_a_removed_file_are_seen(copy: Path) -> None:
    load(copy)
    text = (copy / PENS).read_text(encoding="utf-8")
    for old, new in (("fixture-pens", "fixture-more"), ("10.1234/fixture.pens", "10.1234/more"), ("10000001", "10000009")):
        text = text.replace(old, new)
    (copy / "data" / "studies" / "fixture-more.yml").write_text(text, encoding="utf-8")
    assert "fixture-more" in load(copy).studies
    (copy / "data" / "studies" / "fixture-more.yml").unlink()
    assert "fixture-more" not in load(copy).studies


def test_a_fault_is_not_kept_and_the_last_good_library_is_not_returned(copy: Path) -> None:
    good = load(copy)
    change(copy / PENS, "numerator: 9", "numerator: 13")
    for _ in range(2):
        with pytest.raises(EvidenceError, match="numerator 13 must not be above denominator 12"):
            load(copy)
    change(copy / PENS, "numerator: 13", "numerator: 9")
    assert load(copy).studies["fixture-pens"] == good.studies["fixture-pens"]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    clock = Clock()
    monkeypatch.setattr(memory.time, "monotonic", lambda: clock.now)
    monkeypatch.setattr(memory, "_state", clock.look)
    return clock


class Clock:
    """A clock that goes only while somebody looks at the files."""

    now = 100.0
    look_takes = 0.001

    def look(self, data: Path) -> memory.State:
        self.now += self.look_takes
        return look(data)


def test_pages_of_a_build_look_at_the_files_once_in_a_while(copy: Path, clock: Clock) -> None:
    before = load_for_page(copy)
    change(copy / PENS, "label: Pens 2020", "label: Pens 2021")
    clock.now += memory.REST * clock.look_takes - 0.0001
    assert load_for_page(copy) is before
    clock.now += 0.0002
    assert load_for_page(copy).studies["fixture-pens"].label == "Pens 2021"


def test_a_slow_look_is_no_reason_for_a_long_rest(copy: Path, clock: Clock) -> None:
    clock.look_takes = 60
    load_for_page(copy)
    change(copy / PENS, "label: Pens 2020", "label: Pens 2021")
    clock.now += memory.LONGEST_REST
    assert load_for_page(copy).studies["fixture-pens"].label == "Pens 2021"


def test_two_folders_do_not_share_a_library(copy: Path, root: Path) -> None:
    assert load(copy) is not load(root / "tests" / "golden")


def test_the_library_cannot_be_changed(copy: Path) -> None:
    library = load(copy)
    with pytest.raises(TypeError):
        library.studies["new"] = library.studies["fixture-pens"]  # type: ignore[index]
    with pytest.raises(AttributeError):
        library.studies = {}  # type: ignore[misc]


def test_the_library_names_what_is_nearest() -> None:
    library = load(Path(__file__).resolve().parents[1] / "golden")
    cases = [
        (lambda: library.study("fixture-pins", ""), "there is no study 'fixture-pins' (did you mean: fixture-pens"),
        (lambda: library.term("inc", ""), "there is no glossary term 'inc' (did you mean: ink"),
        (
            lambda: library.references("fixture-almanak", ""),
            "there is no record 'fixture-almanak' (did you mean: fixture-al",
        ),
        (lambda: library.figure("fixture-pens", "wrote", ""), "fixture-pens has no figure 'wrote' (did you mean: wrote-red"),
        (lambda: library.figure("fixture-paper", "zz", ""), "fixture-paper has no figure 'zz' (it has: n, torn)"),
        (lambda: library.finding("fixture-mai", ""), "there is no finding 'fixture-mai' (did you mean: fixture-may"),
    ]
    for ask, expected in cases:
        with pytest.raises(EvidenceError) as caught:
            ask()
        assert str(caught.value).removeprefix(": ").startswith(expected)
