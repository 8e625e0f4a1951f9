"""Finds a Chromium for the tests, and installs one if there is none. `python tests/browser.py` prints its path."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
"""Commands to look for, after the one that the variable CHROMIUM names."""

MISSING = "error: no browser was found and none could be installed; install Chromium, or set CHROMIUM to its path"


class NoBrowserError(Exception):
    """There is no browser, and none could be installed."""


def find_browser() -> str:
    """Return the path of a browser: CHROMIUM, one on PATH, Playwright's own, or one installed now. Raises NoBrowserError."""
    found = _present()
    if found is None:
        _install()
        found = _present()
    if found is None:
        raise NoBrowserError(MISSING)
    return found


def _present() -> str | None:
    if named := os.environ.get("CHROMIUM"):
        found = shutil.which(named)
        if found is None:
            raise NoBrowserError(f"error: CHROMIUM names {named!r}, which is not a program")
        return found
    return next((found for name in NAMES if (found := shutil.which(name))), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - needed only where no other browser is

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None


def _install() -> None:
    """Try the system's packages, then Playwright's download. Failures are silent: the caller looks what is there."""
    print("No browser found; installing Chromium for the tests.", file=sys.stderr)
    if shutil.which("apt-get"):
        root = [] if os.geteuid() == 0 else ["sudo", "-n"]
        _run(*root, "apt-get", "update")
        if _run(*root, "apt-get", "install", "-y", "--no-install-recommends", "chromium") and _present():
            return
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def _run(*command: str) -> bool:
    try:
        done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except OSError:
        return False
    return done.returncode == 0


if __name__ == "__main__":
    try:
        print(find_browser())
    except NoBrowserError as missing:
        sys.exit(str(missing))
