"""What is counted on our own pages for the report card: one function for each check of `models/results.py`.

`count_all` gives the content of data/results.yml. Grades come from `reading.py`, the pages from `page_list.py`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from urllib.parse import urlsplit
from xml.etree.ElementTree import tostring

from page_list import PAGES, READER_PAGES, TREATMENT_FOLDERS
from reading import grade, lead, lists, paragraphs, sentences, words
from selectolax.lexbor import LexborHTMLParser, LexborNode
from test_page_parts import ABOUT_TREATMENT, STAY

from evidence_site.check.front_matter import FrontMatter, split
from evidence_site.check.options import ALLOWANCE, ANSWER_RATIO, word_count
from evidence_site.check.prose import reading_blocks
from evidence_site.models import Library, Results
from evidence_site.models.option import QUESTIONS
from evidence_site.models.results import GRADE_GATE, PageResult, Tally
from evidence_site.models.wording import UNKNOWN
from evidence_site.render.citations import links_of
from evidence_site.render.html import h
from evidence_site.render.options import answer_words

Rendered = Callable[[str], tuple[FrontMatter, str]]

SECTION_WORDS = 200
"""The most words of running text below one heading."""

COLUMNS = 3
TOOLS = ("deciding/questions-for-your-doctor.md", "deciding/what-matters-to-you.md", "deciding/check-a-clinic.md")
SHARE = re.compile(r"(?:less than |more than )?[\d,]+(?: of [\d,]+|%(?! to))")
"""A count or percentage, and not the time or the range of one."""

PICTURES = "figure svg, figure img, figure.chart"


def by_page(test: Callable[[str], bool], pages: Mapping[str, str]) -> Tally:
    """Return how many pages pass, and which do not."""
    failing = tuple(name for name, html in pages.items() if not test(html))
    return Tally(passed=len(pages) - len(failing), of=len(pages), failing=failing)


def by_thing(found: Iterable[bool]) -> Tally:
    """Return how many of several things pass."""
    all_found = list(found)
    return Tally(passed=sum(all_found), of=len(all_found))


def has(*selectors: str) -> Callable[[str], bool]:
    """Return a test for pages that hold all of these parts."""
    return lambda html: all(LexborHTMLParser(html).css_first(selector) for selector in selectors)


def opens_with_message(html: str) -> bool:
    """Tell if the message comes right below the title, and once."""
    parts = [node.attributes.get("class") or node.tag for node in LexborHTMLParser(html).css("body > *")]
    return [part for part in parts if part != "reading-time"][:2] == ["h1", "message"] and parts.count("message") == 1


def speaks_to_you(html: str) -> bool:
    """Tell if the next steps say "you" or "your" in their items, not only in their heading."""
    items = LexborHTMLParser(html).css("section.next-steps li")
    return bool(re.search(r"\byou(?:r|rs|rself)?\b", " ".join(item.text() for item in items), re.IGNORECASE))


def sections(html: str) -> list[int]:
    """Return the words of running text below each heading, the title included, without cards and what opens."""
    html = re.sub(r"<(details|article).*?</\1>", "", html, flags=re.DOTALL)
    return [len(words(" ".join(reading_blocks(part)))) for part in re.split(r"(?=<h[1-6][ >])", html)]


def picture_at_the_start(html: str) -> bool:
    """Tell if a drawing or chart stands before the second heading of the second level."""
    return has(PICTURES)("<h2".join(html.split("<h2")[:2]))


def pictured_steps(html: str) -> list[bool]:
    """Tell of each next step if it has its small picture."""
    return [item.css_first("svg") is not None for item in LexborHTMLParser(html).css("section.next-steps li")]


def drawn_shares(html: str) -> list[bool]:
    """Tell of each count and percentage in a text or table, outside charts and cards, if a picture stands beside it."""
    tree = LexborHTMLParser(html)
    for apart in tree.css(".chart, .study-card, .trial-card"):
        apart.decompose()
    shares = tree.css("data.figure[data-kind=count], data.figure[data-kind=percent]")
    return [node.css_first("svg.share") is not None for node in shares if SHARE.match(node.text())]


def whole_percentages(html: str) -> list[bool]:
    """Tell of each percentage of a record if it is whole, its interval too."""
    shown = (node.text() for node in LexborHTMLParser(html).css("data.figure"))
    return [not re.search(r"\d\.\d", text) for text in shown if "%" in text]


def captioned(html: str) -> list[bool]:
    """Tell of each figure if it has a caption or a title with words."""
    return [
        any(part.text().strip() for part in node.css("figcaption, .chart-title")) for node in LexborHTMLParser(html).css("figure")
    ]


def columns(html: str) -> list[int]:
    """Return the widest row of each table, those in cards of studies and trials apart."""
    tree = LexborHTMLParser(html)
    for card in tree.css(".study-card, .trial-card"):
        card.decompose()
    return [max(len(row.css("th, td")) for row in table.css("tr")) for table in tree.css("table")]


def whole_findings(html: str) -> list[bool]:
    """Tell of each finding if it stands with its certainty, its reasons and its sources."""
    parts = ("[data-certainty]", "details li", "sup.cite a")
    return [all(node.css_first(part) for part in parts) for node in LexborHTMLParser(html).css("[data-finding]")]


def from_outside(node: LexborNode) -> bool:
    """Tell if an element would load something from another host."""
    return any(urlsplit(node.attributes.get(name) or "").netloc for name in ("src", "data", "poster", "srcset"))


def cited(html: str) -> list[str]:
    """Return the keys of the sources at a page's foot."""
    nodes = LexborHTMLParser(html).css("ol.sources [id^='ref-']")
    return [str(node.attributes["id"]).removeprefix("ref-") for node in nodes]


def text_of(html: str) -> str:
    """Return a page's text in one line."""
    return re.sub(r"\s+", " ", LexborHTMLParser(html).body.text())


def about_treatment(pages: Mapping[str, str], library: Library) -> dict[str, str]:
    """Return the pages that cite a study of a treatment with cells."""
    studies = {key for key, study in library.studies.items() if study.treatment in ABOUT_TREATMENT}
    return {name: html for name, html in pages.items() if name.startswith(TREATMENT_FOLDERS) and studies & set(cited(html))}


def option_answers(library: Library) -> list[bool]:
    """Tell of each answer of each option if it has a source or says that we do not know."""
    cells = [
        tostring(h("td", {}, answer_words(option, field, library)), encoding="unicode")
        for option in library.options.values()
        for field in QUESTIONS
    ]
    return ["data-cite" in cell or UNKNOWN in cell for cell in cells]


def option_detail(library: Library) -> list[bool]:
    """Tell of each question if the longest answer is not much longer than the shortest."""
    counts = [[word_count(option, field, library) for option in library.options.values()] for field in QUESTIONS]
    return [max(words) <= int(ANSWER_RATIO * min(words) + ALLOWANCE) for words in counts]


def checks(pages: Mapping[str, str], library: Library) -> dict[str, Tally]:
    """Return every count. `pages` holds the HTML of each page for readers."""
    sources = [library.references(key, "")[0] for key in sorted({key for html in pages.values() for key in cited(html)})]
    treatment = about_treatment(pages, library)
    return {
        "one-message": by_page(opens_with_message, pages),
        "known-and-unknown": by_page(has("section.known", "section.unknown"), pages),
        "next-steps": by_page(has("section.next-steps li"), pages),
        "pictured-steps": by_thing(found for html in pages.values() for found in pictured_steps(html)),
        "weighed-steps": by_page(has("section.next-steps .weigh"), pages),
        "speaks-to-you": by_page(speaks_to_you, pages),
        "sources-listed": by_page(lambda html: bool(cited(html)), pages),
        "sources-dated": by_thing(source.year is not None for source in sources),
        "sources-linked": by_thing(bool(links_of(source)) for source in sources),
        "tools": by_thing(page in PAGES for page in TOOLS),
        "short-lists": by_page(lambda html: max(lists(html), default=0) <= 7, pages),
        "short-paragraphs": by_page(lambda html: all(len(sentences(text)) <= 3 for text in paragraphs(html)), pages),
        "short-sections": by_page(lambda html: max(sections(html)) <= SECTION_WORDS, pages),
        "easy-grade": by_page(lambda html: grade(html) <= GRADE_GATE, pages),
        "easy-start": by_page(lambda html: grade(lead(html)) <= 7, pages),
        "picture": by_page(has(PICTURES), pages),
        "picture-at-the-start": by_page(picture_at_the_start, pages),
        "drawn-shares": by_thing(found for html in pages.values() for found in drawn_shares(html)),
        "whole-percentages": by_thing(found for html in pages.values() for found in whole_percentages(html)),
        "captions": by_thing(found for html in pages.values() for found in captioned(html)),
        "narrow-tables": by_thing(number <= COLUMNS for html in pages.values() for number in columns(html)),
        "findings-sourced": by_thing(found for html in pages.values() for found in whole_findings(html)),
        "stay-with-team": by_page(lambda html: STAY in text_of(html), treatment),
        "current-care": by_page(lambda html: "current care" in text_of(html), treatment),
        "option-answers": by_thing(option_answers(library)),
        "option-detail": by_thing(option_detail(library)),
        "nothing-from-outside": by_page(lambda html: not any(map(from_outside, LexborHTMLParser(html).css("*"))), pages),
    }


def count_all(rendered: Rendered, library: Library) -> Results:
    """Return every count of every page. Only pages for readers are rendered, so that the report card itself is not."""
    pages = {name: rendered(name)[1] for name in READER_PAGES}
    titles = {name: str(split(path.read_text(encoding="utf-8"), name)[0]["title"]) for name, path in PAGES.items()}
    grades = {name: round(grade(html), 1) for name, html in pages.items()}
    return Results(
        checks=checks(pages, library),
        pages={name: PageResult(title=title, grade=grades.get(name)) for name, title in titles.items()},
    )


HEAD = """\
# Counted by a program from the pages and records, for docs/about/report-card.md. Never change it by hand. To write it again:
#     WRITE_RESULTS=1 .venv/bin/pytest -q tests/content/test_results.py
"""


def as_yaml(results: Results) -> str:
    """Return results as the text of data/results.yml."""

    def line(name: str, record: Tally | PageResult) -> str:
        fields = record.model_dump(exclude_defaults=True).items()
        return f"  {name}: {{{', '.join(f'{field}: {json.dumps(value, ensure_ascii=False)}' for field, value in fields)}}}\n"

    checked = "".join(line(name, tally) for name, tally in results.checks.items())
    return f"{HEAD}checks:\n{checked}pages:\n{''.join(line(name, page) for name, page in results.pages.items())}"
