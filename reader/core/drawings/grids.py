"""Rows, grids and matrices: cells with their indexes, cut around the first mark."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

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
    cut = _cut(rows, min(marks, default=(0, 0)))
    frame = _Frame(cut, _MARGIN if is_row else _HEAD + 10)
    labels = [*_column_indexes(frame), *([] if is_row else _row_indexes(frame))]
    height = _HEAD + len(cut.texts) * _HEIGHT + _MARGIN
    rest = _rest(len(rows) - len(cut.texts), len(rows[0]) - len(cut.texts[0]))
    if rest:
        labels.append(Label(frame.side, height + 8, rest, "start"))
        height += 18
    width = frame.left_of(len(cut.texts[0])) + _MARGIN
    return Drawing(width, height, (), _boxes(frame, marks), (), tuple(labels))


@dataclass(frozen=True, slots=True)
class _Cut:
    """The cells that are drawn, as text, and the place of the first in the whole."""

    row: int
    column: int
    texts: list[list[str]]


class _Frame:
    """Where the cells of a cut stand; its first column begins at ``side``."""

    def __init__(self, cut: _Cut, side: float) -> None:
        self.cut, self.side = cut, side
        widest = max(text_width(text) for row in cut.texts for text in row)
        self.width = max(_LEAST_WIDTH, widest + 10)

    def left_of(self, column: int) -> float:
        """Return where a column begins."""
        return self.side + column * self.width


def _cut(rows: Sequence[Sequence[Json]], mark: tuple[int, int]) -> _Cut:
    """Return as much of ``rows`` as is drawn, with ``mark`` in its middle."""
    top, bottom = _window(mark[0], len(rows), MOST_ROWS)
    left, right = _window(mark[1], len(rows[0]), MOST_COLUMNS)
    texts = [[short_text(cell, _LONGEST) for cell in row[left:right]] for row in rows[top:bottom]]
    return _Cut(top, left, texts)


def _boxes(frame: _Frame, marks: Collection[tuple[int, int]]) -> tuple[Box, ...]:
    cut = frame.cut
    return tuple(
        Box(
            frame.left_of(column),
            _HEAD + row * _HEIGHT,
            frame.width,
            _HEIGHT,
            text,
            Tone.MARKED if (cut.row + row, cut.column + column) in marks else Tone.PLAIN,
        )
        for row, line in enumerate(cut.texts)
        for column, text in enumerate(line)
    )


def _column_indexes(frame: _Frame) -> list[Label]:
    return [
        Label(frame.left_of(column) + frame.width / 2, _HEAD / 2, str(frame.cut.column + column))
        for column in range(len(frame.cut.texts[0]))
    ]


def _row_indexes(frame: _Frame) -> list[Label]:
    return [
        Label(frame.side - 6, _HEAD + (row + 0.5) * _HEIGHT, str(frame.cut.row + row), "end")
        for row in range(len(frame.cut.texts))
    ]


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
