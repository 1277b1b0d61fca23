"""The list of all problems."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.ui.models.problem_table import (
    ROW_ROLE,
    SORT_ROLE,
    ProblemColumn,
    ProblemRow,
    ProblemTableModel,
)
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_3, SPACE_5

_TOPICS_NEED = 820  # pixels of width, below which the column of topics is left out


class ProblemList(QWidget):
    """Every problem in one table, narrowed by a line of text, opened by Enter or a click."""

    problem_opened = Signal(str)
    """A problem was opened: its slug."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._language = "en"
        self._model = ProblemTableModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self._model)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setFilterKeyColumn(-1)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.table = _make_table(self._sorted, theme)
        self._title, self._count = QLabel(), QLabel()
        self._title.setProperty("role", "heading")
        self._count.setProperty("role", "soft")
        self._narrow = QLineEdit()
        self._narrow.setFixedWidth(240)
        self._narrow.setClearButtonEnabled(True)
        head = QHBoxLayout()
        head.setSpacing(SPACE_3)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch()
        head.addWidget(self._narrow)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, 0)
        layout.setSpacing(SPACE_3)
        layout.addLayout(head)
        layout.addWidget(self.table, 1)
        self._narrow.textChanged.connect(self._sorted.setFilterFixedString)
        self.table.clicked.connect(self._open)
        self.table.activated.connect(self._open)
        theme.changed.connect(self.table.viewport().update)
        self._retranslate()

    def show_problems(self, rows: Sequence[ProblemRow], language: str) -> None:
        """List ``rows``, their titles in ``language``."""
        self._language = language
        self._model.set_rows(rows)
        solved = sum(row.is_solved for row in rows)
        self._retranslate()
        self._count.setText(self.tr("{} of {} solved").format(solved, len(rows)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.table.setColumnHidden(ProblemColumn.TOPICS, self.width() < _TOPICS_NEED)
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

    def _open(self, index: QModelIndex) -> None:
        row: ProblemRow = index.data(ROW_ROLE)
        self.problem_opened.emit(row.problem.slug)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Problems"))
        self._narrow.setPlaceholderText(self.tr("Filter by title or topic"))
        self._narrow.setAccessibleName(self.tr("Filter by title or topic"))
        for clear in self._narrow.findChildren(QToolButton):
            clear.setAccessibleName(self.tr("Clear the filter"))
        self.table.setAccessibleName(self.tr("Problems"))
        words = {
            "new": "",
            "attempted": self.tr("tried"),
            "solved": self.tr("solved"),
            "easy": self.tr("easy"),
            "medium": self.tr("medium"),
            "hard": self.tr("hard"),
        }
        headers = (self.tr("Status"), self.tr("Title"), self.tr("Difficulty"), self.tr("Topics"))
        self._model.set_words(headers, words, self._language)


def _make_table(model: QSortFilterProxyModel, theme: ThemeController) -> QTableView:
    table = QTableView()
    table.setModel(model)
    table.setItemDelegate(_Tint(theme))
    table.setSortingEnabled(True)
    table.sortByColumn(ProblemColumn.TITLE, Qt.SortOrder.AscendingOrder)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setMouseTracking(True)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(40)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(ProblemColumn.TITLE, QHeaderView.ResizeMode.Stretch)
    for column, width in (
        (ProblemColumn.STATUS, 88),
        (ProblemColumn.DIFFICULTY, 104),
        (ProblemColumn.TOPICS, 320),
    ):
        table.setColumnWidth(column, width)
    return table


class _Tint(QStyledItemDelegate):
    """Statuses and difficulties in their colours, topics soft."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        colours = self._theme.palette
        row: ProblemRow = index.data(ROW_ROLE)
        by_difficulty = {
            "easy": colours.celadon,
            "medium": colours.amber,
            "hard": colours.vermilion,
        }
        colour = {
            ProblemColumn.STATUS: colours.celadon if row.is_solved else colours.amber,
            ProblemColumn.DIFFICULTY: by_difficulty[row.problem.difficulty],
            ProblemColumn.TOPICS: colours.ink_soft,
        }.get(ProblemColumn(index.column()), colours.ink)
        palette = option.palette
        for role in (palette.ColorRole.Text, palette.ColorRole.HighlightedText):
            palette.setBrush(role, QBrush(QColor(colour)))
