"""Spoiled records, pages and settings, one fault at a time, as the tables in cases/ list them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from checking import HERE, Checker, assert_refused, make_folder

from evidence_site.store.yaml_files import read_yaml

LISTED: list[tuple[str, dict[str, Any]]] = [
    (f"{table.stem}: {case['fault']}", case)
    for table in sorted((HERE / "cases").glob("*.yml"))
    for case in read_yaml(table, table.name)
]
CASES = dict(LISTED)


def spoil(folder: Path, case: dict[str, Any]) -> None:
    """Change one file of the folder: replace a piece of it, write it anew, or add to its end."""
    file = folder / case["file"]
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    if "replace" in case:
        assert text.count(case["replace"]) >= 1, f"{case['replace']!r} is not in {case['file']}"
        text = text.replace(case["replace"], case["by"], 1)
    elif "write" in case:
        text = case["write"]
    else:
        text += case["add"]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def test_the_folder_is_sound_before_it_is_spoiled(checker: Checker, tmp_path: Path) -> None:
    said = checker.check(make_folder(tmp_path / "sound"))
    assert (said.code, said.errors) == (0, "")
    assert said.output.startswith("Checked: ")


@pytest.mark.parametrize("name", CASES)
def test_the_fault_is_named_in_one_line(checker: Checker, tmp_path: Path, name: str) -> None:
    case = CASES[name]
    folder = make_folder(tmp_path / "spoiled")
    spoil(folder, case)
    assert_refused(checker, folder, case["says"])


def test_there_are_many_cases_and_each_has_its_own_name() -> None:
    assert len(CASES) == len(LISTED) > 250
