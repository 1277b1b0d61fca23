"""The pane of search box and library tree."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from reader.core.library import LibrarySnapshot
from reader.ui.models.library_tree import (
    COUNT_ROLE,
    NODE_ROLE,
    LibraryTreeModel,
    NodeKind,
    Section,
)
from reader.ui.panes.painting import make_font
from reader.ui.panes.search_box import SearchBox
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import (
    RADIUS_CONTROL,
    SPACE_2,
    SPACE_3,
    TEXT_META,
    TEXT_UI,
    TREE_WIDTH,
)


class TreePane(QWidget):
    """Search above, categories and tags with their counts below."""

    all_chosen = Signal()
    """"All notes" was clicked."""
    category_chosen = Signal(tuple)
    """A category was clicked: its path."""
    tag_chosen = Signal(str)
    """A tag was clicked; it joins the filter, or leaves it."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self.setProperty("role", "tree")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(200)
        self.search = SearchBox(theme)
        self._snapshot = LibrarySnapshot(())
        self._category: tuple[str, ...] = ()
        self._model = LibraryTreeModel(self)
        self._tree = _make_tree(self._model, theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_3, SPACE_2, 0)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self.search)
        layout.addWidget(self._tree)
        self._tree.activated.connect(self._choose)
        self._tree.clicked.connect(self._choose)
        theme.changed.connect(self._repaint)
        self._retranslate()

    @property
    def box(self) -> QLineEdit:
        """The search box itself, to be given the focus."""
        return self.search

    @override
    def sizeHint(self) -> QSize:
        return QSize(TREE_WIDTH, 600)

    def show_library(self, snapshot: LibrarySnapshot) -> None:
        """Show the trees of ``snapshot``."""
        self._snapshot = snapshot
        self._model.set_sections(
            self.tr("All notes"),
            len(snapshot.posts),
            (
                Section(NodeKind.CATEGORY, self.tr("Categories"), snapshot.categories),
                Section(NodeKind.TAG, self.tr("Tags"), snapshot.tags),
            ),
        )
        for row in range(self._model.rowCount()):
            self._tree.expand(self._model.index(row, 0))
        self.show_category(self._category)

    def show_category(self, category: tuple[str, ...]) -> None:
        """Mark the category that is listed; "all notes" for none."""
        self._category = category
        index = self._model.find(NodeKind.CATEGORY, category)
        self._tree.setCurrentIndex(index if index.isValid() else self._model.index(0, 0))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_library(self._snapshot)
        super().changeEvent(event)

    def _repaint(self) -> None:
        # Not bound to the viewport at the start: asking for one makes PySide load 70 enums.
        self._tree.viewport().update()

    def _retranslate(self) -> None:
        self._tree.setAccessibleName(self.tr("Categories and tags"))

    def _choose(self, index: QModelIndex) -> None:
        kind, path = index.data(NODE_ROLE)
        if kind == NodeKind.ALL:
            self.all_chosen.emit()
        elif kind == NodeKind.CATEGORY:
            self.category_chosen.emit(path)
        elif kind == NodeKind.TAG:
            self.tag_chosen.emit("/".join(path))
        else:
            self._tree.setExpanded(index, not self._tree.isExpanded(index))


def _make_tree(model: LibraryTreeModel, theme: ThemeController) -> QTreeView:
    tree = QTreeView()
    tree.setModel(model)
    tree.setItemDelegate(_TreeRow(theme))
    tree.setHeaderHidden(True)
    tree.setIndentation(14)
    tree.setRootIsDecorated(False)
    tree.setAnimated(False)
    tree.setUniformRowHeights(True)
    tree.setMouseTracking(True)
    tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return tree


class _TreeRow(QStyledItemDelegate):
    """A name at the left, its count at the right, a quiet ground where chosen."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(100, 30)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = self._theme.palette
        kind, _ = index.data(NODE_ROLE)
        rect: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or (state & QStyle.StateFlag.State_MouseOver and kind != NodeKind.SECTION):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.hairline))
            painter.drawRoundedRect(rect.adjusted(0, 1, -2, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        self._write(painter, rect.adjusted(SPACE_2, 0, -SPACE_2 - 2, 0), option, index)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours = self._theme.palette
        kind, _ = index.data(NODE_ROLE)
        base = option.font
        count = index.data(COUNT_ROLE)
        if count:
            painter.setFont(make_font(base, TEXT_META))
            painter.setPen(QColor(colours.ink_soft))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, int(side), str(count))
            area = area.adjusted(0, 0, -28, 0)
        is_section = kind == NodeKind.SECTION
        painter.setFont(make_font(base, TEXT_META if is_section else TEXT_UI, is_bold=is_section))
        painter.setPen(QColor(colours.ink_soft if is_section else colours.ink))
        label = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), label)
