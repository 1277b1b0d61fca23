"""The result of a run, shown by itself."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reader.core.cases import Case
from reader.core.errors import Finding
from reader.core.verdict import CaseResult, JudgeReport, Tier, Verdict
from reader.services.practice import Run
from reader.ui.practice.result_tab import ResultTab
from reader.ui.theme.controller import ThemeController


def test_faulty_cases_of_the_pack_are_counted_and_listed_line_by_line(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    tab = ResultTab(ThemeController(application, "light"))
    qtbot.addWidget(tab)
    passed = CaseResult("one", Verdict.AC)
    report = JudgeReport(Verdict.AC, "", 1, 1.0, 1.0, 1.0, Tier.FULL, (passed,))
    faulty = Finding("pack/cases.jsonl", "the args are missing", 7)

    tab.show_run(Run((Case("one", [1]),), report, left_out=(faulty,)), {})
    *_, chip = tab.chips.findChildren(QPushButton)
    chip.click()

    told = "\n".join(label.text() for label in tab.view.findChildren(QLabel))
    assert "Faulty cases left out: 1." in "".join(
        label.text() for label in tab.bar.findChildren(QLabel)
    )
    assert "pack/cases.jsonl:7: the args are missing" in told
    tab.close()
