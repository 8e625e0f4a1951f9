"""JSON Schemas of the records, for editors that complete and check YAML while one types."""

from __future__ import annotations

import json
from pathlib import Path

from pydantic import TypeAdapter

from .errors import fail
from .models import (
    Claim,
    DoctorQuestion,
    Fact,
    Finding,
    Instrument,
    Matter,
    Option,
    Question,
    RedFlag,
    Settings,
    Source,
    Study,
    Term,
    Trial,
)

SCHEMAS = {
    "study": Study,
    "trial": Trial,
    "option": Option,
    "instrument": Instrument,
    "sources": list[Source],
    "facts": list[Fact],
    "findings": list[Finding],
    "claims": list[Claim],
    "questions": list[Question],
    "glossary": list[Term],
    "red_flags": list[RedFlag],
    "doctor-questions": list[DoctorQuestion],
    "matters": list[Matter],
    "settings": Settings,
}


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
