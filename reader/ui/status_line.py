"""One line at the foot of the window, there only while it says something."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QSizePolicy, QWidget

from reader.core.overriding import override
from reader.ui.panes.elided_label import ElidedLabel
from reader.ui.theme.tokens import RAIL_WIDTH, SPACE_1, SPACE_2, SPACE_3

_SHOWN_MS = 20_000
_BAR_WIDTH = 120


@dataclass(frozen=True, slots=True)
class StatusButton:
    """What can be done about what the line says."""

    title: str
    act: Callable[[], None]


class StatusLine(QFrame):
    """Lies beside the rail, over what is there: nothing moves when it comes or goes.

    It goes by a click, or after a while in which it got nothing else to say.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._act: Callable[[], None] | None = None
        self.setProperty("role", "status")
        self._label, self._bar = ElidedLabel(), QProgressBar()
        self._button: QPushButton | None = None
        self._label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(_BAR_WIDTH)
        self._line = line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        line.setSpacing(SPACE_2)
        line.addWidget(self._bar)
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

    @property
    def share(self) -> float | None:
        """How much of the bar is full, 0 to 1; None where it shows none."""
        return None if self._bar.isHidden() else self._bar.value() / self._bar.maximum()

    def show_text(self, text: str, button: StatusButton | None = None) -> None:
        """Say ``text``, with a button where there is something to do; with nothing, be gone."""
        self._bar.hide()
        self._label.setMinimumWidth(0)
        self._show(text, button)

    def show_progress(
        self, text: str, done: int, total: int, button: StatusButton | None = None
    ) -> None:
        """Say ``text`` beside a bar that shows ``done`` of ``total``, which is above 0."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._bar.show()
        self._bar.setAccessibleName(text)
        self._show(text, button)
        # Lest the button moves to and fro under the pointer as the figures change.
        self._label.setMinimumWidth(min(self._label.width(), self._window.width() // 2))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.show_text("")

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def _show(self, text: str, button: StatusButton | None) -> None:
        self._label.setText(text)
        self._show_button(button)
        self.setVisible(bool(text))
        self._place()
        self._time.start()

    def _show_button(self, wanted: StatusButton | None) -> None:
        if self._button is None and wanted is not None:
            self._button = QPushButton(self)
            self._button.setProperty("role", "link")
            self._button.clicked.connect(self._press)
            self._line.addWidget(self._button)
        self._act = None if wanted is None else wanted.act
        if self._button is not None:
            self._button.setVisible(wanted is not None)
            self._button.setText(self._button.text() if wanted is None else wanted.title)

    def _press(self) -> None:
        if self._act is not None:
            self._act()

    def _place(self) -> None:
        wanted = self.sizeHint()
        width = min(wanted.width(), self._window.width() - RAIL_WIDTH)
        top = self._window.height() - wanted.height()
        self.setGeometry(RAIL_WIDTH, top, width, wanted.height())
        self.raise_()
