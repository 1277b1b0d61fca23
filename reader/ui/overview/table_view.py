"""The table of categories or tags: how its rows are painted, folded and walked."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
)

from reader.core.overriding import override
from reader.core.overview import OverviewNode
from reader.ui.overview.table_model import NODE_ROLE, OverviewColumn
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_2, SPACE_3, TEXT_BODY, TEXT_META

_ROW_HEIGHT = 38
CELL_INSET = SPACE_3
"""Where the words of a cell begin, as those of its head do."""
_WIDTHS = {OverviewColumn.COUNT: 84, OverviewColumn.READ: 148}
_BAR_WIDTH, _BAR_HEIGHT = 56, 4
_INDENT = 22
_State = QStyle.StateFlag


class OverviewTable(QTreeView):
    """A row a category or tag; the arrow before it folds what lies below."""

    left_upwards = Signal()
    """Up was pressed on the first row."""

    def __init__(self, model: QAbstractItemModel, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(_Cell(theme))
        self.setIndentation(_INDENT)
        self.setAnimated(False)
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setAllColumnsShowFocus(True)
        self.setExpandsOnDoubleClick(False)
        self.setSortingEnabled(True)
        self.sortByColumn(OverviewColumn.COUNT, Qt.SortOrder.DescendingOrder)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in _WIDTHS.items():
            self.setColumnWidth(column, width)
        theme.changed.connect(self.viewport().update)

    @override
    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        if not self.model().hasChildren(index):
            return
        colours = self._theme.palette
        icon = line_icon(
            "down" if self.isExpanded(index) else "right",
            colours.ink_soft,
            colours.ink,
        )
        place = QRect(rect.right() - _INDENT + 4, rect.center().y() - 7, 14, 14)
        icon.paint(painter, place)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_first = not self.indexAbove(self.currentIndex()).isValid()
        if event.key() == Qt.Key.Key_Up and is_first:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)


class _Cell(QStyledItemDelegate):
    """A name, a number at the right, a bar of what is read, and the latest note."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(64, _ROW_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, index)
        area = option.rect.adjusted(CELL_INSET, 0, -SPACE_2, 0)
        column = OverviewColumn(index.column())
        if column is OverviewColumn.READ:
            area = self._paint_bar(painter, area, index.data(NODE_ROLE))
        is_name = column is OverviewColumn.NAME
        if is_name and option.rect.left() > 0:
            area.setLeft(option.rect.left())  # behind its arrow
        colours = self._theme.palette
        painter.setFont(make_font(option.font, TEXT_BODY if is_name else TEXT_META))
        painter.setPen(QColor(colours.ink if is_name else colours.ink_soft))
        words = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), words)
        painter.restore()

    def _paint_ground(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        colours, state = self._theme.palette, option.state
        rect: QRect = option.rect
        if index.column() == OverviewColumn.NAME:
            rect = QRect(rect)
            rect.setLeft(0)  # below the arrows too
        if state & (_State.State_MouseOver | _State.State_Selected):
            painter.fillRect(rect, QColor(colours.surface))
        painter.setPen(QColor(colours.hairline))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        is_walked = state & _State.State_HasFocus and state & _State.State_KeyboardFocusChange
        if is_walked and index.column() == OverviewColumn.NAME:
            painter.setPen(QPen(QColor(colours.vermilion), 2))
            painter.drawRoundedRect(rect.adjusted(1, 1, -1, -2), 4, 4)

    def _paint_bar(self, painter: QPainter, area: QRect, node: OverviewNode) -> QRect:
        """Paint how much is read; return the room that is left for the words."""
        colours = self._theme.palette
        bar = QRectF(area.left(), area.center().y() - _BAR_HEIGHT / 2 + 1, _BAR_WIDTH, _BAR_HEIGHT)
        painter.setPen(Qt.PenStyle.NoPen)
        for width, colour in (
            (_BAR_WIDTH, colours.hairline),
            (round(_BAR_WIDTH * node.share), colours.celadon),
        ):
            bar.setWidth(width)
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(bar, _BAR_HEIGHT / 2, _BAR_HEIGHT / 2)
        return area.adjusted(_BAR_WIDTH + SPACE_2, 0, 0, 0)
