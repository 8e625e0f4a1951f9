"""The build itself: quiet, repeatable, and never at the cost of the last good site."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from building import Site, copy_project, hashes, must, run
from built_pages import ADDRESSES, BuiltPage

pytestmark = pytest.mark.site


# What must not change a byte: the clock's zone, the order of hashes, the language.
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "LC_ALL": "C.UTF-8"}


@pytest.fixture
def project(site: Site, tmp_path: Path) -> Path:
    """A copy of the project with the last good site in site/."""
    copy = copy_project(tmp_path / "copy")
    shutil.copytree(site.folder, copy / "site")
    return copy


def make_build(project: Path, **environment: str) -> tuple[int, str]:
    """Run `make build`, with the environment as it stands, and return its exit code and output."""
    done = run("make", "--old-file=.venv/.ready", "build", folder=project, **environment)
    return done.returncode, done.stdout


def test_strict_build_warns_of_nothing(site: Site) -> None:
    assert [line for line in site.log.splitlines() if line.startswith(("WARNING", "ERROR"))] == []
    assert "Finished: " in site.log


def test_every_page_is_built_and_nothing_else(site: Site, pages: dict[str, BuiltPage]) -> None:
    assert set(site.folder.rglob("*.html")) == {page.file for page in pages.values()}
    assert len(pages) == len(ADDRESSES)


def test_plain_mkdocs_build_works(project: Path, tmp_path: Path) -> None:
    must("mkdocs", "build", "--site-dir", str(tmp_path / "plain"), folder=project)
    assert (tmp_path / "plain" / "index.html").exists()


def test_make_build_replaces_the_site_and_is_the_same_byte_for_byte(site: Site, project: Path) -> None:
    (project / "site" / "left-over.html").write_text("from an earlier build", encoding="utf-8")
    code, output = make_build(project, **ELSEWHERE)
    assert code == 0, output
    first, second = hashes(site.folder), hashes(project / "site")
    assert sorted(first) == sorted(second)
    assert [name for name in first if first[name] != second[name]] == []
    assert not (project / ".build").exists()


def _bad_record(project: Path) -> str:
    record = next(path for path in sorted((project / "data" / "studies").glob("*.yml")))
    record.write_text(record.read_text(encoding="utf-8") + "no_such_field: 1\n", encoding="utf-8")
    return f"data/studies/{record.name}"


def _bad_citation(project: Path) -> str:
    page = project / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\nWords. [@no-such-record]\n", encoding="utf-8")
    return "docs/index.md"


def _bad_link(project: Path) -> str:
    """A fault that only the strict build of the whole site sees."""
    page = project / "docs" / "index.md"
    page.write_text(page.read_text(encoding="utf-8") + "\n[Words](no-such-page.md)\n", encoding="utf-8")
    return "no-such-page.md"


def _bad_theme(project: Path) -> str:
    """A fault that only the last step sees: what it repairs is gone."""
    (project / "overrides" / "404.html").write_text("<!doctype html><title>Not the theme</title>\n", encoding="utf-8")
    return "404.html"


@pytest.mark.parametrize("spoil", [_bad_record, _bad_citation, _bad_link, _bad_theme], ids=lambda spoil: spoil.__name__[1:])
def test_a_fault_leaves_the_last_good_site(site: Site, project: Path, spoil: Callable[[Path], str]) -> None:
    named = spoil(project)
    code, output = make_build(project)
    assert code != 0
    assert named in output, f"the message does not name {named}: {output[-1500:]}"
    assert hashes(project / "site") == hashes(site.folder)
