"""Text that can be selected, with what differs marked."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QSizePolicy

from reader.core.overriding import override
from reader.core.value_excerpt import Span
from reader.ui.practice.code_font import code_font
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController

# Where a line may end without a space; taken out again of what is copied.
_BREAK = "\u200b"
_UNBROKEN = re.compile(r"\S{32,}")


class MarkedLabel(QLabel):
    """Pieces of text in the code font; those that are marked stand out."""

    def __init__(self, theme: ThemeController, spans: Sequence[Span]) -> None:
        super().__init__()
        self._theme, self._spans = theme, tuple(spans)
        self.setWordWrap(True)
        self.setFont(code_font())
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.changed.connect(self._write)
        self._write()

    @property
    def plain_text(self) -> str:
        """What it says, without the marks."""
        return "".join(in_words(span.text) for span in self._spans)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selectedText().replace(_BREAK, ""))
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)

    def _write(self) -> None:
        self.setAccessibleName(self.plain_text)
        if not any(span.is_marked for span in self._spans):
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(_breakable(self.plain_text))
            return
        self.setTextFormat(Qt.TextFormat.RichText)
        body = "".join(self._piece(span) for span in self._spans)
        self.setText(f'<div style="white-space: pre-wrap">{body}</div>')

    def _piece(self, span: Span) -> str:
        text = escape(_breakable(in_words(span.text)))
        if not span.is_marked:
            return text
        colour = self._theme.palette.vermilion
        style = f"color: {colour}; font-weight: 600; text-decoration: underline"
        return f'<span style="{style}">{text or " "}</span>'


def _breakable(text: str) -> str:
    """Return the text with places to end a line in its long rows of values."""
    return _UNBROKEN.sub(lambda run: run[0].replace(",", f",{_BREAK}"), text)
