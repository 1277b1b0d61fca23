"""What came of a run, told below the editor as far as an interview lets it be told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.core.interview.plan import VerdictDetail
from reader.core.verdict import Verdict
from reader.ui.sayings import explain

if TYPE_CHECKING:
    from reader.services.practice import Run
    from reader.ui.practice.interview_rule import InterviewRule
    from reader.ui.practice.results_panel import ResultsPanel


class Outcome:
    """Tells the results; ``rule`` is that of the interview which is on, None without one."""

    def __init__(self, results: ResultsPanel) -> None:
        self._results = results
        self.rule: InterviewRule | None = None

    def show_progress(self, done: int, total: int, *, is_submission: bool) -> None:
        """Tell how far a run is, unless it would tell where the program fails."""
        if not (self._is_veiled and is_submission):
            self._results.bar.show_progress(done, total)

    def show_run(self, run: Run, *, is_submission: bool) -> bool:
        """Tell what came of a run; return whether all was told."""
        if is_submission and self.rule is not None and self.rule.is_veiled:
            self._tell_veiled(run, self.rule)
            return False
        self._results.show_run(run)
        return True

    def show_stopped(self) -> None:
        """Tell that the user stopped it."""
        self._show(
            QCoreApplication.translate("PracticePane", "Stopped"),
            QCoreApplication.translate("PracticePane", "Nothing was kept."),
        )

    def show_failure(self, error: Exception) -> None:
        """Tell why it could not be run."""
        words = QCoreApplication.translate("PracticePane", "Could not be run")
        self._show(words, explain(error))

    def show_unformatted(self, why: str) -> None:
        """Tell why the program was not laid out anew."""
        self._show(QCoreApplication.translate("PracticePane", "Not formatted"), why)

    @property
    def _is_veiled(self) -> bool:
        return self.rule is not None and self.rule.is_veiled

    def _tell_veiled(self, run: Run, rule: InterviewRule) -> None:
        if rule.detail is VerdictDetail.NONE:
            self._show(
                QCoreApplication.translate("PracticePane", "Submitted"),
                QCoreApplication.translate(
                    "PracticePane", "The verdict comes at the end of the interview."
                ),
            )
        elif run.report.verdict is Verdict.AC:
            self._show(QCoreApplication.translate("PracticePane", "Passed"))
        else:
            self._show(QCoreApplication.translate("PracticePane", "Not passed"))

    def _show(self, what: str, why: str = "") -> None:
        self._results.bar.show_message(what, why)
