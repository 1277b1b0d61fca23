"""How a hit is painted among the results."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.core.overriding import override
from reader.core.search_document import SearchHit
from reader.ui.models.hit_list import HIT_ROLE
from reader.ui.panes.cards import Card, card_font
from reader.ui.panes.painting import draw_lines, make_font
from reader.ui.theme.tokens import SPACE_1, TEXT_BODY, TEXT_META

if TYPE_CHECKING:
    from reader.ui.theme.controller import ThemeController

_HIT_HEIGHT = 134


class HitCard(Card):
    """Title and snippet with the matches marked, and the section the hit opens at."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme, _HIT_HEIGHT)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        hit: SearchHit = index.data(HIT_ROLE)
        painter.save()
        area = self.paint_ground(painter, option)
        colours, base = self.theme.palette, card_font(option)
        title = make_font(base, TEXT_BODY + 1, is_bold=True)
        area.setTop(
            area.top()
            + draw_lines(
                painter, area, hit.title, font=title, colour=colours.ink,
                marks=hit.title_marks,
                mark_colour=colours.vermilion,
            )
            + SPACE_1
        )  # fmt: skip
        meta = make_font(base, TEXT_META)
        where = " › ".join(part for part in ("/".join(hit.category), hit.heading) if part)
        area.setTop(
            area.top()
            + draw_lines(painter, area, where, font=meta, colour=colours.ink_soft)
            + SPACE_1
        )
        snippet = hit.snippet
        draw_lines(
            painter, area, snippet.text.replace("\n", " "), font=make_font(base, TEXT_BODY - 1),
            colour=colours.ink_soft, lines=2, marks=snippet.marks, mark_colour=colours.vermilion,
        )  # fmt: skip
        painter.restore()
