"""What stands above another version of the program while it is looked at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from reader.core.overriding import override
from reader.ui.panes.elided_label import ElidedLabel
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_1, SPACE_2, SPACE_3


class VersionBar(QFrame):
    """Says which version is shown, and leads back to the draft."""

    compare_toggled = Signal(bool)
    """What differs from the draft is to be marked, or no longer."""
    restore_wanted = Signal()
    """The version is to take the draft's place."""
    left = Signal()
    """The draft is to be shown again."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self._title = ElidedLabel()
        self._compare = SteadyButton(role="segment")
        self._restore, self._back = QPushButton(), QPushButton()
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_3, SPACE_1, SPACE_2, SPACE_1)
        line.setSpacing(SPACE_1)
        line.addWidget(self._title, 1)
        for button in (self._restore, self._back):
            button.setProperty("role", "plain")
        for button in (self._compare, self._restore, self._back):
            button.setMinimumHeight(HIT_HEIGHT)
            line.addWidget(button)
        self._compare.toggled.connect(self.compare_toggled)
        self._restore.clicked.connect(self.restore_wanted)
        self._back.clicked.connect(self.left)
        self._retranslate()
        self.hide()

    def show_version(self, title: str, *, is_compared: bool) -> None:
        """Name another version."""
        self._title.setText(title)
        self._compare.blockSignals(True)  # noqa: FBT003 - Qt's
        self._compare.setChecked(is_compared)
        self._compare.blockSignals(False)  # noqa: FBT003 - Qt's
        self.show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._compare.setText(self.tr("Compare"))
        self._compare.setToolTip(self.tr("Mark what differs from the draft"))
        self._back.setToolTip(self.tr("Show the draft again"))
        self._restore.setText(self.tr("Take over"))
        self._restore.setToolTip(self.tr("Put this version in the draft's place; undo leads back"))
        self._back.setText(self.tr("Back"))
