"""The editor of a program."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.services.resources import web_asset
from reader.ui.theme.page_css import theme_css
from reader.ui.web.bundled_source import BundledSource
from reader.ui.web.editor_bridge import EditorBridge
from reader.ui.web.page_source import NOT_FOUND, PageSource, Response

if TYPE_CHECKING:
    from reader.core.syntax_check import SyntaxFinding
    from reader.ui.web.host import WebHost
    from reader.ui.web.refusals import Refusals

_PAGE = format_address(PageAddress(PageKind.APP, "editor.html"))

# Keys that the window has commands for, and that mean another thing while one is editing.
_OWN_KEYS = frozenset(
    {"Ctrl+F", "Ctrl+G", "Ctrl+Shift+G", "F3", "Shift+F3", "Ctrl+D", "Ctrl+/", "Alt+Up", "Alt+Down"}
)
_VIM_KEYS = frozenset(f"Ctrl+{letter}" for letter in "BDEFIORUVWY")


class EditorView(QWidget):
    """Edits one program: highlighting, folding, completion, search, undo.

    Importing this module costs nothing: the web engine is loaded when the view is made.
    ``close()`` it before the application ends. Everything may be called at once; what the
    editor is not there for yet, it does when it is.
    """

    source_changed = Signal(str)
    """The user changed the program; the whole of it, at most 300 ms later."""
    run_requested = Signal()
    """Ctrl+Enter or Ctrl+' was pressed; ``source()`` is what was there then."""
    submit_requested = Signal()
    """Ctrl+Shift+Enter was pressed; ``source()`` is what was there then."""
    format_requested = Signal()
    """Shift+Alt+F was pressed; ``source()`` is what was there then."""
    started = Signal()
    """The editor is there."""
    process_ended = Signal()
    """The engine's process is gone, and with it what was not heard of yet."""

    def __init__(
        self, *, phrases: Mapping[str, str] | None = None, parent: QWidget | None = None
    ) -> None:
        """Take CodeMirror's phrases in the user's language (``{"Find": "查找"}``)."""
        super().__init__(parent)
        self._source = ""
        self._history = ""
        self._edition = 0
        self._own_keys = _OWN_KEYS
        self._is_started = False
        self._waiting: list[str] = []
        self._bridge = EditorBridge(phrases or {}, self)
        self._host = self._make_host()
        self._connect()
        self._host.load(_PAGE)

    @property
    def refusals(self) -> Refusals:
        """What the editor's page asked for and did not get."""
        return self._host.refusals

    def source(self) -> str:
        """Return the program as last heard of; up to 300 ms of typing may be missing."""
        return self._source

    def history(self) -> str:
        """Return the undo history that belongs to ``source()``, for `set_source` at a later time.

        It is text without meaning to others; empty where there is none, or too much of it.
        """
        return self._history

    def set_source(self, text: str, history: str = "") -> None:
        """Edit another program; undo does not lead back, and no change is reported.

        ``history`` is what `history` gave for this very text: then undo goes on from there.
        """
        self._source, self._history = text, history
        self._edition += 1
        self._call("setSource", text, self._edition, history)

    def rewrite(self, text: str) -> None:
        """Have the user's program read ``text``: one step for undo, cursors where they were.

        Nothing is done where something was typed since ``source()`` was heard of.
        """
        self._call("rewrite", text, self._source)

    def set_language(self, name: str) -> None:
        """Highlight and complete as ``name`` asks: python, cpp, java or javascript."""
        self._call("setLanguage", name)

    def set_phrases(self, phrases: Mapping[str, str]) -> None:
        """Speak another language: CodeMirror's own phrases in it."""
        self._call("setWords", dict(phrases))

    def set_vim(self, is_on: bool) -> None:  # noqa: FBT001  a setter
        """Have the keys of Vim, or the usual ones again."""
        self._own_keys = _OWN_KEYS | _VIM_KEYS if is_on else _OWN_KEYS
        self._call("setVim", is_on)

    def learn_names(self, names: Mapping[str, object]) -> None:
        """Complete these names in Python from now on (`completion_names` has their shape)."""
        self._call("learnNames", dict(names))

    def fetch_source(self, then: Callable[[str], None]) -> None:
        """Have ``then`` called with the program as it is, on the thread of the interface."""
        if not self._is_started:
            then(self._source)
            return

        edition = self._edition

        def keep(source: object) -> None:
            if not isinstance(source, str):  # the page was deleted, or its process ended
                then(self._source)
                return
            self._keep(source, edition)
            then(source)

        self._host.run("editorView.source()", keep)

    def fetch_draft(self, then: Callable[[str, str], None]) -> None:
        """Have ``then`` called with the program and its undo history as they are.

        Unlike ``source()`` it may come when another program is set already.
        """
        if not self._is_started:
            then(self._source, self._history)
            return

        def give(told: object) -> None:
            if not told:  # the page was deleted meanwhile
                then(self._source, self._history)
                return
            draft = json.loads(str(told))
            then(draft["source"], draft["history"])

        self._host.run("JSON.stringify(editorView.draft())", give)

    def flush(self) -> None:
        """Have changes not yet reported reported now."""
        self._call("flush")

    def set_background(self, color: QColor) -> None:
        """Set what is seen before the editor has painted."""
        self._host.set_background(color)

    def set_theme(self, name: str) -> None:
        """Set ``data-theme``, without loading anything."""
        self._host.set_root("theme", {"data-theme": name})

    def set_read_only(self, is_read_only: bool) -> None:  # noqa: FBT001  a setter
        """Have the program shown and not edited, or edited again."""
        self._call("setReadOnly", is_read_only)

    def set_font_size(self, px: int) -> None:
        """Set the size of the program's text."""
        self._call("setFontSize", px)

    def show_error(self, line: int, message: str) -> None:
        """Mark a line, from 1; the mark goes with the next change."""
        self._call("showError", line, message)

    def show_findings(self, findings: Sequence[SyntaxFinding], source: str) -> None:
        """Underline what is wrong with ``source``, in place of what was; not if it has changed."""
        self._call("showFindings", [asdict(finding) for finding in findings], source)

    def show_version(self, source: str, *, is_compared: bool) -> None:
        """Show another program over this one, to be read; compared: what differs is marked."""
        self._call("showVersion", source, is_compared)

    def hide_version(self) -> None:
        """Show the program again that is edited."""
        self._call("hideVersion")

    def clear_error(self) -> None:
        """Take the mark away."""
        self._call("clearError")

    def run_script(self, code: str, then: Callable[[object], None]) -> None:
        """Evaluate code on the editor's page; for tests."""
        self._host.run(code, then)

    @override
    def event(self, event: QEvent) -> bool:
        # Asked before a shortcut of the window fires; ours go to the editor's own search.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            pressed = QKeySequence(event.keyCombination())
            if pressed.toString(QKeySequence.SequenceFormat.PortableText) in self._own_keys:
                event.accept()
                return True
        return super().event(event)

    @override
    def close(self) -> bool:
        """Let go of the web engine; the view is of no use afterwards."""
        self._host.close()
        return super().close()

    def _make_host(self) -> WebHost:
        # Here and not above: WebEngine takes long to load, and the window opens before it.
        from reader.ui.web.host import HostSetting, WebHost  # noqa: PLC0415
        from reader.ui.web.scheme import EDITOR_POLICY  # noqa: PLC0415

        setting = HostSetting(
            policy=EDITOR_POLICY,
            is_page_scripted=True,
            script=web_asset("editor.js").read_text(encoding="utf-8"),
        )
        return WebHost(self, BundledSource(_ThemeSource()), self._bridge, setting)

    def _connect(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._host.view)
        self.setFocusProxy(self._host.view)
        self._host.page.renderProcessTerminated.connect(self._note_end)
        self._bridge.script_started.connect(self._start)
        self._bridge.changed.connect(self._keep_changed)
        self._bridge.run_requested.connect(self._ask_to_run)
        self._bridge.submit_requested.connect(self._ask_to_submit)
        self._bridge.format_requested.connect(self._ask_to_format)

    def _start(self) -> None:
        self._is_started = True
        waiting, self._waiting = self._waiting, []
        for code in waiting:
            self._host.run(code)
        self.started.emit()

    def _note_end(self) -> None:
        self._is_started = False
        self.process_ended.emit()

    def _keep(self, source: str, edition: int) -> bool:
        # Said of a program that has been replaced since: it must not pass for this one.
        if edition != self._edition:
            return False
        has_changed = source != self._source
        self._source = source
        if has_changed:
            self.source_changed.emit(source)
        return True

    def _keep_changed(self, source: str, edition: int, history: str) -> None:
        if edition == self._edition:
            self._history = history
            self._keep(source, edition)

    def _ask_to_run(self, source: str, edition: int) -> None:
        if self._keep(source, edition):
            self.run_requested.emit()

    def _ask_to_submit(self, source: str, edition: int) -> None:
        if self._keep(source, edition):
            self.submit_requested.emit()

    def _ask_to_format(self, source: str, edition: int) -> None:
        if self._keep(source, edition):
            self.format_requested.emit()

    def _call(self, function: str, *arguments: object) -> None:
        values = ", ".join(json.dumps(argument) for argument in arguments)
        code = f"editorView.{function}({values})"
        if self._is_started:
            self._host.run(code)
        else:
            self._waiting.append(code)


class _ThemeSource(PageSource):
    """Serves ``theme.css``, the one thing of the editor's page that is not bundled."""

    @override
    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        if address == PageAddress(PageKind.APP, "theme.css"):
            deliver(Response("text/css", theme_css().encode()))
        else:
            deliver(NOT_FOUND)
