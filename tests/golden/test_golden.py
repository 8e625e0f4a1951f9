"""Markdown in, exact HTML or one-line error out, for every pair of files in cases/."""

from __future__ import annotations

import difflib
import os
import re
from pathlib import Path

import pytest

from evidence_site.check.pages import Extensions, markdown_for, markdown_settings
from evidence_site.errors import EvidenceError
from evidence_site.markdown.blocks import BLOCK_NAMES
from evidence_site.render.figures import FORMATS, KINDS

HERE = Path(__file__).resolve().parent
CASES = {path.stem: path for path in sorted((HERE / "cases").glob("*.md"))}
TEXTS = "\n".join(path.read_text(encoding="utf-8") for path in CASES.values())


@pytest.fixture(scope="module")
def extensions(root: Path) -> Extensions:
    return markdown_settings(root)


@pytest.fixture(autouse=True)
def _no_day_given(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is shown as the day of a copy must not be that of whoever runs the tests."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def answer(extensions: Extensions, case: Path) -> str:
    """Return what becomes of a case: its HTML with a line for each element, or its error."""
    try:
        html = markdown_for(HERE, extensions, f"folder/{case.name}").convert(case.read_text(encoding="utf-8"))
    except EvidenceError as error:
        return f"{error}\n"
    return html.replace("><", ">\n<") + "\n"


@pytest.mark.parametrize("name", CASES)
def test_the_case_gives_exactly_what_stands_beside_it(extensions: Extensions, name: str) -> None:
    case = CASES[name]
    (beside,) = [path for path in case.parent.glob(f"{name}.*") if path.suffix in {".html", ".error"}]
    given = answer(extensions, case)
    assert given.startswith("<") == (beside.suffix == ".html"), given
    if os.environ.get("WRITE_GOLDEN"):
        beside.write_text(given, encoding="utf-8")
    expected = beside.read_text(encoding="utf-8")
    diff = difflib.unified_diff(expected.splitlines(), given.splitlines(), beside.name, "given", lineterm="", n=1)
    assert given == expected, "\n" + "\n".join(diff)


def test_no_answer_stands_without_its_case() -> None:
    assert [path.name for path in (HERE / "cases").iterdir() if path.stem not in CASES] == []


@pytest.mark.parametrize("block", BLOCK_NAMES)
def test_there_is_a_case_for_every_block(block: str) -> None:
    assert re.search(rf"^/+ {block}( \||$)", TEXTS, re.MULTILINE)


@pytest.mark.parametrize("form", [form for form in FORMATS if form])
def test_there_is_a_case_for_every_format(form: str) -> None:
    assert f", {form}]" in TEXTS


@pytest.mark.parametrize("kind", KINDS)
def test_there_is_a_case_for_every_kind_of_figure(kind: str) -> None:
    answers = "".join(path.read_text(encoding="utf-8") for path in (HERE / "cases").glob("*.html"))
    assert f'data-kind="{kind}"' in answers
