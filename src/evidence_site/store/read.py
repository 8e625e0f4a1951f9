"""Reads the records of `data/` and the drawings below `docs/`, and cross-checks them, all of them, every time."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ..errors import fail
from ..models import SHELVES, Library, Results, Settings
from .crosscheck import crosscheck
from .drawings import read_drawings
from .validation import type_name, validation_error
from .yaml_files import read_yaml

M = TypeVar("M", bound=BaseModel)

OTHER_FILES = frozenset({"settings.yml", "ledger.yml", "results.yml"})
OTHER_FOLDERS = frozenset({"schema"})


def read(data: Path) -> Library:
    """Return the library of a data folder and of the drawings beside it. Raises EvidenceError for the first fault."""
    if not data.is_dir():
        raise fail(str(data), "there is no such folder; run this in the folder that holds data/ and docs/")
    _refuse_strays(data)
    settings = _parse(Settings, read_yaml(data / "settings.yml", "data/settings.yml"), "data/settings.yml", {})
    context = {"checked": settings.checked}
    shelves: dict[str, Any] = {}
    where: dict[int, str] = {}
    for shelf in SHELVES:
        records: dict[str, Any] = {}
        for path in sorted((data / shelf.folder).glob("*.yml")):
            name = f"data/{shelf.folder}/{path.name}"
            for raw in _records(read_yaml(path, name), name, single=shelf.one_a_file):
                record = _parse(shelf.model, raw, name, context)
                if shelf.one_a_file and record.key != path.stem:
                    raise fail(f"{name}: {record.key}: key", f"must be the file's name, {path.stem!r}")
                if record.key in records:
                    raise fail(f"{name}: {record.key}: key", f"is used twice, first in {where[id(records[record.key])]}")
                records[record.key] = record
                where[id(record)] = name
        shelves[shelf.name] = MappingProxyType(records)
    library = Library(
        settings=settings,
        **shelves,
        drawings=read_drawings(data.parent),
        results=_results(data / "results.yml"),
        files=MappingProxyType(where),
    )
    crosscheck(library)
    return library


def _results(path: Path) -> Results:
    """Return what programs counted on our pages; nothing is counted yet where there is no such file."""
    name = f"data/{path.name}"
    return _parse(Results, read_yaml(path, name), name, {}) if path.exists() else Results()


def _refuse_strays(data: Path) -> None:
    """A record in a file that nothing reads would be lost without a word."""
    for path in sorted(data.rglob("*")):
        relative = path.relative_to(data)
        if path.is_symlink() and path.is_dir():
            raise fail(f"data/{relative}", "is a link to a folder elsewhere; records live in data/ itself")
        if path.is_dir() or path.name.startswith(".") or path.name.endswith("~") or relative.parts[0] in OTHER_FOLDERS:
            continue
        folders = [shelf.folder for shelf in SHELVES]
        known = len(relative.parts) == 2 and relative.parts[0] in folders and path.suffix == ".yml"
        if not known and str(relative) not in OTHER_FILES:
            raise fail(f"data/{relative}", f"is not read by anything; records are .yml files in {', '.join(folders)}")


def _records(content: Any, name: str, *, single: bool) -> list[Any]:
    if single:
        if not isinstance(content, dict):
            raise fail(name, f"must hold one record (fields and values), found {type_name(content)}")
        return [content]
    if not isinstance(content, list) or not content:
        raise fail(name, f"must hold a list of records, each starting with '- key:', found {type_name(content)}")
    for position, raw in enumerate(content, 1):
        if not isinstance(raw, dict):
            raise fail(f"{name}: record {position}", f"must be a record (fields and values), found {type_name(raw)}")
    return content


def _parse(model: type[M], raw: Any, name: str, context: dict[str, Any]) -> M:
    try:
        return model.model_validate(raw, context=context)
    except ValidationError as error:
        key = raw.get("key") if isinstance(raw, dict) else None
        raise validation_error(model, raw, f"{name}: {key}" if isinstance(key, str) else name, error) from None
