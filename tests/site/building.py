"""Builds of the site for the tests: the same steps as `make build`, in a temporary folder, once for all test processes."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BIN = Path(sys.executable).parent
EPOCH = os.environ.get("SOURCE_DATE_EPOCH", "1795305600")
"""The same "today" as in the Makefile: the commit's date where make says it, a fixed day otherwise."""

PARTS = ("Makefile", "mkdocs.yml", "pyproject.toml", "requirements.lock", "data", "docs", "overrides", "src")
"""What a copy of the project needs in order to be built."""


@dataclass(frozen=True)
class Site:
    """The built site: its folder, and what the build printed."""

    folder: Path
    log: str


class BuildError(Exception):
    """A step of a build that had to succeed did not."""


def run(*command: str, folder: Path = ROOT, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command of the environment in `folder` and return it finished, its output in one text."""
    return subprocess.run(
        [str(BIN / command[0]) if (BIN / command[0]).exists() else command[0], *command[1:]],
        cwd=folder,
        env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH, "NO_COLOR": "1", **environment},
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=300,
    )


def must(*command: str, folder: Path = ROOT, **environment: str) -> str:
    """Run a command that has to succeed and return its output. Raises BuildError with the output."""
    done = run(*command, folder=folder, **environment)
    if done.returncode:
        raise BuildError(f"{' '.join(command)} ended with {done.returncode}:\n{done.stdout[-3000:]}")
    return done.stdout


def build(target: Path, folder: Path = ROOT, **environment: str) -> str:
    """Build and finish the site of `folder` into `target`, as `make build` does, and return what was printed."""
    steps = (
        ("evidence", "check"),
        ("evidence", "downloads"),
        ("mkdocs", "build", "--strict", "--site-dir", str(target)),
        ("evidence", "finish", str(target)),
    )
    return "".join(must(*step, folder=folder, **environment) for step in steps)


def copy_project(target: Path) -> Path:
    """Copy what a build needs to `target`, with a link to the environment in use, and return `target`."""
    target.mkdir(parents=True)
    for part in PARTS:
        source = ROOT / part
        if source.is_dir():
            shutil.copytree(source, target / part, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy2(source, target / part)
    (target / ".venv").symlink_to(BIN.parent)
    if not (target / "docs" / "assets" / "downloads").exists():  # `make serve` and `make build` make them first
        must("evidence", "downloads", folder=target)
    return target


def hashes(folder: Path) -> dict[str, str]:
    """Return the hash of every file below `folder`, by relative path."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def once(folder: Path, name: str, make: Callable[[Path], None], patience: float = 300) -> Path:
    """Let one test process make `folder`/`name` and the others wait for it. Returns its path.

    Making a folder is atomic everywhere, so the lock is a folder. Raises BuildError in every process if the making failed.
    """
    target, done, broken = folder / name, folder / f"{name}.done", folder / f"{name}.broken"
    try:
        (folder / f"{name}.lock").mkdir()
    except FileExistsError:
        end = time.monotonic() + patience
        while not done.exists() and not broken.exists() and time.monotonic() < end:
            time.sleep(0.1)
    else:
        try:
            make(target)
        except Exception as error:
            broken.write_text(str(error), encoding="utf-8")
            raise
        done.touch()
    if broken.exists():
        raise BuildError(broken.read_text(encoding="utf-8"))
    if not done.exists():
        raise BuildError(f"{name} was not made within {patience:g} seconds")
    return target
