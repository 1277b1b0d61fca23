"""Markdown to the HTML of a page: parsed, sanitised, with its formulas still to be rendered."""
