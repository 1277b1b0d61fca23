"""A number chosen from a few."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget


class NumberChoice(QComboBox):
    """Offers numbers; one that was kept and is not among them is offered too."""

    chosen = Signal(int)
    """The user chose another number."""

    def __init__(self, numbers: Sequence[int], value: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for number in numbers:
            self.addItem(str(number), number)
        self.setFixedWidth(72)
        self.set_value(value)
        self.activated.connect(lambda _: self.chosen.emit(self.value))

    @property
    def value(self) -> int:
        """The number that is chosen."""
        return int(self.currentData())

    def set_value(self, value: int) -> None:
        """Choose a number, without telling of it."""
        if self.findData(value) < 0:
            self.addItem(str(value), value)
        self.setCurrentIndex(self.findData(value))

    def set_name(self, name: str) -> None:
        """Say what the number is."""
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)
