"""The command `evidence`: exit codes, one line for a fault, and the current folder rather than the installed package's."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from evidence_site.cli import main

EVIDENCE = Path(sys.executable).with_name("evidence")


@pytest.fixture
def copy(root: Path, tmp_path: Path) -> Path:
    """A folder of fixtures that passes the check."""
    for part in ("data", "docs"):
        shutil.copytree(root / "tests" / "golden" / part, tmp_path / part)
    shutil.copy(root / "mkdocs.yml", tmp_path)
    return tmp_path


def run(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([EVIDENCE, *arguments], cwd=folder, capture_output=True, text=True, check=False, timeout=60)


def test_check_reads_the_current_folder(copy: Path) -> None:
    done = run("check", folder=copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Checked: 2 studies, 1 trials, ")
    assert done.stdout.endswith(" 2 pages.\n")


def test_a_fault_is_one_line_and_exit_code_1(copy: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    (copy / "data" / "settings.yml").write_text("checked: soon\n", encoding="utf-8")
    done = run("check", "--root", str(copy), folder=tmp_path_factory.mktemp("elsewhere"))
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "error: data/settings.yml: checked: must be a day as 'YYYY-MM-DD', found 'soon'\n"


def test_a_folder_with_data_alone_is_checked_as_far_as_it_goes(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.rmtree(copy / "docs")
    (copy / "mkdocs.yml").unlink()
    assert main(["check", "--root", str(copy)]) == 0
    assert capsys.readouterr().out.endswith("There is no docs/ here, so no page was rendered.\n")


@pytest.mark.parametrize("command", ["check", "downloads", "schemas"])
def test_a_folder_that_is_not_there_is_named(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "--root", str(tmp_path / "nowhere")]) == 1
    assert capsys.readouterr().err.startswith(
        f"error: {tmp_path / 'nowhere' / 'data'}: there is no such folder; run this in the folder"
    )


def test_downloads_are_written_once_and_others_are_taken_away(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = copy / "docs" / "assets" / "downloads"
    assert main(["downloads", "--root", str(copy)]) == 0
    assert capsys.readouterr().out.startswith("Downloads changed: read-me.txt, studies.csv, ")
    (folder / "old.csv").write_text("left over", encoding="utf-8")
    (folder / "studies.csv").write_text("spoiled", encoding="utf-8")
    assert main(["downloads", "--root", str(copy)]) == 0
    assert capsys.readouterr().out == "Downloads changed: studies.csv\n"
    assert not (folder / "old.csv").exists()
    assert main(["downloads", "--root", str(copy)]) == 0
    assert capsys.readouterr().out == "Downloads changed: none\n"


def test_finish_without_a_site_is_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["finish", str(tmp_path)]) == 1
    assert capsys.readouterr().err == f"error: {tmp_path}: holds no built page; build the site first\n"


def test_schemas_are_written_once(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["schemas", "--root", str(copy)]) == 0
    assert "study.json" in capsys.readouterr().out
    assert main(["schemas", "--root", str(copy)]) == 0
    assert capsys.readouterr().out == "Schemas changed: none\n"


def test_a_file_that_cannot_be_written_is_named(copy: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (copy / "data" / "schema").write_text("in the way", encoding="utf-8")
    assert main(["schemas", "--root", str(copy)]) == 1
    assert "data/schema: cannot be read or written" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["chekc"], ["check", "--rot", "."]])
def test_an_unknown_command_is_exit_code_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    assert left.value.code == 2
    assert "usage: evidence" in capsys.readouterr().err
