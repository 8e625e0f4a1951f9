"""Files and folders that are not what they seem: bytes, links, folders in the place of files, files that nothing reads."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from checking import Checker, assert_refused, make_folder

from evidence_site.models import SHELVES

Spoil = Callable[[Path], object]

PENS = "data/studies/fixture-pens.yml"
LINK = "data/studies/fixture-link.yml"
NOT_UTF_8 = "is not UTF-8 (byte {}); save it as UTF-8"
NOT_THERE = "cannot be read (No such file or directory)"
FOLDER = "cannot be read (Is a directory)"
STRAY = f"is not read by anything; records are .yml files in {', '.join(shelf.folder for shelf in SHELVES)}"
NUL = 'is not valid YAML (unacceptable character #x0000: control characters are not allowed in "<unicode string>", position 0)'
ALIAS = "anchors and aliases (& and *) are not used here; write the value out, or put the text in quotes"
NO_FRONT_MATTER = "has no front matter; it starts with a line '---', then title, description and checked"


def write(name: str, raw: bytes) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)

    return spoil


def change(name: str, edit: Callable[[bytes], bytes]) -> Spoil:
    return lambda folder: (folder / name).write_bytes(edit((folder / name).read_bytes()))


def folder_named(name: str) -> Spoil:
    def spoil(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).mkdir(parents=True)

    return spoil


def link(name: str, target: str) -> Spoil:
    return lambda folder: (folder / name).symlink_to(target)


def remove(name: str) -> Spoil:
    return lambda folder: shutil.rmtree(folder / name) if (folder / name).is_dir() else (folder / name).unlink()


def linked_folder(folder: Path) -> None:
    (folder / "elsewhere").mkdir()
    (folder / "data" / "studies").rename(folder / "elsewhere" / "studies")
    (folder / "data" / "studies").symlink_to(folder / "elsewhere" / "studies")


# What is done to the folder, the file that must be named, and what must be said of it.
FAULTS: dict[str, tuple[Spoil, str, str]] = {
    "an empty record": (write(PENS, b""), PENS, "is empty"),
    "only a comment": (write(PENS, b"# to do\n"), PENS, "is empty"),
    "only a nul": (write(PENS, b"\x00"), PENS, NUL),
    "latin letters": (write(PENS, b"key: caf\xe9\n"), PENS, NOT_UTF_8.format(8)),
    "utf-16": (write(PENS, "key: a".encode("utf-16")), PENS, NOT_UTF_8.format(0)),
    "a picture as a record": (write(PENS, b"\x89PNG\r\n"), PENS, NOT_UTF_8.format(0)),
    "a huge record": (write(PENS, b"x" * 500_000), PENS, "is larger than 400000 signs; a record file is a few thousand"),
    "an alias bomb": (write(PENS, b"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"), f"{PENS}:1", ALIAS),
    "100 thousand brackets": (write(PENS, b"a: " + b"[" * 100_000), f"{PENS}:1", "is nested more than 20 deep"),
    "a folder as a record": (folder_named(LINK), LINK, FOLDER),
    "a folder as the settings": (folder_named("data/settings.yml"), "data/settings.yml", FOLDER),
    "a folder as a page": (folder_named("docs/other.md"), "docs/other.md", FOLDER),
    "a link to nothing": (link(LINK, "nowhere.yml"), LINK, NOT_THERE),
    "a link to itself": (link(LINK, "fixture-link.yml"), LINK, "cannot be read (Too many levels of symbolic links)"),
    "a page that is a link to nothing": (link("docs/other.md", "nowhere.md"), "docs/other.md", NOT_THERE),
    "a folder that is a link": (linked_folder, "data/studies", "is a link to a folder elsewhere; records live in data/ itself"),
    "a note among records": (write("data/studies/notes.txt", b"to do"), "data/studies/notes.txt", STRAY),
    "another ending": (write("data/studies/more.yaml", b"key: a"), "data/studies/more.yaml", STRAY),
    "a folder too deep": (write("data/studies/old/more.yml", b"key: a"), "data/studies/old/more.yml", STRAY),
    "an unknown folder": (write("data/study/more.yml", b"key: a"), "data/study/more.yml", STRAY),
    "a record beside the folders": (write("data/more.yml", b"key: a"), "data/more.yml", STRAY),
    "no settings": (remove("data/settings.yml"), "data/settings.yml", NOT_THERE),
    "no ledger": (remove("data/ledger.yml"), "data/ledger.yml", "is missing"),
    "no mkdocs.yml": (remove("mkdocs.yml"), "mkdocs.yml", NOT_THERE),
    "no docs": (remove("docs"), "docs/", "holds no page"),
    "a page that is not utf-8": (write("docs/index.md", b"---\ntitle: caf\xe9\n"), "docs/index.md", NOT_UTF_8.format(14)),
    "an empty page": (write("docs/index.md", b""), "docs/index.md", NO_FRONT_MATTER),
    "mkdocs.yml that is not utf-8": (write("mkdocs.yml", b"site_name: caf\xe9"), "mkdocs.yml", NOT_UTF_8.format(14)),
    "an empty mkdocs.yml": (write("mkdocs.yml", b""), "mkdocs.yml", "is empty"),
}

HARMLESS: dict[str, Spoil] = {
    "a byte order mark in a record": change(PENS, lambda raw: b"\xef\xbb\xbf" + raw),
    "windows lines in a record": change(PENS, lambda raw: raw.replace(b"\n", b"\r\n")),
    "a byte order mark in a page": change("docs/index.md", lambda raw: b"\xef\xbb\xbf" + raw),
    "windows lines in a page": change("docs/index.md", lambda raw: raw.replace(b"\n", b"\r\n")),
    "an editor's copy": write("data/studies/fixture-pens.yml~", b"key: old"),
    "an editor's hidden file": write("data/studies/.fixture-pens.yml.swp", b"\x00"),
    "an empty folder": folder_named("data/later"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_the_fault_is_named_in_one_line(checker: Checker, tmp_path: Path, fault: str) -> None:
    spoil, file, problem = FAULTS[fault]
    folder = make_folder(tmp_path / "spoiled")
    spoil(folder)
    assert_refused(checker, folder, f"{file}: {problem}")


def test_a_folder_without_data_is_named(checker: Checker, tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "spoiled")
    shutil.rmtree(folder / "data")
    expected = f"{folder / 'data'}: there is no such folder; run this in the folder that holds data/ and docs/"
    assert_refused(checker, folder, expected)


@pytest.mark.parametrize("what", HARMLESS)
def test_what_editors_leave_behind_is_no_fault(checker: Checker, tmp_path: Path, what: str) -> None:
    folder = make_folder(tmp_path / "sound")
    HARMLESS[what](folder)
    said = checker.check(folder)
    assert (said.code, said.errors) == (0, "")
