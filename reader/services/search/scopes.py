"""Which parts of a post's text are headings, prose, code and formulas."""

from __future__ import annotations

from collections.abc import Iterator

from reader.core.query import Scope
from reader.services.search.records import Record


def scope_spans(record: Record, text: str, scope: Scope) -> Iterator[tuple[int, int]]:
    """Yield the (start, end) of a scope's parts of ``text``: the record's, folded or not."""
    ends = (*record.section_starts, len(text))[1:]
    rows = zip(record.section_starts, record.code_starts, record.math_starts, ends, strict=True)
    for start, code, formulas, end in rows:
        body = text.index("\n", start) + 1
        match scope:
            case Scope.HEADINGS:
                yield start, body
            case Scope.BODY:
                yield body, code
            case Scope.CODE:
                yield code, formulas
            case Scope.MATH:
                yield formulas, end
            case _:
                yield start, end
