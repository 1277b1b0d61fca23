"""The frame of the window while its parts are loaded: their grounds, where they will be."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from reader.ui.theme.tokens import (
    HEADER_HEIGHT,
    RAIL_WIDTH,
    SIDE_HIDES_BELOW,
    SIDE_WIDTH,
    SPLITTER_LINE,
    Palette,
)
from reader.ui.window_layout import WindowLayout


def paint_frame(window: QWidget, palette: Palette, layout: WindowLayout) -> None:
    """Paint rail, tree and page as empty grounds: what comes on them moves nothing."""
    ground, line = QColor(palette.surface), QColor(palette.hairline)
    edges = _edges(layout)
    painter = QPainter(window)
    painter.fillRect(window.rect(), QColor(palette.paper))
    painter.fillRect(0, 0, edges[-1], window.height(), ground)
    for edge in edges:
        painter.fillRect(edge - 1, 0, 1, window.height(), line)
    painter.end()


def page_place(window: QWidget, layout: WindowLayout) -> QRect:
    """Return where a note will be between tree and side pane, before there are any.

    It has to be right: a page that is loaded in another size is laid out twice.
    """
    has_side = layout.is_side_wanted and window.width() >= SIDE_HIDES_BELOW
    left = _edges(layout)[-1] + SPLITTER_LINE * layout.is_tree_shown
    beside = left + (SIDE_WIDTH + SPLITTER_LINE if has_side else 0)
    return QRect(left, HEADER_HEIGHT, window.width() - beside, window.height() - HEADER_HEIGHT)


def _edges(layout: WindowLayout) -> list[int]:
    tree = [RAIL_WIDTH + layout.tree_width] if layout.is_tree_shown else []
    return [RAIL_WIDTH, *tree]
