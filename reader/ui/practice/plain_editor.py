"""The editor where no web engine can start: a text widget that does what a program needs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QColor, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.core.syntax_check import SyntaxFinding
from reader.ui.panes.elided_label import ElidedLabel
from reader.ui.practice.code_box import CodeBox
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPACE_1, SPACE_3
from reader.ui.web.editor_view import EditorView
from reader.ui.web.missing_engine import MissingEngine
from reader.ui.web.refusals import Refusals

_REST_MS = 250
_OWN_KEYS = frozenset({"Ctrl+/"})  # that the window has a command for
_COMMENT_MARKS = {"python": "#", "cpp": "//", "java": "//", "javascript": "//"}
_NAMES = {"python": "Python", "cpp": "C++", "java": "Java", "javascript": "JavaScript"}


class PlainEditor(EditorView):
    """Stands for the editor view: drafts, faults, formatting and versions work as with it.

    Undo does not outlive it; the history that came with a program is given back untouched.
    """

    def __init__(
        self, theme: ThemeController, missing: MissingEngine, parent: QWidget | None = None
    ) -> None:
        # Not that of the editor view, which makes the web engine.
        QWidget.__init__(self, parent)
        self._missing = missing
        self._source = self._history = ""
        self._is_loading = False
        self._own_keys = _OWN_KEYS
        self.box, self._version = CodeBox(theme), CodeBox(theme)
        self._version.setReadOnly(True)
        self._reason, self._name = ElidedLabel(), ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._lay_out()
        self._join()
        self._speak()
        # Once whoever made it has joined it, as with the other.
        QTimer.singleShot(0, self, self.started.emit)

    @property
    @override
    def refusals(self) -> Refusals:
        return Refusals()

    @override
    def set_source(self, text: str, history: str = "") -> None:
        self._rest.stop()
        self._source, self._history = text, history
        self._is_loading = True
        self.box.setPlainText(text)
        self._is_loading = False
        self._forget_marks()
        self.hide_version()

    @override
    def rewrite(self, text: str) -> None:
        now = self.box.toPlainText()
        if now != self._source or now == text:
            return
        start = _shared(now, text)
        end = _shared(now[start:][::-1], text[start:][::-1])
        cursor = QTextCursor(self.box.document())
        cursor.setPosition(_units(now[:start]))
        cursor.setPosition(_units(now[: len(now) - end]), QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text[start : len(text) - end])
        self.flush()

    @override
    def set_language(self, name: str) -> None:
        self._name = _NAMES.get(name, name)
        for box in (self.box, self._version):
            box.colours.set_language(name)
            box.comment_mark = _COMMENT_MARKS.get(name, "#")
            box.setAccessibleName(self._name)

    @override
    def set_phrases(self, phrases: Mapping[str, str]) -> None:
        self._speak()

    @override
    def set_vim(self, is_on: bool) -> None:
        """Do nothing: Vim's keys come with the other editor."""

    @override
    def learn_names(self, names: Mapping[str, object]) -> None:
        """Do nothing: completion comes with the other editor."""

    @override
    def fetch_source(self, then: Callable[[str], None]) -> None:
        self.flush()
        then(self._source)

    @override
    def fetch_draft(self, then: Callable[[str, str], None]) -> None:
        self.flush()
        then(self._source, self._history)

    @override
    def flush(self) -> None:
        self._rest.stop()
        source = self.box.toPlainText()
        if source != self._source:
            self._source, self._history = source, ""
            self.source_changed.emit(source)

    @override
    def set_background(self, color: QColor) -> None:
        """Do nothing: the style sheet of the window does it."""

    @override
    def set_theme(self, name: str) -> None:
        """Do nothing, as with the background."""

    @override
    def set_read_only(self, is_read_only: bool) -> None:
        self.box.setReadOnly(is_read_only)

    @override
    def set_font_size(self, px: int) -> None:
        for box in (self.box, self._version):
            # The window's own sheet sets a size for everything, which a font cannot override.
            box.setStyleSheet(f"QPlainTextEdit {{ font-size: {px}px; }}")
            box.make_room()

    @override
    def show_error(self, line: int, message: str) -> None:
        self.box.show_failure(line, message)

    @override
    def clear_error(self) -> None:
        self.box.clear_failure()

    @override
    def show_findings(self, findings: Sequence[SyntaxFinding], source: str) -> None:
        if self.box.toPlainText() == source:
            self.box.show_findings(findings)

    @override
    def show_version(self, source: str, *, is_compared: bool) -> None:
        self._version.setPlainText(source)
        draft = self.box.toPlainText()
        self._version.show_added(_added_lines(draft, source) if is_compared else ())
        self._pages.setCurrentWidget(self._version)
        self.setFocusProxy(self._version)
        self._version.setFocus()

    @override
    def hide_version(self) -> None:
        self._pages.setCurrentWidget(self.box)
        self.setFocusProxy(self.box)

    @override
    def run_script(self, code: str, then: Callable[[object], None]) -> None:
        then(None)

    @override
    def close(self) -> bool:
        self._rest.stop()
        return QWidget.close(self)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._speak()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        notice = QFrame()
        notice.setProperty("role", "notice")
        line = QHBoxLayout(notice)
        line.setContentsMargins(SPACE_3, SPACE_1, SPACE_3, SPACE_1)
        line.addWidget(self._reason)
        pages = QWidget()
        pages.setProperty("role", "raised")
        pages.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pages = QStackedLayout(pages)
        for box in (self.box, self._version):
            self._pages.addWidget(box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(notice)
        column.addWidget(pages, 1)
        self.setFocusProxy(self.box)

    def _join(self) -> None:
        self.box.textChanged.connect(self._note_change)
        self._rest.timeout.connect(self.flush)
        for asked, told in (
            (self.box.run_asked, self.run_requested),
            (self.box.submit_asked, self.submit_requested),
        ):
            asked.connect(self.flush)
            asked.connect(told)

    def _note_change(self) -> None:
        if not self._is_loading:
            self._forget_marks()
            if not self._rest.isActive():
                self._rest.start()

    def _forget_marks(self) -> None:
        self.box.clear_failure()
        self.box.show_findings(())

    def _speak(self) -> None:
        words = self.tr("A plain editor, for the web engine cannot start: {}")
        self._reason.setText(words.format(self._missing.reason))


def _shared(one: str, other: str) -> int:
    """Return how many characters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _units(text: str) -> int:
    """Return how many places of Qt's a text takes: two for what is beyond 16 bits."""
    return len(text.encode("utf-16-le")) // 2


def _added_lines(draft: str, version: str) -> list[int]:
    """Return the lines of ``version``, from 1, that ``draft`` does not have."""
    matcher = SequenceMatcher(None, draft.split("\n"), version.split("\n"), autojunk=False)
    return [
        number + 1
        for tag, _, _, start, end in matcher.get_opcodes()
        if tag in ("replace", "insert")
        for number in range(start, end)
    ]
