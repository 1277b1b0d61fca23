"""A year of days as a grid, each as dark as much was done on it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from reader.core.overriding import override
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_4, SPACE_5, TEXT_META

_WEEKS, _DAYS = 53, 7
_CELL, _GAP = 11, 3
_STEP = _CELL + _GAP
# Shares of the busiest day from which a day is darker, and how dark it is.
_SHADES = ((0.75, 1.0), (0.5, 0.75), (0.25, 0.5), (0.0, 0.28))


class YearCalendar(QWidget):
    """The weeks up to a day, Mondays on top. The arrow keys walk the days, each said aloud."""

    def __init__(self, theme: ThemeController, words: Callable[[dt.date, float], str]) -> None:
        """Take what is said of a day and its number, asked for whenever it is shown."""
        super().__init__()
        self._theme, self._words = theme, words
        self._numbers: Mapping[dt.date, float] = {}
        self._last = dt.date.min + dt.timedelta(days=_WEEKS * _DAYS)
        self._current: dt.date | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedHeight(SPACE_5 + _DAYS * _STEP)
        theme.changed.connect(self.update)

    def show_days(self, numbers: Mapping[dt.date, float], last: dt.date) -> None:
        """Show the year that ends with the week of ``last``."""
        self._numbers, self._last = numbers, last
        self._current = None
        self._describe()
        self.update()

    @property
    def current(self) -> dt.date | None:
        """The day that the keys are at."""
        return self._current

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WEEKS * _STEP, SPACE_5 + _DAYS * _STEP)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(20 * _STEP, SPACE_5 + _DAYS * _STEP)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            int(Qt.Key.Key_Left): -_DAYS,
            int(Qt.Key.Key_Right): _DAYS,
            int(Qt.Key.Key_Up): -1,
            int(Qt.Key.Key_Down): 1,
        }
        step = steps.get(event.key())
        if step is None:
            super().keyPressEvent(event)
            return
        day = (self._current or self._last) + dt.timedelta(step)
        self._current = min(max(day, self._first), self._last)
        self._describe()
        self.update()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._current = self._current or self._last
        self._describe()
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position())
        QToolTip.showText(event.globalPosition().toPoint(), self._say(day) if day else "", self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(make_font(self.font(), TEXT_META))
        most = max((number for number in self._numbers.values()), default=0)
        for week in range(self._weeks):
            for weekday in range(_DAYS):
                day = self._first + dt.timedelta(week * _DAYS + weekday)
                if day <= self._last:
                    self._paint_day(painter, day, most)
        self._paint_months(painter)
        painter.end()

    @property
    def _weeks(self) -> int:
        # A narrow pane shows the latest weeks.
        return max(min(self.width() // _STEP, _WEEKS), 1)

    @property
    def _first(self) -> dt.date:
        monday = self._last - dt.timedelta(self._last.weekday())
        return monday - dt.timedelta((self._weeks - 1) * _DAYS)

    def _paint_day(self, painter: QPainter, day: dt.date, most: float) -> None:
        colours = self._theme.palette
        number = self._numbers.get(day, 0)
        colour = QColor(colours.celadon if number else colours.hairline)
        if number:
            colour.setAlphaF(next(shade for share, shade in _SHADES if number / most > share))
        is_current = day == self._current and self.hasFocus()
        painter.setPen(QPen(QColor(colours.vermilion), 2) if is_current else Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(self._cell(day), 2, 2)

    def _paint_months(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._theme.palette.ink_soft))
        for week in range(self._weeks):
            day = self._first + dt.timedelta(week * _DAYS)
            if day.day <= _DAYS:
                place = QRectF(week * _STEP, 0, 5 * _STEP, SPACE_4)
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, f"{day.year}/{day.month}")

    def _cell(self, day: dt.date) -> QRectF:
        week, weekday = divmod((day - self._first).days, _DAYS)
        return QRectF(week * _STEP + 1, SPACE_5 - _GAP + weekday * _STEP, _CELL, _CELL)

    def _day_at(self, place: QPointF) -> dt.date | None:
        week, weekday = int(place.x() // _STEP), int((place.y() - SPACE_5 + _GAP) // _STEP)
        day = self._first + dt.timedelta(week * _DAYS + weekday)
        is_inside = 0 <= week < self._weeks and 0 <= weekday < _DAYS
        return day if is_inside and day <= self._last else None

    def _say(self, day: dt.date) -> str:
        return self._words(day, self._numbers.get(day, 0))

    def _describe(self) -> None:
        if self._current is not None:
            self.setAccessibleDescription(self._say(self._current))
            return
        busy = sorted(day for day, number in self._numbers.items() if number)
        self.setAccessibleDescription("; ".join(self._say(day) for day in busy[-14:]))
