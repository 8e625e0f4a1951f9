"""What `evidence check` looks at: records, ledger, front matter, and every page rendered."""

from .run import check

__all__ = ["check"]
