"""Highlights and margin notes: on the page, beside it, and all in one list."""
