"""The editor at work: a draft that is kept, its faults marked, its names completed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.errors import UserError
from reader.core.overriding import override
from reader.core.slug import Slug
from reader.core.syntax_check import SyntaxFinding, check_syntax
from reader.services.draft_histories import DraftHistories
from reader.services.progress import ProgressStore
from reader.ui.jobs import Lane
from reader.ui.practice.editor_holder import EditorHolder
from reader.ui.practice.version_bar import VersionBar
from reader.ui.sayings import explain, in_words
from reader.ui.theme.controller import ThemeController
from reader.ui.web.editor_phrases import editor_phrases
from reader.ui.web.editor_view import EditorView

TEXT_PX = 14
PYTHON = "python"


@dataclass(frozen=True, slots=True)
class Draft:
    """Whose program is edited: of which problem, in which language."""

    problem: Slug
    language: str = PYTHON


class Editing(QWidget):
    """The editor view and what serves it. ``close()`` it before the application ends.

    What it is told by the user's hands it keeps at once: the draft and its undo history, at
    most a second behind. Faults are looked for, and programs formatted, on threads of its own.
    """

    run_requested = Signal()
    """Run was asked for by keyboard."""
    submit_requested = Signal()
    """Submit was asked for by keyboard."""
    complained = Signal(str)
    """Something that was asked for could not be done; why, in one line."""

    def __init__(self, theme: ThemeController, progress: ProgressStore) -> None:
        super().__init__()
        self._progress = progress
        self._histories = DraftHistories(progress.database)
        self._draft: Draft | None = None
        self._version = ""
        self._checks = Lane("syntax", is_latest_only=True, parent=self)
        self._errands = Lane("editing", parent=self)
        self.bar = VersionBar()
        self._holder = EditorHolder(theme)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.bar)
        layout.addWidget(self._holder, 1)
        self.setFocusProxy(self._holder)
        self._connect()

    @property
    def view(self) -> EditorView:
        """The editor itself, as it is now: ask again rather than keep it."""
        return self._holder.view

    @property
    def draft(self) -> Draft | None:
        """Whose program is edited; None before the first."""
        return self._draft

    def open_draft(self, draft: Draft, starter: str) -> None:
        """Edit the program that was left here, or ``starter`` where there is none yet."""
        self.keep_latest()
        self.leave_version()
        kept = self._progress.draft(draft.problem, draft.language)
        source = starter if kept is None else kept
        self._draft = draft
        self._holder.set_language(draft.language)
        self.view.set_source(source, self._histories.history(draft.problem, draft.language, source))
        self._check(source)

    def keep(self) -> None:
        """Save what was last heard of."""
        if self._draft is not None:
            self._save(self._draft, self.view.source(), self.view.history())

    def keep_latest(self) -> None:
        """Save what is typed up to this moment, before another program takes its place."""
        if (draft := self._draft) is not None:
            self.view.fetch_draft(lambda source, history: self._save(draft, source, history))

    def set_zoom(self, factor: float) -> None:
        """Show the program larger or smaller, as the pages are."""
        self._holder.set_font_size(round(TEXT_PX * factor))

    def set_vim(self, is_on: bool) -> None:  # noqa: FBT001  a setter
        """Have the keys of Vim, or the usual ones."""
        self._holder.set_vim(is_on)

    def format(self) -> None:
        """Lay the program out anew; the cursor stays where it is."""
        if self._draft is None or self._draft.language != PYTHON:
            return
        self.leave_version()
        self.view.fetch_source(self._format)

    def show_version(self, title: str, source: str, *, is_compared: bool) -> None:
        """Show another program over the draft, to be read, compared and taken over."""
        self._version = source
        self.bar.show_version(title, is_compared=is_compared)
        self.view.show_version(source, is_compared=is_compared)

    def leave_version(self) -> None:
        """Show the draft again."""
        if self.bar.isVisibleTo(self):
            self.bar.hide()
            self.view.hide_version()

    def take_over(self, source: str) -> None:
        """Put ``source`` in the draft's place; one undo leads back."""
        self.leave_version()
        draft = self._draft

        def put(_: str) -> None:
            if self._draft is draft:  # and not another problem's by now
                self.view.rewrite(source)

        self.view.fetch_source(put)

    @override
    def close(self) -> bool:
        """Save the draft and let go of the editor and the threads."""
        self.keep()
        for lane in (self._checks, self._errands):
            lane.close()
        self._holder.close()
        return super().close()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._holder.set_phrases(editor_phrases())
            self._check(self.view.source())
        super().changeEvent(event)

    def _connect(self) -> None:
        self._holder.source_changed.connect(self._take_change)
        self._holder.run_requested.connect(self.run_requested)
        self._holder.submit_requested.connect(self.submit_requested)
        self._holder.format_requested.connect(self.format)
        self._holder.started.connect(self._learn_names)
        self._holder.replaced.connect(self._begin_anew)
        self.bar.left.connect(self._go_back)
        self.bar.restore_wanted.connect(self._restore)
        self.bar.compare_toggled.connect(self._compare)

    def _take_change(self, source: str) -> None:
        self.keep()
        self._check(source)

    def _save(self, draft: Draft, source: str, history: str) -> None:
        self._progress.save_draft(draft.problem, source, draft.language)
        self._histories.keep(draft.problem, draft.language, source, history)

    def _check(self, source: str) -> None:
        if self._draft is None or self._draft.language != PYTHON:
            return
        self._checks.submit(lambda: check_syntax(source), lambda found: self._mark(found, source))

    def _mark(self, found: tuple[SyntaxFinding, ...], source: str) -> None:
        self.view.show_findings([one.told_as(in_words(one.message)) for one in found], source)

    def _learn_names(self) -> None:
        # Not before the editor is seen: NumPy is loaded for its names.
        from reader.services.completion_names import completion_names  # noqa: PLC0415

        self._errands.submit(completion_names, self._teach)

    def _teach(self, names: Mapping[str, object]) -> None:
        self.view.learn_names(names)  # of the view as it is by now

    def _begin_anew(self) -> None:
        """Go on in a view that has come in place of another: it shows no version and no fault."""
        self.bar.hide()
        self._check(self.view.source())

    def _format(self, source: str) -> None:
        from reader.services.formatting import format_python  # noqa: PLC0415 - on first use

        def put(text: str) -> None:
            # Another program, or another state of this one, may be in the editor by now.
            if self.view.source() == source:
                self.view.rewrite(text)

        self._errands.submit(lambda: format_python(source), put, self._complain)

    def _complain(self, error: Exception) -> None:
        self.complained.emit(explain(error))
        if not isinstance(error, UserError):
            self._errands.failed.emit(error)

    def _compare(self, is_compared: bool) -> None:  # noqa: FBT001 - Qt's
        self.view.show_version(self._version, is_compared=is_compared)

    def _restore(self) -> None:
        self.take_over(self._version)
        self.view.setFocus()

    def _go_back(self) -> None:
        self.leave_version()
        self.view.setFocus()
