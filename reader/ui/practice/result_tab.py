"""What came of a run: the verdict bar, the cases as chips, and the case that is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from reader.core.case_content import CaseContent, Outcome, case_content
from reader.core.cases import Case
from reader.core.overriding import override
from reader.core.problem import Problem
from reader.core.value_writer import write_json
from reader.core.verdict import CaseResult, Json, Verdict
from reader.services.practice import Run
from reader.services.reference_oracle import RejectedInput
from reader.ui.jobs import Lane
from reader.ui.practice.case_chips import CaseChips, Chip
from reader.ui.practice.case_view import CaseView, ShownCase
from reader.ui.practice.verdict_bar import VerdictBar, tone_of, verdict_words
from reader.ui.sayings import explain_finding, in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_2

_LONGEST = 2000  # characters of what a program printed, its last ones
# Values of more characters are compared on a lane: a million numbers take a second.
_LARGE = 20_000
# The chip of what the pack's own faults kept from being run; no case is called so.
_LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class _Shown:
    """A case and how it went; ``rejected`` tells why it was not run."""

    case: Case
    result: CaseResult | None = None
    rejected: RejectedInput | None = None
    difference: str = ""

    @property
    def has_failed(self) -> bool:
        return self.result is not None and self.result.verdict is not Verdict.AC


class ResultTab(QWidget):
    """The report of the latest run; its ``bar`` stands where every tab shows it."""

    case_chosen = Signal(str)
    """A case was opened: its id."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._problem: Problem | None = None
        self._run: Run | None = None
        self._names: Mapping[str, str] = {}
        self._shown: dict[str, _Shown] = {}
        self._open = ""
        self._lane = Lane("case", is_latest_only=True, parent=self)
        self.bar, self.chips, self.view = VerdictBar(), CaseChips(), CaseView(theme)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, SPACE_2, 0, 0)
        self._layout.setSpacing(SPACE_1)
        self._tools = QWidget()
        self._added = QHBoxLayout(self._tools)
        self._added.setContentsMargins(0, 0, SPACE_2, 0)
        self._added.setSpacing(SPACE_2)
        line = QHBoxLayout()
        line.setSpacing(0)
        line.addWidget(self.chips, 1)
        line.addWidget(self._tools)
        self._layout.addLayout(line)
        self._layout.addWidget(self.view, 1)
        self.chips.chosen.connect(self.open_case)

    @property
    def run(self) -> Run | None:
        """The run that is shown."""
        return self._run

    @property
    def case(self) -> Case | None:
        """The case that is open, if it has run."""
        shown = self._shown.get(self._open)
        return shown.case if shown is not None and shown.result is not None else None

    def add_tool(self, tool: QWidget) -> None:
        """Put a button of a feature behind the chips."""
        self._added.addWidget(tool)

    def allow_added(self, *, is_allowed: bool) -> None:
        """Show the buttons of features, or keep them away."""
        self._tools.setVisible(is_allowed)

    def add_bar(self, bar: QWidget) -> None:
        """Put a line of a feature between the chips and the case."""
        self._layout.insertWidget(self._layout.count() - 1, bar)

    def clear(self, problem: Problem) -> None:
        """Show nothing: another problem was opened."""
        self._problem, self._run, self._shown, self._open = problem, None, {}, ""
        self.bar.hide()
        self.chips.show_chips([], "")
        self.view.show_case(ShownCase(self.tr("Run the cases or submit to see results here.")))

    def show_run(self, run: Run, names: Mapping[str, str]) -> None:
        """Show what came of a run; the first failing case is open.

        Args:
            run: The run.
            names: What own inputs are called, by their ids.
        """
        self._run, self._names = run, names
        self.bar.show_report(run.report, len(run.rejected), len(run.left_out))
        results = {result.case_id: result for result in run.report.cases}
        shown = [_Shown(case, results[case.id]) for case in run.cases if case.id in results]
        rejected = [_Shown(Case(one.case_id, []), rejected=one) for one in run.rejected]
        faulty = [_Shown(Case(_LEFT_OUT, []))] if run.left_out else []
        self._shown = {one.case.id: one for one in (*shown, *rejected, *faulty)}
        failed = next((one.case.id for one in shown if one.has_failed), "")
        self._fill(failed or next(iter(self._shown), ""))

    def show_extra(self, case: Case, result: CaseResult, difference: str, name: str) -> None:
        """Show a failing case that was found later, behind those of the run."""
        self._shown[case.id] = _Shown(case, result, difference=difference)
        self._names = {**self._names, case.id: name}
        self._fill(case.id)

    def open_case(self, case_id: str) -> None:
        """Show one case and mark its chip."""
        self._open = case_id
        self.chips.check(case_id)
        one, problem = self._shown[case_id], self._problem
        if case_id == _LEFT_OUT:
            self.view.show_case(ShownCase(self._what_is_faulty()))
        elif one.rejected is not None:
            self.view.show_case(ShownCase(self._why(one.rejected)))
        elif problem is not None:
            self._show_content(problem, one)
        self.case_chosen.emit(case_id)

    @override
    def close(self) -> bool:
        """End the lane."""
        self._lane.close()
        return super().close()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            if self._run is not None:
                self._fill(self._open)
            elif self._problem is not None:
                self.clear(self._problem)
        super().changeEvent(event)

    def _show_content(self, problem: Problem, one: _Shown) -> None:
        outcome = self._outcome(one)
        if not any(map(_is_large, (one.case.args, one.case.expect, outcome.got))):
            self._show_made(one, case_content(problem, one.case, outcome))
            return
        self.view.show_case(ShownCase(self.tr("Comparing…")))
        self._lane.submit(
            lambda: case_content(problem, one.case, outcome),
            lambda content: self._show_made(one, content),
        )

    def _show_made(self, one: _Shown, content: CaseContent) -> None:
        if one.result is None or self._shown.get(self._open) is not one:
            return
        shown = ShownCase(
            note=one.case.note,
            content=content,
            is_by_reference=one.case.id in self._names,
            printed=one.result.stdout[-_LONGEST:],
            traceback=one.result.traceback[-_LONGEST:],
        )
        self.view.show_case(shown)

    def _outcome(self, one: _Shown) -> Outcome:
        result = one.result
        if result is None:
            return Outcome()
        said = one.difference or self._said(result)
        return Outcome(result.has_got, result.got, one.has_failed, said)

    def _said(self, result: CaseResult) -> str:
        """Return what the rule says of a case: where it differs, else why it failed."""
        first = self._run.report.first_failure if self._run is not None else None
        if first is not None and first.case_id == result.case_id and first.difference:
            return first.difference
        return result.reason

    def _fill(self, opened: str) -> None:
        chips = [self._chip(number, one) for number, one in enumerate(self._shown.values(), 1)]
        self.chips.show_chips(chips, opened)
        if opened:
            self.open_case(opened)

    def _chip(self, number: int, one: _Shown) -> Chip:
        case_id = one.case.id
        if case_id == _LEFT_OUT:
            words = self.tr("Left out")
            return Chip(case_id, words, "slow", self.tr("Faulty cases of the pack"))
        name = self._names.get(case_id, "")
        text = name or (f"{number} {case_id}" if one.has_failed else str(number))
        if one.result is None:
            return Chip(case_id, text, "slow", self.tr("{}: not run").format(name or case_id))
        words = verdict_words(one.result.verdict)
        return Chip(case_id, text, tone_of(one.result.verdict), f"{name or case_id}  {words}")

    def _what_is_faulty(self) -> str:
        """Return what is wrong with the pack's own cases, a line each."""
        findings = self._run.left_out if self._run is not None else ()
        head = self.tr("These cases of the pack were not run:")
        return "\n".join((head, *map(explain_finding, findings)))

    def _why(self, rejected: RejectedInput) -> str:
        """Return why an input was not run, with the line where that is known."""
        reason = in_words(rejected.reason)
        if rejected.line is not None:
            reason = self.tr("line {}: {}").format(rejected.line, reason)
        return self.tr("This input was not run: {}").format(reason)


def _is_large(value: Json) -> bool:
    return len(write_json(value, limit=_LARGE)) > _LARGE
