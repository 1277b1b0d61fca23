"""What the user notes down about a problem: Markdown, written and seen."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_1, SPACE_2, SPACE_3

_REST_MS = 700


class NotesTab(QWidget):
    """A text that tells of each change, less than a second after it or when it is left."""

    changed = Signal(str)
    """The whole text, as the user has it now."""

    def __init__(self) -> None:
        super().__init__()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.preview = QTextBrowser()
        self.preview.setOpenExternalLinks(True)
        self.preview.setTabChangesFocus(True)
        self._write, self._see = _segment(), _segment()
        self._write.setChecked(True)
        self._group = QButtonGroup(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._stack = QStackedWidget()
        self._is_dirty = False
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_text(self, text: str) -> None:
        """Show another problem's text; nothing is told of it."""
        self.flush()
        self.text.blockSignals(True)  # noqa: FBT003 - Qt's
        self.text.setPlainText(text)
        self.text.blockSignals(False)  # noqa: FBT003 - Qt's
        self._is_dirty = False
        self.preview.setMarkdown(text)

    def flush(self) -> None:
        """Tell of what was not told of yet."""
        self._rest.stop()
        if self._is_dirty:
            self._is_dirty = False
            self.changed.emit(self.text.toPlainText())

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.preview)
        line = QHBoxLayout()
        line.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, 0)
        line.setSpacing(SPACE_1)
        for button in (self._write, self._see):
            self._group.addButton(button)
            line.addWidget(button)
        line.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        inner = QVBoxLayout()
        inner.setContentsMargins(SPACE_2, SPACE_1, SPACE_2, SPACE_2)
        inner.addWidget(self._stack)
        layout.addLayout(inner, 1)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._note_change)
        self._rest.timeout.connect(self.flush)
        self._write.clicked.connect(lambda: self._stack.setCurrentWidget(self.text))
        self._see.clicked.connect(self._show_preview)

    def _note_change(self) -> None:
        self._is_dirty = True
        if not self._rest.isActive():  # begun anew by each key, it would never end while one types
            self._rest.start()

    def _show_preview(self) -> None:
        self.preview.setMarkdown(self.text.toPlainText())
        self._stack.setCurrentWidget(self.preview)

    def _retranslate(self) -> None:
        self._write.setText(self.tr("Write"))
        self._see.setText(self.tr("Preview"))
        self.text.setPlaceholderText(
            self.tr("What to remember of this problem, in Markdown. It is kept as you type.")
        )
        self.text.setAccessibleName(self.tr("Own notes"))
        self.preview.setAccessibleName(self.tr("Own notes, as they read"))


def _segment() -> QPushButton:
    button = SteadyButton(role="segment")
    button.setMinimumHeight(HIT_HEIGHT)
    return button
