"""The note alone: focus mode within the window, and the window over the whole screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override
from reader.ui.browsing.full_screen import FullScreen
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts


class FocusFeature(Feature):
    """Hides rail, tree, side pane and header, and brings back those that were there."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self.is_on = False
        self.full_screen = FullScreen(parts.window, self)
        self._hidden: tuple[QWidget, ...] = ()
        parts.area.page_said.connect(self._hear)
        parts.area.page_loaded.connect(lambda _: self._tell_page())
        parts.window.installEventFilter(self)
        parts.tree.installEventFilter(self)

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "view.focus",
                QCoreApplication.translate("Commands", "Focus on the note"),
                ("Ctrl+Shift+F",),
                self.toggle,
            ),
            Command(
                "view.fullscreen",
                QCoreApplication.translate("Commands", "Full screen"),
                ("F11",),
                self.full_screen.toggle,
            ),
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # The layout is kept when the window closes, and that of the time before is meant. Who
        # asks for the search box wants the tree it is in.
        is_tree_shown = watched is self.parts.tree and event.type() == QEvent.Type.Show
        if self.is_on and (is_tree_shown or event.type() == QEvent.Type.Close):
            self.leave()
        if watched is self.parts.window and isinstance(event, QKeyEvent):
            return self._take_key(event)
        return False

    def toggle(self) -> None:
        """Enter or leave the mode."""
        if self.is_on:
            self.leave()
        else:
            self._enter()

    def leave(self) -> None:
        """Bring back what was hidden."""
        if not self.is_on:
            return
        self.is_on = False
        self.parts.side.keep_away(is_away=False)
        for widget in self._hidden:
            widget.show()
        self._hidden = ()
        self._tell_page()

    def _enter(self) -> None:
        around = (self.parts.places.rail, self.parts.tree, self.parts.area.header)
        self._hidden = tuple(widget for widget in around if widget.isVisible())
        self.is_on = True
        self.parts.side.keep_away(is_away=True)
        # First: Qt passes the focus of what is hidden on as Tab does, to a page's first link.
        self.parts.area.take_focus()
        for widget in self._hidden:
            widget.hide()
        self._tell_page()

    def _hear(self, name: str, told: object) -> None:  # noqa: ARG002  a slot
        if name == "focus.toggle":
            self.toggle()
        elif name == "leave":
            self._leave_one()

    def _take_key(self, event: QKeyEvent) -> bool:
        """Take an Escape that nothing in the window had a use for."""
        is_escape = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        return is_escape and self._leave_one()

    def _leave_one(self) -> bool:
        """Put away what Escape means: the finder, the mode, or the full screen; whether any."""
        finder = self.parts.area.finder
        if finder.bar.isVisible():
            finder.stop()
        elif self.is_on:
            self.leave()
        elif self.full_screen.is_on:
            self.full_screen.leave()
        else:
            return False
        return True

    def _tell_page(self) -> None:
        self.parts.area.tell_page("focus", {"isOn": self.is_on})
