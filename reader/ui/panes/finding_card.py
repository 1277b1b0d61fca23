"""How a finding is painted on the health page: what is wrong, where, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QStyleOptionViewItem

from reader.core.errors import Finding, describe_place
from reader.core.overriding import override
from reader.ui.panes.cards import Card, card_font
from reader.ui.panes.painting import draw_lines, lines_height, make_font
from reader.ui.sayings import as_sentence, in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_4, TEXT_META, TEXT_UI

FINDING_ROLE = int(Qt.ItemDataRole.UserRole)
_MOST_LINES = 3
# What `Card.paint_ground` keeps free around the text, and as much again above the hairline.
_SIDES, _ABOVE_AND_BELOW = 2 * SPACE_4 + 4, SPACE_4 - 2 + 2 * SPACE_2 + 6


class FindingCard(Card):
    """What is wrong in the ink of text; the place and the advice quieter below it."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__(theme, 0)

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        finding: Finding = index.data(FINDING_ROLE)
        view = option.widget
        width = view.viewport().width() if isinstance(view, QAbstractScrollArea) else 640
        what, meta = make_font(card_font(option), TEXT_UI), make_font(card_font(option), TEXT_META)
        room = width - _SIDES
        height = lines_height(as_sentence(finding.what), what, room, _MOST_LINES)
        height += SPACE_1 + QFontMetricsF(meta).height()
        if finding.advice:
            height += SPACE_1 + lines_height(in_words(finding.advice), meta, room, _MOST_LINES)
        return QSize(320, round(height) + _ABOVE_AND_BELOW)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        finding: Finding = index.data(FINDING_ROLE)
        painter.save()
        area = self.paint_ground(painter, option)
        colours, base = self.theme.palette, card_font(option)
        what, meta = make_font(base, TEXT_UI), make_font(base, TEXT_META)
        text = as_sentence(finding.what)
        used = draw_lines(painter, area, text, font=what, colour=colours.ink, lines=_MOST_LINES)
        area.setTop(area.top() + used + SPACE_1)
        # The end of a path, with the line, tells more than its middle.
        middle = Qt.TextElideMode.ElideMiddle
        place = describe_place(finding.path, finding.line)
        shown = QFontMetricsF(meta).elidedText(place, middle, area.width())
        draw_lines(painter, QRectF(area), shown, font=meta, colour=colours.indigo)
        area.setTop(area.top() + QFontMetricsF(meta).height() + SPACE_1)
        if finding.advice:
            advice = in_words(finding.advice)
            soft = colours.ink_soft
            draw_lines(painter, area, advice, font=meta, colour=soft, lines=_MOST_LINES)
        painter.restore()
