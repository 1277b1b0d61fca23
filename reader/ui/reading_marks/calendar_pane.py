"""The calendar of what was read: a year of days, and the notes of the one that is chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.post import Post, PostId
from reader.services.post_marks import PostMarkStore
from reader.ui.panes.centred_list import CentredHead
from reader.ui.panes.note_link import NoteLink
from reader.ui.panes.year_grid import YearGrid
from reader.ui.panes.year_strip import YearStrip
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_4, SPACE_5

_MINUTE_S = 60


class CalendarPane(QWidget):
    """A click on a day, or the arrow keys, list its notes; a click on one opens it."""

    note_chosen = Signal(str)
    """A note was clicked: its id."""

    def __init__(
        self,
        theme: ThemeController,
        store: PostMarkStore,
        *,
        today: Callable[[], dt.date],
        language: Callable[[], str],
    ) -> None:
        super().__init__()
        self._theme, self._store = theme, store
        self._today, self._language = today, language
        self._posts: Mapping[PostId, Post] = {}
        self._year = today().year
        # What is shown is at hand: a language may change when the store is closed already.
        self._seconds: Mapping[dt.date, float] = {}
        self._read: tuple[tuple[PostId, float], ...] = ()
        self.grid = YearGrid(theme)
        self.strip = YearStrip(self.grid)
        self._title, self._sum, self._day = QLabel(), QLabel(), QLabel()
        self._shown_year = QLabel()
        self._title.setProperty("role", "title")
        self._sum.setProperty("role", "meta")
        self._day.setProperty("role", "section")
        self.earlier, self.later = _tool(), _tool()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._lay_out()
        self.earlier.clicked.connect(lambda: self._turn(-1))
        self.later.clicked.connect(lambda: self._turn(1))
        self.grid.day_chosen.connect(self._load_day)
        self.setFocusProxy(self.grid)
        theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()

    def show_posts(self, posts: Mapping[PostId, Post]) -> None:
        """Show what was read by now, of notes that are among ``posts`` or gone."""
        self._posts = posts
        self._load_year()
        if self.grid.day is None and self._year == self._today().year:
            self.grid.choose(self._today())
        elif self.grid.day is not None:
            self._load_day(self.grid.day)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = CentredHead()
        line = QHBoxLayout()
        line.addWidget(self._title)
        line.addStretch()
        line.addWidget(self.earlier)
        line.addWidget(self._shown_year)
        line.addWidget(self.later)
        head.column.setSpacing(SPACE_2)
        head.column.addLayout(line)
        head.column.addWidget(self._sum)
        head.column.addSpacing(SPACE_2)
        head.column.addWidget(self.strip)
        head.column.addSpacing(SPACE_4)
        head.column.addWidget(self._day)
        head.column.addLayout(self._rows)
        head.column.addStretch()
        scroll = QScrollArea()
        scroll.setWidget(head)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.viewport().setAutoFillBackground(False)
        head.setAutoFillBackground(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_5, 0, 0)
        column.addWidget(scroll)

    def _turn(self, step: int) -> None:
        self._year += step
        self._load_year()
        self._clear()
        self._day.clear()

    def _load_year(self) -> None:
        self._seconds = self._store.seconds_by_day(self._year)
        self.later.setEnabled(self._year < self._today().year)
        first = min(self._store.years(), default=self._today().year)
        self.earlier.setEnabled(self._year > first)
        self._show_year()

    def _load_day(self, day: dt.date) -> None:
        self._read = self._store.read_on(day)
        self._list_day(day)

    def _show_year(self) -> None:
        seconds = self._seconds
        words = {day: self._minutes(spent) for day, spent in seconds.items()}
        self.grid.show_year(self._year, seconds, words)
        if self._year == self._today().year:
            self.strip.show_day(self._today())
        self._shown_year.setText(str(self._year))
        self.grid.setAccessibleName(self.tr("Reading calendar of {}").format(self._year))
        total = self._minutes(sum(seconds.values()))
        days = len(seconds)
        one, many = self.tr("Read on 1 day, {} in all"), self.tr("Read on {} days, {} in all")
        nothing = self.tr("Nothing was read in this year yet.")
        said = one.format(total) if days == 1 else many.format(days, total)
        self._sum.setText(said if days else nothing)

    def _list_day(self, day: dt.date) -> None:
        self._clear()
        self._day.setText(self.grid.say(day))
        for post, seconds in self._read:
            known = self._posts.get(post)
            why = self._minutes(seconds) if known else self.tr("not there any more")
            link = NoteLink(self._theme, known.title if known else post, why)
            link.setEnabled(known is not None)
            link.clicked.connect(lambda _=False, key=post: self.note_chosen.emit(key))
            self._rows.addWidget(link)

    def _clear(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def _minutes(self, seconds: float) -> str:
        if seconds < _MINUTE_S:
            return self.tr("less than a minute")
        hours, minutes = divmod(round(seconds / _MINUTE_S), 60)
        if hours:
            return self.tr("{} h {} min").format(hours, minutes)
        return self.tr("{} min").format(minutes)

    def _draw(self) -> None:
        colours = self._theme.palette
        for tool, name in ((self.earlier, "back"), (self.later, "forward")):
            tool.setIcon(line_icon(name, colours.ink_soft, colours.ink))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Reading calendar"))
        self.grid.speak(
            self._language(),
            nothing=self.tr("nothing was read"),
            little=self.tr("Less"),
            much=self.tr("More"),
        )
        for tool, words in (
            (self.earlier, self.tr("The year before")),
            (self.later, self.tr("The year after")),
        ):
            tool.setToolTip(words)
            tool.setAccessibleName(words)
        self._show_year()
        if self.grid.day is not None:
            self._list_day(self.grid.day)


def _tool() -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    button.setIconSize(QSize(18, 18))
    button.setContentsMargins(SPACE_1, 0, SPACE_1, 0)
    return button
