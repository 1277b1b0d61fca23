"""A note to go to, with one line of why it is named here."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent

from reader.core.overriding import override
from reader.ui.panes.link_button import LinkButton
from reader.ui.panes.painting import make_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, TEXT_META, TEXT_UI


class NoteLink(LinkButton):
    """The title over the reason, each in one line that is cut where the pane ends."""

    def __init__(self, theme: ThemeController, title: str, why: str) -> None:
        super().__init__(theme)
        self._why = why
        self.setText(title)
        self.setAccessibleName(f"{title}, {why}" if why else title)
        self.setToolTip(title)

    @override
    def sizeHint(self) -> QSize:
        line = QFontMetrics(make_font(self.font(), TEXT_UI)).height()
        why = QFontMetrics(make_font(self.font(), TEXT_META)).height() if self._why else 0
        return QSize(120, line + why + 2 * SPACE_1 + 2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._theme.palette
        painter = self.begin_painting()
        area = self.rect().adjusted(SPACE_2, SPACE_1, -SPACE_2, -SPACE_1)
        area.setTop(self._line(painter, area, self.text(), TEXT_UI, colours.ink))
        self._line(painter, area, self._why, TEXT_META, colours.ink_soft)
        painter.end()

    def _line(self, painter: QPainter, area: QRect, text: str, size: int, colour: str) -> int:
        """Write a line at the top of ``area``; return where the next one begins."""
        font = make_font(self.font(), size)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, int(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft), shown)
        return area.top() + metrics.height()
