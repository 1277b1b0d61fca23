"""The place for reviewing: what is due, what comes, and what one prepares for."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from PySide6.QtCore import QDate, QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.review.queue import InterviewDay, ReviewItem, ReviewKind, Schedule
from reader.services.reviews import DEFAULT_NEW_CARDS
from reader.ui.models.review_table import ITEM_ROLE, ReviewColumn, ReviewTableModel
from reader.ui.panes.centring import centred
from reader.ui.panes.number_choice import NumberChoice
from reader.ui.review.forecast import DAYS, ForecastBars
from reader.ui.review.review_table_view import make_review_table
from reader.ui.review.words import due_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6

_WIDTH = 980
# How wide the pane is where a column leaves room for the titles.
_NEEDS = {ReviewColumn.KIND: 480, ReviewColumn.STABILITY: 600}
_NEW_CARDS = (0, 2, 5, 10, 20, 50)


class ReviewPane(QWidget):
    """The queue as a table below its forecast; the way to flash cards, interview, statistics."""

    started = Signal()
    """What is due is to be reviewed, one after the other."""
    item_opened = Signal(object)
    """One `ReviewItem` is to be reviewed now."""
    suspend_wanted = Signal(object)
    """An item is to be kept from coming, or to come again."""
    remove_wanted = Signal(object)
    """An item is to leave the queue."""
    undo_wanted = Signal()
    """The last rating is to be taken back."""
    solved_wanted = Signal()
    """All solved problems are to come into the queue."""
    interview_day_chosen = Signal(object)
    """One prepares for an interview on this day, or for None."""
    new_cards_chosen = Signal(int)
    """At most so many new flash cards are to come on a day."""
    interview_wanted = Signal()
    """The mock interviews are to be shown."""
    statistics_wanted = Signal()
    """The statistics are to be shown."""

    def __init__(self, theme: ThemeController, title_of: Callable[[ReviewItem], str]) -> None:
        """Take what says an item's title in the interface's language."""
        super().__init__()
        self._title_of = title_of
        self._today = dt.date.min
        self._due = self._total = 0
        self.setProperty("role", "paper")
        self._title, self._count = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._count.setProperty("role", "soft")
        self._buttons = {name: QPushButton() for name in ("interview", "statistics", "undo")}
        self._buttons |= {name: QPushButton() for name in ("solved", "suspend", "remove")}
        for button in self._buttons.values():
            button.setProperty("role", "plain")
        self.start_button = QPushButton()
        self.start_button.setProperty("role", "primary")
        self.forecast = ForecastBars(theme)
        self._prepares = QCheckBox()
        self._day = QDateEdit()
        self._day.setCalendarPopup(True)
        self._day.setDisplayFormat("yyyy-MM-dd")
        self._new_label, self._hint = QLabel(), QLabel()
        self._new = NumberChoice(_NEW_CARDS, DEFAULT_NEW_CARDS)
        self._hint.setProperty("role", "soft")
        self._hint.setWordWrap(True)
        self._model = ReviewTableModel(self._say, self)
        self.table = make_review_table(self._model)
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_schedule(
        self, schedule: Schedule, suspended: tuple[ReviewItem, ...], interview: InterviewDay | None
    ) -> None:
        """Show the queue as it is."""
        self._today = schedule.today
        self._due, self._total = len(schedule.due), len(schedule.entries) + len(suspended)
        self._model.set_rows(schedule.entries, suspended)
        day = interview.day if interview is not None else None
        self.forecast.show_forecast(schedule.forecast(DAYS), schedule.today, day)
        self._show_day(day)
        self.start_button.setEnabled(self._due > 0)
        self._lead_keys()
        self._note_choice()
        self._retranslate()

    def allow_undo(self, *, is_allowed: bool) -> None:
        """Offer to take the last rating back, or not."""
        self._buttons["undo"].setEnabled(is_allowed)

    def show_new_cards(self, most: int) -> None:
        """Show how many new flash cards may come on a day."""
        self._new.set_value(most)

    @property
    def chosen(self) -> ReviewItem | None:
        """The item of the current row."""
        index = self.table.currentIndex()
        item: ReviewItem | None = index.data(ITEM_ROLE) if index.isValid() else None
        return item

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        for column, needed in _NEEDS.items():
            self.table.setColumnHidden(column, self.width() < needed)
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = _line(self._title, self._count, None, *self._named("interview", "statistics"))
        action = _line(self.start_button, self._buttons["undo"], None)
        plan = _line(self._prepares, self._day, SPACE_4, self._new_label, self._new, None)
        below = _line(*self._named("suspend", "remove"), None, self._buttons["solved"])
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(SPACE_6, SPACE_5, SPACE_6, SPACE_4)
        layout.setSpacing(SPACE_3)
        layout.addLayout(head)
        layout.addLayout(action)
        layout.addWidget(self.forecast)
        layout.addLayout(plan)
        layout.addWidget(self._hint)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(centred(page, _WIDTH))
        self._lead_keys()

    def _lead_keys(self) -> None:
        """Have the keyboard come to what can be done now: Qt gives it to a grey button too."""
        first = self.start_button if self._due else self.table
        self.setFocusProxy(first if self._total else self._buttons["interview"])

    def _named(self, *names: str) -> list[QPushButton]:
        return [self._buttons[name] for name in names]

    def _connect(self) -> None:
        self.start_button.clicked.connect(self.started)
        for name, signal in (
            ("interview", self.interview_wanted),
            ("statistics", self.statistics_wanted),
            ("undo", self.undo_wanted),
            ("solved", self.solved_wanted),
        ):
            self._buttons[name].clicked.connect(signal)
        self._buttons["suspend"].clicked.connect(lambda: self._emit(self.suspend_wanted))
        self._buttons["remove"].clicked.connect(lambda: self._emit(self.remove_wanted))
        self._prepares.toggled.connect(self._choose_day)
        self._day.dateChanged.connect(self._choose_day)
        self._new.chosen.connect(self.new_cards_chosen)
        self.table.activated.connect(self._open)
        self.table.doubleClicked.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._note_choice)
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.table.customContextMenuRequested.connect(self._offer_menu)

    def _emit(self, signal: object) -> None:
        if self.chosen is not None:
            signal.emit(self.chosen)  # type: ignore[attr-defined]  # a bound signal has no public type

    def _open(self, index: QModelIndex) -> None:
        self.item_opened.emit(index.data(ITEM_ROLE))

    def _offer_menu(self, place: QPoint) -> None:
        if not self.table.indexAt(place).isValid():
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Review now"), lambda: self._emit(self.item_opened))
        menu.addAction(self._suspend_words(), lambda: self._emit(self.suspend_wanted))
        menu.addAction(self.tr("Take out of the queue"), lambda: self._emit(self.remove_wanted))
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _choose_day(self) -> None:
        self._day.setEnabled(self._prepares.isChecked())
        day = self._day.date()
        chosen = dt.date(day.year(), day.month(), day.day())
        self.interview_day_chosen.emit(chosen if self._prepares.isChecked() else None)

    def _show_day(self, day: dt.date | None) -> None:
        for widget in (self._prepares, self._day):
            widget.blockSignals(True)  # noqa: FBT003 - Qt's
        shown = day or self._today + dt.timedelta(28)
        first = self._today + dt.timedelta(1)
        self._day.setMinimumDate(QDate(first.year, first.month, first.day))
        self._day.setDate(QDate(shown.year, shown.month, shown.day))
        self._day.setEnabled(day is not None)
        self._prepares.setChecked(day is not None)
        for widget in (self._prepares, self._day):
            widget.blockSignals(False)  # noqa: FBT003 - Qt's

    def _note_choice(self) -> None:
        for button in self._named("suspend", "remove"):
            button.setEnabled(self.chosen is not None)
        self._buttons["suspend"].setText(self._suspend_words())

    def _suspend_words(self) -> str:
        item = self.chosen
        is_suspended = item is not None and item.is_suspended
        return self.tr("Let it come again") if is_suspended else self.tr("Suspend")

    def _say(self, column: ReviewColumn, item: ReviewItem, day: dt.date | None) -> str:
        if column is ReviewColumn.TITLE:
            return self._title_of(item)
        if column is ReviewColumn.KIND:
            is_card = item.kind is ReviewKind.CARD
            return self.tr("Flash card") if is_card else self.tr("Problem")
        if column is ReviewColumn.DUE:
            return due_words(day, self._today) if day else self.tr("suspended")
        if item.memory is None:
            return self.tr("new")
        days = round(item.memory.stability)
        return self.tr("{} days").format(days) if days > 1 else self.tr("a day")

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Review"))
        words = self.tr("{} due today, {} in the queue").format(self._due, self._total)
        self._count.setText(words)
        self.start_button.setText(self.tr("Review what is due"))
        self._prepares.setText(self.tr("Prepare for an interview on"))
        self._day.setAccessibleName(self.tr("Day of the interview"))
        self._new_label.setText(self.tr("New flash cards a day"))
        self._new.set_name(self.tr("New flash cards a day"))
        self.table.setAccessibleName(self.tr("Review queue"))
        for name, text in (
            ("interview", self.tr("Mock interview")),
            ("statistics", self.tr("Statistics")),
            ("undo", self.tr("Undo the last rating")),
            ("remove", self.tr("Take out of the queue")),
            ("solved", self.tr("Add all solved problems")),
        ):
            self._buttons[name].setText(text)
        self._hint.setText(self._why_empty())
        self._hint.setVisible(bool(self._hint.text()))
        self._buttons["suspend"].setText(self._suspend_words())
        columns = (self.tr("Title"), self.tr("Kind"), self.tr("Comes"), self.tr("Remembered for"))
        self._model.set_headers(columns)

    def _why_empty(self) -> str:
        if self._total:
            return ""
        return self.tr(
            "A problem comes here once it is solved, a flash card once you have read the note"
            " that asks it. Each comes again when you are about to forget it."
        )


def _line(*parts: QWidget | int | None) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(SPACE_2)
    for part in parts:
        if part is None:
            line.addStretch()
        elif isinstance(part, int):
            line.addSpacing(part)
        else:
            line.addWidget(part)
    return line
