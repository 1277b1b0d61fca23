"""One line at the foot of the window, there only while it says something."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QStatusBar

_SIDE, _ABOVE = 12, 2


class StatusLine(QLabel):
    """Stands in the window's status bar."""

    def __init__(self, bar: QStatusBar) -> None:
        super().__init__()
        self._bar = bar
        self.setContentsMargins(_SIDE, _ABOVE, _SIDE, _ABOVE)
        bar.addWidget(self)
        bar.setSizeGripEnabled(False)
        bar.hide()

    def show_text(self, text: str) -> None:
        """Say ``text``; with nothing to say, be gone."""
        self.setText(text)
        self._bar.setVisible(bool(text))
