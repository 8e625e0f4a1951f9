"""YAML is read strictly: plain values, nothing guessed, nothing twice, no tricks."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from evidence_site.errors import EvidenceError
from evidence_site.store.yaml_files import MAX_BYTES, MAX_DEPTH, parse_yaml, read_yaml

ALIAS = "anchors and aliases (& and *) are not used here; write the value out, or put the text in quotes"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12),
        ("-3", -3),
        ("0", 0),
        ("8.3", 8.3),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("010", "010"),
        ("0x12", "0x12"),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("1e6", "1e6"),
        (".inf", ".inf"),
        (".nan", ".nan"),
        ("yes", "yes"),
        ("no", "no"),
        ("on", "on"),
        ("2026-11-22", "2026-11-22"),
        ("10.1136/annrheumdis", "10.1136/annrheumdis"),
        ("9" * 16, "9" * 16),
    ],
)
def test_only_plain_numbers_and_true_and_false_are_more_than_text(text: str, value: Any) -> None:
    read = parse_yaml(f"field: {text}", "x.yml")["field"]
    assert read == value
    assert type(read) is type(value)


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a: &x 1", f"x.yml:1: {ALIAS}"),
        ("b: 1\na: *x", f"x.yml:2: {ALIAS}"),
        ("a: !!binary aGk=", "x.yml:1: tags (!) are not used here; put the text in quotes"),
        ("a: !!python/name:os.system x", "x.yml:1: tags (!) are not used here; put the text in quotes"),
        ("a: 1\na: 2", "x.yml:2: is not valid YAML (the field 'a' is given twice)"),
        ("1: a", "x.yml:1: is not valid YAML (a field's name must be text, found '1')"),
        ("~: a", "x.yml:1: is not valid YAML (a field's name must be text, found '~')"),
        ("? [a]\n: b", "x.yml:1: is not valid YAML (a field's name must be text)"),
        ("<<: {a: b}", "x.yml:1: is not valid YAML (merge keys (<<) are not used here)"),
        ("a:\n\tb: 1", "x.yml:2: is not valid YAML (a tab is used for spacing; YAML wants spaces)"),
        ("a: [", "x.yml:2: is not valid YAML (did not find expected node content)"),
        ("a: 1\n--- \nb: 2", "x.yml:2: is not valid YAML (but found another document)"),
        ("a: " + "[" * (MAX_DEPTH + 1), f"x.yml:1: is nested more than {MAX_DEPTH} deep"),
        ("a: " + "[" * 100_000, f"x.yml:1: is nested more than {MAX_DEPTH} deep"),
        ("\n".join(" " * depth + "a:" for depth in range(60)), f"x.yml:21: is nested more than {MAX_DEPTH} deep"),
    ],
    ids=lambda value: value[:24],
)
def test_what_no_record_needs_is_refused_in_one_line(text: str, problem: str) -> None:
    with pytest.raises(EvidenceError) as caught:
        parse_yaml(text, "x.yml")
    assert str(caught.value) == problem


def test_a_list_may_stand_as_deep_as_records_need() -> None:
    assert parse_yaml("a: " + "[" * (MAX_DEPTH - 1) + "]" * (MAX_DEPTH - 1), "x.yml")["a"] is not None


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "x.yml: is empty"),
        (b"# only a comment\n", "x.yml: is empty"),
        (b"a: caf\xe9\n", "x.yml: is not UTF-8 (byte 6); save it as UTF-8"),
        (b"a: " + b"x" * MAX_BYTES, "x.yml: is larger than 400000 signs; a record file is a few thousand"),
    ],
    ids=["empty", "comment", "not-utf-8", "huge"],
)
def test_a_file_that_cannot_be_a_record_is_named(tmp_path: Path, raw: bytes, problem: str) -> None:
    (tmp_path / "x.yml").write_bytes(raw)
    with pytest.raises(EvidenceError) as caught:
        read_yaml(tmp_path / "x.yml", "x.yml")
    assert str(caught.value) == problem


@pytest.mark.parametrize(
    "raw", [b"\xef\xbb\xbfa: 1\n", b"a: 1\r\n", b"a: 1"], ids=["byte-order-mark", "windows-lines", "no-last-line"]
)
def test_the_ways_that_editors_save_a_file_make_no_difference(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "x.yml").write_bytes(raw)
    assert read_yaml(tmp_path / "x.yml", "x.yml") == {"a": 1}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(EvidenceError, match=r"^x\.yml: cannot be read \(No such file or directory\)$"):
        read_yaml(tmp_path / "x.yml", "x.yml")
