"""What `evidence check` looks at: records, ledger, front matter, and every page rendered."""

from .overdue import overdue
from .run import check

__all__ = ["check", "overdue"]
