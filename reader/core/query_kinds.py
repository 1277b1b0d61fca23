"""Which kinds of documents a query asks for: ``in:problems``, ``in:submissions``."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.query import AllOf, AnyOf, Facet, Has, Node, Not
from reader.core.search_document import SearchKind


def kinds_asked(root: Node | None) -> frozenset[SearchKind]:
    """Return the kinds that the query names, notes where it names none.

    A kind after a minus is not asked for.
    """
    named = frozenset(_named(root)) if root else frozenset[SearchKind]()
    return named or frozenset({SearchKind.NOTE})


def names_kind(root: Node) -> bool:
    """Return whether the query says anywhere which kinds it means, or does not."""
    return any(True for _ in _named(root, is_within_not=True))


def _named(node: Node, *, is_within_not: bool = False) -> Iterator[SearchKind]:
    match node:
        case AllOf(nodes) | AnyOf(nodes):
            for child in nodes:
                yield from _named(child, is_within_not=is_within_not)
        case Not(child) if is_within_not:
            yield from _named(child, is_within_not=True)
        case Has(Facet.KIND, value):
            yield SearchKind(value)
