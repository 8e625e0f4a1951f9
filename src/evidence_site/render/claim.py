"""Claims of the article that this site checks: verdict, correction, sources, and the tally of verdicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from ..models import Claim, Library
from .citations import citation_mark
from .html import append, h, sentence, slug
from .marks import tally
from .tables import cell, scrolling_table
from .text import rich_text

VERDICTS = {
    "supported": ("✓", "Supported", "the studies we found agree"),
    "partly supported": ("◐", "Partly supported", "right in part, or right only with more said"),
    "not supported": ("✗", "Not supported", "the studies we found do not show this"),
    "not tested": ("?", "Not tested", "no study that we found could tell"),
    "opinion": ("“", "Opinion", "a hope or a view that no study could test"),
}


def claim_id(key: str) -> str:
    """Return the anchor of a claim on the page that checks the article."""
    return f"claim-{key}"


def verdict_mark(verdict: str) -> Element:
    """Return the verdict as a sign and a word."""
    sign, word, _ = VERDICTS[verdict]
    return h("span", {"class": "verdict", "data-verdict": slug(verdict)}, h("span", {"aria-hidden": "true"}, sign), f" {word}")


def in_order(claims: Iterable[Claim]) -> list[Claim]:
    """Return claims in the order of the article."""
    return sorted(claims, key=lambda claim: claim.position)


def claims_list(claims: Iterable[Claim], library: Library) -> Element:
    """Return claims as a list: what the article says, our verdict, what is right, the sources."""
    return h("ol", {"class": "claims"}, [_claim(claim, library) for claim in in_order(claims)])


def _claim(claim: Claim, library: Library) -> Element:
    where = f"{claim.key}: correction"
    attributes = {"class": "claim", "id": claim_id(claim.key), "data-verdict": slug(claim.verdict), "value": str(claim.position)}
    item = h("li", attributes)
    append(item, h("p", {"class": "claim-says"}, "The article says: ", rich_text(sentence(claim.says), library, None, where)))
    append(item, h("p", {"class": "claim-verdict"}, verdict_mark(claim.verdict)))
    correction = rich_text(sentence(claim.correction), library, None, where)
    append(item, h("p", {}, correction, " ", citation_mark(claim.records) if claim.records else None))
    return item


def claim_tally(claims: Iterable[Claim]) -> Element:
    """Return how many claims got each verdict, as a table. The counts are counted here and never typed."""
    counts = Counter(claim.verdict for claim in claims)
    header = h("tr", {}, [h("th", {"scope": "col"}, name) for name in ("Our verdict", "What it means", "Claims")])
    rows = [
        h("tr", {}, h("th", {"scope": "row"}, verdict_mark(verdict)), cell([meaning]), cell([tally(str(counts[verdict]))]))
        for verdict, (_, _, meaning) in VERDICTS.items()
    ]
    total = h("tr", {}, h("th", {"scope": "row"}, "All claims"), cell([""]), cell([tally(str(counts.total()))]))
    table = h("table", {"class": "claim-tally"}, h("thead", {}, header), h("tbody", {}, rows, total))
    return scrolling_table(table, "Our verdicts on the article's claims")


def article_says(claims: Iterable[Claim], article_check: str) -> Element:
    """Return the short form for other pages: each claim with its verdict and a link to the full check."""
    items = [
        h(
            "li",
            {},
            f"{claim.says.rstrip('.')}. ",
            verdict_mark(claim.verdict),
            " ",
            h("a", {"href": f"{article_check}#{claim_id(claim.key)}", "aria-label": f"Why: {claim.says}"}, "Why"),
        )
        for claim in in_order(claims)
    ]
    return h("ul", {"class": "article-says"}, items)
