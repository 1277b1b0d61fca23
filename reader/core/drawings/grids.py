"""Rows, grids and matrices: cells with their indexes, cut around the first mark."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.core.drawings.shapes import Box, Drawing, Label, Tone
from reader.core.drawings.texts import short_text, text_width
from reader.core.saying import say
from reader.core.verdict import Json

MOST_ROWS, MOST_COLUMNS = 16, 24
_HEIGHT, _LEAST_WIDTH, _LONGEST = 26.0, 26.0, 8
_HEAD, _MARGIN = 18.0, 4.0


def draw_grid(
    rows: Sequence[Sequence[Json]], marks: Collection[tuple[int, int]] = (), *, is_row: bool = False
) -> Drawing:
    """Return the cells of a rectangle of scalars.

    Args:
        rows: Its rows, of one length.
        marks: The row and column of each marked cell.
        is_row: There is but one row, and its index is not said.
    """
    if not rows or not rows[0]:
        return Drawing(64, 24, labels=(Label(32, 12, say("empty")),))
    top, left = min(marks, default=(0, 0))
    first_row, last_row = _window(top, len(rows), MOST_ROWS)
    first, last = _window(left, len(rows[0]), MOST_COLUMNS)
    texts = [
        [short_text(cell, _LONGEST) for cell in row[first:last]] for row in rows[first_row:last_row]
    ]
    width = max(_LEAST_WIDTH, *(text_width(text) + 10 for row in texts for text in row))
    side = _MARGIN if is_row else _HEAD + 10
    boxes = tuple(
        Box(
            side + column * width,
            _HEAD + row * _HEIGHT,
            width,
            _HEIGHT,
            text,
            Tone.MARKED if (first_row + row, first + column) in marks else Tone.PLAIN,
        )
        for row, line in enumerate(texts)
        for column, text in enumerate(line)
    )
    heads = [
        Label(side + (column + 0.5) * width, _HEAD / 2, str(first + column))
        for column in range(last - first)
    ]
    sides = [
        Label(side - 6, _HEAD + (row + 0.5) * _HEIGHT, str(first_row + row), "end")
        for row in range(0 if is_row else last_row - first_row)
    ]
    height = _HEAD + len(texts) * _HEIGHT + _MARGIN
    labels = [*heads, *sides]
    rest = _rest(len(rows) - (last_row - first_row), len(rows[0]) - (last - first))
    if rest:
        labels.append(Label(side, height + 8, rest, "start"))
        height += 18
    return Drawing(side + (last - first) * width + _MARGIN, height, (), boxes, (), tuple(labels))


def _window(mark: int, count: int, most: int) -> tuple[int, int]:
    if count <= most:
        return 0, count
    start = max(0, min(mark - most // 2, count - most))
    return start, start + most


def _rest(rows: int, columns: int) -> str:
    if rows and columns:
        return say("… {rows} more rows, {columns} more columns", rows=rows, columns=columns)
    if rows:
        return say("… {count} more rows", count=rows)
    return say("… {count} more columns", count=columns) if columns else ""
