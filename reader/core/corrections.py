"""A query as it was meant, with its mistyped words put right."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reader.core.folding import Folding
from reader.core.terms import CJK

_LETTER = rf"[^\W{CJK}]"


def correct_query(source: str, corrections: Iterable[tuple[str, str]], folding: Folding) -> str:
    """Return ``source`` with each mistyped text, wherever it stands, as it was meant.

    What was mistyped is given folded; in the query it may have capitals, or be Traditional. A
    word is not looked for within a longer one.
    """
    corrected = source
    for typed, meant in corrections:
        pattern = rf"(?<!{_LETTER}){re.escape(typed)}(?!{_LETTER})"
        places = re.finditer(
            pattern if typed.isascii() else re.escape(typed), folding.fold(corrected)
        )
        # From behind: what stands before a place is not moved by it.
        for place in reversed(list(places)):
            corrected = corrected[: place.start()] + meant + corrected[place.end() :]
    return corrected
