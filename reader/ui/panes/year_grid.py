"""A year of days as small squares, the fuller the more was read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtCore import QEvent, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from reader.core.overriding import override
from reader.core.year_grid import WEEKDAYS, steps_of, weeks_of
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, TEXT_META

# The sides of a square and the gaps beside it, in pixels; the largest that the width has room for.
_SIZES = ((14, 3), (13, 3), (12, 3), (11, 3), (10, 3), (9, 3), (9, 2), (8, 2))
_WEEKS = 54  # at most, the first and the last one cut
_LABELS, _MONTHS, _LEGEND = 30, 20, 26  # pixels left of, above and below the squares
_SHARES = (0.0, 0.3, 0.5, 0.75, 1.0)
_STEPS = {
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -WEEKDAYS,
    Qt.Key.Key_Right: WEEKDAYS,
}


class YearGrid(QWidget):
    """Days are chosen by a click or by the arrow keys; the chosen one has a ring."""

    day_chosen = Signal(object)
    """Another day is chosen: a `date`."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._year = 1
        self._steps: Mapping[dt.date, int] = {}
        self._words: Mapping[dt.date, str] = {}
        self._locale = QLocale(QLocale.Language.English)
        self._day: dt.date | None = None
        self._nothing = self._little = self._much = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    @property
    def day(self) -> dt.date | None:
        """The chosen day."""
        return self._day

    def show_year(
        self, year: int, seconds: Mapping[dt.date, float], words: Mapping[dt.date, str]
    ) -> None:
        """Show another year: the time of each day, and what is said of it."""
        self._year, self._steps, self._words = year, steps_of(seconds), words
        if self._day is None or self._day.year != year:
            self._day = None
        self._describe()
        self.update()

    def speak(self, language: str, *, nothing: str, little: str, much: str) -> None:
        """Name months and days in ``language``; say ``nothing`` of days of no reading."""
        self._little, self._much = little, much
        chinese, english = QLocale.Language.Chinese, QLocale.Language.English
        self._locale = QLocale(chinese if language == "zh" else english)
        self._nothing = nothing
        self.update()

    def choose(self, day: dt.date) -> None:
        """Choose a day of the year that is shown."""
        if day.year != self._year:
            return
        self._day = day
        self._describe()
        self.update()
        self.day_chosen.emit(day)

    def say(self, day: dt.date) -> str:
        """Return a day and what was read on it, in words."""
        words = self._words.get(day, self._nothing)
        return self.tr("{}: {}").format(day.isoformat(), words)

    def place_of(self, day: dt.date) -> QRect:
        """Return the square of a day."""
        week = (day.timetuple().tm_yday - 1 + dt.date(self._year, 1, 1).weekday()) // WEEKDAYS
        size, gap = self._cell()
        step = size + gap
        return QRect(_LABELS + week * step, _MONTHS + day.weekday() * step, size, size)

    def _describe(self) -> None:
        self.setAccessibleDescription(self.say(self._day) if self._day is not None else "")
        event = QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        QAccessible.updateAccessibility(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_LABELS + _WEEKS * sum(_SIZES[0]), self._height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LABELS + _WEEKS * sum(_SIZES[-1]), self._height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.setFixedHeight(self._height())
        super().resizeEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self._day_at(event.pos())
            QToolTip.showText(event.globalPos(), self.say(day) if day is not None else "", self)
            return True
        return super().event(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self.choose(day)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        now = self._day or max(self._steps, default=dt.date(self._year, 1, 1))
        chosen = now + dt.timedelta(days=step) if self._day is not None else now
        self.choose(chosen)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_labels(painter)
        painter.setPen(Qt.PenStyle.NoPen)
        grounds = [self.colour(step) for step in range(len(_SHARES))]
        for day in self._days():
            painter.setBrush(grounds[self._steps.get(day, 0)])
            painter.drawRoundedRect(self.place_of(day), 2.5, 2.5)
        self._paint_legend(painter, grounds)
        if self._day is not None:
            self._paint_ring(painter, self.place_of(self._day))
        painter.end()

    def colour(self, step: int) -> QColor:
        """Return the ground of a day that is so full, 0 to 4."""
        palette = self._theme.palette
        empty, full = QColor(palette.wash), QColor(palette.celadon)
        share = _SHARES[step]
        mixed = [
            round(one * (1 - share) + other * share)
            for one, other in zip(empty.getRgb()[:3], full.getRgb()[:3], strict=True)  # type: ignore[index]  # a tuple
        ]
        return QColor(*mixed)

    def _paint_legend(self, painter: QPainter, grounds: Sequence[QColor]) -> None:
        """Paint the five grounds at the right, between the words for little and much."""
        (size, gap), top = self._cell(), self.height() - _LEGEND + SPACE_2
        painter.setFont(make_font(self.font(), TEXT_META))
        words = painter.fontMetrics()
        right = self.place_of(dt.date(self._year, 12, 31)).right() + 1
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(self._theme.palette.ink_soft))
        painter.drawText(QRect(right - 100, top - 4, 100, size + 8), int(side), self._much)
        right -= words.horizontalAdvance(self._much) + SPACE_1
        painter.setPen(Qt.PenStyle.NoPen)
        for ground in reversed(grounds):
            right -= size + gap
            painter.setBrush(ground)
            painter.drawRoundedRect(QRect(right, top, size, size), 2.5, 2.5)
        painter.setPen(QColor(self._theme.palette.ink_soft))
        area = QRect(right - 100 - SPACE_1 - gap, top - 4, 100, size + 8)
        painter.drawText(area, int(side), self._little)

    def _paint_ring(self, painter: QPainter, place: QRect) -> None:
        palette = self._theme.palette
        colour = palette.vermilion if self.hasFocus() else palette.ink
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), 2))
        painter.drawRoundedRect(place.adjusted(-2, -2, 2, 2), 4, 4)

    def _paint_labels(self, painter: QPainter) -> None:
        painter.setFont(make_font(self.font(), TEXT_META))
        painter.setPen(QColor(self._theme.palette.ink_soft))
        names, short = self._locale, QLocale.FormatType.ShortFormat
        for month in range(1, 13):
            left = self.place_of(dt.date(self._year, month, 1)).left()
            area = QRect(left, 0, 60, _MONTHS - SPACE_1)
            words = names.standaloneMonthName(month, short)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignBottom), words)
        step = sum(self._cell())
        for weekday in (0, 2, 4):
            top = _MONTHS + weekday * step - 2
            area = QRect(0, top, _LABELS - SPACE_1, step)
            words = names.standaloneDayName(weekday + 1, short)
            painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)

    def _days(self) -> Iterator[dt.date]:
        return (day for week in weeks_of(self._year) for day in week if day is not None)

    def _day_at(self, place: QPoint) -> dt.date | None:
        inside = (
            day for day in self._days() if self.place_of(day).adjusted(-1, -1, 2, 2).contains(place)
        )
        return next(inside, None)

    def _cell(self) -> tuple[int, int]:
        """Return the side of a square, and the gap beside it."""
        step = (self.width() - _LABELS) // _WEEKS
        return next((one for one in _SIZES if sum(one) <= step), _SIZES[-1])

    def _height(self) -> int:
        return _MONTHS + WEEKDAYS * sum(self._cell()) + _LEGEND
