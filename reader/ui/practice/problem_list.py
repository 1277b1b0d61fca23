"""The list of all problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.problem_standing import (
    ProblemFilter,
    Standing,
    Status,
    TopicProgress,
    topic_progress,
)
from reader.core.slug import Slug
from reader.ui.models.problem_table import (
    ROW_ROLE,
    ProblemColumn,
    ProblemTableModel,
)
from reader.ui.practice.problem_filters import ProblemFilters
from reader.ui.practice.problem_lists_menu import ListsMenu
from reader.ui.practice.problem_table_view import NarrowedProblems, ProblemTable
from reader.ui.practice.topic_rings import TopicRings
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_3, SPACE_5, SPACE_6

# Below these widths, in pixels, a column is left out: first the topics, then the note.
_NEEDS = {ProblemColumn.TOPICS: 1000, ProblemColumn.NOTE: 780}


class ProblemList(QWidget):
    """Every problem in one table, with how far one is; narrowed, sorted, opened by keyboard."""

    problem_opened = Signal(str)
    """A problem was opened: its slug."""
    random_wanted = Signal()
    """One of those that are listed is to be picked by chance."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._language = "en"
        self._standings: Sequence[Standing] = ()
        self._model = ProblemTableModel(self)
        self._sorted = NarrowedProblems(self)
        self._sorted.setSourceModel(self._model)
        self.table = ProblemTable(self._sorted, theme)
        self.filters = ProblemFilters()
        self.rings = TopicRings(theme)
        self.lists = ListsMenu(self)
        self._title, self._count = QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._count.setProperty("role", "soft")
        self._random, self._list_button = _plain_button(), _plain_button()
        self._empty = _Nothing()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty)
        self._lay_out()
        self._connect(theme)
        self._retranslate()

    def show_problems(
        self,
        standings: Sequence[Standing],
        language: str,
        lists: Mapping[str, Sequence[Slug]] | None = None,
    ) -> None:
        """List the problems, their titles in ``language``, and the user's own ``lists``."""
        self._language, self._standings = language, standings
        current = self._current()
        self._model.set_rows(standings)
        names = tuple(lists or ())
        self.filters.show_choices(standings, names)
        self.lists.show_lists(lists or {})
        self._retranslate()
        self._narrow()
        self._choose(current)

    def shown(self) -> tuple[Standing, ...]:
        """Return the problems that are listed, in their order."""
        rows = range(self._sorted.rowCount())
        return tuple(self._sorted.index(row, 0).data(ROW_ROLE) for row in rows)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_columns()
        super().resizeEvent(event)

    def enter(self) -> None:
        """Take the focus, on the first row where none is current."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self._sorted.index(0, 0))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self._list_button)
        head.addWidget(self._random)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_6, SPACE_5, SPACE_6, 0)
        layout.setSpacing(SPACE_3)
        layout.addLayout(head)
        layout.addWidget(self.rings)
        layout.addWidget(self.filters)
        layout.addWidget(self._stack, 1)

    def _connect(self, theme: ThemeController) -> None:
        self.filters.changed.connect(self._narrow)
        self.filters.entered.connect(self.enter)
        self.rings.topic_chosen.connect(lambda topic: self.filters.choose("topic", topic))
        self._random.clicked.connect(self.random_wanted)
        self._list_button.clicked.connect(self._open_lists)
        self._empty.cleared.connect(self.filters.clear)
        self.table.clicked.connect(self._open)
        self.table.activated.connect(self._open)
        self.table.menu_wanted.connect(self._open_menu)
        self.table.search_wanted.connect(self.filters.search.setFocus)
        theme.changed.connect(self.table.viewport().update)

    def _narrow(self) -> None:
        wanted = self.filters.wanted
        self._sorted.set_filter(wanted)
        self._stack.setCurrentIndex(0 if self._sorted.rowCount() else 1)
        self._empty.explain(is_new_list=bool(wanted.in_list) and not self._is_any_in(wanted))
        topics = topic_progress(self._standings)
        self.rings.show_topics(self._everything(), topics, self.tr("All problems"))
        self.rings.mark(wanted.topic)
        self._fit_columns()
        self._say_count(wanted)

    def _say_count(self, wanted: ProblemFilter) -> None:
        shown = self.shown()
        solved = sum(one.status is Status.SOLVED for one in shown)
        words = self.tr("{} of {} solved").format(solved, len(shown))
        if not wanted.is_empty:
            words += " · " + self.tr("{} problems in all").format(len(self._standings))
        self._count.setText(words)

    def _is_any_in(self, wanted: ProblemFilter) -> bool:
        return any(wanted.in_list in one.lists for one in self._standings)

    def _everything(self) -> TopicProgress:
        by_status = Counter(one.status for one in self._standings)
        total = len(self._standings)
        return TopicProgress("", total, by_status[Status.TRIED], by_status[Status.SOLVED])

    def _fit_columns(self) -> None:
        for column, needed in _NEEDS.items():
            self.table.setColumnHidden(column, self.width() < needed)
        is_any_due = any(one.due_on is not None for one in self._standings)
        self.table.setColumnHidden(ProblemColumn.DUE, not is_any_due)
        self.table.share_room()

    def _current(self) -> Slug | None:
        index = self.table.currentIndex()
        return index.data(ROW_ROLE).problem.slug if index.isValid() else None

    def _choose(self, slug: Slug | None) -> None:
        for row, one in enumerate(self.shown()):
            if one.problem.slug == slug:
                self.table.setCurrentIndex(self._sorted.index(row, 0))

    def _open(self, index: QModelIndex) -> None:
        row: Standing = index.data(ROW_ROLE)
        self.problem_opened.emit(row.problem.slug)

    def _open_menu(self, index: QModelIndex, place: QPoint) -> None:
        row: Standing = index.data(ROW_ROLE)
        title = row.problem.title.best(self._language)
        self.lists.open_for(row, title, place)

    def _open_lists(self) -> None:
        below = self._list_button.rect().bottomLeft()
        self.lists.open(self.filters.wanted.in_list, self._list_button.mapToGlobal(below))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Problems"))
        self.table.setAccessibleName(self.tr("Problems"))
        self._random.setText(self.tr("Pick one"))
        self._random.setToolTip(self.tr("Open an unsolved problem of these by chance"))
        self._list_button.setText(self.tr("Lists"))
        self._list_button.setToolTip(self.tr("Make or delete a list of your own"))
        words = {
            "new": "",
            "tried": self.tr("tried"),
            "solved": self.tr("solved"),
            "easy": self.tr("easy"),
            "medium": self.tr("medium"),
            "hard": self.tr("hard"),
        }
        headers = (
            *(self.tr("Status"), self.tr("Title"), self.tr("Difficulty")),
            *(self.tr("Topics"), self.tr("Note"), self.tr("Due on")),
        )
        self._model.set_words(headers, words, self._language)
        self._narrow()


class _Nothing(QWidget):
    """What stands in place of the table where nothing matches."""

    cleared = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._is_new_list = False
        self._words = QLabel()
        self._words.setProperty("role", "soft")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._clear = _plain_button()
        self._clear.clicked.connect(self.cleared)
        column = QVBoxLayout(self)
        column.setSpacing(SPACE_3)
        column.addStretch(2)
        column.addWidget(self._words)
        column.addWidget(self._clear, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(3)
        self._retranslate()

    def explain(self, *, is_new_list: bool) -> None:
        """Say why there is nothing: a list that nothing was put into, or a filter."""
        self._is_new_list = is_new_list
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        filtered = QCoreApplication.translate(
            "ProblemList", "No problem matches. Ask for less, or show all."
        )
        new = QCoreApplication.translate(
            "ProblemList",
            "Nothing is in this list yet. Right-click a problem, or press L on it, to add it.",
        )
        self._words.setText(new if self._is_new_list else filtered)
        self._clear.setText(QCoreApplication.translate("ProblemList", "Show all problems"))


def _plain_button() -> QPushButton:
    button = QPushButton()
    button.setProperty("role", "plain")
    button.setMinimumHeight(HIT_HEIGHT)
    return button
