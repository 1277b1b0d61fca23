"""Texts marked on a page that is shown without a web engine."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from reader.services.page_find import find_spans
from reader.ui.theme.tokens import PALETTES

_MOST_MARKS = 2000


class PlainMarks(QObject):
    """Finds and marks texts, and steps from mark to mark, as the script beside a page does."""

    counted = Signal(int, int)
    """The current mark, from 1 (0: none), and how many there are."""

    def __init__(self, browser: QTextBrowser) -> None:
        super().__init__(browser)
        self._browser = browser
        self._colour = PALETTES["light"].vermilion
        self._spans: list[tuple[int, int]] = []
        self._current = -1
        self._found = ""

    def find(self, wanted: Mapping[str, Any], go_to: bool = True) -> None:  # noqa: FBT001, FBT002  the script's
        """Mark all places of ``text`` in what is ``wanted``; the same again steps on."""
        text = str(wanted["text"])
        if go_to and text == self._found and self._spans:
            self.step(1)
            return
        self._found = text
        found = find_spans(
            re.escape(text),
            self._browser.toPlainText(),
            is_case=bool(wanted.get("isCase")),
            is_word=bool(wanted.get("isWord")),
        )
        self.mark_spans(found.spans if text else (), go_to)

    def mark_words(self, needles: Sequence[str], go_to: bool = False) -> None:  # noqa: FBT001, FBT002  the script's
        """Mark all places of some texts."""
        pattern = "|".join(re.escape(needle) for needle in needles if needle)
        spans = find_spans(pattern, self._browser.toPlainText()).spans if pattern else ()
        self.mark_spans(spans, go_to)

    def mark_spans(self, spans: Sequence[Sequence[int]], go_to: bool = True) -> None:  # noqa: FBT001, FBT002  the script's
        """Mark these spans of the text, each a start and an end in UTF-16 units."""
        self._spans = [(start, end) for start, end in spans][:_MOST_MARKS]
        self._current = -1
        if go_to and self._spans:
            self.step(1)
        else:
            self._paint()
            self.counted.emit(0, len(self._spans))

    def step(self, by: int) -> None:
        """Go so many marks on, or back, and begin again behind the last."""
        if self._spans:
            self._current = (self._current + by) % len(self._spans)
            cursor = QTextCursor(self._browser.document())
            cursor.setPosition(self._spans[self._current][0])
            self._browser.setTextCursor(cursor)
            self._browser.ensureCursorVisible()
        self._paint()
        self.counted.emit(self._current + 1, len(self._spans))

    def paint(self, colour: str) -> None:
        """Paint the marks in ``colour`` from now on, and anew where the page was set anew."""
        self._colour = colour
        self._paint()

    def _paint(self) -> None:
        end = self._browser.document().characterCount()
        self._browser.setExtraSelections(
            [self._selection(at, span) for at, span in enumerate(self._spans) if span[1] < end]
        )

    def _selection(self, at: int, span: tuple[int, int]) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self._browser.document())
        cursor.setPosition(span[0])
        cursor.setPosition(span[1], QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        ground = QColor(self._colour)
        ground.setAlphaF(0.45 if at == self._current else 0.2)
        look.setBackground(ground)
        made.cursor, made.format = cursor, look
        return made
