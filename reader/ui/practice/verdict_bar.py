"""The verdict in one calm bar: a colour, a word, the reason, time and memory."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout

from reader.core.overriding import override
from reader.core.verdict import JudgeReport, Tier, Verdict
from reader.ui.sayings import in_words
from reader.ui.theme.tokens import SPACE_2, SPACE_3

_LONGEST = 90
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
    """Return as much of a reason as two lines hold; the open case tells it in full."""
    return reason if len(reason) <= _LONGEST else f"{reason[:_LONGEST].rstrip()}…"


class VerdictBar(QFrame):
    """Shows progress while a submission runs, and its verdict after."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "verdict")
        self._report: JudgeReport | None = None
        self._not_run = 0
        self._word, self._reason, self._cost = QLabel(), QLabel(), QLabel()
        self._word.setProperty("role", "verdict-word")
        self._reason.setWordWrap(True)
        self._reason.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._cost.setProperty("role", "meta")
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        line.addWidget(self._word)
        line.addStretch()
        line.addWidget(self._cost)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_2)
        layout.addLayout(line)
        layout.addWidget(self._reason)
        layout.addWidget(self._progress)
        self.hide()

    @property
    def text(self) -> str:
        """The word shown."""
        return self._word.text()

    def show_progress(self, done: int, total: int) -> None:
        """Say how many cases are done."""
        self._report = None
        self._set_tone("")
        self._word.setText(self.tr("Running…"))
        self._cost.setText(f"{done} / {total}")
        self._reason.hide()
        self._progress.setRange(0, max(total, 1))
        self._progress.setValue(done)
        self._progress.show()
        self.show()

    def show_message(self, word: str, reason: str) -> None:
        """Show something that is no verdict: stopped, or why nothing could be run."""
        self._report = None
        self._set_tone("slow")
        self._show_text(word, reason, "")

    def show_report(self, report: JudgeReport, not_run: int = 0) -> None:
        """Show the verdict of ``report``, and how many own inputs were ``not_run``."""
        self._report, self._not_run = report, not_run
        self._set_tone(tone_of(report.verdict))
        if report.verdict is Verdict.AC:
            reason = self.tr("All {} cases passed.").format(report.total)
        else:
            passed = self.tr("{} of {} cases passed.").format(report.passed, report.total)
            reason = f"{passed} {_in_short(in_words(report.reason))}".strip()
        if not_run:
            left_out = self.tr("Inputs that were not run: {}.").format(not_run)
            reason = f"{reason} {left_out}"
        used = f"{report.cpu_ms:.0f} ms  ·  {report.peak_mb:.1f} MB"
        cost = f"{used}  ·  {_tier_words(report.tier)}"
        self._show_text(verdict_words(report.verdict), reason, cost)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self._report is not None:
            is_hidden = self.isHidden()
            self.show_report(self._report, self._not_run)
            self.setHidden(is_hidden)
        super().changeEvent(event)

    def _show_text(self, word: str, reason: str, cost: str) -> None:
        self._word.setText(word)
        self._reason.setText(reason)
        self._reason.setVisible(bool(reason))
        self._cost.setText(cost)
        self._progress.hide()
        self.show()

    def _set_tone(self, tone: str) -> None:
        for widget in (self, self._word):
            widget.setProperty("tone", tone)
            widget.style().unpolish(widget)
            widget.style().polish(widget)
