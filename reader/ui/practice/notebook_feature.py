"""What is kept with a problem, as tabs beside its cases: submissions, notes, solutions."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.core.errors import UserError
from reader.core.overriding import override
from reader.core.slug import Slug
from reader.core.solutions import Solution, SolutionRole
from reader.services.problem_notes import ProblemNotes
from reader.services.progress import Submission
from reader.services.solution_views import SolutionViews
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.practice.notes_tab import NotesTab
from reader.ui.practice.solutions_tab import SolutionsTab, solution_words
from reader.ui.practice.submissions_tab import SubmissionsTab
from reader.ui.sayings import explain

if TYPE_CHECKING:
    from reader.ui.practice.practice_pane import PracticePane


class NotebookFeature(Feature):
    """Fills the tabs with what belongs to the problem in the pane, and keeps what is written."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        database = parts.services.progress.database
        self._notes, self._views = ProblemNotes(database), SolutionViews(database)
        self._pane: PracticePane | None = None
        self._noted: Slug | None = None
        parts.practice.with_pane(self._join)

    @cached_property
    def submissions(self) -> SubmissionsTab:
        """What was submitted."""
        return SubmissionsTab(self.parts.theme)

    @cached_property
    def notes(self) -> NotesTab:
        """What is noted down."""
        return NotesTab()

    @cached_property
    def solutions(self) -> SolutionsTab:
        """What the problem brings along."""
        return SolutionsTab()

    @override
    def close(self) -> None:
        if self._pane is not None:
            self.notes.flush()

    def _join(self, pane: PracticePane) -> None:
        self._pane = pane
        translate = QCoreApplication.translate
        for name, title, tab in (
            ("submissions", lambda: translate("NotebookFeature", "Submissions"), self.submissions),
            ("notes", lambda: translate("NotebookFeature", "Notes"), self.notes),
            ("solutions", lambda: translate("NotebookFeature", "Solutions"), self.solutions),
        ):
            pane.results.add_tab(name, title, tab)
        pane.problem_opened.connect(self._show_problem)
        pane.submitted.connect(self._list_submissions)
        self.submissions.opened.connect(self._open_submission)
        self.notes.changed.connect(self._keep_note)
        self.solutions.wanted.connect(self._list_solutions)
        self.solutions.opened.connect(self._open_solution)
        if pane.slug is not None:
            self._show_problem(pane.slug)

    def _show_problem(self, slug: str) -> None:
        self.notes.flush()
        self._noted = Slug(slug)
        self.notes.show_text(self._notes.text(self._noted))
        self.solutions.ask(len(self._views.of(self._noted)))
        self._list_submissions()

    def _list_submissions(self) -> None:
        if self._noted is not None:
            found = self.parts.services.progress.submissions(self._noted)
            self.submissions.show_submissions(found)

    def _open_submission(self, submission: Submission) -> None:
        moment = f"{submission.submitted_at:%m-%d %H:%M}"
        title = QCoreApplication.translate("NotebookFeature", "Submitted {}").format(moment)
        if self._pane is not None:
            self._pane.use_language(submission.language)
            self._pane.editing.show_version(title, submission.source, is_compared=True)

    def _keep_note(self, text: str) -> None:
        if self._noted is not None:
            self._notes.keep(self._noted, text)

    def _list_solutions(self) -> None:
        if self._noted is None:
            return
        try:
            packed = self.parts.services.practice.problem(self._noted)
        except UserError as error:
            self.parts.show_status(explain(error))
            return
        right = [one for one in packed.solutions() if one.role is SolutionRole.ACCEPTED]
        self.solutions.show_solutions(right)

    def _open_solution(self, solution: Solution) -> None:
        if self._noted is None or self._pane is None:
            return
        self._views.add(self._noted, solution.name)
        title = QCoreApplication.translate("NotebookFeature", "Solution: {}")
        self._pane.use_language("python")
        self._pane.editing.show_version(
            title.format(solution_words(solution)), solution.source, is_compared=False
        )
