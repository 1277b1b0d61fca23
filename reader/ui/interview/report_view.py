"""The report of one interview: each problem, and what to review."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from reader.core.interview.course import Interview
from reader.core.interview.report import InterviewReport, ProblemResult
from reader.core.overriding import override
from reader.core.slug import Slug
from reader.core.verdict import Verdict
from reader.ui.interview.words import lack_words
from reader.ui.practice.growth_words import models_words
from reader.ui.practice.verdict_bar import verdict_words
from reader.ui.review.words import duration_words
from reader.ui.theme.tokens import SPACE_2, SPACE_3


class ReportView(QWidget):
    """A table of the problems; the column of growth is left out where none was found."""

    problem_opened = Signal(str)
    """A problem of the table is to be opened: its slug."""
    review_wanted = Signal(tuple)
    """These problems are to come into the review queue: their slugs."""
    left = Signal()
    """Back to the choices and the other interviews."""

    def __init__(self, title_of: Callable[[Slug], str]) -> None:
        super().__init__()
        self._title_of = title_of
        self._report: InterviewReport | None = None
        self._summary = QLabel()
        self._summary.setProperty("role", "body")
        self._summary.setWordWrap(True)
        self.table = QTableWidget(0, 6)
        _dress(self.table)
        self._review, self._back = QPushButton(), QPushButton()
        self._review.setProperty("role", "primary")
        self._back.setProperty("role", "plain")
        below = QHBoxLayout()
        below.setSpacing(SPACE_2)
        below.addWidget(self._review)
        below.addWidget(self._back)
        below.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self._summary)
        layout.addWidget(self.table, 1)
        layout.addLayout(below)
        self.table.cellActivated.connect(self._open)
        self._review.clicked.connect(self._want_review)
        self._back.clicked.connect(self.left)
        self._retranslate()

    @property
    def interview(self) -> Interview | None:
        """The interview that is shown."""
        return self._report.interview if self._report is not None else None

    def show_report(self, report: InterviewReport) -> None:
        """Show how an interview went."""
        self._report = report
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @property
    def _to_review(self) -> tuple[Slug, ...]:
        return tuple(one.problem for one in self._report.to_review) if self._report else ()

    def _open(self, row: int, _column: int) -> None:
        if self._report is not None:
            self.problem_opened.emit(self._report.results[row].problem)

    def _want_review(self) -> None:
        self.review_wanted.emit(self._to_review)

    def _retranslate(self) -> None:
        self._back.setText(self.tr("All interviews"))
        self._review.setText(self.tr("Review {} problems").format(len(self._to_review)))
        self._review.setVisible(bool(self._to_review))
        self.table.setAccessibleName(self.tr("Problems of the interview"))
        headers = (self.tr("Problem"), self.tr("Result"), self.tr("Time"), self.tr("Submissions"))
        last = (self.tr("Growth"), self.tr("To review"))
        self.table.setHorizontalHeaderLabels([*headers, *last])
        if self._report is not None:
            self._fill(self._report)

    def _fill(self, report: InterviewReport) -> None:
        words = self.tr("{}: {} of {} solved in {}")
        self._summary.setText(
            words.format(
                report.interview.started.strftime("%Y-%m-%d %H:%M"),
                *(report.solved, len(report.results), duration_words(report.used_s)),
            )
        )
        self.table.setColumnHidden(4, not any(one.growth for one in report.results))
        self.table.setRowCount(len(report.results))
        for row, result in enumerate(report.results):
            for column, text in enumerate(self._cells(result)):
                self.table.setItem(row, column, QTableWidgetItem(text))

    def _cells(self, result: ProblemResult) -> Sequence[str]:
        verdict = verdict_words(Verdict(result.verdict)) if result.verdict else "—"
        return (
            self._title_of(result.problem),
            verdict,
            duration_words(result.seconds),
            str(len(result.attempts)),
            models_words(result.growth),
            lack_words(result.lack),
        )


def _dress(table: QTableWidget) -> None:
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setTabKeyNavigation(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(36)
    table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
    table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    for column, width in enumerate((132, 84, 104, 90, 170), 1):
        table.setColumnWidth(column, width)
