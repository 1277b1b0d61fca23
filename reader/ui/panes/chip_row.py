"""Chips in one line after a word that says what they are; those that do not fit are left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QSizePolicy, QWidget

from reader.core.overriding import override
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_2

_LABEL_WIDTH = 64


class ChipRow(QWidget):
    """A label and its chips. The row is hidden while it has none."""

    def __init__(self) -> None:
        super().__init__()
        self._label = QLabel(self)
        self._label.setProperty("role", "meta")
        self._chips: list[QPushButton] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    def set_label(self, text: str) -> None:
        """Say what the chips are."""
        self._label.setText(text)
        self._arrange()

    def set_chips(self, chips: Iterable[tuple[str, str, Callable[[], object]]]) -> None:
        """Show other chips: each one's words, its name for a screen reader, what it does."""
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(*each) for each in chips]
        self.setVisible(bool(self._chips))
        self._arrange()

    @override
    def sizeHint(self) -> QSize:
        return QSize(320, HIT_HEIGHT)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _chip(self, text: str, name: str, act: Callable[[], object]) -> QPushButton:
        chip = QPushButton(text.replace("&", "&&"), self)
        chip.setProperty("role", "chip")
        chip.setAccessibleName(name)
        chip.clicked.connect(lambda _=False: act())
        return chip

    def _arrange(self) -> None:
        left = _LABEL_WIDTH
        self._label.setGeometry(0, 0, left, self.height())
        for chip in self._chips:
            chip.ensurePolished()
            size = chip.sizeHint()
            chip.setGeometry(
                left, (self.height() - size.height()) // 2, size.width(), size.height()
            )
            chip.setVisible(left + size.width() <= self.width())
            left += size.width() + SPACE_2
