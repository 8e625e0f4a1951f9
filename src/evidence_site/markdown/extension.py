"""The Markdown extension that both site builders load."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor

from ..store import load_for_page
from . import inline
from .blocks import BLOCKS
from .page import Page
from .tree import PRIORITY, PageTreeprocessor


class EvidenceExtension(BlocksExtension):
    """Reads `data/` when it is set up, so that a fault in a record stops a build before anything is cleaned."""

    def __init__(self, **kwargs: Any) -> None:
        self.config = {
            "root": [".", "Folder that holds data/ and docs/, relative to the folder the build runs in."],
            "glossary": ["glossary.md", "The page of the glossary, below docs/."],
            "article_check": ["article-check.md", "The page that checks the article, below docs/."],
            "studies": ["", "The page that holds the card of every study, below docs/."],
            "trials": ["", "The page that holds the card of every registered trial, below docs/."],
            "steps": ["four-steps", "The folder of the four steps, below docs/."],
            "questions": ["questions", "The folder of the readers' questions, below docs/."],
            "page": ["", "Path of the page below docs/, where no site builder tells it."],
        }
        super().__init__(**kwargs)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:  # noqa: N802 - the library's name
        """Register patterns, blocks and the tree processor. Raises EvidenceError for a fault in `data/`."""
        root = Path(self.getConfig("root"))
        library = load_for_page(root)
        places = (self.getConfig(name) for name in ("glossary", "article_check", "studies", "trials", "steps", "questions"))
        page = Page(md, library, *places, root=root, name=self.getConfig("page") or None)
        inline.register(page)
        for block in BLOCKS:
            block_mgr.register(block, {"page": page})
        md.treeprocessors.register(PageTreeprocessor(page), "evidence-page", PRIORITY)


def makeExtension(**kwargs: Any) -> EvidenceExtension:  # noqa: N802 - the name Python-Markdown looks for
    """Return the extension."""
    return EvidenceExtension(**kwargs)
