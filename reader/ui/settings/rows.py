"""What a section of the settings page is built from: rows of a title, a note and a control."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reader.ui.theme.tokens import SPACE_2, SPACE_4


class SettingRow(QWidget):
    """One setting: what it is, a line on it, and what changes it at the right."""

    def __init__(self, title: str, control: QWidget | None = None, note: str = "") -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        words = QVBoxLayout()
        words.setSpacing(2)
        for text, role in ((title, ""), (note, "meta")):
            if text:
                label = QLabel(text)
                label.setProperty("role", role)
                label.setWordWrap(True)
                words.addWidget(label)
        self.line = QHBoxLayout(self)
        self.line.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        self.line.setSpacing(SPACE_4)
        self.line.addLayout(words, 1)
        if control is not None:
            self.line.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)


class GrowingSection(QWidget):
    """A section whose rows come bit by bit, after it is on the page."""

    grown = Signal()
    """More rows are there; the page looks which of them have the words sought."""


class SectionBody(QWidget):
    """Rows below one another, with a hairline between any two."""

    def __init__(self, rows: Iterable[QWidget] = ()) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        for row in rows:
            self.add(row)

    def add(self, row: QWidget) -> None:
        """Put ``row`` below the others."""
        if self.column.count():
            self.column.addWidget(hairline())
        self.column.addWidget(row)

    def clear(self) -> None:
        """Take all rows out."""
        while (item := self.column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def hairline() -> QFrame:
    """Return a line as thin as lines get."""
    line = QFrame()
    line.setProperty("role", "hairline")
    return line


def side_by_side(*widgets: QWidget, spacing: int = SPACE_2) -> QWidget:
    """Return ``widgets`` in one line."""
    holder = QWidget()
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(spacing)
    for widget in widgets:
        line.addWidget(widget)
    return holder


def plain_button(words: str, name: str = "") -> QPushButton:
    """Return a button with a border; ``name`` says to a screen reader what it belongs to."""
    button = QPushButton(words)
    button.setProperty("role", "plain")
    button.setAccessibleName(name or words)
    return button


def said_by(widget: QWidget) -> str:
    """Return all that ``widget`` says, to be searched."""
    texts = [label.text() for label in widget.findChildren(QLabel)]
    texts += [button.text() for button in widget.findChildren(QAbstractButton)]
    texts += [widget.accessibleName() for widget in widget.findChildren(QAbstractButton)]
    for box in widget.findChildren(QComboBox):
        texts += [box.itemText(place) for place in range(box.count())]
    return "\n".join(texts).casefold()
