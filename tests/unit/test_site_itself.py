"""The site about itself: days on which pages are due, and the address for reports. No test asks a clock."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree.ElementTree import tostring

import pytest
import yaml

from evidence_site.check.links import check_links
from evidence_site.cli import main
from evidence_site.errors import EvidenceError
from evidence_site.models import Library, PageDay, Publisher, ReviewDates
from evidence_site.models.site import months_later
from evidence_site.render.site import how_read, report_address, review_dates
from evidence_site.store.pages import publisher

OLD = PageDay("a.md", "A page", date(2026, 1, 31))
NEW = PageDay("b.md", "Another page", date(2026, 6, 1))


def at(day: str) -> str:
    """Return a day as SOURCE_DATE_EPOCH gives it."""
    return str(int(datetime.fromisoformat(day).replace(tzinfo=UTC).timestamp()))


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        ("2026-11-22", 6, "2027-05-22"),
        ("2026-08-31", 6, "2027-02-28"),
        ("2027-08-31", 6, "2028-02-29"),
        ("2026-12-31", 1, "2027-01-31"),
        ("2026-01-15", 24, "2028-01-15"),
    ],
)
def test_months_later_is_a_day_of_the_calendar(day: str, months: int, later: str) -> None:
    assert months_later(date.fromisoformat(day), months) == date.fromisoformat(later)


@pytest.mark.parametrize(
    ("today", "pages"),
    [("2026-07-31", []), ("2026-08-01", ["a.md"]), ("2026-12-01", ["a.md"]), ("2026-12-02", ["a.md", "b.md"])],
)
def test_a_page_is_overdue_from_the_day_after_its_day(today: str, pages: list[str]) -> None:
    dates = ReviewDates(6, date.fromisoformat(today), (NEW, OLD))
    assert [page.page for page in dates.overdue()] == pages
    shown = "".join(review_dates(dates, lambda page: f"../{page}").itertext())
    assert ("no page is overdue" in shown) == (not pages)
    assert ("The next is due by 31 July 2026." in shown) == (not pages)
    assert (f"{len(pages)} page{'s are' if len(pages) > 1 else ' is'} overdue" in shown) == bool(pages)


def write_site(folder: Path, checked: str) -> Path:
    """Write a folder with one page."""
    (folder / "data").mkdir()
    (folder / "data" / "settings.yml").write_text("checked: '2026-11-22'\nreview_months: 6\n", encoding="utf-8")
    (folder / "docs").mkdir()
    front = f"---\ntitle: A page\nchecked: {checked}\n---\n\n# A page\n"
    (folder / "docs" / "index.md").write_text(front, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    "case",
    [
        ("", 0, "Checked: no page of 1 is overdue on 2026-11-22; the next is due by 2027-05-22.\n"),
        (at("2027-05-22"), 0, "Checked: no page of 1 is overdue on 2027-05-22; the next is due by 2027-05-22.\n"),
        (at("2027-05-23"), 1, "docs/index.md: last checked 2026-11-22, due by 2027-05-22, overdue on 2027-05-23\n"),
    ],
)
def test_the_weekly_command_lists_what_is_overdue_by_the_day_it_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: tuple[str, int, str]
) -> None:
    epoch, code, said = case
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    root = write_site(tmp_path, "'2026-11-22'")
    assert main(["check", "--overdue", "--root", str(root)]) == code
    assert capsys.readouterr() == (said, "")


@pytest.mark.parametrize(
    "case",
    [
        ("soon", "", "docs/index.md: checked: must be a day as 'YYYY-MM-DD', found 'soon'"),
        ("3", "", "docs/index.md: needs a title, and the day it was last checked as checked: 'YYYY-MM-DD'"),
        ("'2026-11-22'", "now", "SOURCE_DATE_EPOCH: must be a whole number of seconds since 1970, found 'now'"),
    ],
)
def test_a_day_that_is_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], case: tuple[str, str, str]
) -> None:
    checked, epoch, said = case
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert main(["check", "--overdue", "--root", str(write_site(tmp_path, checked))]) == 1
    assert capsys.readouterr().err == f"error: {said}\n"


def test_no_build_fails_because_time_has_passed(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the command for the weekly job asks for overdue pages, and only `make overdue` asks the clock."""
    monkeypatch.chdir(root)
    recipes = Path("Makefile").read_text(encoding="utf-8")
    assert recipes.count("--overdue") == recipes.count("date +%s") == 1
    asked = [path.name for path in Path("src").rglob("*.py") if ".overdue()" in path.read_text(encoding="utf-8")]
    assert sorted(asked) == ["overdue.py", "site.py"]


@pytest.mark.parametrize(
    ("given", "links", "words"),
    [
        (Publisher(), [], "This copy of the site has no address for reports yet. Whoever publishes it has to set one."),
        (Publisher("a@example.org"), ["mailto:a@example.org"], "Write to a@example.org. You need no account anywhere."),
        (Publisher("https://example.org/write"), ["https://example.org/write"], "Write to https://example.org/write. You need"),
        (
            Publisher("", "https://github.com/a/b"),
            ["https://github.com/a/b/issues/new?template=error-report.yml"],
            "You can fill in the form for reports. There you need an account.",
        ),
        (
            Publisher("a@example.org", "https://example.org/b"),
            ["mailto:a@example.org", "https://example.org/b"],
            "anywhere. You can also report it where the source of this site is kept. There you need an account.",
        ),
    ],
)
def test_the_address_for_reports_is_the_publishers_or_none(given: Publisher, links: list[str], words: str) -> None:
    shown = report_address(given)
    assert [link.get("href") for link in shown.iter("a")] == links
    assert words in "".join(shown.itertext())


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"extra": {"contact": None}}, Publisher()),
        ({}, Publisher()),
        (
            {"extra": {"contact": "a@example.org"}, "repo_url": "https://example.org/b/"},
            Publisher("a@example.org", "https://example.org/b"),
        ),
        (
            {"extra": {"contact": "ask me"}},
            "mkdocs.yml: extra.contact: must be an email address or an https:// address, found 'ask me'",
        ),
        (
            {"extra": {"contact": "data:a@b.c"}},
            "mkdocs.yml: extra.contact: must be an email address or an https:// address, found 'data:a@b.c'",
        ),
        ({"repo_url": "http://example.org"}, "mkdocs.yml: repo_url: must be an https:// address, found 'http://example.org'"),
    ],
)
def test_the_publishers_settings_are_read_strictly(tmp_path: Path, settings: dict[str, object], said: object) -> None:
    (tmp_path / "mkdocs.yml").write_text(yaml.safe_dump(settings | {"site_name": "x"}), encoding="utf-8")
    if isinstance(said, Publisher):
        assert publisher(tmp_path) == said
        return
    with pytest.raises(EvidenceError) as caught:
        publisher(tmp_path)
    assert str(caught.value) == said


def test_every_source_is_counted_once_by_how_it_was_read(library: Library) -> None:
    html = tostring(how_read(library), encoding="unicode", method="html")
    rows = [[cell.text for cell in row.iter("span")] for row in how_read(library).iter("tr")][1:]
    counts = [[int(str(number)) for number in row] for row in rows]
    assert (
        [sum(column) for column in zip(*counts[:-1], strict=True)] == counts[-1] == [len(library.studies), len(library.sources)]
    )
    assert "Summary (abstract) read" in html


def test_the_list_of_every_page_does_not_count_as_a_link_to_a_page() -> None:
    dates = ReviewDates(6, NEW.checked, (OLD, NEW))
    listed = tostring(review_dates(dates, lambda page: page), encoding="unicode")
    assert 'href="a.md"' in listed
    with pytest.raises(EvidenceError, match=r"docs/b\.md: no other page links to it"):
        check_links({"index.md": f'<p><a href="a.md">words</a></p>{listed}', "a.md": "", "b.md": ""})
