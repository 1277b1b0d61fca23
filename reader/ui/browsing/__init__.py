"""Going about in the notes: tabs, finding on a page, previews, type, and keys that move."""
