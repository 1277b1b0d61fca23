"""The solutions that a problem brings along, behind a question."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePosixPath

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.solutions import Solution
from reader.ui.panes.elided_button import ElidedButton
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_2, SPACE_3, SPACE_4


class SolutionsTab(QWidget):
    """Asks before it lists anything; a problem that was asked for stays open until the next."""

    wanted = Signal()
    """The question was answered: the solutions are to be listed."""
    opened = Signal(object)
    """A solution was chosen: its `Solution`."""

    def __init__(self) -> None:
        super().__init__()
        self._seen = 0
        self._words = QLabel()
        self._words.setWordWrap(True)
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words.setProperty("role", "soft")
        self._show = QPushButton()
        self._show.setProperty("role", "plain")
        self._show.setMinimumHeight(HIT_HEIGHT)
        self._show.clicked.connect(self.wanted)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(SPACE_2)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._question())
        self._stack.addWidget(self._list())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self._retranslate()

    def ask(self, seen: int) -> None:
        """Ask of another problem, whose solutions were looked at ``seen`` times."""
        self._seen = seen
        self._stack.setCurrentIndex(0)
        self._retranslate()

    def show_solutions(self, solutions: Sequence[Solution]) -> None:
        """List the solutions."""
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for solution in solutions:
            self._rows.addWidget(self._row(solution))
        self._rows.addStretch()
        self._stack.setCurrentIndex(1)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _question(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addStretch(1)
        column.addWidget(self._words)
        column.addWidget(self._show, alignment=Qt.AlignmentFlag.AlignCenter)
        column.addStretch(2)
        return page

    def _list(self) -> QWidget:
        page = QWidget()
        self._rows.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        page.setLayout(self._rows)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(page)
        return scroll

    def _row(self, solution: Solution) -> QPushButton:
        name = solution_words(solution)
        button = ElidedButton(f"{name}  —  {solution.reason}" if solution.reason else name)
        button.setProperty("role", "row")
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.setMinimumHeight(HIT_HEIGHT + 8)
        button.clicked.connect(lambda: self.opened.emit(solution))
        return button

    def _retranslate(self) -> None:
        words = self.tr("A solution that was looked at makes the next rating lower.")
        if self._seen:
            words += "\n" + self.tr("Looked at so far: {}.").format(self._seen)
        self._words.setText(words)
        self._show.setText(self.tr("Show the solutions"))


def solution_words(solution: Solution) -> str:
    """Return what a solution is called, by its file."""
    return PurePosixPath(solution.name).stem.replace("_", " ")
