"""The record files and the keys in them, read without the library, so that a broken record is a failure and not a crash."""

from __future__ import annotations

import re
from pathlib import Path

from evidence_site.models import SHELVES

DATA = Path(__file__).resolve().parents[2] / "data"

FILES = sorted(path.relative_to(DATA).as_posix() for shelf in SHELVES for path in (DATA / shelf.folder).glob("*.yml"))

_RECORD = re.compile(r"^(?:- )?key: (\S+)$", re.MULTILINE)


def texts_of(file: str) -> dict[str, str]:
    """Return the lines of each record of a file, by key, in order."""
    _, *parts = _RECORD.split((DATA / file).read_text(encoding="utf-8"))
    return dict(zip(parts[::2], parts[1::2], strict=True))


TEXTS = {f"{file.split('/', maxsplit=1)[0]}/{key}": text for file in FILES for key, text in texts_of(file).items()}
"""The lines of every record, by "studies/deng-2017"."""


def files_of(*folders: str) -> list[str]:
    """Return the files of some folders."""
    return [file for file in FILES if file.partition("/")[0] in folders]


def of(*folders: str) -> list[str]:
    """Return the records of some folders."""
    return [name for name in TEXTS if name.split("/", maxsplit=1)[0] in folders]
