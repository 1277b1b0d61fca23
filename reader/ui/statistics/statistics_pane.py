"""The place of statistics: numbers first, the year as a grid, then topics and difficulties."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QTableWidget,
    QTableWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.practice_statistics import Group, PracticeStatistics
from reader.core.problem import Difficulty
from reader.ui.difficulty import difficulty_words
from reader.ui.panes.centring import centred
from reader.ui.panes.year_grid import YearGrid
from reader.ui.panes.year_strip import YearStrip
from reader.ui.review.words import duration_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6
from reader.ui.topic_words import topic_words

_ROW = 34
_COLUMN = 92
_WIDTH = 980  # the whole year fits
_FIGURES = ("solved", "acceptance", "time", "streak")


class StatisticsPane(QWidget):
    """Everything is there as text too: figures as labels, groups as tables."""

    def __init__(self, theme: ThemeController, language: Callable[[], str]) -> None:
        super().__init__()
        self._theme, self._language = theme, language
        self._today, self._year = dt.date.min, dt.MINYEAR
        self._statistics: PracticeStatistics | None = None
        self._figures = {name: (QLabel(), QLabel()) for name in _FIGURES}
        self._heads = {name: QLabel() for name in ("days", "difficulties", "topics")}
        self._title = QLabel()
        self._title.setProperty("role", "title")
        self.grid = YearGrid(theme)
        self.earlier, self.later = _tool(), _tool()
        self._shown_year = QLabel()
        self.strip = YearStrip(self.grid)
        self.difficulties, self.topics = _table(), _table()
        self._lay_out()
        self.earlier.clicked.connect(lambda: self._turn(-1))
        self.later.clicked.connect(lambda: self._turn(1))
        theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()

    def show_statistics(self, statistics: PracticeStatistics, today: dt.date) -> None:
        """Show what came of practising up to ``today``."""
        self._statistics, self._today, self._year = statistics, today, today.year
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        page = QWidget()
        page.setProperty("role", "paper")
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SPACE_6, SPACE_5, SPACE_6, SPACE_4)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self._title)
        layout.addLayout(self._make_figures())
        layout.addSpacing(SPACE_2)
        layout.addLayout(self._make_years())
        layout.addWidget(self.strip)
        for head in self._heads.values():
            head.setProperty("role", "section")
        for name, table in (("difficulties", self.difficulties), ("topics", self.topics)):
            layout.addSpacing(SPACE_2)
            layout.addWidget(self._heads[name])
            layout.addWidget(table)
        layout.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(centred(page, _WIDTH))
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        self.setFocusProxy(self.grid)

    def _make_figures(self) -> QHBoxLayout:
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
        return figures

    def _make_years(self) -> QHBoxLayout:
        years = QHBoxLayout()
        years.addWidget(self._heads["days"])
        years.addStretch()
        for widget in (self.earlier, self._shown_year, self.later):
            years.addWidget(widget)
        return years

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Statistics"))
        for name, text in (
            ("days", self.tr("Submissions and reviews by day")),
            ("difficulties", self.tr("By difficulty")),
            ("topics", self.tr("By topic")),
        ):
            self._heads[name].setText(text)
        for button, text in (
            (self.earlier, self.tr("The year before")),
            (self.later, self.tr("The year after")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
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
        nothing, little, much = self.tr("nothing"), self.tr("Less"), self.tr("More")
        self.grid.speak(self._language(), nothing=nothing, little=little, much=much)
        if self._statistics is not None:
            self._fill(self._statistics)
            self._show_year()

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
        topics = {group.name: topic_words(group.name) for group in statistics.topics}
        _fill(self.topics, statistics.topics, topics)

    def _turn(self, step: int) -> None:
        self._year += step
        self._show_year()

    def _show_year(self) -> None:
        days = self._statistics.days if self._statistics is not None else {}
        shown = {day: float(number) for day, number in days.items() if day.year == self._year}
        said = self.tr("submissions and reviews: {}")
        words = {day: said.format(int(number)) for day, number in shown.items()}
        self.grid.show_year(self._year, shown, words)
        name = self.tr("Submissions and reviews of {}").format(self._year)
        self.grid.setAccessibleName(name)
        self._shown_year.setText(str(self._year))
        self.later.setEnabled(self._year < self._today.year)
        self.earlier.setEnabled(self._year > min((day.year for day in days), default=self._year))
        if self._year == self._today.year:
            self.strip.show_day(self._today)

    def _draw(self) -> None:
        soft = self._theme.palette.ink_soft
        self.earlier.setIcon(line_icon("back", soft))
        self.later.setIcon(line_icon("forward", soft))


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


def _tool() -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    return button


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
