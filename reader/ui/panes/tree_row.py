"""How a row of the library tree is painted."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.overriding import override
from reader.ui.models.library_tree import NODE_ROLE
from reader.ui.models.tree_nodes import NodeKind, TreeNode
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import RADIUS_CONTROL, SPACE_2, TEXT_META, TEXT_UI

ALL_WIDTH = 56
"""How wide the word at the right end of such a section's row is, which leads there."""
_OVERVIEWS: dict[str, str] = {NodeKind.CATEGORY: "categories", NodeKind.TAG: "tags"}
_State = QStyle.StateFlag


def overview_of(node: TreeNode) -> str:
    """Return which table shows all of a section; empty for other rows."""
    return _OVERVIEWS.get(node.path[0], "") if node.kind is NodeKind.SECTION else ""


class TreeRow(QStyledItemDelegate):
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
        node: TreeNode = index.data(NODE_ROLE)
        rect: QRect = option.rect
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        is_under_mouse = state & _State.State_MouseOver and node.kind is not NodeKind.SECTION
        if is_chosen or is_under_mouse:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.wash))
            painter.drawRoundedRect(rect.adjusted(0, 1, -2, -1), RADIUS_CONTROL, RADIUS_CONTROL)
        if state & _State.State_HasFocus and state & _State.State_KeyboardFocusChange:
            painter.setPen(QPen(QColor(colours.vermilion), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect.adjusted(1, 2, -3, -2), RADIUS_CONTROL, RADIUS_CONTROL)
        self._write(painter, rect.adjusted(SPACE_2, 0, -SPACE_2 - 2, 0), option, node)
        painter.restore()

    def _write(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        node: TreeNode,
    ) -> None:
        colours = self._theme.palette
        base = option.font
        if node.count_text:
            painter.setFont(make_font(base, TEXT_META))
            is_plain = not option.state & (_State.State_Selected | _State.State_MouseOver)
            painter.setPen(QColor(colours.ink_soft if is_plain else colours.ink))
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(area, int(side), node.count_text)
            area = area.adjusted(0, 0, -28, 0)
        is_section = node.kind is NodeKind.SECTION
        if overview_of(node):
            self._write_all(painter, area, option)
            area = area.adjusted(0, 0, -ALL_WIDTH, 0)
        painter.setFont(make_font(base, TEXT_META if is_section else TEXT_UI, is_bold=is_section))
        painter.setPen(QColor(colours.ink_soft if is_section else colours.ink))
        label = painter.fontMetrics().elidedText(
            node.label, Qt.TextElideMode.ElideRight, area.width()
        )
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), label)

    def _write_all(self, painter: QPainter, area: QRect, option: QStyleOptionViewItem) -> None:
        colours = self._theme.palette
        painter.setFont(make_font(option.font, TEXT_META))
        is_under_mouse = option.state & _State.State_MouseOver
        painter.setPen(QColor(colours.ink if is_under_mouse else colours.ink_soft))
        words = QCoreApplication.translate("TreeRow", "All")
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(side), f"{words} ›")
