"""Thin adapters between Python-Markdown and `render`: citations, figures, terms and blocks.

Both MkDocs and Zensical load this as the Markdown extension `evidence_site.markdown`.
"""

from .extension import EvidenceExtension, makeExtension

__all__ = ["EvidenceExtension", "makeExtension"]
