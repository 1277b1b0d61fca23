"""One line below the cases: a smaller failing input is looked for, and found."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from reader.core.overriding import override
from reader.services.counterexample import Progress, Smaller
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

_BUTTONS = ("stop", "add")


class SmallerBar(QFrame):
    """What is to be seen and pressed of a search; hidden before and after."""

    stopped = Signal()
    """What was found until now will do."""
    kept = Signal()
    """The input that was found is to become a case."""

    def __init__(self) -> None:
        super().__init__()
        self._words, self._progress = QLabel(), QProgressBar()
        self._words.setProperty("role", "meta")
        self._words.setWordWrap(True)
        self._progress.setTextVisible(False)
        self._progress.setFixedWidth(96)
        self._buttons = {name: QPushButton() for name in _BUTTONS}
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_3, SPACE_1, SPACE_2, SPACE_1)
        line.setSpacing(SPACE_2)
        line.addWidget(self._words, 1)
        line.addWidget(self._progress)
        for button in self._buttons.values():
            button.setProperty("role", "plain")
            line.addWidget(button)
        for button, signal in zip(self._buttons.values(), (self.stopped, self.kept), strict=True):
            button.clicked.connect(signal)
        self._shown: Progress | Smaller | str = ""
        self._retranslate()
        self.hide()

    @property
    def text(self) -> str:
        """What the line says."""
        return self._words.text()

    def show_progress(self, progress: Progress) -> None:
        """Say how far the search is."""
        self._progress.setRange(0, round(1000 * progress.budget_s))
        self._progress.setValue(round(1000 * progress.elapsed_s))
        self._show(progress, "stop")

    def show_found(self, smaller: Smaller) -> None:
        """Say what was found."""
        self._show(smaller, "add")

    def show_message(self, words: str) -> None:
        """Say what came of the search instead."""
        self._show(words, "")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self, shown: Progress | Smaller | str, button: str) -> None:
        self._shown = shown
        self._progress.setVisible(isinstance(shown, Progress))
        for name, one in self._buttons.items():
            one.setVisible(name == button)
        self._words.setText(self._describe(shown))
        self.show()

    def _describe(self, shown: Progress | Smaller | str) -> str:
        if isinstance(shown, str):
            return shown
        if isinstance(shown, Progress):
            words = self.tr("Looking for a smaller failing input: {} tried, {} characters")
            return words.format(shown.tried, shown.size)
        words = self.tr("Fails on {} characters instead of {} ({} inputs tried in {} s)")
        return words.format(shown.size, shown.size_before, shown.count, f"{shown.elapsed_s:.1f}")

    def _retranslate(self) -> None:
        words = (self.tr("Stop"), self.tr("Add as case"))
        for button, text in zip(self._buttons.values(), words, strict=True):
            button.setText(text)
        self._words.setText(self._describe(self._shown))
