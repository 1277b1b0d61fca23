"""Line icons in the theme's ink, drawn from the bundled SVG at the screen's own resolution."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.core.overriding import override
from reader.services.resources import bundled


def line_icon(name: str, colour: str, active: str = "") -> QIcon:
    """Return the icon called ``name`` in ``colour``, and in ``active`` where it is checked."""
    return QIcon(_LineIcon(name, colour, active or colour))


def app_icon() -> QIcon:
    """Return the window's icon."""
    return QIcon(str(bundled("resources", "icons", "yandu.svg")))


class _LineIcon(QIconEngine):
    def __init__(self, name: str, colour: str, active: str) -> None:
        super().__init__()
        self._name, self._colour, self._active = name, colour, active

    @override
    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        colour = self._active if state == QIcon.State.On else self._colour
        if mode == QIcon.Mode.Disabled:
            painter.setOpacity(0.4)
        QSvgRenderer(_drawing(self._name, colour)).render(painter, rect)

    @override
    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return pixmap

    @override
    def clone(self) -> QIconEngine:
        return _LineIcon(self._name, self._colour, self._active)


@lru_cache(maxsize=256)
def _drawing(name: str, colour: str) -> QByteArray:
    text = bundled("resources", "icons", f"{name}.svg").read_text(encoding="utf-8")
    return QByteArray(text.replace("currentColor", colour).encode())
