"""The library of `data/` and the drawings, read once per state of its files, in memory and from check to build."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from ..models import Library
from . import disk
from .drawings import FOLDER as DRAWINGS
from .read import read

State = frozenset[tuple[str, int, int]]
"""The path, time and size of every file that the library is made of."""


@dataclass(frozen=True)
class _Seen:
    state: State
    library: Library
    fresh_until: float


_seen: dict[Path, _Seen] = {}

REST = 50
"""After a look at the files, `load_for_page` rests this many times as long as the look took: looking costs 2% at the most."""

LONGEST_REST = 0.5
"""In seconds, however slow the look was. A builder that works again meets no rest: after a change, MkDocs first waits, and
before that it writes out the pages that it has converted."""


def load(root: Path) -> Library:
    """Return the library of `root`/data, read again only if a file there has changed.

    Raises EvidenceError with one line naming file, record and field.
    """
    return _load(_data(root), read)


def load_for_page(root: Path) -> Library:
    """Return the library of `root`/data for one of the pages of a build.

    As `load`, but it does not look at every file for every page, and takes what `keep` left for these very files.
    Raises EvidenceError with one line naming file, record and field.
    """
    data = _data(root)
    seen = _seen.get(data)
    return seen.library if seen and time.monotonic() < seen.fresh_until else _load(data, _recalled)


def keep(root: Path) -> None:
    """Keep the library of `root`/data on disk for the build that follows a check.

    Raises EvidenceError with one line naming file, record and field.
    """
    library = load(root)
    found = disk.fingerprint(_data(root))
    if found and load(root) is library:  # no file has changed meanwhile
        disk.remember(_data(root), library, found)


def _data(root: Path) -> Path:
    return (root / "data").resolve()


def _load(data: Path, fetch: Callable[[Path], Library]) -> Library:
    start = time.monotonic()
    state = _state(data)
    rest = min(REST * (time.monotonic() - start), LONGEST_REST)
    seen = _seen.get(data)
    if seen and seen.state == state:
        library = seen.library
    else:
        with _no_collecting():
            library = fetch(data)
    _seen[data] = _Seen(state, library, time.monotonic() + rest)
    return library


def _state(data: Path) -> State:
    found: set[tuple[str, int, int]] = set()
    folders = [str(folder) for folder in (data, data.parent / DRAWINGS) if folder.is_dir()]
    while folders:
        with os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.path)
                    continue
                with suppress(OSError):  # a link to nothing: whoever reads it says so
                    stat = entry.stat()
                    found.add((entry.path, stat.st_mtime_ns, stat.st_size))
    return frozenset(found)


def _recalled(data: Path) -> Library:
    found = disk.fingerprint(data)
    return (found and disk.recall(data, found)) or read(data)


@contextmanager
def _no_collecting() -> Iterator[None]:
    """Records refer to nothing in circles, so that looking for circles again and again while they pile up finds nothing."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
