"""`data/` read once into one immutable library."""

from ..models import Library
from .load import load

__all__ = ["Library", "load"]
