"""Below the editor: the cases to run, what came of them, and what features add, as tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.cases import Case
from reader.core.overriding import override
from reader.core.problem import Problem
from reader.services.practice import Practice, Run
from reader.ui.practice.case_view import CaseView
from reader.ui.practice.cases_tab import CasesTab
from reader.ui.practice.result_tab import ResultTab
from reader.ui.practice.tab_row import TabRow
from reader.ui.practice.verdict_bar import VerdictBar
from reader.ui.theme.controller import ThemeController

CASES, RESULT = "cases", "result"


class ResultsPanel(QWidget):
    """The tabs, and what the practice pane tells them."""

    report_shown = Signal(object)
    """A finished run is shown: its `Run`."""
    run_began = Signal()
    """A run over the cases or a submission begins."""
    case_chosen = Signal(str)
    """A case of the result was opened: its id."""

    def __init__(self, theme: ThemeController, practice: Practice) -> None:
        super().__init__()
        self.setProperty("role", "paper")
        self.cases = CasesTab(theme, practice.own_cases)
        self.result = ResultTab(theme)
        self._tabs = TabRow(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)
        self.add_tab(CASES, lambda: self.tr("Cases"), self.cases)
        self.add_tab(RESULT, lambda: self.tr("Result"), self.result)
        self.result.case_chosen.connect(self.case_chosen)

    @property
    def bar(self) -> VerdictBar:
        """The verdict, or how far a run is."""
        return self.result.bar

    @property
    def view(self) -> CaseView:
        """The open case of the tab in front of these two."""
        return self.result.view if self._tabs.current == RESULT else self.cases.view

    @property
    def tab(self) -> str:
        """The name of the tab in front."""
        return self._tabs.current

    def add_tab(self, name: str, title: Callable[[], str], widget: QWidget) -> None:
        """Put a feature's page behind the others.

        Args:
            name: What `show_tab` knows it by.
            title: What the tab says, asked for again when the language changes.
            widget: The page.
        """
        self._tabs.add(name, title, widget)

    def show_tab(self, name: str) -> None:
        """Bring a tab to the front."""
        self._tabs.show_page(name)

    def show_own_tabs_only(self, is_on: bool) -> None:  # noqa: FBT001 - a setter
        """Leave out what features have added, or offer it again."""
        self._tabs.show_only((CASES, RESULT) if is_on else None)
        self.result.allow_added(is_allowed=not is_on)

    def show_examples(self, problem: Problem, examples: Sequence[Case]) -> None:
        """Show the cases of a problem that has not been run yet."""
        self.result.clear(problem)
        self.cases.show_problem(problem, examples)
        self.show_tab(CASES)

    def begin(self) -> None:
        """A run begins: keep what is typed, and make room for its progress."""
        self.cases.flush()
        self.bar.show_progress(0, 0)
        self.show_tab(RESULT)
        self.run_began.emit()

    def show_run(self, run: Run) -> None:
        """Show what came of a run."""
        self.result.show_run(run, self.cases.names())
        self.show_tab(RESULT)
        self.report_shown.emit(run)

    def add_case(self, case: Case) -> None:
        """Keep a case that was found as an own input, and show it."""
        self.show_tab(CASES)
        self.cases.add_case(case)

    @override
    def close(self) -> bool:
        """Keep what is typed, and end what still runs."""
        self.cases.flush()
        self.result.close()
        return super().close()
