"""How much comes on each of the next days, as bars."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.core.overriding import override
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_4, TEXT_META

DAYS = 28
_HEIGHT, _WIDEST = 108, 22
_CLEAR = 2  # days after today without a date of their own, which would cover today's


class ForecastBars(QWidget):
    """Bars of the next four weeks; today's in amber, the day of an interview marked."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._counts: Sequence[int] = ()
        self._today = dt.date.min
        self._interview: dt.date | None = None
        self.setFixedHeight(_HEIGHT)
        self.setMouseTracking(True)
        theme.changed.connect(self.update)

    def show_forecast(
        self, counts: Sequence[int], today: dt.date, interview: dt.date | None
    ) -> None:
        """Show how many come on each day from ``today`` on."""
        self._counts, self._today, self._interview = counts, today, interview
        self._describe()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(DAYS * (_WIDEST + SPACE_1), _HEIGHT)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        number = self._day_at(event.position())
        text = self._says(number) if number is not None else ""
        QToolTip.showText(event.globalPosition().toPoint(), text, self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._describe()
            self.update()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(make_font(self.font(), TEXT_META))
        most = max((*self._counts, 1))
        floor = self.height() - SPACE_4 - SPACE_1
        for number, count in enumerate(self._counts):
            left, width = number * self._step, self._step - SPACE_1
            day = self._today + dt.timedelta(number)
            height = max((floor - SPACE_4 - SPACE_1) * count / most, 2.0)
            colour = colours.amber if number == 0 else colours.ink_soft
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour if count else colours.wash))
            painter.drawRoundedRect(QRectF(left, floor - height, width, height), 2, 2)
            if day == self._interview:
                painter.setBrush(QColor(colours.vermilion))
                painter.drawRect(QRectF(left - 2, 0, 2, floor))
            painter.setPen(QColor(colours.ink_soft))
            if count:
                above = QRectF(left - SPACE_4, floor - height - 17, width + 2 * SPACE_4, 16)
                painter.drawText(above, Qt.AlignmentFlag.AlignCenter, str(count))
            if number == 0 or (day.weekday() == 0 and number > _CLEAR):
                below = QRectF(left, floor + 2, 80, 18)
                painter.drawText(below, Qt.AlignmentFlag.AlignLeft, f"{day.month}/{day.day}")
        painter.end()

    @property
    def _step(self) -> float:
        return min(self.width() / max(len(self._counts), 1), _WIDEST + SPACE_1)

    def _day_at(self, place: QPointF) -> int | None:
        number = int(place.x() // self._step)
        return number if 0 <= number < len(self._counts) else None

    def _says(self, number: int) -> str:
        day = self._today + dt.timedelta(number)
        return self.tr("{}: {} to review").format(day.isoformat(), self._counts[number])

    def _describe(self) -> None:
        self.setAccessibleName(self.tr("Reviews of the next four weeks"))
        said = [self._says(number) for number, count in enumerate(self._counts) if count]
        self.setAccessibleDescription("; ".join(said))
