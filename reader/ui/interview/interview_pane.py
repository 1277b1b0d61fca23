"""The place of mock interviews: choices and history, the pause, the report."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from reader.core.interview.report import InterviewReport
from reader.core.overriding import override
from reader.core.slug import Slug
from reader.ui.interview.report_view import ReportView
from reader.ui.interview.setup_form import SetupForm
from reader.ui.panes.centring import centred
from reader.ui.review.words import duration_words
from reader.ui.theme.tokens import SPACE_3, SPACE_4, SPACE_5, SPACE_6

_WIDTH = 860
_REPORT = int(Qt.ItemDataRole.UserRole)


class InterviewPane(QWidget):
    """What is shown while no problem is worked on."""

    resumed = Signal()
    """The interview is to go on after its pause."""

    def __init__(self, title_of: Callable[[Slug], str]) -> None:
        super().__init__()
        self.setProperty("role", "paper")
        self.form = SetupForm()
        self.report = ReportView(title_of)
        self._title, self._past, self._said = QLabel(), QLabel(), QLabel()
        self._title.setProperty("role", "title")
        self._past.setProperty("role", "section")
        self._said.setProperty("role", "body")
        self._said.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._resume = QPushButton()
        self._resume.setProperty("role", "primary")
        self.history = QListWidget()
        self._stack = QStackedWidget()
        self._choices, self._pause = self._make_choices(), self._make_pause()
        for page in (self._choices, self._pause, self.report):
            self._stack.addWidget(page)
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(SPACE_6, SPACE_5, SPACE_6, SPACE_4)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self._title)
        layout.addWidget(self._stack, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(centred(content, _WIDTH))
        self._resume.clicked.connect(self.resumed)
        self.history.itemActivated.connect(self._open_report)
        self.history.itemClicked.connect(self._open_report)
        self.report.left.connect(self.show_choices)
        self._retranslate()

    def show_choices(self) -> None:
        """Show what can be chosen, and the interviews before."""
        self._stack.setCurrentWidget(self._choices)

    def show_pause(self) -> None:
        """Show that the clock stands."""
        self._stack.setCurrentWidget(self._pause)

    def show_report(self, report: InterviewReport) -> None:
        """Show how an interview went."""
        self.report.show_report(report)
        self._stack.setCurrentWidget(self.report)

    def show_history(self, reports: Sequence[InterviewReport]) -> None:
        """List the interviews before, the latest first."""
        self.history.clear()
        for report in reports:
            item = QListWidgetItem(self._words(report))
            item.setData(_REPORT, report)
            self.history.addItem(item)
        self._past.setVisible(bool(reports))
        self.history.setVisible(bool(reports))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _make_choices(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_3)
        layout.addWidget(self.form)
        layout.addSpacing(SPACE_4)
        layout.addWidget(self._past)
        layout.addWidget(self.history, 1)
        layout.addStretch()
        self.history.setMinimumHeight(120)
        scroll = QScrollArea()
        scroll.setWidget(page)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.setProperty("role", "paper")
        return scroll

    def _make_pause(self) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.addStretch()
        layout.addWidget(self._said)
        layout.addWidget(self._resume, 0, Qt.AlignmentFlag.AlignCenter)
        layout.addStretch()
        return page

    def _open_report(self, item: QListWidgetItem) -> None:
        self.show_report(item.data(_REPORT))

    def _words(self, report: InterviewReport) -> str:
        return self.tr("{}: {} of {} solved in {}").format(
            report.interview.started.strftime("%Y-%m-%d %H:%M"),
            *(report.solved, len(report.results), duration_words(report.used_s)),
        )

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Mock interview"))
        self._past.setText(self.tr("Interviews before"))
        self.history.setAccessibleName(self.tr("Interviews before"))
        self._said.setText(self.tr("Paused. The clock stands, and the problems are covered."))
        self._resume.setText(self.tr("Go on"))
        for row in range(self.history.count()):
            item = self.history.item(row)
            item.setText(self._words(item.data(_REPORT)))
