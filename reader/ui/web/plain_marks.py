"""Texts marked on a page that is shown without a web engine."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, TypeAlias

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from reader.services.page_find import find_spans
from reader.ui.theme.tokens import PALETTES

_MOST_MARKS = 2000


_Spans: TypeAlias = Sequence[Sequence[int]]


class PlainMarks(QObject):
    """Finds and marks texts, and steps from mark to mark, as the script beside a page does."""

    counted = Signal(int, int)
    """The current mark, from 1 (0: none), and how many there are."""

    def __init__(self, browser: QTextBrowser) -> None:
        super().__init__(browser)
        self._browser = browser
        self._colour = PALETTES["light"].vermilion
        self._asked: Mapping[str, Any] = {}
        self._find_in: Callable[[str], _Spans] = _find_nothing
        self._text = ""
        self._spans: list[tuple[int, int]] = []
        self._current = -1

    def find(self, wanted: Mapping[str, Any], go_to: bool = True) -> None:  # noqa: FBT001, FBT002  the script's
        """Mark all places of ``text`` in what is ``wanted``; the same again steps on."""
        if go_to and wanted == self._asked and self._spans:
            self.step(1)
            return
        pattern = re.escape(str(wanted["text"]))
        is_case, is_word = bool(wanted.get("isCase")), bool(wanted.get("isWord"))
        self._take(partial(_find, pattern, is_case=is_case, is_word=is_word), go_to=go_to)
        self._asked = wanted

    def mark_words(self, needles: Sequence[str], go_to: bool = False) -> None:  # noqa: FBT001, FBT002  the script's
        """Mark all places of some texts."""
        pattern = "|".join(re.escape(needle) for needle in needles if needle)
        self._take(partial(_find, pattern), go_to=go_to)

    def mark_spans(self, spans: _Spans, go_to: bool = True) -> None:  # noqa: FBT001, FBT002  the script's
        """Mark these spans of the text, each a start and an end in UTF-16 units."""
        found_in = self._browser.toPlainText()
        self._take(lambda text: spans if text == found_in else (), go_to=go_to)

    def step(self, by: int) -> None:
        """Go so many marks on, or back, round and round."""
        if self._spans:
            start = self._current if self._current >= 0 or by > 0 else 0
            self._current = (start + by) % len(self._spans)
            cursor = QTextCursor(self._browser.document())
            cursor.setPosition(self._spans[self._current][0])
            self._browser.setTextCursor(cursor)
            self._browser.ensureCursorVisible()
        self._paint()
        self.counted.emit(self._current + 1, len(self._spans))

    def forget(self) -> None:
        """Mark nothing: another page comes."""
        self._asked, self._find_in, self._spans = {}, _find_nothing, []

    def renew(self, colour: str) -> None:
        """Mark in ``colour`` what was marked, in a page that was set anew."""
        self._colour = colour
        if self._text != self._browser.toPlainText():  # a fold was opened or closed
            self._search()
            self._current = min(self._current, len(self._spans) - 1)
            self.counted.emit(self._current + 1, len(self._spans))
        self._paint()

    def _take(self, find_in: Callable[[str], _Spans], *, go_to: bool) -> None:
        self._asked, self._find_in, self._current = {}, find_in, -1
        self._search()
        if go_to and self._spans:
            self.step(1)
        else:
            self._paint()
            self.counted.emit(0, len(self._spans))

    def _search(self) -> None:
        self._text = self._browser.toPlainText()
        self._spans = [(start, end) for start, end in self._find_in(self._text)][:_MOST_MARKS]

    def _paint(self) -> None:
        self._browser.setExtraSelections(
            [self._selection(at, span) for at, span in enumerate(self._spans)]
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


def _find(pattern: str, text: str, *, is_case: bool = False, is_word: bool = False) -> _Spans:
    return find_spans(pattern, text, is_case=is_case, is_word=is_word).spans if pattern else ()


def _find_nothing(_text: str) -> _Spans:
    return ()
