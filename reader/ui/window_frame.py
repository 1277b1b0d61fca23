"""The frame of the window while its parts are loaded: their grounds, where they will be."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from reader.ui.theme.tokens import HEADER_HEIGHT, RAIL_WIDTH, Palette
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


def page_size(window: QWidget, layout: WindowLayout) -> QSize:
    """Return how large the page will be, before there is anything beside it."""
    return QSize(window.width() - _edges(layout)[-1], window.height() - HEADER_HEIGHT)


def _edges(layout: WindowLayout) -> list[int]:
    tree = [RAIL_WIDTH + layout.tree_width] if layout.is_tree_shown else []
    return [RAIL_WIDTH, *tree]
