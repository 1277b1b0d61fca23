"""Several inputs in one text: pasted, counted as they are typed, added together."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.core.errors import UserError
from reader.ui.practice.input_editor import InputEditor
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4

_SIZE = (560, 380)


class PasteDialog(QDialog):
    """A box for the text, how many inputs are in it, and what is wrong where."""

    def __init__(
        self, parent: QWidget, theme: ThemeController, split: Callable[[str], tuple[str, ...]]
    ) -> None:
        super().__init__(parent)
        self._split = split
        self.cases: tuple[str, ...] = ()
        """The inputs, one text each."""
        self.setWindowTitle(self.tr("Paste inputs"))
        self.resize(*_SIZE)
        hint = QLabel(
            self.tr(
                "One value a line, or as in a statement: Input: nums = [1,2], k = 3. "
                "Outputs and explanations are passed over."
            )
        )
        hint.setProperty("role", "soft")
        hint.setWordWrap(True)
        self.editor = InputEditor(theme)
        self._count = QLabel()
        self._count.setProperty("role", "meta")
        self._add, cancel = QPushButton(self.tr("Add")), QPushButton(self.tr("Cancel"))
        self._add.setProperty("role", "primary")
        self._add.setDefault(True)
        cancel.setProperty("role", "plain")
        line = QHBoxLayout()
        line.setSpacing(SPACE_2)
        line.addWidget(self._count, 1)
        line.addWidget(cancel)
        line.addWidget(self._add)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        layout.setSpacing(SPACE_3)
        layout.addWidget(hint)
        layout.addWidget(self.editor, 1)
        layout.addLayout(line)
        self.editor.edited.connect(self._read)
        self._add.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self._read()

    def offer(self, text: str) -> None:
        """Begin with ``text`` where it holds inputs; with an empty box otherwise."""
        try:
            self._split(text)
        except UserError:
            return
        self.editor.type_text(text)

    def _read(self) -> None:
        fault: UserError | None = None
        self.cases = ()
        try:
            self.cases = self._split(self.editor.text)
        except UserError as error:
            fault = error
        self.editor.show_fault(fault)
        self._count.setText(self.tr("{} inputs").format(len(self.cases)))
        self._add.setEnabled(bool(self.cases))
