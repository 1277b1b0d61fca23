"""One line at the foot of the window, there only while it says something."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from reader.core.overriding import override
from reader.ui.panes.elided_label import ElidedLabel
from reader.ui.theme.tokens import RAIL_WIDTH, SPACE_1, SPACE_3

_SHOWN_MS = 20_000


class StatusLine(QFrame):
    """Lies beside the rail, over what is there: nothing moves when it comes or goes.

    It goes by a click, or after a while in which it got nothing else to say.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setProperty("role", "status")
        self._label = ElidedLabel()
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        line.addWidget(self._label)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(_SHOWN_MS)
        self._time.timeout.connect(lambda: self.show_text(""))
        window.installEventFilter(self)
        self.hide()

    @property
    def text(self) -> str:
        """What it says; empty while it is gone."""
        return self._label.text()

    def show_text(self, text: str) -> None:
        """Say ``text``; with nothing to say, be gone."""
        self._label.setText(text)
        self.setVisible(bool(text))
        self._place()
        self._time.start()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.show_text("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _place(self) -> None:
        wanted = self.sizeHint()
        width = min(wanted.width(), self._window.width() - RAIL_WIDTH)
        top = self._window.height() - wanted.height()
        self.setGeometry(RAIL_WIDTH, top, width, wanted.height())
        self.raise_()
