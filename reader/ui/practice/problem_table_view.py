"""The table of problems: narrowed by a filter, sorted by its heads, walked by keyboard."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from reader.core.overriding import override
from reader.core.problem_standing import ProblemFilter, Standing, Status
from reader.ui.models.problem_table import ROW_ROLE, SORT_ROLE, ProblemColumn
from reader.ui.theme.controller import ThemeController

_WIDTHS = {
    ProblemColumn.STATUS: 88,
    ProblemColumn.DIFFICULTY: 104,
    ProblemColumn.TOPICS: 280,
    ProblemColumn.DUE: 116,
}
# The note's share of what the fixed columns leave; the title has the rest.
_NOTE_SHARE, _NOTE_LEAST, _NOTE_MOST = 0.4, 200, 460


class NarrowedProblems(QSortFilterProxyModel):
    """The problems that a filter keeps, sorted by what their columns mean."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = ProblemFilter()
        self.setSortRole(SORT_ROLE)

    def set_filter(self, wanted: ProblemFilter) -> None:
        """Keep others."""
        self._wanted = wanted
        # Asks `filterAcceptsRow` of every row anew, by the one way that no version of Qt from
        # 6.8 on lacks or warns of.
        self.setFilterFixedString("")

    @override
    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        standing: Standing = self.sourceModel().index(source_row, 0).data(ROW_ROLE)
        return self._wanted.keeps(standing)


class ProblemTable(QTableView):
    """A row a problem; ``/`` leads to the search box, ``L`` to the lists."""

    menu_wanted = Signal(object, object)
    """What can be done with a row is asked: its index, and the place on the screen."""
    search_wanted = Signal()
    """The search box is to take the keyboard."""

    def __init__(self, model: QSortFilterProxyModel, theme: ThemeController) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_Tint(theme))
        self.setSortingEnabled(True)
        self.sortByColumn(ProblemColumn.TITLE, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(40)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._want_menu)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(ProblemColumn.TITLE, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        header.setSectionResizeMode(ProblemColumn.NOTE, QHeaderView.ResizeMode.Fixed)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() == "/":
            self.search_wanted.emit()
        elif event.key() == Qt.Key.Key_L and not event.modifiers():
            self._want_menu(self.visualRect(self.currentIndex()).bottomLeft())
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.share_room()

    def share_room(self) -> None:
        """Divide between title and note what the other columns leave."""
        taken = sum(self.columnWidth(column) for column in _WIDTHS)  # none where it is hidden
        room = round((self.viewport().width() - taken) * _NOTE_SHARE)
        self.setColumnWidth(ProblemColumn.NOTE, min(max(room, _NOTE_LEAST), _NOTE_MOST))

    def _want_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        index = index if index.isValid() else self.currentIndex()
        if index.isValid():
            self.menu_wanted.emit(index, self.viewport().mapToGlobal(place))


class _Tint(QStyledItemDelegate):
    """Statuses and difficulties in their colours, topics and notes soft."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        colours = self._theme.palette
        row: Standing = index.data(ROW_ROLE)
        is_solved = row.status is Status.SOLVED
        by_difficulty = {
            "easy": colours.celadon,
            "medium": colours.amber,
            "hard": colours.vermilion,
        }
        colour = {
            ProblemColumn.STATUS: colours.celadon if is_solved else colours.amber,
            ProblemColumn.DIFFICULTY: by_difficulty[row.problem.difficulty],
            ProblemColumn.TOPICS: colours.ink_soft,
            ProblemColumn.NOTE: colours.ink_soft,
            ProblemColumn.DUE: colours.amber,
        }.get(ProblemColumn(index.column()), colours.ink)
        palette = option.palette
        for role in (palette.ColorRole.Text, palette.ColorRole.HighlightedText):
            palette.setBrush(role, QBrush(QColor(colour)))
