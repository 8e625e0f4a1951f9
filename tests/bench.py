"""How our own time grows with pages and records, and what our extension adds to a build. It prints ratios and judges nothing.

The larger project is made here from the pages and records there are: every record ten times, under new keys and without
its public identifiers, and every page ten times, in folders of their own. Pages that list all records exist once and grow
with the records. Times are processor time, the best of a few runs on this machine, now: only ratios mean anything, and what
is compared runs by turns.
"""

from __future__ import annotations

import posixpath
import re
import resource
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from markdown import Markdown

from evidence_site.finish import finish
from evidence_site.store import keep, load
from evidence_site.store.disk import FOLDER as KEPT
from plain_markdown import plain_markdown

sys.path.insert(0, str(Path(__file__).resolve().parent / "site"))

from building import copy_project, must

TIMES = 10
RUNS = 5
ENOUGH = 60
"""Seconds after which no further round is begun."""

TARGET = 1.25
EXTENSION = "evidence_site.markdown"

# Copied: what pages cite and show. Not copied: conclusions and claims, which pages list as a whole.
FOLDERS = ("studies", "trials", "sources", "facts", "glossary")
MUCH = 2
"""A page whose HTML is this many times as long with ten times the records lists them."""

_KEY = re.compile(r"^((?:- )?key: )(\S+)$", re.MULTILINE)
_IDENTIFIER = re.compile(r"^ *(?:doi|pmid|pmcid|registry_id): .*\n", re.MULTILINE)
_LINK = re.compile(r"\]\(([^)#:]+\.md)")


def grow_records(project: Path, times: int) -> None:
    """Add copies of the records until there are `times` as many."""
    for path in [path for folder in FOLDERS for path in sorted((project / "data" / folder).glob("*.yml"))]:
        text = _IDENTIFIER.sub("", path.read_text("utf-8"))
        for number in range(1, times):
            path.with_stem(f"{path.stem}-x{number}").write_text(_KEY.sub(rf"\g<1>\g<2>-x{number}", text), "utf-8")


def grow_pages(project: Path, times: int, listing: set[str]) -> None:
    """Add copies of the pages, in folders of their own, until there are `times` as many of all that are not `listing`."""
    docs = project / "docs"
    texts = {path.relative_to(docs).as_posix(): path.read_text("utf-8") for path in docs.rglob("*.md")}
    copied = set(texts) - listing
    for name in sorted(copied):
        text = _LINK.sub(lambda link, name=name: _moved(link, name, copied), texts[name])
        for number in range(1, times):
            target = docs / f"x{number}" / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, "utf-8")


def _moved(link: re.Match[str], page: str, copied: set[str]) -> str:
    """Return a link of a page that moved one folder down: pages that did not move with it are one folder further up."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(page), link[1]))
    return link[0] if target in copied else f"](../{link[1]}"


def listing_pages(folder: Path) -> set[str]:
    """Return the pages that list all records, which is those that grow with them."""
    project = copy_project(folder / "listing")
    before = convert(project)
    grow_records(project, TIMES)
    return {name for name, html in convert(project).items() if len(html) > MUCH * len(before[name])}


def settings(project: Path) -> dict[str, Any]:
    """Return what mkdocs.yml says."""
    return yaml.safe_load((project / "mkdocs.yml").read_text("utf-8"))


def write_settings(project: Path, *, ours: bool) -> None:
    """Leave the menu to the builder, and our extension out where it is not wanted."""
    config = settings(project)
    config.pop("nav", None)
    config["markdown_extensions"] = [entry for entry in config["markdown_extensions"] if ours or EXTENSION not in entry]
    (project / "mkdocs.yml").write_text(yaml.safe_dump(config, sort_keys=False), "utf-8")


def convert(project: Path) -> dict[str, str]:
    """Return the HTML of every page, each converted by an instance of its own, as the builders do."""
    config = settings(project)["markdown_extensions"]
    options = {name: given for entry in config if isinstance(entry, dict) for name, given in entry.items()}
    names = [entry if isinstance(entry, str) else next(iter(entry)) for entry in config]
    if EXTENSION in options:
        options[EXTENSION] |= {"root": str(project)}
    pages = {}
    for path in sorted((project / "docs").rglob("*.md")):
        name = path.relative_to(project / "docs").as_posix()
        if EXTENSION in options:
            options[EXTENSION] |= {"page": name}
        pages[name] = Markdown(extensions=names, extension_configs=options).convert(_split(path)[1])
    return pages


def _split(path: Path) -> tuple[str, str]:
    head, mark, body = path.read_text("utf-8").partition("\n---\n")
    return head + mark, body


def make_plain(project: Path, target: Path) -> Path:
    """Copy a project to `target` with its pages in plain Markdown, and return `target`."""
    shutil.copytree(project, target, symlinks=True, ignore=shutil.ignore_patterns("built", "finished"))
    for name, html in convert(project).items():
        path = target / "docs" / name
        path.write_text(f"{_split(path)[0]}\n{plain_markdown(html)}", "utf-8")
    write_settings(target, ours=False)
    return target


def processor_time() -> float:
    """Return the seconds that this process and its children have worked: waiting for a busy machine does not count."""
    spent = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in spent)


@dataclass(frozen=True)
class Task:
    """Something to measure, and what has to happen before each run of it; `before` is not counted."""

    run: Callable[[], object]
    before: Callable[[], object] = lambda: None

    def seconds(self, times: int = 1) -> float:
        """Return how long one run takes, as the mean of several in a row."""
        spent = 0.0
        for _ in range(times):
            self.before()
            start = processor_time()
            self.run()
            spent += processor_time() - start
        return spent / times


def by_turns(*tasks: Task, repeat_first: int = 1) -> list[float]:
    """Return the least time of each of some tasks that take turns.

    A shared machine is now fast and now slow, for minutes at a time. Tasks that take turns meet the same machine, and so do
    runs of the same length: what is ten times shorter is repeated ten times.
    """
    rounds: list[list[float]] = []
    start = processor_time()
    while len(rounds) < RUNS and processor_time() - start < ENOUGH:
        rounds.append([task.seconds(1 if number else repeat_first) for number, task in enumerate(tasks)])
    return [min(times) for times in zip(*rounds, strict=True)]


def build(project: Path) -> Path:
    """Build a project with MkDocs alone and return the site's folder."""
    must("mkdocs", "build", "--quiet", "--site-dir", str(project / "built"), folder=project)
    return project / "built"


def own(project: Path) -> dict[str, Task]:
    """Return what our own code does: it reads records, converts pages (Python-Markdown's share included), and finishes."""
    some_record = next((project / "data" / "glossary").glob("*.yml"))
    built, site = build(project), project / "finished"

    def fresh() -> None:
        shutil.rmtree(site, ignore_errors=True)
        shutil.copytree(built, site)

    return {
        "reading": Task(lambda: load(project), before=some_record.touch),
        "converting": Task(lambda: convert(project), before=lambda: load(project)),
        "finishing": Task(lambda: finish(site), before=fresh),
    }


def size(project: Path) -> str:
    """Say how large a project is."""
    library = load(project)
    records = sum(len(kind) for kind in (library.studies, library.trials, library.sources, library.facts, library.terms))
    return f"{len(list((project / 'docs').rglob('*.md')))} pages, {records} records"


def make(folder: Path, pages: int, records: int, listing: set[str]) -> Path:
    """Return a project that many times as large."""
    project = copy_project(folder / f"{pages}-{records}")
    grow_records(project, records)
    grow_pages(project, pages, listing)
    write_settings(project, ours=True)
    print(f"{pages} times the pages, {records} times the records: {size(project)}")
    return project


def report_growth(small: Path, large: Path) -> None:
    """Print how much longer our own time is for the larger project."""
    tasks, larger = own(small), own(large)
    times = {name: by_turns(tasks[name], larger[name], repeat_first=TIMES) for name in tasks}
    times["all"] = [sum(column) for column in zip(*times.values(), strict=True)]
    for name, (short, long) in times.items():
        print(f"  own time, {name}: {short:.2f} s, then {long:.2f} s: {long / short / TIMES:.2f} for each page (1.00 is linear)")
    menu = html_size(large) / html_size(small) / TIMES
    print(f"  built HTML: {menu:.2f} times as much for each page, because the menu on every page names every page")


def html_size(project: Path) -> int:
    """Return the size of the built pages, which is what finishing has to read."""
    return sum(path.stat().st_size for path in (project / "built").rglob("*.html"))


def report_build(project: Path) -> None:
    """Print how much longer a build takes with our extension."""
    plain = make_plain(project, project.with_name(f"{project.name}-plain"))
    theirs, after_check, alone = by_turns(
        Task(lambda: build(plain)),
        Task(lambda: build(project), before=lambda: keep(project)),
        Task(lambda: build(project), before=lambda: shutil.rmtree(project / KEPT)),
    )
    for name, ours in (("after a check, as in make build", after_check), ("alone", alone)):
        times = f"{ours / theirs:.2f} times that of the same pages in plain Markdown (aim: {TARGET})"
        print(f"  mkdocs build {name}: {ours:.1f} s, {times}")


def main() -> None:
    """Measure in a temporary folder and print."""
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder)
        listing = listing_pages(here)
        print(f"pages that list all records: {', '.join(sorted(listing))}")
        small, large = make(here, 1, 1, listing), make(here, TIMES, TIMES, listing)
        report_growth(small, large)
        report_build(small)
        report_build(make(here, TIMES, 1, listing))


if __name__ == "__main__":
    main()
