"""Where the editor is: in the web engine, or plain where that cannot start or goes on dying."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.core.saying import as_written
from reader.ui.theme.controller import ThemeController
from reader.ui.web.editor_phrases import editor_phrases
from reader.ui.web.editor_view import EditorView
from reader.ui.web.missing_engine import MissingEngine, describe_missing

# A page may end its process once by bad luck; one that always does would do so for ever.
_MOST_ENDS = 3


class EditorHolder(QWidget):
    """Holds one view, and makes another with the same program and looks when it has to."""

    source_changed = Signal(str)
    """As the view's."""
    run_requested = Signal()
    """As the view's."""
    submit_requested = Signal()
    """As the view's."""
    format_requested = Signal()
    """As the view's."""
    started = Signal()
    """As the view's; of each view anew."""
    replaced = Signal()
    """Another view has come in place of one whose process ended, with the same program."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._ends = 0
        self._ways: dict[str, Callable[[EditorView], None]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._dress)
        self._take(self._make())

    @property
    def view(self) -> EditorView:
        """The view as it is now; it may be another after its process has ended."""
        return self._view

    def set_language(self, name: str) -> None:
        """Highlight and complete as ``name`` asks: python, cpp, java or javascript."""
        self._keep("language", lambda view: view.set_language(name))

    def set_font_size(self, px: int) -> None:
        """Set the size of the program's text."""
        self._keep("size", lambda view: view.set_font_size(px))

    def set_vim(self, is_on: bool) -> None:  # noqa: FBT001  a setter
        """Have the keys of Vim, or the usual ones."""
        self._keep("vim", lambda view: view.set_vim(is_on))

    def set_phrases(self, phrases: Mapping[str, str]) -> None:
        """Speak another language."""
        self._keep("phrases", lambda view: view.set_phrases(phrases))

    @override
    def close(self) -> bool:
        """Let go of the web engine."""
        self._view.close()
        return super().close()

    def _keep(self, name: str, way: Callable[[EditorView], None]) -> None:
        """Have the view be so, and any that comes after it."""
        self._ways[name] = way
        way(self._view)

    def _make(self) -> EditorView:
        try:
            return EditorView(phrases=editor_phrases())
        except ImportError as error:
            return self._make_plain(describe_missing(error))

    def _make_plain(self, missing: MissingEngine) -> EditorView:
        from reader.ui.practice.plain_editor import PlainEditor  # noqa: PLC0415 - seldom needed

        return PlainEditor(self._theme, missing)

    def _take(self, view: EditorView) -> None:
        self._view = view
        self._dress()
        for way in self._ways.values():
            way(view)
        self._column.addWidget(view)
        self.setFocusProxy(view)
        for own, other in (
            (view.source_changed, self.source_changed),
            (view.run_requested, self.run_requested),
            (view.submit_requested, self.submit_requested),
            (view.format_requested, self.format_requested),
            (view.started, self.started),
        ):
            own.connect(other)
        # Later: the engine cannot be let go of from a signal of its own page.
        view.process_ended.connect(self._replace, Qt.ConnectionType.QueuedConnection)

    def _replace(self) -> None:
        """Edit on in another view what was last heard of, at most a second old."""
        earlier, had_focus = self._view, self._has_focus()
        source, history = earlier.source(), earlier.history()
        self._ends += 1
        if self._ends < _MOST_ENDS:
            view = self._make()
        else:
            words = self.tr("its process ended {} times").format(self._ends)
            view = self._make_plain(MissingEngine(words, as_written("yandu doctor")))
        self._column.removeWidget(earlier)
        earlier.close()
        earlier.deleteLater()
        self._take(view)
        view.set_source(source, history)
        if had_focus:
            view.setFocus()
        self.replaced.emit()

    def _has_focus(self) -> bool:
        focus: QWidget | None = self.window().focusWidget()
        return focus is not None and self.isAncestorOf(focus)

    def _dress(self) -> None:
        self._view.set_background(QColor(self._theme.palette.raised))
        self._view.set_theme(self._theme.palette.name)
