"""JSON Schemas of the records, for editors that complete and check YAML while one types."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from .errors import fail
from .models import SHELVES, Settings

SCHEMAS: dict[str, Any] = {
    **{shelf.model.__name__.lower(): shelf.model for shelf in SHELVES if shelf.one_a_file},
    **{shelf.folder: list[shelf.model] for shelf in SHELVES if not shelf.one_a_file},  # type: ignore[name-defined]
    "settings": Settings,
}
"""What a file holds, by the name of its schema: of one record, or of the folder whose files are lists."""


def schema_texts() -> dict[str, str]:
    """Return each schema as text, by file name."""
    return {
        f"{name}.json": json.dumps(TypeAdapter(model).json_schema(), indent=1, sort_keys=True) + "\n"
        for name, model in SCHEMAS.items()
    }


def write_schemas(root: Path) -> list[str]:
    """Write the schemas to data/schema and return the names of those that changed. Raises EvidenceError without data/."""
    folder = root / "data" / "schema"
    if not folder.parent.is_dir():
        raise fail(str(folder.parent), "there is no such folder; run this in the folder that holds data/")
    folder.mkdir(exist_ok=True)
    changed = []
    for name, text in schema_texts().items():
        if not (folder / name).exists() or (folder / name).read_text(encoding="utf-8") != text:
            (folder / name).write_text(text, encoding="utf-8")
            changed.append(name)
    return changed
