"""How a row of the quick switcher is painted: what it is, its title, and where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.overriding import override
from reader.core.switcher import EntryKind, SwitcherRow
from reader.ui.models.row_list import ROW_ROLE
from reader.ui.panes.painting import draw_lines, make_font
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import (
    RADIUS_CONTROL,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    TEXT_BODY,
    TEXT_META,
)

if TYPE_CHECKING:
    from reader.ui.theme.controller import ThemeController

ROW_HEIGHT = 40
_ICONS = {
    EntryKind.NOTE: "note",
    EntryKind.PROBLEM: "practice",
    EntryKind.COMMAND: "command",
    EntryKind.CATEGORY: "folder",
    EntryKind.TAG: "tag",
    EntryKind.HEADING: "heading",
}
_ICON = 16
_LARGEST_DETAIL = 0.4  # of the row
_State = QStyle.StateFlag


class SwitcherRowCard(QStyledItemDelegate):
    """An icon, the title with what was found in vermilion, and the detail at the right."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(320, ROW_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row: SwitcherRow = index.data(ROW_ROLE)
        colours = self._theme.palette
        rect: QRect = option.rect
        is_chosen = bool(option.state & _State.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_chosen or option.state & _State.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.wash if is_chosen else colours.surface))
            ground = QRectF(rect).adjusted(0, 1, 0, -1)
            painter.drawRoundedRect(ground, RADIUS_CONTROL, RADIUS_CONTROL)
        ink = colours.ink if is_chosen else colours.ink_soft
        place = QRect(rect.left() + SPACE_3, rect.center().y() - _ICON // 2, _ICON, _ICON)
        line_icon(_ICONS[row.entry.kind], ink).paint(painter, place)
        area = QRectF(rect).adjusted(SPACE_3 + _ICON + SPACE_3, 0, -SPACE_3, 0)
        area.setRight(area.right() - self._write_detail(painter, area, option, row))
        self._write_title(painter, area, option, row)
        painter.restore()

    def _write_detail(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, row: SwitcherRow
    ) -> float:
        """Write the detail at the right end of ``area``; return the width it takes."""
        font = make_font(option.font, TEXT_META)
        metrics = QFontMetrics(font)
        most = int(area.width() * _LARGEST_DETAIL)
        text = metrics.elidedText(row.entry.detail, Qt.TextElideMode.ElideRight, most)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.palette.ink_soft))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(side), text)
        return metrics.horizontalAdvance(text) + SPACE_4 if text else SPACE_2

    def _write_title(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, row: SwitcherRow
    ) -> None:
        colours = self._theme.palette
        font = make_font(option.font, TEXT_BODY)
        height = QFontMetrics(font).height()
        area.setTop(area.center().y() - height / 2 - 1)
        draw_lines(
            painter, area, row.entry.title, font=font, colour=colours.ink,
            marks=row.marks, mark_colour=colours.vermilion,
        )  # fmt: skip
