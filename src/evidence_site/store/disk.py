"""The checked library kept on disk: `make build` checks first and then builds, and so reads and checks the records once.

What is kept stands for what would be read again. It is only taken if every file of `data/`, all our code and the libraries
behind it are the same, byte for byte. Anything else, a damaged file included, counts as nothing kept.
"""

from __future__ import annotations

import hashlib
import os
import pickle
import sys
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pydantic
import yaml

from ..models import SHELVES, Library
from .drawings import read_drawings

FOLDER = ".evidence"
"""Beside data/. Git ignores it, and removing it is always safe."""

_HASH = hashlib.sha256
_SIZE = _HASH().digest_size
_PACKAGE = Path(__file__).resolve().parents[1]


def place(data: Path) -> Path:
    """Return the file that keeps the library of a data folder."""
    return data.parent / FOLDER / "library"


def fingerprint(data: Path) -> bytes | None:
    """Return the hash of all that a library is made of, or None where a file cannot be read."""
    total = _HASH(_code())
    try:
        _add(total, data, "*")
    except OSError:
        return None
    return total.digest()


@cache
def _code() -> bytes:
    total = _HASH(f"{sys.version} {pydantic.VERSION} {yaml.__version__}".encode())
    _add(total, _PACKAGE, "*.py")
    return total.digest()


def _add(total: Any, folder: Path, pattern: str) -> None:
    """Add the name and content of every file below a folder. Raises OSError for one that cannot be read."""
    for path in sorted(folder.rglob(pattern), key=str):
        if path.is_symlink() or not path.is_dir():
            content = path.read_bytes()
            total.update(f"{path.relative_to(folder)}\0{len(content)}\0".encode())
            total.update(content)


def recall(data: Path, wanted: bytes) -> Library | None:
    """Return the library that was kept under this fingerprint, or None."""
    try:
        content = place(data).read_bytes()
    except OSError:
        return None
    head, packed = content[: 2 * _SIZE], content[2 * _SIZE :]
    if head != wanted + _HASH(packed).digest():
        return None
    settings, results, shelves = pickle.loads(packed)  # noqa: S301 - written by `remember`: the hash before it says so
    return Library(
        settings=settings,
        **{name: MappingProxyType({record.key: record for _, record in shelf}) for name, shelf in shelves.items()},
        drawings=read_drawings(data.parent),  # few, and no records
        results=results,
        files=MappingProxyType({id(record): file for shelf in shelves.values() for file, record in shelf}),
    )


def remember(data: Path, library: Library, found: bytes) -> None:
    """Keep a library that was read and checked, under its fingerprint. Where nothing can be written, nothing is kept."""
    shelves = {
        shelf.name: [(library.files[id(record)], record) for record in getattr(library, shelf.name).values()] for shelf in SHELVES
    }
    packed = pickle.dumps((library.settings, library.results, shelves), protocol=pickle.HIGHEST_PROTOCOL)
    target = place(data)
    unfinished = target.with_name(f"{target.name}.{os.getpid()}")
    with suppress(OSError):
        target.parent.mkdir(exist_ok=True)
        unfinished.write_bytes(found + _HASH(packed).digest() + packed)
        unfinished.replace(target)  # at once, so that another process sees the old file or the new one
