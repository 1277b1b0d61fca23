"""What rows of folders are made of: a path that fits its room, and small tools."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton

from reader.core.overriding import override
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon


class PathLabel(QLabel):
    """A path that leaves out its middle where there is no room; whole in the tooltip."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.setProperty("role", "meta")
        self.setToolTip(path)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        middle = Qt.TextElideMode.ElideMiddle
        shown = self.fontMetrics().elidedText(self.text(), middle, self.width())
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


class IconTool(QToolButton):
    """A small button with a line icon, named by ``words``."""

    def __init__(self, theme: ThemeController, icon: str, words: str) -> None:
        super().__init__()
        self._theme, self._icon = theme, icon
        self.setProperty("role", "icon")
        self.setIconSize(QSize(18, 18))
        self.setToolTip(words)
        self.setAccessibleName(words)
        theme.changed.connect(self._draw)
        self._draw()

    def _draw(self) -> None:
        self.setIcon(line_icon(self._icon, self._theme.palette.ink_soft))
