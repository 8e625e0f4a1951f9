"""Record blocks that list what the site rests on: sources, the claims it checks, the glossary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, get_args
from xml.etree.ElementTree import Element

from ...errors import fail, near_matches
from ...models import Claim, Library
from ...render.citations import reference_item
from ...render.claim import article_says, claim_tally, claims_list
from ...render.glossary import glossary_list
from ...render.html import h
from .base import TREATMENTS, RecordBlock, some, type_keys, type_level


class SourceList(RecordBlock):
    """Every source of one kind, in alphabetical order: studies (of a treatment if given), trials or texts."""

    NAME = "source-list"
    ARGUMENT = True
    OPTIONS: ClassVar[dict[str, Any]] = {"treatment": ("", TREATMENTS)}

    def render(self, library: Library) -> Element:
        """Return the list."""
        shelves: dict[str, Iterable[Any]] = {
            "studies": library.studies.values(),
            "trials": library.trials.values(),
            "texts": library.sources.values(),
        }
        if self.argument not in shelves:
            raise fail(self.where(), f"must be one of {', '.join(shelves)}", near=near_matches(self.argument, shelves))
        treatment = self.options["treatment"]
        chosen = [record for record in shelves[self.argument] if not treatment or getattr(record, "treatment", None) == treatment]
        chosen.sort(key=lambda record: (record.label.lower(), record.key))
        return h("ul", {"class": "sources"}, [reference_item(record) for record in some(chosen, self, "source")])


class Claims(RecordBlock):
    """The claims of one section of the article, in full; the argument is the section."""

    NAME = "claims"
    ARGUMENT = True

    def render(self, library: Library) -> Element:
        """Return the list."""
        sections = get_args(Claim.model_fields["section"].annotation)
        if self.argument not in sections:
            raise fail(self.where(), f"must be one of {', '.join(sections)}", near=near_matches(self.argument, sections))
        chosen = [claim for claim in library.claims.values() if claim.section == self.argument]
        return claims_list(some(chosen, self, "claim"), library)


class ClaimTally(RecordBlock):
    """How many claims of the article got each verdict."""

    NAME = "claim-tally"

    def render(self, library: Library) -> Element:
        """Return the table."""
        return claim_tally(some(list(library.claims.values()), self, "claim"))


class ArticleSays(RecordBlock):
    """What the reader may have read on a page's subject: claims of the article, each with its verdict and a link to the check."""

    NAME = "article-says"
    OPTIONS: ClassVar[dict[str, Any]] = {"keys": ([], type_keys), "level": (2, type_level)}

    def render(self, library: Library) -> Element:
        """Return the section with its heading."""
        claims = [library.claim(key, self.where()) for key in self.options["keys"]]
        link = self.page.link_to(self.page.article_check)
        heading = h(f"h{self.options['level']}", {"id": "what-you-may-have-read"}, "What you may have read, checked")
        return h("section", {"class": "article-check"}, heading, article_says(some(claims, self, "claim"), link))


class Glossary(RecordBlock):
    """The whole glossary."""

    NAME = "glossary"

    def render(self, library: Library) -> Element:
        """Return the list of terms."""
        return glossary_list(library.terms, library)
