"""A highlight to go to: its words beside a stroke of its ink, its note below."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)

from reader.core.highlight import Highlight
from reader.core.overriding import override
from reader.ui.highlights.inks import ink_colour, ink_name
from reader.ui.panes.link_button import LinkButton
from reader.ui.panes.painting import draw_lines, lines_height, make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_1, SPACE_3, TEXT_META, TEXT_UI

_LINES = 2
_GAP = 2  # pixels between the quote and the note, whose lines are nearer to each other


class QuoteLink(LinkButton):
    """The quote on two lines at most, the note on one; words of a lost one say that it is."""

    def __init__(self, theme: ThemeController, shown: Highlight, lost: str) -> None:
        super().__init__(theme)
        self._shown = shown
        self._below = lost if shown.is_lost else " ".join(shown.note.split())
        quote = " ".join(shown.anchor.quote.split())
        self.setText(quote)
        self.setAccessibleName(f"{ink_name(shown.colour)}: {quote}")
        self.setAccessibleDescription(self._below)
        self.setToolTip(shown.note or shown.anchor.quote[:400])

    @override
    def sizeHint(self) -> QSize:
        room = max(self.width(), 120) - SPACE_3 - SPACE_1
        quote = lines_height(self.text(), make_font(self.font(), TEXT_UI), room, _LINES)
        below = QFontMetrics(make_font(self.font(), TEXT_META)).height() if self._below else 0
        below += _GAP if self._below else 0
        return QSize(120, max(round(quote + below) + 2 * SPACE_1, HIT_HEIGHT))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # other words fit on a line now
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = self.begin_painting()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(ink_colour(self._shown.colour, colours)))
        painter.drawRoundedRect(
            QRectF(2, SPACE_1 + 2, 3, self.height() - 2 * SPACE_1 - 4), 1.5, 1.5
        )
        self._write(painter)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        colours = self._theme.palette
        area = QRectF(self.rect()).adjusted(SPACE_3, SPACE_1, -SPACE_1, -SPACE_1)
        font = make_font(self.font(), TEXT_UI)
        ink = colours.ink
        used = draw_lines(painter, area, self.text(), font=font, colour=ink, lines=_LINES)
        area.setTop(area.top() + used + _GAP)
        colour = colours.amber if self._shown.is_lost else colours.ink_soft
        meta = make_font(self.font(), TEXT_META)
        draw_lines(painter, area, self._below, font=meta, colour=colour)
