"""How a row of all highlights is painted: a note's title, or a quote with its note."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.highlight import Highlight
from reader.core.highlight_list import NoteRow
from reader.core.overriding import override
from reader.ui.highlights.inks import ink_colour
from reader.ui.models.row_list import ROW_ROLE
from reader.ui.panes.cards import card_font
from reader.ui.panes.painting import draw_lines, lines_height, make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import (
    RADIUS_CARD,
    SPACE_1,
    SPACE_2,
    SPACE_4,
    TEXT_BODY,
    TEXT_CARD,
    TEXT_META,
    TEXT_UI,
)

_NOTE_HEIGHT = 52
_QUOTE_LINES, _NOTE_LINES = 3, 2
_State = QStyle.StateFlag


class HighlightCard(QStyledItemDelegate):
    """As high as its words want, up to three lines of quote and two of note."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme)
        self._theme = theme

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        row = index.data(ROW_ROLE)
        if isinstance(row, NoteRow):
            return QSize(320, _NOTE_HEIGHT)
        # The option of a size hint has no width of its own: the view's is taken.
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractItemView) else 0
        room = max(width, 320) - 2 * SPACE_4 - 12
        height = sum(
            lines_height(text, make_font(card_font(option), size), room, lines) + SPACE_1
            for text, size, lines in self._texts(row)
            if text
        )
        return QSize(320, round(height) + 2 * SPACE_2 + SPACE_2)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = self._paint_ground(painter, option)
        if isinstance(row, NoteRow):
            self._paint_note(painter, option, area, row)
        else:
            self._paint_quote(painter, option, area, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
        colours, state = self._theme.palette, option.state
        area = QRectF(option.rect).adjusted(2, 1, -2, -1)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & (_State.State_MouseOver | _State.State_Selected):
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(area, RADIUS_CARD, RADIUS_CARD)
        if state & _State.State_HasFocus and state & _State.State_KeyboardFocusChange:
            painter.setPen(QPen(QColor(colours.vermilion), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)
        return area.adjusted(SPACE_4, SPACE_2, -SPACE_4, -SPACE_2)

    def _paint_note(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, row: NoteRow
    ) -> None:
        colours, base = self._theme.palette, card_font(option)
        area.setTop(area.top() + SPACE_2)
        count = f"{row.count}" + (f"  ·  {self._gone()}" if row.is_gone else "")
        meta = make_font(base, TEXT_META)
        title = make_font(base, TEXT_CARD, is_bold=True)
        aside = QRectF(area)
        painter.setFont(meta)
        wide = painter.fontMetrics().horizontalAdvance(count) + SPACE_2
        aside.setLeft(area.right() - wide)
        aside.setTop(aside.top() + SPACE_1)
        draw_lines(painter, aside, count, font=meta, colour=colours.ink_soft)
        area.setRight(aside.left() - SPACE_2)
        draw_lines(painter, area, row.title, font=title, colour=colours.ink)

    def _paint_quote(
        self, painter: QPainter, option: QStyleOptionViewItem, area: QRectF, row: Highlight
    ) -> None:
        colours, base = self._theme.palette, card_font(option)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink_colour(row.colour, colours)))
        painter.drawRoundedRect(QRectF(area.left(), area.top() + 2, 3, area.height() - 4), 1.5, 1.5)
        area.setLeft(area.left() + 12)
        shades = (colours.ink, colours.ink_soft, colours.amber if row.is_lost else colours.ink_soft)
        for (text, size, lines), colour in zip(self._texts(row), shades, strict=True):
            if text:
                font = make_font(base, size)
                height = draw_lines(painter, area, text, font=font, colour=colour, lines=lines)
                area.setTop(area.top() + height + SPACE_1)

    def _texts(self, row: Highlight) -> tuple[tuple[str, int, int], ...]:
        """Return the quote, the note, and the line of heading and day: text, size, lines."""
        lost = QCoreApplication.translate("HighlightCard", "Not found in the note any more")
        about = (lost if row.is_lost else "", row.anchor.heading, f"{row.made_at:%Y-%m-%d}")
        return (
            (" ".join(row.anchor.quote.split()), TEXT_BODY, _QUOTE_LINES),
            (" ".join(row.note.split()), TEXT_UI, _NOTE_LINES),
            ("  ·  ".join(part for part in about if part), TEXT_META, 1),
        )

    @staticmethod
    def _gone() -> str:
        return QCoreApplication.translate("HighlightCard", "this note is not there any more")
