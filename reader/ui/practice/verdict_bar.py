"""The verdict in one calm bar: a colour, a word, the reason, time and memory."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout

from reader.core.overriding import override
from reader.core.verdict import JudgeReport, Tier, Verdict
from reader.ui.panes.elided_label import ElidedLabel
from reader.ui.sayings import as_sentence, in_a_row
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

_LONGEST = 120
_SLOW = {Verdict.TLE, Verdict.MLE, Verdict.OLE}


def tone_of(verdict: Verdict) -> str:
    """Return the tone a verdict is shown in: good, slow or bad."""
    if verdict is Verdict.AC:
        return "good"
    return "slow" if verdict in _SLOW else "bad"


def verdict_words(verdict: Verdict) -> str:
    """Return what a verdict is called, in the interface's language."""
    words = {
        Verdict.AC: QCoreApplication.translate("Verdict", "Accepted"),
        Verdict.WA: QCoreApplication.translate("Verdict", "Wrong answer"),
        Verdict.TLE: QCoreApplication.translate("Verdict", "Time limit exceeded"),
        Verdict.MLE: QCoreApplication.translate("Verdict", "Memory limit exceeded"),
        Verdict.OLE: QCoreApplication.translate("Verdict", "Output limit exceeded"),
        Verdict.RE: QCoreApplication.translate("Verdict", "Runtime error"),
        Verdict.CE: QCoreApplication.translate("Verdict", "Does not compile"),
        Verdict.BLOCKED: QCoreApplication.translate("Verdict", "Forbidden call"),
        Verdict.BAD_RETURN: QCoreApplication.translate("Verdict", "Unusable return value"),
        Verdict.EXITED: QCoreApplication.translate("Verdict", "Left before answering"),
        Verdict.IE: QCoreApplication.translate("Verdict", "The judge failed"),
    }
    return words[verdict]


def _tier_words(tier: Tier) -> str:
    """Return which protection was in force, in the interface's language."""
    words = {
        Tier.FULL: QCoreApplication.translate("Verdict", "Sandbox: full"),
        Tier.PARTIAL: QCoreApplication.translate("Verdict", "Sandbox: partial"),
        Tier.LIMITS: QCoreApplication.translate("Verdict", "Sandbox: limits only"),
    }
    return words[tier]


def _in_short(reason: str) -> str:
    """Return as much of a reason as two lines hold, as a sentence; the open case tells all."""
    reason = as_sentence(reason)
    return reason if len(reason) <= _LONGEST else f"{reason[:_LONGEST].rstrip()}…"


class VerdictBar(QFrame):
    """Shows progress while a submission runs, and its verdict after; at length or in one line."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "verdict")
        self._report: JudgeReport | None = None
        self._not_run = self._left_out = 0
        self._is_brief = self._is_running = False
        self._why = self._used = self._tier = ""
        self._word, self._reason, self._cost = QLabel(), QLabel(), QLabel()
        self._brief, self._progress = ElidedLabel(), QProgressBar()
        self._word.setProperty("role", "verdict-word")
        self._reason.setWordWrap(True)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cost.setProperty("role", "meta")
        self._progress.setTextVisible(False)
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        line.addWidget(self._word)
        line.addWidget(self._brief, 1)
        line.addWidget(self._cost)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(SPACE_2)
        self._column.addLayout(line)
        self._column.addWidget(self._reason)
        self._column.addWidget(self._progress)
        self._arrange()
        self.hide()

    @property
    def text(self) -> str:
        """The word shown."""
        return self._word.text()

    def be_brief(self, is_brief: bool) -> None:  # noqa: FBT001 - a setter
        """Tell all in one line, or at length."""
        self._is_brief = is_brief
        self._arrange()

    def show_progress(self, done: int, total: int) -> None:
        """Say how many cases are done."""
        self._report = None
        self._set_tone("")
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)
        self._tell(self.tr("Running…"), "", f"{done} / {total}", is_running=True)

    def show_message(self, word: str, reason: str) -> None:
        """Show something that is no verdict: stopped, or why nothing could be run."""
        self._report = None
        self._set_tone("slow")
        self._tell(word, reason)

    def show_report(self, report: JudgeReport, not_run: int = 0, left_out: int = 0) -> None:
        """Show the verdict, and how many own inputs and faulty cases of the pack were not run."""
        self._report, self._not_run, self._left_out = report, not_run, left_out
        self._set_tone(tone_of(report.verdict))
        if report.verdict is Verdict.AC:
            reason = self.tr("All {} cases passed.").format(report.total)
        else:
            passed = self.tr("{} of {} cases passed.").format(report.passed, report.total)
            reason = in_a_row(passed, _in_short(report.reason))
        if not_run:
            reason = in_a_row(reason, self.tr("Inputs that were not run: {}.").format(not_run))
        if left_out:
            reason = in_a_row(reason, self.tr("Faulty cases left out: {}.").format(left_out))
        used = f"{report.cpu_ms:.0f} ms  ·  {report.peak_mb:.1f} MB"
        self._tell(verdict_words(report.verdict), reason, used, _tier_words(report.tier))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._report is not None:
            is_hidden = self.isHidden()
            self.show_report(self._report, self._not_run, self._left_out)
            self.setHidden(is_hidden)
        super().changeEvent(event)

    def _tell(
        self, word: str, why: str, used: str = "", tier: str = "", *, is_running: bool = False
    ) -> None:
        self._word.setText(word)
        self._why, self._used, self._tier, self._is_running = why, used, tier, is_running
        self._arrange()
        self.show()

    def _arrange(self) -> None:
        """Put what is told into its lines."""
        is_brief = self._is_brief
        self._brief.setText(self._why if is_brief else "")
        self._reason.setText(self._why)
        self._reason.setVisible(bool(self._why) and not is_brief)
        told = (self._used, "" if is_brief else self._tier)
        self._cost.setText("  ·  ".join(part for part in told if part))
        self._progress.setVisible(self._is_running and not is_brief)
        space = SPACE_1 if is_brief else SPACE_2
        self._column.setContentsMargins(SPACE_3, space, SPACE_3, space)

    def _set_tone(self, tone: str) -> None:
        for widget in (self, self._word):
            widget.setProperty("tone", tone)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
