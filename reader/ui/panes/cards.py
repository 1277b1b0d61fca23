"""How a post is painted in the home feed, and the ground of every card."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.core.inline_marks import EXCERPT_CODE, EXCERPT_FORMULA
from reader.core.overriding import override
from reader.core.post import Post
from reader.core.reading import ReadingState
from reader.ui.models.post_list import PostRole
from reader.ui.panes.painting import draw_lines, make_font
from reader.ui.theme.tokens import (
    RADIUS_CARD,
    SPACE_1,
    SPACE_2,
    SPACE_4,
    TEXT_BODY,
    TEXT_CARD,
    TEXT_META,
)

if TYPE_CHECKING:
    from reader.ui.theme.controller import ThemeController

_POST_HEIGHT = 162
_State = QStyle.StateFlag


class Card(QStyledItemDelegate):
    """A row as a card: no box at rest, a quiet ground under the mouse, a ring for the keyboard."""

    def __init__(self, theme: ThemeController, height: int) -> None:
        super().__init__(theme)
        self.theme = theme
        self._height = height

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(320, self._height)

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> QRectF:
        """Paint what lies under the text, and return where the text goes."""
        colours = self.theme.palette
        area = QRectF(option.rect).adjusted(2, 3, -2, -3)
        state = option.state
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if state & (_State.State_MouseOver | _State.State_Selected):
            painter.setBrush(QColor(colours.surface))
            painter.drawRoundedRect(area, RADIUS_CARD, RADIUS_CARD)
        else:
            painter.setPen(QColor(colours.hairline))
            painter.drawLine(
                area.bottomLeft() + _shift(SPACE_4), area.bottomRight() - _shift(SPACE_4)
            )
        if state & _State.State_HasFocus and state & _State.State_KeyboardFocusChange:
            painter.setPen(QPen(QColor(colours.vermilion), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), RADIUS_CARD, RADIUS_CARD)
        return area.adjusted(SPACE_4, SPACE_4 - 2, -SPACE_4, -SPACE_2)


class PostCard(Card):
    """Title, two lines of excerpt, and one line of category, date, minutes and tags."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme, _POST_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        post: Post = index.data(PostRole.POST)
        painter.save()
        area = self.paint_ground(painter, option)
        colours, base = self.theme.palette, card_font(option)
        meta = make_font(base, TEXT_META)
        top = area.top()
        room = QRectF(area)
        room.setRight(self._paint_marks(painter, area, meta, index) - SPACE_2)
        # A note without a category has an empty line, so that titles stand on one height.
        category = " / ".join(post.category) or " "
        top += draw_lines(painter, room, category, font=meta, colour=colours.ink_soft)
        area.setTop(top + SPACE_1)
        title = make_font(base, TEXT_CARD, is_bold=True)
        area.setTop(
            area.top()
            + draw_lines(painter, area, post.title, font=title, colour=colours.ink)
            + SPACE_1
        )
        text = make_font(base, TEXT_BODY - 1)
        excerpt = localised_excerpt(post.excerpt or post.summary)
        area.setTop(
            area.top()
            + draw_lines(painter, area, excerpt, font=text, colour=colours.ink_soft, lines=2)
            + SPACE_2
        )
        draw_lines(painter, area, post_meta(post), font=meta, colour=colours.ink_soft)
        painter.restore()

    def _paint_marks(
        self,
        painter: QPainter,
        area: QRectF,
        font: QFont,
        index: QModelIndex | QPersistentModelIndex,
    ) -> float:
        """Write state and star at the right end; return where that begins."""
        # Qt hands a `StrEnum` on as plain text.
        colours, state = self.theme.palette, ReadingState(index.data(PostRole.STATE))
        words = "" if state is ReadingState.UNREAD else state_name(state)
        star = "★" if index.data(PostRole.BOOKMARKED) else ""
        text = "  ".join(part for part in (words, star) if part)
        left = area.right() - QFontMetricsF(font).horizontalAdvance(text)
        colour = colours.celadon if state is ReadingState.MASTERED else colours.ink_soft
        for part, shade in ((words, colour), (star, colours.vermilion)):
            if part:
                draw_lines(painter, _from(area, left), part, font=font, colour=shade)
                left += QFontMetricsF(font).horizontalAdvance(f"{part}  ")
        return area.right() - QFontMetricsF(font).horizontalAdvance(text)


def state_name(state: ReadingState) -> str:
    """Return what a state is called in the interface's language."""
    names = {
        ReadingState.UNREAD: QCoreApplication.translate("ReadingState", "Unread"),
        ReadingState.READING: QCoreApplication.translate("ReadingState", "Reading"),
        ReadingState.READ: QCoreApplication.translate("ReadingState", "Read"),
        ReadingState.MASTERED: QCoreApplication.translate("ReadingState", "Mastered"),
    }
    return names[state]


def post_meta(post: Post) -> str:
    """Return the line of date, reading time and tags below a card."""
    minutes = QCoreApplication.translate("PostCard", "{} min").format(post.reading_minutes)
    parts = [f"{post.date:%Y-%m-%d}" if post.date else "", minutes]
    tags = "  ".join(f"#{tag}" for tag in post.tags[:5])
    return "  ·  ".join(part for part in (*parts, tags) if part)


def localised_excerpt(excerpt: str) -> str:
    """Return an excerpt with words in place of the marks of code and formulas."""
    code = QCoreApplication.translate("PostCard", "[code]")
    formula = QCoreApplication.translate("PostCard", "[formula]")
    return excerpt.replace(EXCERPT_CODE, code).replace(EXCERPT_FORMULA, formula)


def card_font(option: QStyleOptionViewItem) -> QFont:
    """Return the font that a view hands to its delegate."""
    return option.font


def _from(area: QRectF, left: float) -> QRectF:
    return QRectF(left, area.top(), area.right() - left + 1, area.height())


def _shift(pixels: int) -> QPointF:
    return QPointF(pixels, 0)
