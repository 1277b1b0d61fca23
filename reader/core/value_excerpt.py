"""A value as text with what differs marked, cut to what lies around the first mark."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from reader.core.saying import say
from reader.core.value_writer import write_json
from reader.core.verdict import Json

# Items shown on either side of the first mark in a list that is cut.
_AROUND = 6
_LONGEST_ITEM = 60


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the text."""

    text: str
    is_marked: bool = False


def excerpt(
    value: Json,
    marks: Collection[tuple[int, ...]],
    *,
    character: int | None = None,
    limit: int = 600,
) -> tuple[Span, ...]:
    """Return the text of ``value`` in pieces.

    Args:
        value: Any value.
        marks: Paths of what is marked; where that is all of it, ``()``, nothing stands out.
        character: Where ``value`` is a string, mark it from this character on.
        limit: About how many characters may stay whole; a longer value is cut around the
            first mark, and what is left out is counted.
    """
    if isinstance(value, str) and character is not None:
        return tuple(_text_spans(value, character, limit))
    whole = write_json(value, limit=limit)
    is_whole = len(whole) <= limit
    if () in marks or not marks:
        return (Span(whole),)
    writer = _Writer(marks, is_whole=is_whole)
    return tuple(_merged(writer.spans(value, ())))


def _text_spans(text: str, character: int, limit: int) -> Iterator[Span]:
    start = max(0, character - limit // 2)
    end = min(len(text), character + limit // 2)
    before = write_json(text[start:character])[:-1]
    marked = write_json(text[character : character + 1])[1:-1]
    after = write_json(text[character + 1 : end])[1:]
    yield Span(f"…{before[1:]}" if start else before)
    yield Span(marked, is_marked=True)
    yield Span(f"{after[:-1]}…" if end < len(text) else after)


class _Writer:
    def __init__(self, marks: Collection[tuple[int, ...]], *, is_whole: bool) -> None:
        self._marks = frozenset(marks)
        self._above = {mark[:length] for mark in marks for length in range(len(mark))}
        self._is_whole = is_whole

    def spans(self, value: Json, path: tuple[int, ...]) -> Iterator[Span]:
        limit = None if self._is_whole else _LONGEST_ITEM
        if path in self._marks:
            yield Span(write_json(value, limit=limit), is_marked=True)
        elif path not in self._above or not isinstance(value, list):
            yield Span(write_json(value, limit=limit))
        else:
            yield from self._list_spans(value, path)

    def _list_spans(self, items: list[Json], path: tuple[int, ...]) -> Iterator[Span]:
        start, end = self._window(items, path)
        yield Span("[")
        if start:
            yield Span(say("… {count} more, ", count=start))
        for index in range(start, end):
            if index > start:
                yield Span(",")
            yield from self.spans(items[index], (*path, index))
        if end < len(items):
            yield Span(say(", … {count} more", count=len(items) - end))
        yield Span("]")

    def _window(self, items: Sequence[Json], path: tuple[int, ...]) -> tuple[int, int]:
        if self._is_whole:
            return 0, len(items)
        depth = len(path)
        first = min(mark[depth] for mark in self._marks if mark[:depth] == path)
        return max(0, first - _AROUND), min(len(items), first + _AROUND + 1)


def _merged(spans: Iterator[Span]) -> Iterator[Span]:
    """Join neighbours that are marked alike; what is said in words stays by itself."""
    held = next(spans)
    for span in spans:
        if held.is_marked == span.is_marked and type(held.text) is type(span.text) is str:
            held = Span(held.text + span.text, held.is_marked)
        else:
            yield held
            held = span
    yield held
