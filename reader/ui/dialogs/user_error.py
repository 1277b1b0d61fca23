"""What is shown of a mistake in the user's own file, key or program: in words, never traced."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QWidget

from reader.core.errors import UserError
from reader.ui.sayings import as_sentence, explain


class UserErrorBox(QMessageBox):
    """Says what is wrong, where, and what to do; offers to look at the whole machine."""

    doctor_wanted = Signal()
    """What this machine lacks is to be looked at."""

    def __init__(
        self, error: UserError, parent: QWidget | None = None, *, has_doctor: bool = True
    ) -> None:
        """Tell ``error``; ``has_doctor`` where there is a window to look at the machine in."""
        super().__init__(parent)
        self.setWindowTitle("Yandu")
        told = explain(error)
        self.setText(told if error.path else as_sentence(told))  # a path is as it is
        ok = self.addButton(QMessageBox.StandardButton.Ok)
        self.setDefaultButton(ok)
        self.setEscapeButton(ok)  # of two buttons Qt knows none, and keeps the box open
        if has_doctor:
            look = self.tr("Look at this machine")
            doctor = self.addButton(look, QMessageBox.ButtonRole.ActionRole)
            doctor.clicked.connect(self.doctor_wanted)
