"""One case: its arguments, what was expected, what came, and what the program printed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.ui.theme.tokens import CODE_FONTS, SPACE_1, SPACE_3, SPACE_4, TEXT_UI


@dataclass(frozen=True, slots=True)
class CaseText:
    """What is shown of a case, as text; an empty one is left out."""

    note: str = ""
    arguments: str = ""
    expected: str = ""
    got: str = ""
    difference: str = ""
    printed: str = ""
    traceback: str = ""


class CaseView(QScrollArea):
    """The parts of a case, each under its name, in the code font."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._content = QWidget()
        self._layout = QVBoxLayout(self._content)
        self._layout.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_4)
        self._layout.setSpacing(SPACE_1)
        self.setWidget(self._content)
        self._layout.addStretch()

    def show_case(self, case: CaseText) -> None:
        """Show another case."""
        while self._layout.count() > 1:
            item = self._layout.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        for name, text in self._parts(case):
            if text:
                self._add(name, text)
        self.verticalScrollBar().setValue(0)

    def _parts(self, case: CaseText) -> tuple[tuple[str, str], ...]:
        return (
            ("", case.note),
            (self.tr("Input"), case.arguments),
            (self.tr("Expected"), case.expected),
            (self.tr("Got"), case.got),
            (self.tr("First difference"), case.difference),
            (self.tr("Printed"), case.printed),
            (self.tr("Error"), case.traceback),
        )

    def _add(self, name: str, text: str) -> None:
        if name:
            title = QLabel(name)
            title.setProperty("role", "section")
            title.setContentsMargins(0, SPACE_3, 0, 0)
            self._layout.insertWidget(self._layout.count() - 1, title)
        body = QLabel(text)
        body.setTextFormat(Qt.TextFormat.PlainText)
        body.setWordWrap(True)
        body.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        if name:
            body.setFont(_code_font())
        else:
            body.setProperty("role", "meta")
        self._layout.insertWidget(self._layout.count() - 1, body)


def _code_font() -> QFont:
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies([*CODE_FONTS])
    font.setPixelSize(TEXT_UI)
    return font
