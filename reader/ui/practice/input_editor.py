"""One own input as text, with what is wrong with it said in place."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCursor, QTextFormat
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from reader.core.errors import UserError
from reader.ui.practice.code_font import code_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

_FULL_WIDTH = QTextFormat.Property.FullWidthSelection


class InputEditor(QWidget):
    """A text box for values; below it the fault, whose line is marked."""

    edited = Signal()
    """The user changed the text."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._is_loading = False
        self._box = QPlainTextEdit()
        self._box.setFont(code_font())
        self._box.setTabChangesFocus(True)
        self._box.setProperty("role", "input")
        self._box.setAccessibleName(self.tr("Input"))
        self._fault = QLabel()
        self._fault.setProperty("role", "fault")
        self._fault.setWordWrap(True)
        self._fault.setTextFormat(Qt.TextFormat.PlainText)
        self._fault.hide()
        self._line: int | None = None
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self._box, 1)
        layout.addWidget(self._fault)
        self._box.textChanged.connect(self._tell)
        theme.changed.connect(self._mark)

    @property
    def text(self) -> str:
        """What is typed."""
        return self._box.toPlainText()

    @property
    def fault(self) -> str:
        """What is said to be wrong with it."""
        return "" if self._fault.isHidden() else self._fault.text()

    def show_input(self, text: str) -> None:
        """Show another text; that is no edit of the user's."""
        if text == self.text:
            return
        self._is_loading = True
        self._box.setPlainText(text)
        self._is_loading = False

    def type_text(self, text: str) -> None:
        """Replace the text as the user would, so that it can be undone."""
        cursor = self._box.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def show_fault(self, fault: UserError | None) -> None:
        """Say what is wrong, and mark its line; None: nothing."""
        self._fault.setText(str(fault) if fault is not None else "")
        self._fault.setHidden(fault is None)
        self._line = fault.line if fault is not None else None
        self._mark()

    def take_focus(self) -> None:
        """Put the cursor into the box, at its end."""
        self._box.setFocus()
        self._box.moveCursor(QTextCursor.MoveOperation.End)

    def _tell(self) -> None:
        if not self._is_loading:
            self.edited.emit()

    def _mark(self) -> None:
        marked = QTextEdit.ExtraSelection()
        block = self._box.document().findBlockByNumber((self._line or 0) - 1)
        if not block.isValid():
            self._box.setExtraSelections([])
            return
        colour = QColor(self._theme.palette.vermilion)
        colour.setAlpha(40)
        marked.format.setBackground(colour)
        # Not 1, which Qt takes for false here: the tint then ends with the text.
        marked.format.setProperty(_FULL_WIDTH, True)  # noqa: FBT003 - Qt's
        marked.cursor = QTextCursor(block)
        self._box.setExtraSelections([marked])
