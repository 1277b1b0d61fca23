"""The dialog in which the keys of one command are changed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.commands import CommandTable, Keys, native_keys
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_5


class KeysDialog(QDialog):
    """Lists the keys, takes another one as it is pressed, and says whose it is already."""

    keys_chosen = Signal(tuple)
    """The dialog was closed with these keys, where they are others than before."""

    def __init__(self, commands: CommandTable, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._commands, self._name = commands, name
        self._keys: Keys = commands.keys(name)
        self.setWindowTitle(self.tr("Keys of “{}”").format(commands[name].text()))
        self.setMinimumWidth(420)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_2)
        self.edit = QKeySequenceEdit()
        self.edit.setMaximumSequenceLength(1)
        self.edit.setAccessibleName(self.tr("Press the new keys"))
        self.conflict = QLabel()
        self.conflict.setProperty("role", "soft")
        self.conflict.setWordWrap(True)
        self.add = QPushButton(self.tr("Add"))
        self.add.setProperty("role", "plain")
        self._lay_out()
        self.edit.keySequenceChanged.connect(self._weigh)
        self.add.clicked.connect(self._add)
        self._list()
        self._weigh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_5, SPACE_5, SPACE_5, SPACE_5)
        column.setSpacing(SPACE_3)
        title = QLabel(self._commands[self._name].text())
        title.setProperty("role", "heading")
        column.addWidget(title)
        column.addLayout(self._rows)
        taking = QHBoxLayout()
        taking.addWidget(self.edit, 1)
        taking.addWidget(self.add)
        column.addLayout(taking)
        column.addWidget(self.conflict)
        ends = QHBoxLayout()
        self.usual = QPushButton(self.tr("Usual keys"))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.done_button = QPushButton(self.tr("Done"))
        for button, role in (
            (self.usual, "plain"), (self.cancel, "plain"), (self.done_button, "primary")
        ):  # fmt: skip
            button.setProperty("role", role)
            button.setAutoDefault(False)
            ends.addWidget(button)
        self.add.setAutoDefault(False)
        ends.insertStretch(1)
        column.addLayout(ends)
        self.usual.clicked.connect(self._take_usual)
        self.cancel.clicked.connect(self.reject)
        self.done_button.clicked.connect(self._finish)

    def _list(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        for key in self._keys:
            self._rows.addWidget(self._row(key))
        if not self._keys:
            none = QLabel(self.tr("It has no keys."))
            none.setProperty("role", "soft")
            self._rows.addWidget(none)

    def _row(self, key: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        cap = QLabel(native_keys(key))
        cap.setProperty("role", "keycap")
        remove = QPushButton(self.tr("Take away"))
        remove.setAccessibleName(self.tr("Take {} away").format(native_keys(key)))
        remove.setProperty("role", "plain")
        remove.setAutoDefault(False)
        remove.clicked.connect(partial(self._remove, key))
        line.addWidget(cap)
        line.addStretch()
        line.addWidget(remove)
        return row

    def _weigh(self) -> None:
        """Say what the keys that were pressed do now."""
        key = self.edit.keySequence().toString()
        holder = self._commands.holder(key, self._name) if key else ""
        if not key:
            words = self.tr("Click into the box and press the new keys.")
        elif key in self._keys:
            words = self.tr("It has these keys already.")
        elif holder:
            words = self.tr("{} is “{}”. Adding it here takes it from there.").format(
                native_keys(key), self._commands[holder].text()
            )
        elif len(key) == 1 or (key.startswith("Shift+") and len(key) == len("Shift+A")):
            words = self.tr("A key alone is typed where text is written, and works elsewhere.")
        else:
            words = self.tr("{} is free.").format(native_keys(key))
        self.conflict.setText(words)
        self.add.setEnabled(bool(key) and key not in self._keys)

    def _add(self) -> None:
        self._keys = (*self._keys, self.edit.keySequence().toString())
        self.edit.setKeySequence(QKeySequence())
        self._list()
        self._weigh()

    def _remove(self, key: str) -> None:
        self._keys = tuple(one for one in self._keys if one != key)
        self._list()
        self._weigh()

    def _take_usual(self) -> None:
        self._keys = self._commands.usual_keys(self._name)
        self._list()
        self._weigh()

    def _finish(self) -> None:
        self.accept()
        if self._keys != self._commands.keys(self._name):
            self.keys_chosen.emit(self._keys)
