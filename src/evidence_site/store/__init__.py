"""`data/` read once into one immutable library."""

from ..models import Library
from .library import keep, load, load_for_page

__all__ = ["Library", "keep", "load", "load_for_page"]
