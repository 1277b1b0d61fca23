"""Room for practice in a narrow window: the tree gives way while a problem is worked on."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject

from reader.core.overriding import override
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.theme.tokens import SIDE_HIDES_BELOW


class RoomFeature(Feature):
    """Hides the tree as a problem is opened, or as the window becomes narrow with one open.

    Gives it back with the end of practice, and as the window becomes wide.

    A tree that the user shows or hides meanwhile stays as it is.
    """

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._is_put_away = False
        self._was_open = False
        self._had_room = self._has_room
        parts.practice.opened.connect(self._follow)
        parts.window.installEventFilter(self)
        self._follow()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and self._has_room is not self._had_room:
            self._had_room = self._has_room
            self._take_room()
        return super().eventFilter(watched, event)

    @override
    def close(self) -> None:
        # What is kept of the layout is how the user wants it.
        self._give_back()

    @property
    def _has_room(self) -> bool:
        return self.parts.window.width() >= SIDE_HIDES_BELOW

    def _follow(self) -> None:
        is_open, was_open = self.parts.practice.is_open, self._was_open
        self._was_open = is_open
        if not is_open:
            self._give_back()
        elif not was_open:
            self._take_room()

    def _take_room(self) -> None:
        if self._has_room:
            self._give_back()
        elif self.parts.practice.is_open and self.parts.tree.isVisible():
            self._is_put_away = True
            self.parts.tree.hide()
            self.parts.practice.share_room()

    def _give_back(self) -> None:
        if self._is_put_away:
            self._is_put_away = False
            self.parts.tree.show()
