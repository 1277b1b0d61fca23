"""One line that says what was just taken away, and gives it back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton

from reader.core.overriding import override
from reader.ui.panes.elided_label import ElidedLabel
from reader.ui.theme.tokens import SPACE_1, SPACE_2

_SHOWN_MS = 12_000


class UndoBar(QFrame):
    """Hidden but for a while after something was taken away; the next thing takes its place."""

    def __init__(self) -> None:
        super().__init__()
        self._undo: Callable[[], None] | None = None
        self._words = ElidedLabel()
        self._words.setProperty("role", "meta")
        self._button = QToolButton()
        self._button.setProperty("role", "link")
        self._button.clicked.connect(self.take_back)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SHOWN_MS)
        self._rest.timeout.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_2, SPACE_1, 0, SPACE_2)
        line.addWidget(self._words, 1)
        line.addWidget(self._button)
        self.hide()
        self._retranslate()

    def offer(self, words: str, undo: Callable[[], None]) -> None:
        """Say ``words``, and do ``undo`` when asked to."""
        self._undo = undo
        self._words.setText(words)
        self.show()
        self._rest.start()

    def take_back(self) -> None:
        """Undo what was offered to be undone, once."""
        self.hide()
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._button.setText(self.tr("Undo"))
