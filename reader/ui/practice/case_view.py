"""One case: its arguments, what was expected, what came, and what the program printed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from reader.ui.practice.code_font import code_font
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_3, SPACE_4


@dataclass(frozen=True, slots=True)
class CaseText:
    """What is shown of a case, as text; an empty one is left out.

    ``is_by_reference``: the expected answer is the reference solution's, not one of the pack.
    """

    note: str = ""
    arguments: str = ""
    expected: str = ""
    is_by_reference: bool = False
    got: str = ""
    difference: str = ""
    printed: str = ""
    traceback: str = ""


class CaseView(QScrollArea):
    """The parts of a case, each under its name, in the code font."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
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
        by_reference = self.tr("Expected, as the reference solution answers")
        return (
            ("", case.note),
            (self.tr("Input"), case.arguments),
            (by_reference if case.is_by_reference else self.tr("Expected"), case.expected),
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
            body.setFont(code_font())
        else:
            body.setProperty("role", "meta")
        self._layout.insertWidget(self._layout.count() - 1, body)
