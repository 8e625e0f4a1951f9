"""The style sheets: every rule stands where it was meant to stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CSS = sorted((Path(__file__).resolve().parents[2] / "docs" / "assets" / "css").glob("*.css"))
DEEPEST = 2
"""A rule within a condition (@media). Deeper means that a bracket was lost."""


def without_comments(path: Path) -> str:
    return re.sub(r"/\*.*?\*/", "", path.read_text(encoding="utf-8"), flags=re.DOTALL)


@pytest.mark.parametrize("path", CSS, ids=lambda path: path.name)
def test_brackets_are_balanced_and_no_rule_swallows_another(path: Path) -> None:
    depth = 0
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        depth += line.count("{") - line.count("}")
        assert 0 <= depth <= DEEPEST, f"line {number}"
    assert depth == 0


@pytest.mark.parametrize("path", CSS, ids=lambda path: path.name)
def test_a_condition_holds_rules_and_a_rule_holds_declarations(path: Path) -> None:
    for selector in re.findall(r"([^{};]+)\{[^{}]*\{", without_comments(path)):
        assert selector.strip().startswith("@"), selector.strip()


@pytest.mark.parametrize("path", CSS, ids=lambda path: path.name)
def test_colours_come_from_the_tokens(path: Path) -> None:
    if path.name not in {"tokens.css", "print.css"}:
        assert re.findall(r":[^;{]*#[0-9a-fA-F]{3,8}\b", without_comments(path)) == []
