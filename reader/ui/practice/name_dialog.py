"""A name asked for: said at once where it is taken, and given by Enter."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_5

_WIDTH = 380


class NameDialog(QDialog):
    """One field over Cancel and what is to be done with the name; gone when it is closed."""

    named = Signal(str)
    """A name was given that is free."""

    def __init__(self, parent: QWidget, title: str, verb: str, *, longest: int) -> None:
        """Ask under ``title``; ``verb`` is on the button."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        self.setMinimumWidth(_WIDTH)
        self._taken: Collection[str] = ()
        self._before = ""
        self.field = QLineEdit()
        self.field.setMaxLength(longest)
        self.field.setAccessibleName(self.tr("Name of the list"))
        self._fault = QLabel()
        self._fault.setProperty("role", "fault")
        head = QLabel(title)
        head.setProperty("role", "heading")
        self._give, cancel = QPushButton(verb), QPushButton(self.tr("Cancel"))
        self._give.setProperty("role", "primary")
        self._give.setDefault(True)
        cancel.setProperty("role", "plain")
        line = QHBoxLayout()
        line.setSpacing(SPACE_2)
        line.addWidget(self._fault, 1)
        line.addWidget(cancel)
        line.addWidget(self._give)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        layout.setSpacing(SPACE_3)
        layout.addWidget(head)
        layout.addWidget(self.field)
        layout.addLayout(line)
        self.field.textChanged.connect(lambda _: self._check())
        self._give.clicked.connect(self._finish)
        cancel.clicked.connect(self.reject)
        self._check()

    def ask(self, before: str, taken: Collection[str]) -> None:
        """Show with the name of ``before`` in it; those ``taken`` are no free names."""
        self._before, self._taken = before, taken
        self.field.setText(before)
        self.field.selectAll()
        self.open()

    def _check(self) -> None:
        name = self._name()
        is_taken = name in self._taken and name != self._before
        self._fault.setText(self.tr("There is one of this name") if is_taken else "")
        self._give.setEnabled(bool(name) and not is_taken)

    def _finish(self) -> None:
        self.accept()
        if (name := self._name()) != self._before:
            self.named.emit(name)

    def _name(self) -> str:
        return " ".join(self.field.text().split())
