"""The frame of the window while its parts are loaded: their grounds, where they will be."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from reader.ui.theme.tokens import RAIL_WIDTH, Palette
from reader.ui.window_layout import WindowLayout


def paint_frame(window: QWidget, palette: Palette, layout: WindowLayout) -> None:
    """Paint rail, tree and page as empty grounds: what comes on them moves nothing."""
    ground, line = QColor(palette.surface), QColor(palette.hairline)
    edges = [RAIL_WIDTH]
    if layout.is_tree_shown:
        edges.append(RAIL_WIDTH + layout.tree_width)
    painter = QPainter(window)
    painter.fillRect(window.rect(), QColor(palette.paper))
    painter.fillRect(0, 0, edges[-1], window.height(), ground)
    for edge in edges:
        painter.fillRect(edge - 1, 0, 1, window.height(), line)
    painter.end()
