"""Writes the files to download into docs/, where both site builders find them.

Not into the built site, as a last step: pages link to these files, and a strict build refuses a link to what is not there
yet; under `mkdocs serve`, which has no last step, the links would be dead. So they are made before a build, as the font is,
and never committed. `make build` and `make serve` make them each time, so that no published file is older than its records.
"""

from __future__ import annotations

from pathlib import Path

from .dataset import FOLDER, dataset
from .store import load_for_page


def write_downloads(root: Path) -> list[str]:
    """Write the files below `root`/docs, take away others in their folder, and return the names of those that changed.

    A file that would stay the same is left alone, so that a server that watches docs/ builds nothing anew.
    Raises EvidenceError for a fault in `data/`.
    """
    files = dataset(load_for_page(root))
    folder = root / "docs" / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for path in folder.iterdir():
        if path.name not in files:
            path.unlink()
    changed = [name for name, content in files.items() if not _holds(folder / name, content)]
    for name in changed:
        (folder / name).write_bytes(files[name])
    return changed


def _holds(path: Path, content: bytes) -> bool:
    return path.is_file() and path.read_bytes() == content
