"""How hard a page is to read: grades, sentences, paragraphs and lists, measured offline with one pinned tool."""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from functools import cache

from selectolax.lexbor import LexborHTMLParser

from evidence_site.check.prose import reading_blocks

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # textstat imports pkg_resources, which warns of its own end
    import textstat

# Names of diseases and drugs have no plainer word, so SMOG leaves them out. Every other long word counts.
# fmt: off
NAMES = frozenset({
    "lupus", "nephritis", "systemic", "erythematosus", "antiphospholipid", "scleroderma", "sclerosis", "leukaemia",
    "myeloma", "lymphoma", "thrombocytopenia", "hydroxychloroquine", "belimumab", "anifrolumab", "rituximab",
    "obinutuzumab", "cyclophosphamide", "mycophenolate", "azathioprine", "methotrexate", "prednisone", "prednisolone",
    "methylprednisolone", "steroid", "steroids", "voclosporin", "tacrolimus", "ciclosporin", "alemtuzumab",
    "antithymocyte", "globulin", "fludarabine", "melphalan", "carmustine", "ryoncil", "remestemcel", "iberdomide",
    "litifilimab", "dapirolizumab", "teclistamab", "telitacicept", "obexelimab", "ianalumab", "cenerimod", "upadacitinib",
    "deucravacicept", "thalidomide",
})
# fmt: on

_SENTENCE_END = re.compile(r"(?<=[.!?])[\"”’)]*\s+(?=[\"“‘(]*[A-Z0-9])")
_WORD = re.compile(r"[\w'’-]*[^\W_][\w'’-]*")


@cache
def blocks(html: str) -> list[str]:
    """Return the running text of a page, one text for each paragraph or list item."""
    return list(reading_blocks(html))


def lead(html: str) -> str:
    """Return the part of a page before its first second-level heading."""
    return html.partition("<h2")[0]


def words(text: str) -> list[str]:
    """Return the words of a text."""
    return _WORD.findall(text)


def sentences(text: str) -> list[str]:
    """Split a paragraph or list item into its sentences."""
    return [sentence for sentence in _SENTENCE_END.split(text) if words(sentence)]


def _joined(texts: Iterable[str]) -> str:
    """Put texts together so that each ends as a sentence, and no point of a number ends one."""
    ended = (text if text.endswith((".", "!", "?")) else f"{text.rstrip(':;,')}." for text in texts)
    return re.sub(r"(?<=\d)[.,](?=\d)", "", " ".join(ended))


@cache
def grade(html: str) -> float:
    """Return the Flesch-Kincaid grade of a page."""
    return float(textstat.flesch_kincaid_grade(_joined(blocks(html))))


@cache
def smog(html: str) -> float:
    """Return the SMOG grade of a page, with a short word in the place of each disease and drug."""
    plain = _WORD.sub(lambda match: "drug" if match[0].lower() in NAMES else match[0], _joined(blocks(html)))
    return float(textstat.smog_index(plain))


def lists(html: str) -> list[int]:
    """Return the length of each list that an editor wrote; sources and study cards are made from records."""
    tree = LexborHTMLParser(html)
    for made in tree.css(".study-card, .trial-card, ol.sources, ul.sources"):
        made.decompose()
    return [len([item for item in node.iter() if item.tag == "li"]) for node in tree.css("ul, ol")]


def paragraphs(html: str) -> list[str]:
    """Return the paragraphs that an editor wrote. A bold label of a few words at the start is a heading, not a sentence."""
    tree = LexborHTMLParser(html)
    for made in tree.css(".study-card, .trial-card, ol.sources, ul.sources, sup.cite, table"):
        made.decompose()
    for label in tree.css("p > strong:first-child"):
        text = label.text()
        if text.endswith((".", ":")) and len(words(text)) <= 5 and (label.parent.text() or "").startswith(text):
            label.decompose()
    return [re.sub(r"\s+", " ", node.text()).strip() for node in tree.css("p")]
