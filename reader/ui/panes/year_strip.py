"""A year's grid in an area of its own: it is wider than a narrow page, and scrolls there."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QScrollArea

from reader.core.overriding import override
from reader.ui.panes.year_grid import YearGrid


class YearStrip(QScrollArea):
    """As high as the grid, and as the bar below where a year is wider than it."""

    def __init__(self, grid: YearGrid) -> None:
        super().__init__()
        self._grid = grid
        self.setWidget(grid)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        grid.setAutoFillBackground(False)
        for part in (grid, self):
            part.installEventFilter(self)

    def show_day(self, day: dt.date) -> None:
        """Bring a day into view."""
        place = self._grid.place_of(day).center()
        self.ensureVisible(place.x(), place.y())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            QTimer.singleShot(0, self, self._fit)  # the grid chooses its height after this
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        is_cut = self._grid.minimumSizeHint().width() > self.width()
        bar = self.horizontalScrollBar().sizeHint().height() if is_cut else 0
        self.setFixedHeight(self._grid.height() + bar)
