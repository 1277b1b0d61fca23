"""What came of a run: the verdict bar, the cases as chips, and the case that is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.cases import Case
from reader.core.overriding import override
from reader.core.problem import Problem
from reader.core.saying import say
from reader.core.value_writer import write_json
from reader.core.verdict import CaseResult, Verdict
from reader.services.practice import Run
from reader.services.reference_oracle import RejectedInput
from reader.ui.practice.case_chips import CaseChips, Chip
from reader.ui.practice.case_text import LONGEST, arguments_text
from reader.ui.practice.case_view import CaseText, CaseView
from reader.ui.practice.verdict_bar import VerdictBar, tone_of, verdict_words
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2


@dataclass(frozen=True, slots=True)
class _Shown:
    """A case and how it went; ``reason`` is why it was not run."""

    case: Case
    result: CaseResult | None = None
    reason: str = ""

    @property
    def has_failed(self) -> bool:
        return self.result is not None and self.result.verdict is not Verdict.AC


class ResultTab(QWidget):
    """The report of the latest run."""

    case_chosen = Signal(str)
    """A case was opened: its id."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._problem: Problem | None = None
        self._run: Run | None = None
        self._names: Mapping[str, str] = {}
        self._shown: dict[str, _Shown] = {}
        self._open = ""
        self.bar, self.chips, self.view = VerdictBar(), CaseChips(), CaseView(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, SPACE_2, 0, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self.bar)
        layout.addWidget(self.chips)
        layout.addWidget(self.view, 1)
        self.chips.chosen.connect(self.open_case)

    @property
    def run(self) -> Run | None:
        """The run that is shown."""
        return self._run

    @property
    def case(self) -> Case | None:
        """The case that is open."""
        shown = self._shown.get(self._open)
        return shown.case if shown is not None else None

    def clear(self, problem: Problem) -> None:
        """Show nothing: another problem was opened."""
        self._problem, self._run, self._shown, self._open = problem, None, {}, ""
        self.bar.hide()
        self.chips.show_chips([], "")
        self.view.show_case(CaseText(note=self.tr("Run the cases or submit to see results here.")))

    def show_run(self, run: Run, names: Mapping[str, str]) -> None:
        """Show what came of a run; the first failing case is open.

        Args:
            run: The run.
            names: What own inputs are called, by their ids.
        """
        self._run, self._names = run, names
        self.bar.show_report(run.report, len(run.rejected))
        results = {result.case_id: result for result in run.report.cases}
        shown = [_Shown(case, results[case.id]) for case in run.cases if case.id in results]
        rejected = [_Shown(Case(one.case_id, []), reason=_why(one)) for one in run.rejected]
        self._shown = {one.case.id: one for one in (*shown, *rejected)}
        failed = next((one.case.id for one in shown if one.has_failed), "")
        self._fill(failed or next(iter(self._shown), ""))

    def refresh(self) -> None:
        """Show the open case again, after the language changed."""
        if self._run is not None:
            self._fill(self._open)
        elif self._problem is not None:
            self.clear(self._problem)

    def open_case(self, case_id: str) -> None:
        """Show one case and mark its chip."""
        self._open = case_id
        self.chips.check(case_id)
        self.view.show_case(self._text(self._shown[case_id]))
        self.case_chosen.emit(case_id)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)

    def _fill(self, opened: str) -> None:
        chips = [self._chip(number, one) for number, one in enumerate(self._shown.values(), 1)]
        self.chips.show_chips(chips, opened)
        if opened:
            self.open_case(opened)

    def _chip(self, number: int, one: _Shown) -> Chip:
        case_id = one.case.id
        name = self._names.get(case_id, "")
        text = name or (f"{number} {case_id}" if one.has_failed else str(number))
        if one.result is None:
            return Chip(case_id, text, "slow", self.tr("{}: not run").format(name or case_id))
        words = verdict_words(one.result.verdict)
        return Chip(case_id, text, tone_of(one.result.verdict), f"{name or case_id}  {words}")

    def _text(self, one: _Shown) -> CaseText:
        case, result = one.case, one.result
        if result is None:
            return CaseText(note=self.tr("This input was not run: {}").format(in_words(one.reason)))
        return CaseText(
            note=case.note,
            arguments=arguments_text(self._problem.entry if self._problem else None, case),
            expected=write_json(case.expect, limit=LONGEST) if case.has_expect else "",
            is_by_reference=case.id in self._names,
            got=write_json(result.got, limit=LONGEST) if result.has_got else "",
            difference=in_words(self._difference(one)),
            printed=result.stdout[-LONGEST:],
            traceback=result.traceback[-LONGEST:],
        )

    def _difference(self, one: _Shown) -> str:
        if not one.has_failed or one.result is None or self._run is None:
            return ""
        first = self._run.report.first_failure
        if first is not None and first.case_id == one.case.id:
            return first.difference
        return one.result.reason


def _why(rejected: RejectedInput) -> str:
    """Return why an input was not run, with the line where that is known."""
    if rejected.line is None:
        return rejected.reason
    return say("line {line}: {reason}", line=rejected.line, reason=rejected.reason)
