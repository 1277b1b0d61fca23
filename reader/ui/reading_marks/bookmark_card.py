"""How a row of the bookmarks is painted: a group's name, or a note in two lines."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.core.bookmark_list import Bookmark
from reader.core.overriding import override
from reader.ui.models.row_list import ROW_ROLE
from reader.ui.panes.cards import Card, card_font, post_meta
from reader.ui.panes.painting import draw_lines, make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_4, TEXT_BODY, TEXT_META

_GROUP_HEIGHT, _NOTE_HEIGHT = 46, 72


class BookmarkCard(Card):
    """A note's title over where it is, how long, and when it was bookmarked."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme, _NOTE_HEIGHT)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        is_note = isinstance(index.data(ROW_ROLE), Bookmark)
        return QSize(320, _NOTE_HEIGHT if is_note else _GROUP_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        row = index.data(ROW_ROLE)
        painter.save()
        if isinstance(row, Bookmark):
            self._paint_note(painter, self.paint_ground(painter, option), option, row)
        else:
            self._paint_group(painter, option, str(index.data()), str(row.count))
        painter.restore()

    def _paint_group(
        self, painter: QPainter, option: QStyleOptionViewItem, name: str, count: str
    ) -> None:
        colours = self.theme.palette
        font = make_font(card_font(option), TEXT_META, is_bold=True)
        area = QRectF(option.rect).adjusted(SPACE_4 + 2, 20, -SPACE_4 - 2, 0)
        draw_lines(painter, area, f"{name}  {count}", font=font, colour=colours.ink_soft)

    def _paint_note(
        self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, row: Bookmark
    ) -> None:
        colours, base = self.theme.palette, card_font(option)
        meta = make_font(base, TEXT_META)
        day = QCoreApplication.translate("BookmarkCard", "added {}").format(
            f"{row.added_at:%Y-%m-%d}"
        )
        beside = QRectF(area)
        beside.setLeft(area.right() - QFontMetricsF(meta).horizontalAdvance(day) - 1)
        beside.setTop(area.top() + 2)
        draw_lines(painter, beside, day, font=meta, colour=colours.ink_soft)
        area.setRight(beside.left() - SPACE_4)
        title = make_font(base, TEXT_BODY, is_bold=True)
        shade = colours.ink if row.post is not None else colours.ink_soft
        height = draw_lines(painter, area, row.title, font=title, colour=shade)
        area.setTop(area.top() + height + SPACE_1)
        draw_lines(painter, area, _about(row), font=meta, colour=colours.ink_soft)


def _about(row: Bookmark) -> str:
    if row.post is None:
        return QCoreApplication.translate("BookmarkCard", "this note is not there any more")
    parts = (" / ".join(row.post.category), post_meta(row.post))
    return "  ·  ".join(part for part in parts if part)
