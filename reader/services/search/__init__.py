"""Full-text search over the posts, on Whoosh.

`IndexWriter` writes the index, `SearchEngine` asks it, `PlainScan` and `scan_search` do without
one. Importing this loads neither Whoosh nor NumPy; opening an index does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.services.search.engine import SearchEngine
from reader.services.search.errors import IndexUnusable
from reader.services.search.writer import IndexCounts, IndexWriter

if TYPE_CHECKING:
    from reader.services.search.scan import PlainScan, scan_search

__all__ = [
    "IndexCounts",
    "IndexUnusable",
    "IndexWriter",
    "PlainScan",
    "SearchEngine",
    "scan_search",
]


def __getattr__(name: str) -> object:
    """Load the scan when it is asked for: it is for the day that there is no index."""
    if name in {"PlainScan", "scan_search"}:
        from reader.services.search import scan  # noqa: PLC0415

        return getattr(scan, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
