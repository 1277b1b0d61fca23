"""Holding the program against another on random inputs: the choice, the counts, what differs."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.services.stress import StressProgress, StressResult
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.practice.case_view import CaseView, ShownCase
from reader.ui.practice.program_box import ProgramBox
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

_LAST_SEED = 1_000_000_000


class StressTab(QWidget):
    """Start and stop over a line of counts; below it the other program, or the difference."""

    started = Signal()
    """The programs are to be held against each other."""
    stopped = Signal()
    """Enough inputs were tried."""
    kept = Signal()
    """The input on which they differ is to become a case."""
    typed = Signal()
    """The other program was changed."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._shown: StressProgress | StressResult | str = ""
        self._against = {name: SteadyButton(role="chip") for name in ("reference", "own")}
        group = QButtonGroup(self)
        for chip in self._against.values():
            group.addButton(chip)
        self._against["reference"].setChecked(True)
        self._label, self._seed_label, self._count = QLabel(), QLabel(), QLabel()
        for label in (self._label, self._seed_label, self._count):
            label.setProperty("role", "meta")
        self._count.setWordWrap(True)
        # No spin box: the style sheet leaves the number of one without arrows no room.
        self._seed = QLineEdit("0")
        self._seed.setValidator(QIntValidator(0, _LAST_SEED, self))
        self._seed.setFixedWidth(96)
        self._buttons = {name: QPushButton() for name in ("start", "stop", "add")}
        for button in self._buttons.values():
            button.setProperty("role", "plain")
        self._other, self.view = ProgramBox(), CaseView(theme)
        self._hint = QLabel()
        self._hint.setProperty("role", "meta")
        self._hint.setWordWrap(True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._pages = QStackedWidget()
        self._lay_out()
        self._against["own"].toggled.connect(self._show_other)
        self._other.textChanged.connect(self.typed)
        for name, signal in zip(
            self._buttons, (self.started, self.stopped, self.kept), strict=True
        ):
            self._buttons[name].clicked.connect(signal)
        self._retranslate()
        self.clear("")

    @property
    def other_source(self) -> str:
        """The other program; "" where the reference is chosen."""
        return self._other.toPlainText() if self._against["own"].isChecked() else ""

    @property
    def written(self) -> str:
        """The other program, whatever is chosen."""
        return self._other.toPlainText()

    @property
    def is_against_own(self) -> bool:
        """Whether a program of the user's is chosen."""
        return self._against["own"].isChecked()

    @property
    def first_seed(self) -> int:
        """The seed to begin with."""
        return int(self._seed.text() or 0)

    @property
    def text(self) -> str:
        """What the line of counts says."""
        return self._count.text()

    def clear(self, other_source: str) -> None:
        """Show another problem, with the other program kept for it."""
        self._other.setPlainText(other_source)
        self._show("", "start")
        self._show_other()

    def choose_own(self, source: str) -> None:
        """Hold against a program of the user's."""
        self._against["own"].setChecked(True)
        self._other.setPlainText(source)

    def show_progress(self, progress: StressProgress) -> None:
        """Say how many inputs were tried."""
        self._show(progress, "stop")

    def show_result(self, result: StressResult, shown: ShownCase | None) -> None:
        """Say how it ended; ``shown`` is the input on which the programs differ."""
        self._show(result, "start")
        self._buttons["add"].setVisible(shown is not None)
        if shown is not None:
            self.view.show_case(shown)
            self._pages.setCurrentWidget(self.view)

    def show_message(self, words: str) -> None:
        """Say why nothing could be tried."""
        self._show(words, "start")

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _show(self, shown: StressProgress | StressResult | str, button: str) -> None:
        self._shown = shown
        self._count.setText(self._describe(shown))
        for name, one in self._buttons.items():
            one.setVisible(name == button)

    def _show_other(self) -> None:
        is_own = self._against["own"].isChecked()
        self._pages.setCurrentWidget(self._other if is_own else self._hint)

    def _describe(self, shown: StressProgress | StressResult | str) -> str:
        if isinstance(shown, str):
            return shown
        if isinstance(shown, StressProgress):
            words = self.tr("{} inputs, {} a second, no difference yet")
            return words.format(f"{shown.count:,}", f"{shown.per_s:.0f}")
        if shown.found is None:
            return self.tr("No difference on {} inputs in {} s").format(
                f"{shown.count:,}", f"{shown.elapsed_s:.1f}"
            )
        return self.tr("They differ after {} inputs").format(f"{shown.count:,}")

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(SPACE_1)
        line.addWidget(self._label)
        for button in self._against.values():
            line.addWidget(button)
        line.addStretch()
        line.addWidget(self._buttons["start"])
        line.addWidget(self._buttons["stop"])
        counts = QHBoxLayout()
        counts.setSpacing(SPACE_1)
        counts.addWidget(self._seed_label)
        counts.addWidget(self._seed)
        counts.addSpacing(SPACE_2)
        counts.addWidget(self._count, 1)
        counts.addWidget(self._buttons["add"])
        for page in (self._hint, self._other, self.view):
            self._pages.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_2)
        layout.addLayout(line)
        layout.addLayout(counts)
        layout.addWidget(self._pages, 1)

    def _retranslate(self) -> None:
        self._label.setText(self.tr("Against"))
        self._seed_label.setText(self.tr("Seed"))
        self._seed.setAccessibleName(self.tr("First seed"))
        self._other.setAccessibleName(self.tr("The other program"))
        self._other.setPlaceholderText(
            self.tr("A slow program that is surely right, with the same signature.")
        )
        self._hint.setText(
            self.tr(
                "Your program and the other one get the same small random inputs until their"
                " answers differ. The same seed gives the same inputs."
            )
        )
        words = {
            "reference": self.tr("Reference"),
            "own": self.tr("My other program"),
        }
        for name, chip in self._against.items():
            chip.setText(words[name])
        names = (self.tr("Start"), self.tr("Stop"), self.tr("Add as case"))
        for button, text in zip(self._buttons.values(), names, strict=True):
            button.setText(text)
        self._count.setText(self._describe(self._shown))
