"""What was submitted to a problem, the newest first; each can be looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.verdict import Verdict
from reader.services.progress import Submission
from reader.ui.practice.verdict_bar import tone_of, verdict_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_4

_MEMORY_NEEDS = 440  # pixels of width, below which the column of memory is left out
_VERDICT, _PASSED, _TIME, _MEMORY, _AT = range(5)


class SubmissionsTab(QWidget):
    """A row a submission: verdict, cases passed, time, memory, and when it was."""

    opened = Signal(object)
    """A row was opened: its `Submission`."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._submissions: tuple[Submission, ...] = ()
        self.table = _make_table()
        self._nothing = QLabel()
        self._nothing.setProperty("role", "soft")
        self._nothing.setWordWrap(True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self.table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._stack)
        self.table.cellClicked.connect(lambda row, _: self._open(row))
        self.table.cellActivated.connect(lambda row, _: self._open(row))
        theme.changed.connect(self._fill)
        self._retranslate()

    def show_submissions(self, submissions: Sequence[Submission]) -> None:
        """List other submissions."""
        self._submissions = tuple(submissions)
        self._fill()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.table.setColumnHidden(_MEMORY, self.width() < _MEMORY_NEEDS)
        super().resizeEvent(event)

    def _open(self, row: int) -> None:
        self.opened.emit(self._submissions[row])

    def _fill(self) -> None:
        self._stack.setCurrentWidget(self.table if self._submissions else self._nothing)
        self.table.setRowCount(len(self._submissions))
        for row, submission in enumerate(self._submissions):
            for column, text in enumerate(self._texts(submission)):
                item = QTableWidgetItem(text)
                moment = f"{submission.submitted_at:%Y-%m-%d %H:%M:%S}"
                item.setToolTip(f"{moment}  {verdict_words(Verdict(submission.verdict))}")
                item.setForeground(QBrush(QColor(self._colour(submission, column))))
                self.table.setItem(row, column, item)

    def _texts(self, submission: Submission) -> tuple[str, ...]:
        moment = f"{submission.submitted_at:%m-%d %H:%M}"
        return (
            verdict_words(Verdict(submission.verdict)),
            f"{submission.passed} / {submission.total}",
            f"{submission.cpu_ms:.0f} ms",
            f"{submission.peak_mb:.1f} MB",
            moment,
        )

    def _colour(self, submission: Submission, column: int) -> str:
        colours = self._theme.palette
        by_tone = {"good": colours.celadon, "bad": colours.vermilion, "slow": colours.amber}
        if column == _VERDICT:
            return by_tone.get(tone_of(Verdict(submission.verdict)), colours.ink)
        return colours.ink if column == _PASSED else colours.ink_soft

    def _retranslate(self) -> None:
        self._nothing.setText(
            self.tr("Nothing was submitted yet. Submit judges your program on all cases.")
        )
        self.table.setAccessibleName(self.tr("Submissions"))
        self.table.setHorizontalHeaderLabels(
            [
                *(self.tr("Verdict"), self.tr("Cases"), self.tr("Time")),
                *(self.tr("Memory"), self.tr("Submitted")),
            ]
        )
        self._fill()


def _make_table() -> QTableWidget:
    table = QTableWidget(0, _AT + 1)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(32)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(_VERDICT, QHeaderView.ResizeMode.Stretch)
    header.setSectionResizeMode(_AT, QHeaderView.ResizeMode.ResizeToContents)
    for column, width in ((_PASSED, 76), (_TIME, 76), (_MEMORY, 84)):
        table.setColumnWidth(column, width)
    return table
