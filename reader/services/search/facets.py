"""A post's properties as terms, so that a filter is a lookup like any other."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.folding import Folding, normalise
from reader.core.query import Facet
from reader.core.search_document import SearchDocument

NESTED_FACETS = frozenset({Facet.TAG, Facet.CATEGORY, Facet.PLACE})
"""Those of whose values a beginning is enough where no post has the value."""


def facet_terms(document: SearchDocument, language: str, folding: Folding) -> set[str]:
    """Return the terms that a filter can find the post by.

    A nested tag or category is found by each of its ancestors' paths and by each segment.
    """
    values = [(Facet.FEATURE, feature) for feature in document.features]
    values += [(Facet.LANGUAGE, language), (Facet.KIND, document.kind.value)]
    values += [(Facet.TAG, value) for tag in document.tags for value in _ways(tag)]
    for category in (document.category, *document.other_categories):
        values += [(Facet.CATEGORY, value) for value in _ways("/".join(category))]
    for place in (document.path, document.id.partition(":")[2] or document.id):
        values += [(Facet.PLACE, value) for value in _ways(place)]
        values += [(Facet.PLACE, value) for value in _ways(_without_suffix(place))]
    return {facet_term(facet, value, folding) for facet, value in values}


def facet_term(facet: Facet, value: str, folding: Folding) -> str:
    """Return the term of one value."""
    return f"{facet.value}:{folding.fold(normalise(value)).strip().strip('/')}"


def _ways(path: str) -> Iterator[str]:
    segments = [segment for segment in path.split("/") if segment]
    for count, segment in enumerate(segments, start=1):
        yield segment
        yield "/".join(segments[:count])


def _without_suffix(path: str) -> str:
    folder, slash, name = path.rpartition("/")
    return folder + slash + name.rpartition(".")[0] if "." in name[1:] else path
