"""Full-text search over the posts, on Whoosh.

`IndexWriter` writes the index, `SearchEngine` asks it, `scan_search` does without one.
Importing this loads neither Whoosh nor NumPy; opening an index does.
"""

from __future__ import annotations

from reader.services.search.engine import SearchEngine
from reader.services.search.errors import IndexUnusable
from reader.services.search.scan import PlainScan, scan_search
from reader.services.search.writer import IndexCounts, IndexWriter

__all__ = [
    "IndexCounts",
    "IndexUnusable",
    "IndexWriter",
    "PlainScan",
    "SearchEngine",
    "scan_search",
]
