"""The practice pane: the editor over the results, beside the note or the statement."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.errors import UserError
from reader.core.interview.plan import VerdictDetail
from reader.core.languages import Language
from reader.core.overriding import override
from reader.core.slug import Slug
from reader.core.starters import starter_in
from reader.core.traceback_line import failing_line
from reader.core.verdict import CaseResult, Verdict
from reader.services.packs import PackedProblem
from reader.services.practice import Run
from reader.ui.jobs import Lane
from reader.ui.practice.interview_rule import InterviewRule
from reader.ui.practice.results_panel import ResultsPanel
from reader.ui.sayings import in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

if TYPE_CHECKING:
    from reader.ui.practice.editing import Editing
    from reader.ui.web.editor_view import EditorView
    from reader.ui.window_services import WindowServices

LANGUAGE_NAMES = {"python": "Python", "cpp": "C++", "java": "Java", "javascript": "JavaScript"}


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
    run_finished = Signal(object)
    """A run over the examples or a submission came to its end: its `Run`."""
    submitted = Signal()
    """A submission was judged and kept."""
    _case_done = Signal(int, int)

    def __init__(self, theme: ThemeController, services: WindowServices, lane: Lane) -> None:
        super().__init__()
        self._theme, self._lane = theme, lane
        self._practice, self._progress = services.practice, services.progress
        self._packed: PackedProblem | None = None
        self._rule: InterviewRule | None = None
        self._editing: Editing | None = None
        self._editor_ways = (1.0, False)  # zoom and Vim's keys
        self._languages: tuple[str, ...] = ("python",)
        self._stop = threading.Event()
        self._is_running = False
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(360)
        self.results = ResultsPanel(theme, services.practice)
        self._title = QLabel()
        self._title.setProperty("role", "body")
        self._buttons = {
            name: _text_button(role)
            for name, role in (
                ("statement", "plain"),
                ("note", "plain"),
                ("run", "plain"),
                ("submit", "primary"),
                ("stop", "plain"),
            )
        }
        self._reset, self._format = _icon_button(), _icon_button()
        self._next, self._close = _icon_button(), _icon_button()
        self._language = QComboBox()
        self._added, self._bars = QHBoxLayout(), QVBoxLayout()
        self._added.setSpacing(SPACE_1)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._place = QWidget()  # where the editor goes
        self._place.setLayout(QVBoxLayout())
        self._place.layout().setContentsMargins(0, 0, 0, 0)  # type: ignore[union-attr]  # set above
        self._splitter.addWidget(self._place)
        self._splitter.addWidget(self.results)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([460, 280])
        self._lay_out()
        self._connect()
        self._draw()
        self._retranslate()
        self._show_running(is_running=False)

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

    def add_tool(self, widget: QWidget) -> None:
        """Put a button of a feature into the row below, after those on its left side."""
        self._added.addWidget(widget)

    def set_interview(self, rule: InterviewRule | None) -> None:
        """Keep to the rule of an interview, or to none: no note, no tools, no more of a verdict."""
        self._rule = rule
        self.results.show_own_tabs_only(rule is not None)
        for button in (self._next, self._close):
            button.setVisible(rule is None)
        for number in range(self._added.count()):
            item = self._added.itemAt(number)
            if item is not None and (tool := item.widget()) is not None:
                tool.setVisible(rule is None)

    def add_bar(self, widget: QWidget) -> None:
        """Put a feature's bar above the row of tools."""
        self._bars.addWidget(widget)

    def open_problem(self, packed: PackedProblem, language: str) -> None:
        """Show the editor with the draft of ``packed``, or with its starter code."""
        if self._packed is not None and self._packed.problem.slug == packed.problem.slug:
            return
        self._stop.set()
        self._packed = packed
        self._title.setText(self._title_of(packed, language))
        self._offer_languages_of(packed)
        self._buttons["note"].setVisible(bool(packed.problem.notes) and self._rule is None)
        self._open_draft()
        examples = [case for case in packed.cases() if case.is_example]
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
        self._languages = tuple(each.value for each in self._practice.languages(packed))
        self._language.clear()
        for name in self._languages:
            self._language.addItem(LANGUAGE_NAMES[name], name)
        last = self._progress.state("language")
        self._language.setCurrentIndex(max(self._language.findData(last), 0))
        self._language.setVisible(len(self._languages) > 1)

    def _choose_language(self) -> None:
        self._progress.set_state("language", self.language)
        self._open_draft()

    @property
    def language(self) -> str:
        """The language that the solution is written in."""
        return str(self._language.currentData() or self._languages[0])

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
            self._title.setText(self._title_of(self._packed, language))

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
        return self._splitter.saveState()

    def restore_splitter(self, state: QByteArray) -> None:
        """Share the pane as it was."""
        self._splitter.restoreState(state)

    @override
    def close(self) -> bool:
        """Stop what runs, save the draft, let go of the editor."""
        self._stop.set()
        self.results.close()
        if self._editing is not None:
            self._editing.close()
        return super().close()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _make_editing(self) -> Editing:
        if self._editing is None:
            # Here and not above: WebEngine takes long to load, and the window opens before it.
            from reader.ui.practice.editing import Editing  # noqa: PLC0415

            self._editing = Editing(self._theme, self._progress)
            self._place.layout().addWidget(self._editing)  # type: ignore[union-attr]  # set in __init__
            self._editing.run_requested.connect(self.run)
            self._editing.submit_requested.connect(self.submit)
            self._editing.complained.connect(self._say_why_not)
            zoom, has_vim = self._editor_ways
            self.set_editor_ways(zoom=zoom, has_vim=has_vim)
        return self._editing

    def _open_draft(self) -> None:
        from reader.ui.practice.editing import Draft  # noqa: PLC0415 - see _make_editing

        if self._packed is not None:
            draft = Draft(self._packed.problem.slug, self.language)
            self._make_editing().open_draft(draft, self._starter())
        self._format.setVisible(self.language == "python")

    def _starter(self) -> str:
        if self._packed is None:
            return ""
        return starter_in(self._packed.problem, Language(self.language))

    def _start(self, *, is_submission: bool) -> None:
        if self._packed is None or self._editing is None or self._is_running:
            return
        # Made before the source is asked for: Stop may be pressed before that comes.
        self._stop = stop = threading.Event()
        self._show_running(is_running=True)
        self.results.begin()
        self._editing.leave_version()
        self._editing.view.fetch_source(
            lambda source: self._send(source, stop, is_submission=is_submission)
        )

    def _send(self, source: str, stop: threading.Event, *, is_submission: bool) -> None:
        packed = self._packed
        if packed is None:
            return
        self._progress.save_draft(packed.problem.slug, source, self.language)
        language = Language(self.language)
        judge = self._practice.submit if is_submission else self._practice.run_examples

        is_veiled = is_submission and self._rule is not None and self._rule.is_veiled

        def tell(_: CaseResult, done: int, total: int) -> None:
            if not is_veiled:  # how far it comes would tell where it fails
                self._case_done.emit(done, total)

        self._lane.submit(
            lambda: judge(packed, source, on_case=tell, should_stop=stop.is_set, language=language),
            lambda run: self._finish(packed, run, stop, is_submission=is_submission),
            self._fail,
        )

    def _finish(
        self, packed: PackedProblem, run: Run, stop: threading.Event, *, is_submission: bool
    ) -> None:
        self._show_running(is_running=False)
        if packed is not self._packed:
            return
        if stop.is_set():
            self.results.bar.show_message(self.tr("Stopped"), self.tr("Nothing was kept."))
            return
        if is_submission and self._rule is not None and self._rule.is_veiled:
            self._tell_veiled(run, self._rule)
        else:
            self.results.show_run(run)
            self._mark_failure(run)
        self.run_finished.emit(run)
        if is_submission:
            self.submitted.emit()

    def _tell_veiled(self, run: Run, rule: InterviewRule) -> None:
        if rule.detail is VerdictDetail.NONE:
            later = self.tr("The verdict comes at the end of the interview.")
            self.results.bar.show_message(self.tr("Submitted"), later)
        elif run.report.verdict is Verdict.AC:
            self.results.bar.show_message(self.tr("Passed"), "")
        else:
            self.results.bar.show_message(self.tr("Not passed"), "")

    def _title_of(self, packed: PackedProblem, language: str) -> str:
        title = packed.problem.title.best(language)
        return self._rule.titles.get(packed.problem.slug, title) if self._rule else title

    def _fail(self, error: Exception) -> None:
        self._show_running(is_running=False)
        self.results.bar.show_message(self.tr("Could not be run"), str(error))
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)

    def _mark_failure(self, run: Run) -> None:
        failed = [case for case in run.report.cases if case.verdict is not Verdict.AC]
        line = failing_line(failed[0].traceback) if failed else None
        if line is not None and self._editing is not None:
            self._editing.view.show_error(line, in_words(failed[0].reason))

    def _say_why_not(self, why: str) -> None:
        self.results.bar.show_message(self.tr("Not formatted"), why)

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

    def _show_running(self, *, is_running: bool) -> None:
        self._is_running = is_running
        self._buttons["stop"].setVisible(is_running)
        for name in ("run", "submit"):
            self._buttons[name].setVisible(not is_running)

    def _lay_out(self) -> None:
        head = QWidget()
        head.setProperty("role", "header")
        head.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        head.setFixedHeight(44)
        line = QHBoxLayout(head)
        line.setContentsMargins(SPACE_3, 0, SPACE_2, 0)
        line.setSpacing(SPACE_2)
        line.addWidget(self._title, 1)
        for name in ("statement", "note"):
            line.addWidget(self._buttons[name])
        line.addWidget(self._next)
        line.addWidget(self._close)
        tools = QWidget()
        tools.setProperty("role", "surface")
        tools.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        tools.setFixedHeight(44)
        below = QHBoxLayout(tools)
        below.setContentsMargins(SPACE_2, 0, SPACE_3, 0)
        below.setSpacing(SPACE_2)
        below.addWidget(self._language)
        below.addWidget(self._reset)
        below.addWidget(self._format)
        below.addLayout(self._added)
        below.addStretch()
        for name in ("stop", "run", "submit"):
            below.addWidget(self._buttons[name])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(head)
        layout.addWidget(self._splitter, 1)
        layout.addLayout(self._bars)
        layout.addWidget(tools)

    def _connect(self) -> None:
        self._buttons["run"].clicked.connect(self.run)
        self._buttons["submit"].clicked.connect(self.submit)
        self._buttons["stop"].clicked.connect(self._stop_run)
        self._buttons["statement"].clicked.connect(lambda: self.statement_wanted.emit(self.slug))
        self._buttons["note"].clicked.connect(self._want_note)
        self._reset.clicked.connect(self._reset_source)
        self._format.clicked.connect(self.format)
        self._language.activated.connect(lambda _: self._choose_language())
        self._next.clicked.connect(self.next_wanted)
        self._close.clicked.connect(self.closed)
        self._case_done.connect(self.results.bar.show_progress)
        self._theme.changed.connect(self._draw)

    def _stop_run(self) -> None:
        self._stop.set()  # the event of the present run, which each run makes anew

    def _want_note(self) -> None:
        if self._packed is not None and self._packed.problem.notes:
            self.note_wanted.emit(self._packed.problem.notes[0])

    def _draw(self) -> None:
        colours = self._theme.palette
        self._reset.setIcon(line_icon("reset", colours.ink_soft))
        self._format.setIcon(line_icon("format", colours.ink_soft))
        self._next.setIcon(line_icon("right", colours.ink_soft))
        self._close.setIcon(line_icon("close", colours.ink_soft))

    def _retranslate(self) -> None:
        words = {
            "statement": (self.tr("Statement"), ""),
            "note": (self.tr("Note"), ""),
            "run": (self.tr("Run"), self.tr("Run the examples  Ctrl+Enter")),
            "submit": (self.tr("Submit"), self.tr("Judge on all cases  Ctrl+Shift+Enter")),
            "stop": (self.tr("Stop"), ""),
        }
        for name, (text, hint) in words.items():
            self._buttons[name].setText(text)
            self._buttons[name].setToolTip(hint)
        for button, text in (
            (self._reset, self.tr("Start over with the starter code")),
            (self._format, self.tr("Format the program  Shift+Alt+F")),
            (self._next, self.tr("Next problem of the list")),
            (self._close, self.tr("Close the practice pane")),
        ):
            button.setToolTip(text)
            button.setAccessibleName(text)
        self._language.setAccessibleName(self.tr("Language of the solution"))


def _text_button(role: str) -> QPushButton:
    button = QPushButton()
    button.setProperty("role", role)
    return button


def _icon_button() -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    button.setIconSize(QSize(18, 18))
    return button
