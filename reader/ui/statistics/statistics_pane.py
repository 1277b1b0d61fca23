"""The place of statistics: numbers first, the year as a grid, then topics and difficulties."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.practice_statistics import Group, PracticeStatistics
from reader.core.problem import Difficulty
from reader.ui.interview.words import difficulty_words
from reader.ui.panes.year_calendar import YearCalendar
from reader.ui.review.words import duration_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5

_ROW = 34
_COLUMN = 92
_FIGURES = ("solved", "acceptance", "time", "streak")


class StatisticsPane(QWidget):
    """Everything is there as text too: figures as labels, groups as tables."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._statistics: PracticeStatistics | None = None
        self._figures = {name: (QLabel(), QLabel()) for name in _FIGURES}
        self._heads = {name: QLabel() for name in ("days", "difficulties", "topics")}
        self._title = QLabel()
        self._title.setProperty("role", "heading")
        self.calendar = YearCalendar(theme, self._say_day)
        self.difficulties, self.topics = _table(), _table()
        self._lay_out()
        self._retranslate()

    def show_statistics(self, statistics: PracticeStatistics, today: dt.date) -> None:
        """Show what came of practising up to ``today``."""
        self._statistics = statistics
        self.calendar.show_days(statistics.days, today)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        figures = QHBoxLayout()
        figures.setSpacing(SPACE_5)
        for value, caption in self._figures.values():
            value.setProperty("role", "title")
            caption.setProperty("role", "meta")
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(value)
            column.addWidget(caption)
            figures.addLayout(column)
        figures.addStretch()
        page = QWidget()
        page.setProperty("role", "paper")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_4)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self._title)
        layout.addLayout(figures)
        for name, widget in (
            ("days", self.calendar),
            ("difficulties", self.difficulties),
            ("topics", self.topics),
        ):
            self._heads[name].setProperty("role", "section")
            layout.addSpacing(SPACE_2)
            layout.addWidget(self._heads[name])
            layout.addWidget(widget)
        layout.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setFocusProxy(self.calendar)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Statistics"))
        for name, text in (
            ("days", self.tr("Submissions and reviews by day")),
            ("difficulties", self.tr("By difficulty")),
            ("topics", self.tr("By topic")),
        ):
            self._heads[name].setText(text)
        self.calendar.setAccessibleName(self._heads["days"].text())
        for table, name in ((self.difficulties, "difficulties"), (self.topics, "topics")):
            table.setAccessibleName(self._heads[name].text())
            table.setHorizontalHeaderLabels(
                [
                    self.tr("Name"),
                    self.tr("Solved"),
                    self.tr("Submitted"),
                    self.tr("Accepted"),
                    self.tr("Time"),
                ]
            )
        if self._statistics is not None:
            self._fill(self._statistics)

    def _fill(self, statistics: PracticeStatistics) -> None:
        total, streaks = statistics.total, statistics.streaks
        row = f"{streaks.current} / {streaks.longest}"
        for name, value, caption in (
            ("solved", f"{total.solved} / {total.problems}", self.tr("problems solved")),
            ("acceptance", _share(total), self.tr("of submissions accepted")),
            ("time", _time(total), self.tr("to solve one, the median")),
            ("streak", row, self.tr("days in a row / at most")),
        ):
            shown, said = self._figures[name]
            shown.setText(value)
            said.setText(caption)
        levels = {level.value: difficulty_words(level) for level in Difficulty}
        _fill(self.difficulties, statistics.difficulties, levels)
        _fill(self.topics, statistics.topics, {})

    def _say_day(self, day: dt.date, number: float) -> str:
        return self.tr("{}: {} submissions and reviews").format(day.isoformat(), int(number))


def _fill(table: QTableWidget, groups: Sequence[Group], names: dict[str, str]) -> None:
    table.setRowCount(len(groups))
    for row, group in enumerate(groups):
        cells = (
            names.get(group.name, group.name),
            f"{group.solved} / {group.problems}",
            str(group.attempts),
            _share(group),
            _time(group),
        )
        for column, text in enumerate(cells):
            table.setItem(row, column, QTableWidgetItem(text))
    # As high as its rows: the page scrolls, not a table within it.
    table.setFixedHeight(table.horizontalHeader().sizeHint().height() + len(groups) * _ROW + 2)


def _share(group: Group) -> str:
    return "—" if group.acceptance is None else f"{group.acceptance:.0%}"


def _time(group: Group) -> str:
    return "—" if group.median_s is None else duration_words(group.median_s)


def _table() -> QTableWidget:
    table = QTableWidget(0, 5)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(_ROW)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    table.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column in range(1, 5):
        table.setColumnWidth(column, _COLUMN)
    return table
