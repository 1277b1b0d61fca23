"""All categories and all tags, each in a table of its own."""
