"""The pages about the site: what they say is what the records, the settings and the scripts do."""

from __future__ import annotations

import re
from typing import Any

import yaml
from page_list import ROOT
from selectolax.lexbor import LexborHTMLParser

from evidence_site.models import Library

FORM = ROOT / ".github" / "ISSUE_TEMPLATE" / "error-report.yml"
SCRIPTS = sorted((ROOT / "docs" / "assets" / "js").glob("*js"))


def text_of(html: str) -> str:
    return re.sub(r"\s+", " ", LexborHTMLParser(f"<body>{html}</body>").body.text())


def kept_names() -> set[str]:
    """Return the names under which the scripts keep what a reader chose or wrote."""
    scripts = "\n".join(path.read_text(encoding="utf-8") for path in SCRIPTS)
    names = set(re.findall(r"(?:remember|setItem)\(\"([\w-]+)\"|const STORE = \"([\w-]+)\"|\[data-sheet=([\w-]+)\]", scripts))
    comfort = (ROOT / "overrides" / "partials" / "comfort.html").read_text(encoding="utf-8")
    return {name for found in names for name in found if name} | set(re.findall(r"<input [^>]*name=\"([\w-]+)\"", comfort))


def test_the_scripts_keep_nothing_that_the_page_of_privacy_does_not_name(rendered: Any) -> None:
    tree = LexborHTMLParser(rendered("about/privacy.md")[1])
    named = {node.text() for node in tree.css("table code")}
    assert kept_names() >= {"theme", "text", "spacing", "lane"}
    assert sorted(kept_names() - named) == []


def test_the_scripts_keep_things_in_no_other_way() -> None:
    scripts = {path.name: path.read_text(encoding="utf-8") for path in SCRIPTS}
    assert [name for name, text in scripts.items() if re.search(r"document\.cookie|indexedDB|caches\.|sendBeacon", text)] == []
    assert sorted(name for name, text in scripts.items() if "setItem" in text) == ["lanes.mjs", "remember.mjs"]


def test_every_page_and_its_days_are_on_the_page_of_updates(rendered: Any, library: Library) -> None:
    tree = LexborHTMLParser(rendered("about/updates.md")[1])
    rows = tree.css(".review-dates tbody tr")
    assert len(rows) == len(list((ROOT / "docs").rglob("*.md")))
    assert f"{library.settings.review_months} months" in tree.css_first(".review-dates p").text()
    assert [row for row in rows if len(row.css("time[datetime]")) != 2] == []


def test_the_page_of_method_counts_the_sources_and_says_its_limits(rendered: Any, library: Library) -> None:
    html = rendered("about/method.md")[1]
    assert str(len(library.studies)) in text_of(html)
    for words in ("Most papers were read as their summary", "A review by a clinician No", "A test with people who have lupus No"):
        assert words in re.sub(r"\s+", " ", " ".join(node.text() for node in LexborHTMLParser(html).css("li, tr, p"))), words
    summaries = sum(study.read_as == "abstract" for study in library.studies.values())
    assert summaries > len(library.studies) / 2, "the page says that most were read as summaries"


def test_funding_says_what_is_not_taken(rendered: Any) -> None:
    shown = text_of(rendered("about/funding.md")[1])
    assert "It has no funding, no advertising, no tracking and nothing for sale." in shown


def test_no_address_is_made_up(rendered: Any) -> None:
    html = rendered("about/report-an-error.md")[1]
    config = yaml.safe_load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"))
    unset = not config["extra"]["contact"] and not config.get("repo_url")
    assert ("has no address for reports yet" in text_of(html)) == unset
    assert bool(LexborHTMLParser(html).css(".report-address a")) != unset


def test_the_form_for_reports_asks_what_the_page_asks() -> None:
    form = yaml.safe_load(FORM.read_text(encoding="utf-8"))
    fields = {part["id"]: part for part in form["body"] if part["type"] != "markdown"}
    assert list(fields) == ["page", "words", "right", "source", "kind"]
    assert not fields["source"].get("validations", {}).get("required"), "a report without a source is welcome"
    assert "nothing about your own illness" in form["body"][0]["attributes"]["value"]


def test_the_page_of_accessibility_names_standard_tests_and_gaps(rendered: Any) -> None:
    html = rendered("about/accessibility.md")[1]
    headings = [node.attributes["id"] for node in LexborHTMLParser(html).css("h2")]
    assert headings == ["aim", "expect", "checked", "gaps", "help"]
    assert "WCAG 2.2, at level AA" in text_of(html)
    assert "We do not claim that every page meets it" in text_of(html)
