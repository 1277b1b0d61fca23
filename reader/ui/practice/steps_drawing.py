"""A call's variables drawn: rows, grids, linked lists, trees and more, and what points there."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override
from reader.core.step_scene import Scene
from reader.ui.practice.code_font import code_font
from reader.ui.practice.steps_painting import ScenePainting
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_3


class StepsDrawing(QWidget):
    """All drawings of one call, one below the other; as large as they need."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._scenes: tuple[Scene, ...] = ()
        self._changed: frozenset[str] = frozenset()
        self.setFont(code_font())
        self.setAccessibleName(self.tr("Drawing of the variables"))
        theme.changed.connect(self.update)

    @property
    def scenes(self) -> tuple[Scene, ...]:
        """What is drawn."""
        return self._scenes

    def show_scenes(self, scenes: tuple[Scene, ...], changed: frozenset[str]) -> None:
        """Draw other variables; the ``changed`` ones are named in the marking colour."""
        self._scenes, self._changed = scenes, changed
        self.setAccessibleDescription(", ".join(scene.name for scene in scenes))
        self.setFixedSize(self.sizeHint())
        self.update()

    @override
    def sizeHint(self) -> QSize:
        sizes = [ScenePainting(self.fontMetrics(), scene).size() for scene in self._scenes]
        width = max((size.width() for size in sizes), default=0)
        return QSize(width + 2 * SPACE_3, sum(size.height() + SPACE_3 for size in sizes))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self.font())
        top = 0
        for scene in self._scenes:
            painting = ScenePainting(self.fontMetrics(), scene)
            painter.save()
            painter.translate(SPACE_3, top)
            painting.paint(painter, self._theme, is_changed=scene.name in self._changed)
            painter.restore()
            top += painting.size().height() + SPACE_3
        painter.end()
