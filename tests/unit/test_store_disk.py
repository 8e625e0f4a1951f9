"""What a check leaves on disk is taken by the build only as long as nothing has changed, and never if it is damaged."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from types import MappingProxyType

import pytest

from evidence_site.check import check
from evidence_site.errors import EvidenceError
from evidence_site.models import SHELVES, Library
from evidence_site.store import disk, keep, load, load_for_page
from evidence_site.store import library as memory
from evidence_site.store.read import read

PENS = Path("data") / "studies" / "fixture-pens.yml"
Build = Callable[[Path], tuple[Library, bool]]
KINDS = tuple(shelf.name for shelf in SHELVES)


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    shutil.copytree(root / "tests" / "golden" / "data", tmp_path / "data")
    return tmp_path


@pytest.fixture
def build(monkeypatch: pytest.MonkeyPatch) -> Build:
    """What a build that starts now gets: the library, and if `data/` was read for it."""

    def start(root: Path) -> tuple[Library, bool]:
        reads: list[Path] = []

        def noted(data: Path) -> Library:
            reads.append(data)
            return read(data)

        monkeypatch.setattr(memory, "_seen", {})
        monkeypatch.setattr(memory, "read", noted)
        return load_for_page(root), bool(reads)

    return start


def test_the_kept_library_is_the_one_that_was_read(copy: Path, build: Build) -> None:
    before = load(copy)
    keep(copy)
    kept, was_read = build(copy)
    assert not was_read
    assert kept is not before
    assert (kept.settings, kept.results) == (before.settings, before.results)
    for kind in KINDS:
        assert isinstance(getattr(kept, kind), MappingProxyType)
        assert list(getattr(kept, kind).items()) == list(getattr(before, kind).items())
        assert [kept.files[id(record)] for record in getattr(kept, kind).values()] == [
            before.files[id(record)] for record in getattr(before, kind).values()
        ]


def test_a_change_of_one_byte_counts_whatever_the_files_time_and_size(copy: Path, build: Build) -> None:
    keep(copy)
    before = (copy / PENS).stat()
    text = (copy / PENS).read_text(encoding="utf-8")
    (copy / PENS).write_text(text.replace("Pens 2020", "Pens 2021"), encoding="utf-8")
    os.utime(copy / PENS, ns=(before.st_mtime_ns, before.st_mtime_ns))
    library, was_read = build(copy)
    assert was_read
    assert library.studies["fixture-pens"].label == "Pens 2021"


def test_a_fault_is_found_whatever_was_kept(copy: Path, build: Build) -> None:
    keep(copy)
    (copy / "data" / "studies" / "notes.txt").write_text("to do", encoding="utf-8")
    with pytest.raises(EvidenceError, match=r"notes\.txt: is not read by anything"):
        build(copy)


def test_other_code_takes_nothing(copy: Path, build: Build, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(copy)
    monkeypatch.setattr(disk, "_code", lambda: b"other")
    assert build(copy)[1]


def test_the_code_that_counts_is_all_of_ours(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shutil.copytree(disk._PACKAGE, tmp_path / "package", ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(disk, "_PACKAGE", tmp_path / "package")
    before = disk._code.__wrapped__()
    with (tmp_path / "package" / "models" / "wording.py").open("a", encoding="utf-8") as module:
        module.write("#")
    assert disk._code.__wrapped__() != before


@pytest.mark.parametrize(
    "damage", [lambda kept: kept[:-1], lambda kept: kept[:-1] + b"x", lambda kept: kept[:40], lambda kept: b""]
)
def test_a_damaged_file_is_as_good_as_none(copy: Path, build: Build, damage: Callable[[bytes], bytes]) -> None:
    keep(copy)
    kept = disk.place(copy / "data")
    kept.write_bytes(damage(kept.read_bytes()))
    library, was_read = build(copy)
    assert was_read
    assert library.studies == load(copy).studies


def test_where_nothing_can_be_written_nothing_is_kept(copy: Path, build: Build) -> None:
    (copy / disk.FOLDER).write_text("in the way", encoding="utf-8")
    keep(copy)
    assert build(copy)[1]


def test_a_build_keeps_nothing_and_a_check_reads_afresh(copy: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    load_for_page(copy)
    assert not (copy / disk.FOLDER).exists()
    keep(copy)
    monkeypatch.setattr(memory, "_seen", {})
    monkeypatch.setattr(disk, "recall", lambda data, wanted: pytest.fail("a check took what was kept"))
    assert check(copy).startswith("2 ")
