"""Which kinds of documents a query asks for: ``in:problems``, ``in:submissions``."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.query import AllOf, AnyOf, Facet, Has, Node
from reader.core.search_document import SearchKind


def kinds_asked(root: Node | None) -> frozenset[SearchKind]:
    """Return the kinds that the query names, notes where it names none.

    A kind after a minus is not asked for.
    """
    named = frozenset(_named(root)) if root else frozenset[SearchKind]()
    return named or frozenset({SearchKind.NOTE})


def _named(node: Node) -> Iterator[SearchKind]:
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            for child in nodes:
                yield from _named(child)
        case Has(Facet.KIND, value):
            yield SearchKind(value)
