"""Holding programs against each other beside the window's thread."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.core.case_content import Outcome, case_content
from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.slug import Slug
from reader.core.starters import starter_in
from reader.services.stress import Stress, StressProgress, StressResult
from reader.ui.practice.case_view import ShownCase
from reader.ui.practice.stress_tab import StressTab
from reader.ui.sayings import explain

if TYPE_CHECKING:
    from reader.core.cases import Case
    from reader.services.packs import PackedProblem
    from reader.services.practice import Practice
    from reader.services.progress import ProgressStore
    from reader.ui.jobs import Lane
    from reader.ui.practice.practice_pane import PracticePane
    from reader.ui.theme.controller import ThemeController

STRESS = "stress"
# So long after the last key the other program is kept.
_REST_MS = 700


def other_program(language: Language) -> str:
    """Return what the drafts of other programs are kept under, in place of a language."""
    return f"{language.value}, the other program"


class StressController(QObject):
    """Joins the practice pane, the tab, and the contest."""

    _told = Signal(object, object)

    def __init__(
        self,
        pane: PracticePane,
        practice: Practice,
        progress: ProgressStore,
        lane: Lane,
        theme: ThemeController,
    ) -> None:
        super().__init__(pane)
        self._pane, self._practice, self._lane = pane, practice, lane
        self._progress = progress
        self._stop = threading.Event()
        self._found: Case | None = None
        self._slug: Slug | None = None
        self._kept = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.keep_other)
        self._language = Language.PYTHON
        self.tab = StressTab(theme)
        pane.results.add_tab(STRESS, lambda: self.tr("Stress"), self.tab)
        pane.problem_opened.connect(self._take_problem)
        pane.language_chosen.connect(self._take_problem)
        pane.results.run_began.connect(self.stop)
        self.tab.started.connect(self.start)
        self.tab.stopped.connect(self.stop)
        self.tab.kept.connect(self._keep)
        self.tab.typed.connect(self._rest.start)
        self._told.connect(self._show_progress)
        if pane.slug is not None:
            self._take_problem()

    def start(self) -> None:
        """Hold the program in the editor against the other one."""
        editor, slug = self._pane.editor, self._pane.slug
        if editor is None or slug is None:
            return
        self.keep_other()
        if self.tab.is_against_own and not self.tab.other_source.strip():
            self.tab.show_message(self.tr("Write the other program first."))
            return
        self.stop()  # or the contest of before would go on where nobody could end it
        self._stop = stop = threading.Event()
        self._found = None
        packed = self._practice.problem(slug)
        self.tab.show_progress(StressProgress(0, 0.0))
        editor.fetch_source(lambda source: self._send(packed, source, stop))

    def stop(self) -> None:
        """End the contest; what it came to is shown."""
        self._stop.set()

    def keep_other(self) -> None:
        """Keep the other program as it is typed now."""
        self._rest.stop()
        written = self.tab.written
        if self._slug is not None and written != self._kept:
            self._kept = written
            self._progress.save_draft(self._slug, written, other_program(self._language))

    def _take_problem(self) -> None:
        self.keep_other()
        self._stop.set()
        self._stop = threading.Event()  # so that what still comes is another problem's
        self._found = None
        self._slug, self._language = self._pane.slug, Language(self._pane.language)
        if self._slug is not None:
            other = self._progress.draft(self._slug, other_program(self._language))
            problem = self._practice.problem(self._slug).problem
            self._kept = other or starter_in(problem, self._language)
            self.tab.clear(self._kept)

    def _send(self, packed: PackedProblem, source: str, stop: threading.Event) -> None:
        stress = Stress(packed, source, self.tab.other_source, self.tab.first_seed, self._language)
        practice = self._practice

        def tell(progress: StressProgress) -> None:
            self._told.emit(stop, progress)

        self._lane.submit(
            lambda: practice.stress(stress, should_stop=stop.is_set, on_progress=tell),
            lambda result: self._deliver(packed, result, stop),
            lambda error: self._fail(error, stop),
        )

    def _show_progress(self, stop: object, progress: StressProgress) -> None:
        if stop is self._stop and not self._stop.is_set():
            self.tab.show_progress(progress)

    def _deliver(self, packed: PackedProblem, result: StressResult, stop: threading.Event) -> None:
        if stop is not self._stop:
            return
        found = result.found
        if found is None:
            self.tab.show_result(result, None)
            return
        self._found = found.case
        outcome = Outcome(
            found.result.has_got,
            found.result.got,
            has_failed=True,
            said=found.difference or found.result.reason,
        )
        shown = ShownCase(
            content=case_content(packed.problem, found.case, outcome),
            is_by_reference=not self.tab.is_against_own,
            printed=found.result.stdout,
            traceback=found.result.traceback,
        )
        self.tab.show_result(result, shown)

    def _fail(self, error: Exception, stop: threading.Event) -> None:
        if stop is not self._stop:
            return
        self.tab.show_message(explain(error))
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)

    def _keep(self) -> None:
        if self._found is not None:
            self._pane.results.add_case(self._found)
