"""What a half-typed query may go on with: fields' names, and the values that a field takes.

The window asks with each key, so everything here is one pass over the known values; it
neither parses nor searches.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from types import MappingProxyType

from reader.core.folding import Folding
from reader.core.query_tokens import KEYS

MOST_CANDIDATES = 12
_PLAIN = Folding()
_NO_COUNTS: Mapping[str, int] = MappingProxyType({})
# What may stand before a field's name: a minus, opening parentheses.
_LEAD = "-("
_NAME = re.compile(r"(?P<name>[^\W\d_]+)[:：]")
_QUOTES = {'"': '"', "“": "”", "「": "」", "『": "』"}
# A value with one of these would be read as something else were it not quoted.
_NEEDS_QUOTES = re.compile(r"[\s\"“”「」『』()]")
_LISTED = ("tag", "cat", "title", "code", "math", "has", "lang", "date", "in")
_CHINESE = {
    "tag": "标签", "cat": "分类", "title": "标题", "code": "代码", "math": "公式",
    "has": "包含", "lang": "语言", "date": "日期", "in": "位置",
}  # fmt: skip
_FIXED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "has": ("math", "code", "image", "problem"),
        "lang": ("zh", "en"),
        "in": ("notes", "problems", "submissions", "title", "headings", "body", "code", "math"),
    }
)


class CandidateKind(Enum):
    """What a candidate stands for."""

    FIELD = "field"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Candidate:
    """One way to go on.

    ``text`` goes in place of the completion's span: a field's name with its colon, or a
    value, quoted where it has to be. ``key`` is the field's own name (``tag``, ``has`` ...),
    whatever it was typed as. ``count`` is the number of notes with a value, None where that is
    not known.
    """

    kind: CandidateKind
    text: str
    key: str
    value: str = ""
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Completion:
    """Candidates for the characters from ``start`` up to ``end`` of the query, best first."""

    start: int
    end: int
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class KnownValues:
    """What the open libraries hold, each value with the number of its notes.

    Nested tags and categories are paths joined by ``/``. ``years`` are offered after ``date:``,
    ``folders`` after ``in:``. A feature or language without a count is offered all the same.
    """

    tags: Mapping[str, int] = field(default_factory=lambda: _NO_COUNTS)
    categories: Mapping[str, int] = field(default_factory=lambda: _NO_COUNTS)
    features: Mapping[str, int] = field(default_factory=lambda: _NO_COUNTS)
    languages: Mapping[str, int] = field(default_factory=lambda: _NO_COUNTS)
    years: Mapping[str, int] = field(default_factory=lambda: _NO_COUNTS)
    folders: Mapping[str, int] = field(default_factory=lambda: _NO_COUNTS)


def complete_query(
    text: str,
    cursor: int,
    known: KnownValues,
    folding: Folding = _PLAIN,
    *,
    most: int = MOST_CANDIDATES,
) -> Completion:
    """Return what may stand in place of the word at ``cursor`` (in characters).

    After a field's name its values are offered: first those that begin with what is typed
    there, then those with a segment that does, then those that have it anywhere; of these the
    ones without a count first, then the most frequent. Elsewhere the fields are offered, all of
    them for an empty word; within quotes that belong to no field nothing is.

    Args:
        text: The query as it stands in the box.
        cursor: Where one types; beyond either end counts as there.
        known: The values of the libraries.
        folding: Folds both sides before they are compared.
        most: No more candidates than this.
    """
    at = min(max(cursor, 0), len(text))
    start, end = _word_at(text, at)
    named = _NAME.match(text, start, at)
    key = KEYS.get(named["name"].lower()) if named else None
    if named and key:
        typed = text[named.end() : at].lstrip("".join(_QUOTES))
        found = _values(key, folding.fold(typed), known, folding)
        return Completion(named.end(), end, tuple(found[:most]))
    return Completion(start, end, tuple(_fields(text[start:at].lower()))[:most])


def apply_candidate(text: str, completion: Completion, candidate: Candidate) -> tuple[str, int]:
    """Return the query with the candidate put in, and where the cursor then stands.

    A space follows a value, so that one can type on; after a field's name its value does.
    """
    rest = text[completion.end :]
    is_value = candidate.kind is CandidateKind.VALUE
    gap = " " if is_value and not rest.startswith((" ", ")")) else ""
    head = text[: completion.start] + candidate.text + gap
    steps_over = is_value and rest.startswith(" ")
    return head + rest, len(head) + steps_over


def _word_at(text: str, at: int) -> tuple[int, int]:
    """Return the span of the word around a place; a quoted value is part of its word."""
    start, closing = _open_word(text, at)
    while start < at and text[start] in _LEAD:
        start += 1
    if closing:
        end = text.find(closing, at)
        # Quotes not closed yet end with what is typed, lest they swallow the rest.
        return start, end + 1 if end >= 0 else at
    end = at
    while end < len(text) and not text[end].isspace() and text[end] not in "()":
        end += 1
    return start, end


def _open_word(text: str, at: int) -> tuple[int, str]:
    """Return where the word before ``at`` begins, and the quote that would close it, or none."""
    start, closing = 0, ""
    for place, char in enumerate(text[:at]):
        if closing:
            closing = "" if char == closing else closing
        elif char in _QUOTES:
            closing = _QUOTES[char]
        elif char.isspace():
            start = place + 1
    return start, closing


def _fields(typed: str) -> Iterator[Candidate]:
    for key in _LISTED:
        # The name in the script in which one types.
        for name in (key, _CHINESE[key]):
            if name.startswith(typed) and (typed or name == key):
                yield Candidate(CandidateKind.FIELD, f"{name}:", key)


def _values(key: str, typed: str, known: KnownValues, folding: Folding) -> list[Candidate]:
    counts = _counts(key, known)
    ranked = []
    for value, count in counts.items():
        rank = _rank(folding.fold(value), typed)
        if rank is not None:
            ranked.append((rank, count is not None, -(count or 0), value, count))
    ranked.sort(key=lambda row: row[:3])
    return [_value(key, value, count) for *_, value, count in ranked]


def _counts(key: str, known: KnownValues) -> dict[str, int | None]:
    live: Mapping[str, Mapping[str, int]] = {
        "tag": known.tags,
        "cat": known.categories,
        "has": known.features,
        "lang": known.languages,
        "date": known.years,
        "in": known.folders,
    }
    counts: dict[str, int | None] = dict.fromkeys(_FIXED.get(key, ()))
    counts.update(live.get(key, _NO_COUNTS))
    return counts


def _rank(value: str, typed: str) -> int | None:
    """Return how well a value fits: 0 best, None not at all."""
    if value.startswith(typed):
        return 0
    if f"/{typed}" in value:
        return 1
    return 2 if typed in value else None


def _value(key: str, value: str, count: int | None) -> Candidate:
    # A quote in a value cannot be written within the same quotes; no pair in it can.
    quote = next((opening for opening in _QUOTES if _fits(opening, value)), '"')
    text = f"{quote}{value}{_QUOTES[quote]}" if _NEEDS_QUOTES.search(value) else value
    return Candidate(CandidateKind.VALUE, text, key, value, count)


def _fits(opening: str, value: str) -> bool:
    return opening not in value and _QUOTES[opening] not in value
