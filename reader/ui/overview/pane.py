"""The place of all categories, or of all tags: a head over their table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import StrEnum

from PySide6.QtCore import QEvent, QModelIndex, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.core.overview import OverviewNode
from reader.ui.overview.table_model import NODE_ROLE, SORT_ROLE, OverviewColumn, OverviewModel
from reader.ui.overview.table_view import CELL_INSET, OverviewTable
from reader.ui.panes.centred_list import CARD_INSET, CentredHead
from reader.ui.panes.filter_line import FilterLine
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_3, SPACE_5

_WIDTH = 1000
# Below this width, in pixels, the latest note of each is left out.
_LATEST_NEEDS = 640


class Shown(StrEnum):
    """What a table lists; its place goes by the same name."""

    CATEGORIES = "categories"
    TAGS = "tags"


class OverviewPane(QWidget):
    """Narrowed by a name, sorted by the table's heads; a row leads to the notes."""

    chosen = Signal(tuple)
    """A category or tag was chosen: its path."""
    other_wanted = Signal(object)
    """The table of the other `Shown` is wanted."""

    def __init__(self, shown: Shown, theme: ThemeController) -> None:
        super().__init__()
        self.shown = shown
        self._nodes: Sequence[OverviewNode] = ()
        self._folded: set[tuple[str, ...]] = set()
        self._is_filling = False
        self.model = OverviewModel(self)
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSourceModel(self.model)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setSortCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._sorted.setRecursiveFilteringEnabled(True)
        self.table = OverviewTable(self._sorted, theme)
        self.search = FilterLine()
        self._title, self._count, self._empty = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._count.setProperty("role", "meta")
        self._empty.setProperty("role", "soft")
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._segments = {each: _segment() for each in Shown}
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_nodes(self, nodes: Sequence[OverviewNode]) -> None:
        """List others; what was folded stays folded."""
        if nodes != self._nodes:
            self._nodes = nodes
            # Where nothing nests, no room is kept for arrows.
            self.table.setRootIsDecorated(any(node.children for node in nodes))
            self.model.set_nodes(nodes)
            self._unfold()
        self._show_count()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        # No proxy: Tab would pass over what stands above that.
        (self.search if self.table.isHidden() else self.table).setFocus(event.reason())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.table.setColumnHidden(OverviewColumn.LATEST, self.width() < _LATEST_NEEDS)
        self.table.setColumnWidth(OverviewColumn.NAME, min(self.width(), _WIDTH) // 3)
        super().resizeEvent(event)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        line.addWidget(self._title)
        line.addWidget(self._count)
        line.addStretch()
        segments = QHBoxLayout()
        segments.setSpacing(0)
        for segment in self._segments.values():
            segments.addWidget(segment)
        line.addLayout(segments)
        head = CentredHead(_WIDTH)
        head.column.addLayout(line)
        head.column.addWidget(self.search)
        # The words in its cells begin where those above do.
        body = CentredHead(_WIDTH, CARD_INSET - CELL_INSET)
        body.column.addWidget(self.table, 1)
        body.column.addWidget(self._empty, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, SPACE_5, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(head)
        column.addWidget(body, 1)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._narrow)
        self.search.entered.connect(self._enter)
        self.table.clicked.connect(self._choose)
        self.table.activated.connect(self._choose)
        self.table.left_upwards.connect(self.search.setFocus)
        self.table.collapsed.connect(lambda index: self._note_fold(index, is_folded=True))
        self.table.expanded.connect(lambda index: self._note_fold(index, is_folded=False))
        for shown, segment in self._segments.items():
            segment.clicked.connect(lambda _=False, shown=shown: self._ask_for(shown))

    def _ask_for(self, shown: Shown) -> None:
        self._mark_segments()  # a click on the marked one unmarks it
        if shown is not self.shown:
            self.other_wanted.emit(shown)

    def _narrow(self, text: str) -> None:
        self._sorted.setFilterFixedString(text.strip())
        self._unfold()
        self._show_count()

    def _enter(self) -> None:
        if not self.table.currentIndex().isValid():
            self.table.setCurrentIndex(self._sorted.index(0, 0))
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(NODE_ROLE).path)

    def _unfold(self) -> None:
        """Unfold all but what was folded by hand, or all that a search is for."""
        self._is_filling = True
        self.table.expandAll()
        if not self.search.text().strip():
            for index in _indexes(self._sorted):
                if index.data(NODE_ROLE).path in self._folded:
                    self.table.collapse(index)
        self._is_filling = False

    def _note_fold(self, index: QModelIndex, *, is_folded: bool) -> None:
        if self._is_filling:
            return
        path = index.data(NODE_ROLE).path
        (self._folded.add if is_folded else self._folded.discard)(path)

    def _show_count(self) -> None:
        is_any = self._sorted.rowCount() > 0
        self.table.setVisible(is_any)
        self._empty.setVisible(not is_any)
        self._count.setText(str(sum(1 for _ in _indexes(self._sorted))) if is_any else "")
        self._empty.setText(self._why_empty())

    def _why_empty(self) -> str:
        is_category = self.shown is Shown.CATEGORIES
        if self._nodes:
            none = self.tr("No category is called so."), self.tr("No tag is called so.")
            return none[0] if is_category else none[1]
        if is_category:
            return self.tr("No note is in a category yet: a folder, or “category” in front matter.")
        return self.tr("No note has a tag yet: list some as “tags” in its front matter.")

    def _mark_segments(self) -> None:
        for shown, segment in self._segments.items():
            segment.setChecked(shown is self.shown)

    def _retranslate(self) -> None:
        words = {Shown.CATEGORIES: self.tr("Categories"), Shown.TAGS: self.tr("Tags")}
        for shown, segment in self._segments.items():
            segment.setText(words[shown])
        self._mark_segments()
        self._title.setText(words[self.shown])
        self.table.setAccessibleName(words[self.shown])
        self.search.setPlaceholderText(self.tr("Narrow by name"))
        self.search.setAccessibleName(self.tr("Narrow by name"))
        self.model.set_headers(
            (self.tr("Name"), self.tr("Notes"), self.tr("Read"), self.tr("Latest note"))
        )
        self._show_count()


def _indexes(model: QSortFilterProxyModel) -> Iterator[QModelIndex]:
    """Yield all rows of a tree, each before those below it."""
    pending = [model.index(row, 0) for row in reversed(range(model.rowCount()))]
    while pending:
        index = pending.pop()
        yield index
        below = reversed(range(model.rowCount(index)))
        pending += [model.index(row, 0, index) for row in below]


def _segment() -> QPushButton:
    segment = SteadyButton(role="segment")
    segment.setMinimumHeight(HIT_HEIGHT)
    return segment
