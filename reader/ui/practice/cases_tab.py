"""The inputs that Run goes through: a problem's examples, and the user's own to edit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QToolButton, QVBoxLayout, QWidget

from reader.core.case_content import case_content
from reader.core.cases import Case
from reader.core.errors import UserError
from reader.core.overriding import override
from reader.core.own_input import read_input, write_input
from reader.core.pasted_cases import split_cases
from reader.core.problem import Problem
from reader.services.own_cases import OwnCase, OwnCases
from reader.ui.panes.undo_bar import UndoBar
from reader.ui.practice.case_chips import CaseChips, Chip
from reader.ui.practice.case_view import CaseView, ShownCase
from reader.ui.practice.input_editor import InputEditor
from reader.ui.practice.paste_dialog import PasteDialog
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_1, SPACE_2

_SAVE_MS = 300
_TOOLS = ("plus", "paste", "duplicate", "delete")


class CasesTab(QWidget):
    """Chips over one case: an example to read, or an own input to edit."""

    changed = Signal()
    """An own input was added, edited or removed."""

    def __init__(self, theme: ThemeController, own: OwnCases | None) -> None:
        super().__init__()
        self._theme, self._store = theme, own
        self._problem: Problem | None = None
        self._examples: dict[str, Case] = {}
        self._own: dict[str, OwnCase] = {}
        self._open = ""
        self.chips, self.view, self.editor = CaseChips(), CaseView(theme), InputEditor(theme)
        self._tools = {name: _tool() for name in _TOOLS}
        self._pages, self._undo = QStackedWidget(), UndoBar()
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.editor)
        self._saving = QTimer(self)
        self._saving.setSingleShot(True)
        self._saving.setInterval(_SAVE_MS)
        self._lay_out()
        self._connect()
        self._draw()
        self._retranslate()

    def show_problem(self, problem: Problem, examples: Sequence[Case]) -> None:
        """Show another problem's cases."""
        self.flush()
        self._undo.hide()
        self._problem = problem
        self._examples = {case.id: case for case in examples}
        own = self._store.of(problem.slug) if self._store is not None else ()
        self._own = {case.case_id: case for case in own}
        self._fill(next(iter([*self._examples, *self._own]), ""))

    def names(self) -> dict[str, str]:
        """Return what each own input is called, by the id that a report has."""
        return {
            case_id: self.tr("Own {}").format(number) for number, case_id in enumerate(self._own, 1)
        }

    def open_case(self, case_id: str) -> None:
        """Show a case and mark its chip."""
        if case_id != self._open:
            self.flush()
        self._open = case_id
        self.chips.check(case_id)
        own = self._own.get(case_id)
        self._tools["delete"].setEnabled(own is not None)
        self._tools["duplicate"].setEnabled(bool(case_id))
        if own is not None:
            self._pages.setCurrentWidget(self.editor)
            self.editor.show_input(own.text)
            self._validate()
        elif case_id and self._problem is not None:
            self._pages.setCurrentWidget(self.view)
            example = self._examples[case_id]
            self.view.show_case(ShownCase(example.note, case_content(self._problem, example)))

    def add_case(self, case: Case) -> None:
        """Keep a case that was found elsewhere as an own input, and open it."""
        if self._problem is not None:
            self._add([write_input(self._problem.entry, case)])

    def flush(self) -> None:
        """Keep what is typed now, without waiting."""
        if self._saving.isActive():
            self._saving.stop()
            self._save()

    def refresh(self) -> None:
        """Show the open case again, after the language changed."""
        if self._problem is not None:
            self._fill(self._open)

    def add_empty(self) -> None:
        """Add an own input that begins as a copy of the open one, or the first example."""
        self.duplicate()

    def duplicate(self) -> None:
        """Add an own input that begins as a copy of the open case."""
        self.flush()
        if self._problem is None:
            return
        own = self._own.get(self._open)
        first = self._examples.get(self._open) or next(iter(self._examples.values()), None)
        if own is not None:
            self._add([own.text])
        else:
            self._add([write_input(self._problem.entry, first) if first is not None else ""])

    def paste(self) -> None:
        """Ask for several inputs in one text, and add them; the clipboard's are offered."""
        if self._problem is None:
            return
        entry = self._problem.entry
        dialog = PasteDialog(self, self._theme, lambda text: split_cases(entry, text))
        dialog.offer(QGuiApplication.clipboard().text())
        if dialog.exec():
            self._add(list(dialog.cases))

    def remove(self) -> None:
        """Remove the open own input; the next one is opened."""
        self.flush()  # what undo gives back is what was typed last
        own = self._own.get(self._open)
        if own is None or self._store is None:
            return
        self._store.remove(own)
        at = list(self._own).index(own.case_id)
        del self._own[own.case_id]
        left = [*self._examples, *self._own]
        self._fill(left[min(len(self._examples) + at, len(left) - 1)] if left else "")
        self._undo.offer(self.tr("The input was deleted."), lambda: self._put_back(own.text, at))
        self.changed.emit()

    def _put_back(self, text: str, at: int) -> None:
        if self._store is None or self._problem is None:
            return
        self.flush()
        case = self._store.put_back(self._problem.slug, text, at)
        self._own = {one.case_id: one for one in self._store.of(self._problem.slug)}
        self._fill(case.case_id)
        self.editor.take_focus()
        self.changed.emit()

    def _add(self, texts: Sequence[str]) -> None:
        if self._store is None or self._problem is None or not texts:
            return
        self.flush()
        added = self._store.add(self._problem.slug, texts)
        self._own |= {case.case_id: case for case in added}
        self._fill(added[-1].case_id)
        self.editor.take_focus()
        self.changed.emit()

    def _fill(self, opened: str) -> None:
        names = self.names()
        chips = [
            *(Chip(id_, str(n), hint=id_) for n, id_ in enumerate(self._examples, 1)),
            *(Chip(id_, name, self._tone(self._own[id_])) for id_, name in names.items()),
        ]
        self.chips.show_chips(chips, opened)
        self.open_case(opened)

    def _tone(self, own: OwnCase) -> str:
        return "slow" if self._fault(own.text) is not None else ""

    def _fault(self, text: str) -> UserError | None:
        assert self._problem is not None  # there are own inputs only once a problem is shown
        try:
            read_input(self._problem.entry, text, "own")
        except UserError as error:
            return error
        return None

    def _edited(self) -> None:
        if not self._saving.isActive():  # see `NotesTab`: while one types it is saved as well
            self._saving.start()
        self._validate()

    def _validate(self) -> None:
        self.editor.show_fault(self._fault(self.editor.text))

    def _save(self) -> None:
        own = self._own.get(self._open)
        if own is None or self._store is None or own.text == self.editor.text:
            return
        changed = replace(own, text=self.editor.text)
        self._own[self._open] = changed
        self._store.change(changed)
        self.changed.emit()

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(0, SPACE_1, SPACE_2, SPACE_1)
        line.setSpacing(SPACE_1)
        line.addWidget(self.chips, 1)
        for tool in self._tools.values():
            line.addWidget(tool)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(line)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self._undo)

    def _connect(self) -> None:
        self.chips.chosen.connect(self.open_case)
        self.editor.edited.connect(self._edited)
        self._saving.timeout.connect(self._save)
        self._theme.changed.connect(self._draw)
        acts = (self.add_empty, self.paste, self.duplicate, self.remove)
        for name, act in zip(_TOOLS, acts, strict=True):
            self._tools[name].clicked.connect(act)

    def _draw(self) -> None:
        for name, tool in self._tools.items():
            tool.setIcon(line_icon(name, self._theme.palette.ink_soft))

    def _retranslate(self) -> None:
        words = (
            self.tr("Add an input"),
            self.tr("Paste inputs…"),
            self.tr("Copy this case to an input of your own"),
            self.tr("Delete this input"),
        )
        for name, text in zip(_TOOLS, words, strict=True):
            self._tools[name].setToolTip(text)
            self._tools[name].setAccessibleName(text)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)


def _tool() -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    button.setIconSize(QSize(18, 18))
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return button
