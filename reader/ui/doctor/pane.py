"""The page of what ``yandu doctor`` finds, each thing with the command that mends it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.core.verdict import Tier
from reader.services.doctor.check import Check
from reader.services.doctor.examine import Diagnosis
from reader.ui.panes.centring import centred
from reader.ui.sayings import in_a_row, in_words
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6

_WIDTH = 760


class DoctorPane(QWidget):
    """A frame a check: those that lack something first."""

    look_wanted = Signal()
    """Everything is to be looked at again."""

    def __init__(self) -> None:
        super().__init__()
        self._diagnosis: Diagnosis | None = None
        self.title, self.summary = QLabel(), QLabel()
        self.title.setProperty("role", "title")
        self.summary.setProperty("role", "soft")
        self.summary.setWordWrap(True)
        self.again = QPushButton()
        self.again.setProperty("role", "plain")
        self.again.clicked.connect(self.look_wanted)
        self._checks = QVBoxLayout()
        self._checks.setSpacing(SPACE_2)
        self._lay_out()
        self.setFocusProxy(self.again)
        self._retranslate()

    def show_looking(self) -> None:
        """Say that the answer is on its way."""
        self.again.setEnabled(False)
        self.summary.setText(self.tr("Looking…"))

    def show_diagnosis(self, diagnosis: Diagnosis) -> None:
        """Show what was found."""
        self._diagnosis = diagnosis
        self.again.setEnabled(True)
        self._list()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(SPACE_6, SPACE_5, SPACE_6, SPACE_5)
        column.setSpacing(SPACE_2)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.again)
        column.addLayout(head)
        column.addWidget(self.summary)
        column.addSpacing(SPACE_2)
        column.addLayout(self._checks)
        column.addStretch()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(centred(inner, _WIDTH))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.area)

    def _list(self) -> None:
        while (item := self._checks.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if self._diagnosis is None:
            return
        checks = self._diagnosis.checks
        for check in sorted(checks, key=lambda one: (one.ok, not one.mend)):
            self._checks.addWidget(CheckFrame(check))
        self.summary.setText(self._summary(self._diagnosis))

    def _summary(self, diagnosis: Diagnosis) -> str:
        missing = sum(not check.ok for check in diagnosis.checks)
        words = (
            self.tr("{} of {} things want mending.").format(missing, len(diagnosis.checks))
            if missing
            else self.tr("Nothing is missing.")
        )
        tiers = {
            Tier.FULL: self.tr("Sandbox: full"),
            Tier.PARTIAL: self.tr("Sandbox: partial"),
            Tier.LIMITS: self.tr("Sandbox: limits only"),
            None: self.tr("Sandbox: none"),
        }
        tier, layers = tiers[diagnosis.tier], self.tr(", ").join(diagnosis.layers)
        if layers:
            tier = self.tr("{} ({})").format(tier, layers)
        return in_a_row(words, f"{tier} · {diagnosis.system}")

    def _retranslate(self) -> None:
        self.title.setText(self.tr("Health of this machine"))
        self.again.setText(self.tr("Look again"))
        self._list()


class CheckFrame(QFrame):
    """One check: what was looked at, what was found, and what mends it, to be copied."""

    def __init__(self, check: Check) -> None:
        super().__init__()
        self._mend = check.mend
        self.setProperty("role", "finding")
        state, tone = self._standing(check)
        self.setProperty("tone", tone)
        name, detail = QLabel(_begun(in_words(check.name))), QLabel(in_words(check.detail))
        detail.setProperty("role", "soft")
        detail.setWordWrap(True)
        detail.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        word = QLabel(state)
        word.setProperty("role", "verdict-word")
        word.setProperty("tone", tone)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_2, SPACE_3, SPACE_2)
        column.setSpacing(SPACE_1)
        head = QHBoxLayout()
        head.addWidget(name, 1)
        head.addWidget(word)
        column.addLayout(head)
        column.addWidget(detail)
        if check.mend:
            column.addLayout(self._mending())

    def _standing(self, check: Check) -> tuple[str, str]:
        """Return how it stands with ``check`` in a word, and the tone of that."""
        if not check.ok:
            return self.tr("missing"), "bad"
        return (self.tr("could be better"), "slow") if check.mend else (self.tr("good"), "good")

    def _mending(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(SPACE_3)
        mend = QLabel(in_words(self._mend))
        mend.setWordWrap(True)
        mend.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy = QPushButton(self.tr("Copy"))
        self.copy.setProperty("role", "plain")
        self.copy.setAccessibleName(self.tr("Copy: {}").format(in_words(self._mend)))
        self.copy.clicked.connect(self._copy)
        line.addWidget(mend, 1)
        line.addWidget(self.copy)
        return line

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(in_words(self._mend))
        self.copy.setText(self.tr("Copied"))


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
