"""The practice pane: the editor over the results, beside the note or the statement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.overriding import override
from reader.core.slug import Slug
from reader.core.starters import starter_in
from reader.core.traceback_line import failing_line
from reader.core.verdict import Verdict
from reader.services.packs import PackedProblem
from reader.services.practice import Run
from reader.ui.jobs import Lane
from reader.ui.practice.interview_rule import InterviewRule
from reader.ui.practice.outcome import Outcome
from reader.ui.practice.pane_bars import PaneHead, ToolRow
from reader.ui.practice.pane_split import PaneSplit
from reader.ui.practice.results_panel import ResultsPanel
from reader.ui.practice.runs import Runs
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController

if TYPE_CHECKING:
    from reader.ui.practice.editing import Editing
    from reader.ui.web.editor_view import EditorView
    from reader.ui.window_services import WindowServices


class PracticePane(QWidget):
    """One problem being solved. The editor, a web view, is made when the pane is first used."""

    closed = Signal()
    """The pane is to be put away."""
    statement_wanted = Signal(str)
    """The statement is to be shown beside the editor: the problem's slug."""
    next_wanted = Signal()
    """The next problem of the list is to be opened."""
    note_wanted = Signal(str)
    """A note that explains the problem is to be shown: its id."""
    problem_opened = Signal(str)
    """A problem came into the pane: its slug."""
    language_chosen = Signal(str)
    """The solution is to be written in another language."""
    run_finished = Signal(object)
    """A run over the examples or a submission came to its end: its `Run`."""
    submitted = Signal()
    """A submission was judged and kept."""

    def __init__(self, theme: ThemeController, services: WindowServices, lane: Lane) -> None:
        super().__init__()
        self._theme, self._lane = theme, lane
        self._practice, self._progress = services.practice, services.progress
        self._packed: PackedProblem | None = None
        self._editing: Editing | None = None
        self._editor_ways = (1.0, False)  # zoom and Vim's keys
        self.runs = Runs(services.practice, services.progress, lane, self)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(360)
        self.results = ResultsPanel(theme, services.practice)
        self._outcome = Outcome(self.results)
        self._head, self._tools = PaneHead(theme), ToolRow(theme)
        self._bars = QVBoxLayout()
        self._place = QWidget()  # where the editor goes
        self._place.setLayout(QVBoxLayout())
        self._place.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]  # set above
        self.split = PaneSplit(self._place, self.results)
        self._lay_out()
        self._connect()

    @property
    def editor(self) -> EditorView | None:
        """The editor, once a problem was opened."""
        return self._editing.view if self._editing is not None else None

    @property
    def editing(self) -> Editing:
        """The editor with what serves it; made now if no problem was opened yet."""
        return self._make_editing()

    @property
    def slug(self) -> Slug | None:
        """The problem in the pane."""
        return self._packed.problem.slug if self._packed else None

    @override
    def sizeHint(self) -> QSize:
        return QSize(560, 600)

    def set_interview(self, rule: InterviewRule | None) -> None:
        """Keep to the rule of an interview, or to none: no note, no tools, no more of a verdict."""
        self._outcome.rule = rule
        self.results.show_own_tabs_only(rule is not None)
        self._allow()

    def show_keys(self, command: str, keys: str) -> None:
        """Name the shortcut of a command on what runs it; empty for none."""
        if command == "practice.fold":
            self.results.show_fold_keys(keys)
        else:
            self._tools.show_keys(command, keys)

    def add_bar(self, widget: QWidget) -> None:
        """Put a feature's bar above the row of tools."""
        self._bars.addWidget(widget)

    def open_problem(self, packed: PackedProblem, language: str) -> None:
        """Show the editor with the draft of ``packed``, or with its starter code.

        Raises:
            UserError: Its cases cannot be read.
        """
        if self._packed is not None and self._packed.problem.slug == packed.problem.slug:
            return
        # First, for it may fail: what is open is then left as it is.
        examples = [case for case in packed.cases() if case.is_example]
        self.runs.leave()
        self._packed = packed
        self._head.show_title(self._title_of(packed, language))
        self._offer_languages_of(packed)
        self._allow()
        self._open_draft()
        self.results.show_examples(packed.problem, examples)
        self.problem_opened.emit(packed.problem.slug)

    def set_editor_ways(self, *, zoom: float, has_vim: bool) -> None:
        """Have the editor as large as the pages, and with Vim's keys or the usual ones."""
        self._editor_ways = zoom, has_vim
        if self._editing is not None:
            self._editing.set_zoom(zoom)
            self._editing.set_vim(has_vim)

    def _offer_languages_of(self, packed: PackedProblem) -> None:
        """Let the solution be written in what runs here, in the language last chosen if it may."""
        names = [each.value for each in self._practice.languages(packed)]
        self._tools.offer_languages(names, str(self._progress.state("language", "")))

    def _choose_language(self) -> None:
        self._progress.set_state("language", self.language)
        self._open_draft()
        self.language_chosen.emit(self.language)

    def use_language(self, name: str) -> None:
        """Write the solution in ``name``, as if it had been chosen; nothing where it cannot be."""
        if name != self.language and self._tools.choose_language(name):
            self._choose_language()

    @property
    def language(self) -> str:
        """The language that the solution is written in."""
        return self._tools.language

    def format(self) -> None:
        """Lay the program out anew."""
        if self._editing is not None:
            self._editing.format()

    def take_focus(self) -> None:
        """Put the cursor into the editor."""
        if self._editing is not None:
            self._editing.setFocus()

    def speak(self, language: str) -> None:
        """Show the title and the case in another language."""
        if self._packed is not None:
            self._head.show_title(self._title_of(self._packed, language))

    def keep_draft(self) -> None:
        """Save what the editor holds now."""
        if self._editing is not None:
            self._editing.keep()

    def run(self) -> None:
        """Run the examples."""
        self._start(is_submission=False)

    def submit(self) -> None:
        """Judge on every case."""
        self._start(is_submission=True)

    def splitter_state(self) -> QByteArray:
        """Return how editor and results share the pane."""
        return self.split.state()

    def restore_splitter(self, state: QByteArray) -> None:
        """Share the pane as it was."""
        self.split.restore(state)

    @override
    def close(self) -> bool:
        """Stop what runs, save the draft, let go of the editor."""
        self.runs.leave()
        self.results.close()
        if self._editing is not None:
            self._editing.close()
        return super().close()

    def _make_editing(self) -> Editing:
        if self._editing is None:
            # Here and not above: WebEngine takes long to load, and the window opens before it.
            from reader.ui.practice.editing import Editing  # noqa: PLC0415

            self._editing = Editing(self._theme, self._progress)
            self._place.layout().addWidget(self._editing)  # type: ignore[union-attr]  # set in __init__
            self._editing.run_requested.connect(self.run)
            self._editing.submit_requested.connect(self.submit)
            self._editing.complained.connect(self._outcome.show_unformatted)
            zoom, has_vim = self._editor_ways
            self.set_editor_ways(zoom=zoom, has_vim=has_vim)
        return self._editing

    def _open_draft(self) -> None:
        from reader.ui.practice.editing import Draft  # noqa: PLC0415 - see _make_editing

        if self._packed is not None:
            draft = Draft(self._packed.problem.slug, self.language)
            self._make_editing().open_draft(draft, self._starter())

    def _starter(self) -> str:
        if self._packed is None:
            return ""
        return starter_in(self._packed.problem, Language(self.language))

    def _start(self, *, is_submission: bool) -> None:
        if self._packed is None or self._editing is None or self.runs.is_running:
            return
        self.results.begin()
        self._editing.leave_version()
        language = Language(self.language)
        view = self._editing.view
        self.runs.start(self._packed, language, view, is_submission=is_submission)

    def _show_progress(self, done: int, total: int) -> None:
        self._outcome.show_progress(done, total, is_submission=self.runs.is_submission)

    def _show_run(self, run: Run, is_submission: bool) -> None:  # noqa: FBT001 - a signal's
        if self._outcome.show_run(run, is_submission=is_submission):
            self.split.grow()
            self._mark_failure(run)
        self.run_finished.emit(run)
        if is_submission:
            self.submitted.emit()

    def _title_of(self, packed: PackedProblem, language: str) -> str:
        title, rule = packed.problem.title.best(language), self._outcome.rule
        return rule.titles.get(packed.problem.slug, title) if rule else title

    def _fail(self, error: Exception) -> None:
        self._outcome.show_failure(error)
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)

    def _mark_failure(self, run: Run) -> None:
        failed = [case for case in run.report.cases if case.verdict is not Verdict.AC]
        line = failing_line(failed[0].traceback) if failed else None
        if line is not None and self._editing is not None:
            self._editing.view.show_error(line, in_words(failed[0].reason))

    def _reset_source(self) -> None:
        if self._packed is None or self._editing is None:
            return
        answer = QMessageBox.question(
            self,
            self.tr("Start over"),
            self.tr("Replace your draft by the starter code? Undo leads back."),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._editing.take_over(self._starter())
            self._editing.setFocus()

    def _allow(self) -> None:
        is_free = self._outcome.rule is None
        has_note = self._packed is not None and bool(self._packed.problem.notes)
        self._head.allow(note=has_note and is_free, leaving=is_free)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._head)
        layout.addWidget(self.split, 1)
        layout.addLayout(self._bars)
        layout.addWidget(self._tools)

    def _connect(self) -> None:
        self._tools.run_wanted.connect(self.run)
        self._tools.submit_wanted.connect(self.submit)
        self._tools.stop_wanted.connect(self.runs.stop)
        self._tools.reset_wanted.connect(self._reset_source)
        self._tools.format_wanted.connect(self.format)
        self._tools.language_chosen.connect(self._choose_language)
        self._head.statement_wanted.connect(lambda: self.statement_wanted.emit(self.slug))
        self._head.note_wanted.connect(self._want_note)
        self._head.next_wanted.connect(self.next_wanted)
        self._head.closed.connect(self.closed)
        self.runs.running_changed.connect(lambda on: self._tools.show_running(is_running=on))
        self.runs.progressed.connect(self._show_progress)
        self.runs.judged.connect(self._show_run)
        self.runs.stopped.connect(self._outcome.show_stopped)
        self.runs.failed.connect(self._fail)

    def _want_note(self) -> None:
        if self._packed is not None and self._packed.problem.notes:
            self.note_wanted.emit(self._packed.problem.notes[0])
