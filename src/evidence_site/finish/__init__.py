"""The last step over a built site, whichever builder made it: repairs of faults in the theme's code."""

from .run import finish

__all__ = ["finish"]
