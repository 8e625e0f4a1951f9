"""A small folder that passes `evidence check`, to be spoiled, and a way to check it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]


@dataclass(frozen=True)
class Said:
    """What a check answered."""

    code: int
    output: str
    errors: str


class Checker:
    """Runs checks in a process that stands in another folder than the one it checks."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        command = [sys.executable, str(HERE / "many.py"), str(make_folder(folder / "sound"))]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, cwd=folder, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL, text=True)

    def check(self, root: Path) -> Said:
        """Return what `evidence check --root root` says."""
        assert self.process.stdin
        assert self.process.stdout
        output, errors = (self.folder / f"{root.name}.{name}" for name in ("output", "errors"))
        print(root, output, errors, sep="\t", file=self.process.stdin, flush=True)
        code = int(self.process.stdout.readline())
        return Said(code, output.read_text(encoding="utf-8"), errors.read_text(encoding="utf-8"))

    def stop(self) -> None:
        """End the process."""
        self.process.communicate(timeout=10)


def make_folder(folder: Path) -> Path:
    """Copy the fixtures and the project's mkdocs.yml to a new folder."""
    for part in ("data", "docs"):
        shutil.copytree(PROJECT / "tests" / "golden" / part, folder / part)
    shutil.copy(PROJECT / "mkdocs.yml", folder)
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, to see that a check wrote nothing."""
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def assert_refused(checker: Checker, folder: Path, expected: str) -> None:
    """Assert that a check stops with exactly this one line and exit code 1, and writes nothing."""
    before = contents(folder)
    said = checker.check(folder)
    assert "Traceback" not in said.errors, said.errors[-800:]
    assert said.errors == f"error: {expected}\n", f"\nsaid:     {said.errors or said.output}\nexpected: error: {expected}\n"
    assert said.code == 1
    assert said.output == ""
    assert contents(folder) == before
