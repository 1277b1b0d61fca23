"""Cases as chips in one row that scrolls; the arrow keys go from chip to chip."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from reader.core.overriding import override
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_1, SPACE_2, SPACE_3


@dataclass(frozen=True, slots=True)
class Chip:
    """One case: what it is known by, what the chip says, its tone, and what a hover tells."""

    key: str
    text: str
    tone: str = ""
    hint: str = ""


class CaseChips(QScrollArea):
    """Chips of which one is chosen."""

    chosen = Signal(str)
    """The user chose a chip: its key."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = QHBoxLayout()
        self._row.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        self._row.setSpacing(SPACE_1)
        self._row.addStretch()
        content = QWidget()
        content.setLayout(self._row)
        self.setWidget(content)
        self.setWidgetResizable(True)
        self.setFixedHeight(HIT_HEIGHT + SPACE_2)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its chips have the keyboard
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_chips(self, chips: Sequence[Chip], checked: str) -> None:
        """Show other chips, one of them chosen."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        for number, chip in enumerate(chips):
            button = self._button(chip)
            self._row.insertWidget(number, button)
            button.show()  # at once: a layout does it in its own time
        self.check(checked)

    def check(self, key: str) -> None:
        """Mark a chip as the chosen one, and bring it into view."""
        wanted = next((b for b in self._group.buttons() if b.property("case") == key), None)
        if wanted is not None:
            wanted.setChecked(True)
            # Once the row is laid out: a new chip has no place yet.
            QTimer.singleShot(0, wanted, lambda: self.ensureWidgetVisible(wanted, SPACE_3, 0))

    def _button(self, chip: Chip) -> QPushButton:
        button = _ChipButton(chip.text, role="chip")
        button.setProperty("case", chip.key)
        button.setProperty("tone", chip.tone)
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setToolTip(chip.hint)
        button.setAccessibleName(chip.hint or chip.text)
        self._group.addButton(button)
        button.clicked.connect(lambda: self.chosen.emit(chip.key))
        button.stepped.connect(lambda way: self._step(button, way))
        return button

    def _step(self, button: QPushButton, way: int) -> None:
        buttons = self._group.buttons()
        at = buttons.index(button) + way
        if 0 <= at < len(buttons):
            buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
            buttons[at].click()


class _ChipButton(SteadyButton):
    """Qt's own way of the arrow keys moves the focus and leaves the choice."""

    stepped = Signal(int)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        way = _WAYS.get(Qt.Key(event.key()))
        if way is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(way)


_WAYS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}
