"""Turns the records in `data/` into the parts of the pages in `docs/`."""
