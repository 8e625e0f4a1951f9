"""Pure functions from records to element trees. Nothing here reads a file or knows Markdown."""
