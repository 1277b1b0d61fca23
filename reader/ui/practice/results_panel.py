"""Below the editor: the cases to run, what came of them, and what features add, as tabs."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QVBoxLayout, QWidget

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
from reader.ui.theme.icons import line_icon

CASES, RESULT = "cases", "result"


class ResultsPanel(QWidget):
    """The tabs, and what the practice pane tells them."""

    report_shown = Signal(object)
    """A finished run is shown: its `Run`."""
    run_began = Signal()
    """A run over the cases or a submission begins."""
    case_chosen = Signal(str)
    """A case of the result was opened: its id."""
    fold_wanted = Signal()
    """The results are to be folded, or unfolded."""

    def __init__(self, theme: ThemeController, practice: Practice) -> None:
        super().__init__()
        self.setProperty("role", "paper")
        self._theme = theme
        self._is_folded = False
        self._fold_keys = ""
        self.cases = CasesTab(theme, practice.own_cases)
        self.result = ResultTab(theme)
        self._tabs = TabRow(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tabs)
        self.add_tab(CASES, lambda: self.tr("Cases"), self.cases)
        self.add_tab(RESULT, lambda: self.tr("Result"), self.result)
        self._tabs.add_bar(self.bar)
        self._fold = QToolButton()
        self._fold.setProperty("role", "icon")
        self._fold.setIconSize(QSize(18, 18))
        self._tabs.add_tool(self._fold)
        self.result.case_chosen.connect(self.case_chosen)
        self._tabs.shown.connect(self._fit_bar)
        self._tabs.chosen.connect(self._unfold)
        self._fold.clicked.connect(self.fold_wanted)
        theme.changed.connect(self._draw)
        self._draw()
        self._fit_bar()

    @property
    def is_folded(self) -> bool:
        """Whether the tabs and the verdict alone are shown."""
        return self._is_folded

    def fold(self, is_folded: bool) -> None:  # noqa: FBT001 - a setter
        """Show the tabs and the verdict alone, or the pages too."""
        self._is_folded = is_folded
        self._tabs.show_pages(not is_folded)
        # Folded, it is as high as its lines, however many there are at the moment.
        kind = QSizePolicy.Policy.Fixed if is_folded else QSizePolicy.Policy.Preferred
        self.setSizePolicy(QSizePolicy.Policy.Preferred, kind)
        self._fit_bar()
        self._draw()

    def show_fold_keys(self, keys: str) -> None:
        """Name the shortcut that folds and unfolds; empty for none."""
        self._fold_keys = keys
        self._draw()

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
        """Bring a tab to the front; of folded results it is unfolded."""
        self._tabs.show_page(name)
        self._unfold()

    def show_own_tabs_only(self, is_on: bool) -> None:  # noqa: FBT001 - a setter
        """Leave out what features have added, or offer it again."""
        self._tabs.show_only((CASES, RESULT) if is_on else None)
        self.result.allow_added(is_allowed=not is_on)

    def show_examples(self, problem: Problem, examples: Sequence[Case]) -> None:
        """Show the cases of a problem that has not been run yet."""
        self.result.clear(problem)
        self.cases.show_problem(problem, examples)
        self._tabs.show_page(CASES)

    def begin(self) -> None:
        """A run begins: keep what is typed, and make room for its progress."""
        self.cases.flush()
        self.bar.show_progress(0, 0)
        self._tabs.show_page(RESULT)
        self.run_began.emit()

    def show_run(self, run: Run) -> None:
        """Show what came of a run."""
        self.result.show_run(run, self.cases.names())
        self._tabs.show_page(RESULT)
        self.report_shown.emit(run)

    def add_case(self, case: Case) -> None:
        """Keep a case that was found as an own input, and show it."""
        self.show_tab(CASES)
        self.cases.add_case(case)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()
        super().changeEvent(event)

    @override
    def close(self) -> bool:
        """Keep what is typed, and end what still runs."""
        self.cases.flush()
        self.result.close()
        return super().close()

    def _unfold(self) -> None:
        if self._is_folded:
            self.fold_wanted.emit()

    def _fit_bar(self) -> None:
        """Tell the verdict at length above its own page, and in one line elsewhere."""
        self.bar.be_brief(self._is_folded or self.tab != RESULT)

    def _draw(self) -> None:
        name = "unfold" if self._is_folded else "fold"
        self._fold.setIcon(line_icon(name, self._theme.palette.ink_soft))
        words = self.tr("Unfold the results") if self._is_folded else self.tr("Fold the results")
        self._fold.setToolTip(f"{words}  {self._fold_keys}".rstrip())
        self._fold.setAccessibleName(words)
