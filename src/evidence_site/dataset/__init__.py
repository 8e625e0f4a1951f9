"""The records as files for other people's work: tables (CSV), everything at once (JSON), and what the columns mean."""

from .files import FOLDER, dataset, size_words
from .tables import TABLES, Column, Table

__all__ = ["FOLDER", "TABLES", "Column", "Table", "dataset", "size_words"]
