"""Below the editor: the verdict bar, the cases as chips, and the case that is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.core.cases import Case
from reader.core.problem import Problem
from reader.core.value_writer import write_json
from reader.core.verdict import CaseResult, Json, JudgeReport, Verdict
from reader.ui.practice.case_view import CaseText, CaseView
from reader.ui.practice.verdict_bar import VerdictBar, tone_of, verdict_words
from reader.ui.sayings import in_words
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

_LONGEST = 2000  # characters of a value that are laid out; a longer one is cut with its length


@dataclass(frozen=True, slots=True)
class ShownCase:
    """A case and, once it has run, how it went."""

    case: Case
    result: CaseResult | None = None


class ResultsPanel(QWidget):
    """What came of a run; before the first, the examples."""

    case_chosen = Signal(str)
    """A chip was clicked: the case's id."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "paper")
        self._problem: Problem | None = None
        self._cases: dict[str, ShownCase] = {}
        self._difference = ""
        self._opened = ""
        self.bar = VerdictBar()
        self.view = CaseView()
        self._chips = QHBoxLayout()
        self._chips.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        self._chips.setSpacing(SPACE_1)
        self._group = QButtonGroup(self)
        row = QWidget()
        row.setLayout(self._chips)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFixedHeight(42)
        scroll.setWidget(row)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_2, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self.bar)
        layout.addWidget(scroll)
        layout.addWidget(self.view, 1)

    def show_examples(self, problem: Problem, examples: Sequence[Case]) -> None:
        """Show the examples of a problem that has not been run yet."""
        self._problem = problem
        self.bar.hide()
        self._show([ShownCase(case) for case in examples])

    def show_report(self, cases: Sequence[Case], report: JudgeReport) -> None:
        """Show what came of a run over ``cases``; the first failing one is open."""
        self.bar.show_report(report)
        results = {result.case_id: result for result in report.cases}
        shown = [ShownCase(case, results[case.id]) for case in cases if case.id in results]
        failed = [one for one in shown if one.result and one.result.verdict is not Verdict.AC]
        self._difference = report.first_failure.difference if report.first_failure else ""
        self._show(shown, failed[0].case.id if failed else "")

    def refresh(self) -> None:
        """Show the open case again, after the language changed."""
        if self._opened:
            self.open_case(self._opened)

    def _show(self, shown: Sequence[ShownCase], opened: str = "") -> None:
        self._cases = {one.case.id: one for one in shown}
        while (item := self._chips.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                self._group.removeButton(widget)  # type: ignore[arg-type]  # chips are buttons
                widget.deleteLater()
        for number, one in enumerate(shown, 1):
            self._chips.addWidget(self._chip(number, one))
        self._chips.addStretch()
        first = opened or (shown[0].case.id if shown else "")
        if first:
            self.open_case(first)

    def open_case(self, case_id: str) -> None:
        """Show one case and mark its chip."""
        self._opened = case_id
        one = self._cases[case_id]
        for button in self._group.buttons():
            button.setChecked(button.property("case") == case_id)
        self.view.show_case(self._text(one))
        self.case_chosen.emit(case_id)

    def _chip(self, number: int, one: ShownCase) -> QPushButton:
        is_failed = one.result is not None and one.result.verdict is not Verdict.AC
        chip = QPushButton(f"{number} {one.case.id}" if is_failed else str(number))
        chip.setProperty("role", "chip")
        chip.setProperty("case", one.case.id)
        chip.setProperty("tone", tone_of(one.result.verdict) if one.result else "")
        chip.setCheckable(True)
        words = verdict_words(one.result.verdict) if one.result else ""
        chip.setToolTip(f"{one.case.id}  {words}".strip())
        chip.setAccessibleName(chip.toolTip())
        self._group.addButton(chip)
        chip.clicked.connect(lambda: self.open_case(one.case.id))
        return chip

    def _text(self, one: ShownCase) -> CaseText:
        case, result = one.case, one.result
        is_failed = result is not None and result.verdict is not Verdict.AC
        return CaseText(
            note=case.note,
            arguments=self._arguments(case),
            expected=write_json(case.expect, limit=_LONGEST) if case.has_expect else "",
            got=write_json(result.got, limit=_LONGEST) if result and result.has_got else "",
            difference=in_words(self._difference) if is_failed else "",
            printed=result.stdout[-_LONGEST:] if result else "",
            traceback=result.traceback[-_LONGEST:] if result else "",
        )

    def _arguments(self, case: Case) -> str:
        if case.ops is not None or self._problem is None:
            parts: tuple[Json, Json] = ([*(case.ops or ())], case.args)
            lines = (write_json(part, limit=_LONGEST) for part in parts)
            return "\n".join(lines)
        params = self._problem.entry.params
        pairs = zip(params, case.args, strict=False)
        return "\n".join(f"{p.name} = {write_json(value, limit=_LONGEST)}" for p, value in pairs)
