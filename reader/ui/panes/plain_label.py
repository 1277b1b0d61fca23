"""Words of the user's in a label: as they stand, and no wider than their place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class PlainLabel(QLabel):
    """A label that wraps. Tags in its text are text, and one endless word pushes nothing wide."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        # Its own least width is that of its longest word.
        self.setMinimumWidth(1)
