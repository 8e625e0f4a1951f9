"""The JSON Schemas that editors use are those of the records."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from evidence_site.schemas import schema_texts

TEXTS = schema_texts()


@pytest.mark.parametrize("name", TEXTS)
def test_the_schema_is_current(root: Path, name: str) -> None:
    file = root / "data" / "schema" / name
    assert file.exists(), "run `make schemas`"
    assert file.read_text(encoding="utf-8") == TEXTS[name], "run `make schemas`"
    assert json.loads(TEXTS[name])["type"] in {"object", "array"}


def test_there_is_no_other_schema(root: Path) -> None:
    assert sorted(path.name for path in (root / "data" / "schema").iterdir()) == sorted(TEXTS)
