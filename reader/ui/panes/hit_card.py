"""How the results are painted: a note, and below it the sections it was found in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractScrollArea, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.overriding import override
from reader.core.problem import Difficulty
from reader.core.search_document import SearchHit, SearchKind, Snippet
from reader.ui.difficulty import difficulty_words
from reader.ui.models.hit_list import HitRow
from reader.ui.models.row_list import ROW_ROLE
from reader.ui.panes.cards import card_font
from reader.ui.panes.painting import draw_lines, lines_height, make_font
from reader.ui.theme.tokens import (
    RADIUS_CARD,
    RADIUS_CONTROL,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    TEXT_BODY,
    TEXT_META,
    TEXT_UI,
)

if TYPE_CHECKING:
    from reader.ui.theme.controller import ThemeController

_ABOVE_NOTE, _ABOVE_SECTION, _BELOW = SPACE_4, SPACE_2, SPACE_2
_BAR, _INDENT = 2, SPACE_3
_LINES = 2
_LARGEST_META = 0.45  # of the row
_State = QStyle.StateFlag
_Index = QModelIndex | QPersistentModelIndex


class HitCard(QStyledItemDelegate):
    """A note's title with what it belongs to; a section's heading and snippet beside a hairline.

    What was found is in vermilion.
    """

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        row: HitRow = index.data(ROW_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractScrollArea) else 640
        room = width - 2 * SPACE_4 - 4 - (_BAR + _INDENT if row.section else 0)
        base = card_font(option)
        height = _BELOW + (_ABOVE_SECTION if row.section else _ABOVE_NOTE)
        if row.section is None:
            height += QFontMetrics(make_font(base, TEXT_BODY + 1, is_bold=True)).height()
            height += SPACE_1 if _snippet_of(row).text else 0
        elif row.section.heading:
            height += QFontMetrics(make_font(base, TEXT_UI, is_bold=True)).height() + SPACE_1
        text = _snippet_of(row).text
        snippet = lines_height(text, make_font(base, TEXT_BODY - 1), room, _LINES) if text else 0
        return QSize(320, height + round(snippet))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        row: HitRow = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, option, row)
        area = QRectF(option.rect).adjusted(2 + SPACE_4, 0, -2 - SPACE_4, -_BELOW)
        if row.section is None:
            area.setTop(area.top() + _ABOVE_NOTE - 2)
            self._paint_note(painter, area, option, row)
        else:
            area.setTop(area.top() + _ABOVE_SECTION - 2)
            self._paint_section(painter, area, option, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, row: HitRow) -> None:
        colours, state = self._theme.palette, option.state
        area = QRectF(option.rect).adjusted(2, 1, -2, -1)
        if row.section is None and not row.is_first:
            painter.setPen(QColor(colours.hairline))
            shift = QPointF(SPACE_4, 0)
            painter.drawLine(area.topLeft() + shift, area.topRight() - shift)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & (_State.State_MouseOver | _State.State_Selected):
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(area, RADIUS_CONTROL, RADIUS_CONTROL)
        if state & _State.State_HasFocus and state & _State.State_KeyboardFocusChange:
            painter.setPen(QPen(QColor(colours.vermilion), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = area.adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, RADIUS_CARD - 2, RADIUS_CARD - 2)

    def _paint_note(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, row: HitRow
    ) -> None:
        colours, base, hit = self._theme.palette, card_font(option), row.hit
        title = make_font(base, TEXT_BODY + 1, is_bold=True)
        height = QFontMetrics(title).height()
        room = QRectF(area.left(), area.top(), area.width(), height)
        room.setRight(room.right() - self._paint_meta(painter, room, option, row))
        draw_lines(
            painter, room, hit.title, font=title, colour=colours.ink,
            marks=hit.title_marks, mark_colour=colours.vermilion,
        )  # fmt: skip
        area.setTop(area.top() + height + SPACE_1)
        self._paint_snippet(painter, area, option, _snippet_of(row))

    def _paint_meta(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, row: HitRow
    ) -> float:
        """Write category and date at the right end; return the width they take."""
        hit, font = row.hit, make_font(card_font(option), TEXT_META)
        parts = (_belonging(hit), f"{hit.date:%Y-%m-%d}" if hit.date else "")
        metrics = QFontMetrics(font)
        most = int(area.width() * _LARGEST_META)
        text = "  ·  ".join(part for part in parts if part)
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, most)
        painter.setFont(font)
        painter.setPen(QColor(self._theme.palette.ink_soft))
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(area, int(side), text)
        return metrics.horizontalAdvance(text) + SPACE_4 if text else 0

    def _paint_section(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, row: HitRow
    ) -> None:
        colours = self._theme.palette
        bar = QRectF(area.left(), area.top() + 2, _BAR, area.height() - 2)
        painter.fillRect(bar, QColor(colours.hairline))
        area.setLeft(area.left() + _BAR + _INDENT)
        section = row.section
        if section is not None and section.heading:
            font = make_font(card_font(option), TEXT_UI, is_bold=True)
            draw_lines(
                painter, area, section.heading, font=font, colour=colours.ink,
                marks=section.heading_marks, mark_colour=colours.vermilion,
            )  # fmt: skip
            area.setTop(area.top() + QFontMetrics(font).height() + SPACE_1)
        self._paint_snippet(painter, area, option, _snippet_of(row))

    def _paint_snippet(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, snippet: Snippet
    ) -> None:
        colours = self._theme.palette
        draw_lines(
            painter, area, snippet.text, font=make_font(card_font(option), TEXT_BODY - 1),
            colour=colours.ink_soft, lines=_LINES, marks=snippet.marks,
            mark_colour=colours.vermilion,
        )  # fmt: skip


def _belonging(hit: SearchHit) -> str:
    """Return what a hit belongs to: a note to its category, a problem to its difficulty."""
    if hit.kind is SearchKind.PROBLEM:
        return " / ".join(difficulty_words(Difficulty(level)) for level in hit.category)
    return " / ".join(hit.category)


def _snippet_of(row: HitRow) -> Snippet:
    """Return what is shown below the row's first line; a note has one only without sections."""
    if row.section is not None:
        return row.section.snippet
    return Snippet("", ()) if row.hit.sections else row.hit.snippet
