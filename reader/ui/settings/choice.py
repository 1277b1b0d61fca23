"""A choice of one among a few words, all of them seen."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.tokens import SPACE_1


class Choice(QWidget):
    """Buttons in a line, of which one is down; the arrow keys go from one to the next."""

    chosen = Signal(str)
    """Another value was chosen by the user."""

    def __init__(self, name: str, words: Mapping[str, str], value: str) -> None:
        """Offer ``words`` by their values; ``name`` is what is chosen, for a screen reader."""
        super().__init__()
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QPushButton] = {}
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE_1)
        for one, word in words.items():
            button = self._buttons[one] = SteadyButton(word, role="segment")
            button.setChecked(one == value)
            button.setAccessibleName(f"{name}: {word}")
            button.clicked.connect(lambda _=False, one=one: self.chosen.emit(one))
            self._group.addButton(button)
            line.addWidget(button)

    def show_value(self, value: str) -> None:
        """Show ``value`` as the chosen one; nothing is told."""
        self._buttons[value].setChecked(True)
