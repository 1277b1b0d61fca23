"""A middle click, or a click or Enter with Ctrl, opens what it is on in a tab of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QChildEvent, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QMenu, QWidget

from reader.core.overriding import override
from reader.ui.browsing.aside_enter import is_aside_enter, is_behind
from reader.ui.panes.note_link import NoteLink

if TYPE_CHECKING:
    from reader.ui.page_area import PageArea
    from reader.ui.panes.side_pane import SidePane
    from reader.ui.panes.tree_pane import TreePane

_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
_PRESSES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick})


class AsideClicks(QObject):
    """Watches the lists of notes and the links beside them, and plays such a click as a plain one.

    Whatever the plain one opens goes to a new tab: behind the present one, with Shift before it.
    """

    def __init__(
        self, area: PageArea, tree: TreePane, side: SidePane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._area = area
        self._pressed: QObject | None = None
        for pane in (tree, *area.panes):
            self._watch(pane)
        area.pane_made.connect(self._watch)
        self._links = side.neighbours
        self._links.installEventFilter(self)
        for link in self._links.findChildren(NoteLink):
            link.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._links:
            if kind == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
                self._take(event.child())
        elif isinstance(event, QMouseEvent) and isinstance(watched, QWidget):
            return self._hear_mouse(watched, event)
        elif isinstance(event, QKeyEvent) and is_aside_enter(event):
            self._play_enter(watched, event)
            return True
        elif isinstance(event, QContextMenuEvent) and isinstance(watched, NoteLink):
            self._offer_menu(watched, event.pos())
            return True
        return False

    def _watch(self, pane: QWidget) -> None:
        for view in pane.findChildren(QAbstractItemView):
            view.installEventFilter(self)
            view.viewport().installEventFilter(self)
        for button in pane.findChildren(QAbstractButton):
            if button.property("role") == "link":
                button.installEventFilter(self)

    def _take(self, child: QObject) -> None:
        if isinstance(child, NoteLink):
            child.installEventFilter(self)

    def _hear_mouse(self, watched: QWidget, event: QMouseEvent) -> bool:
        if event.type() in _PRESSES and _is_aside(event):
            self._pressed = watched
            return True
        if event.type() == QEvent.Type.MouseButtonRelease and self._pressed is watched:
            self._pressed = None
            self._click(watched, event.position(), is_behind=not event.modifiers() & _SHIFT)
            return True
        return False

    def _play_enter(self, watched: QObject, event: QKeyEvent) -> None:
        plain = QKeyEvent(event.type(), event.key(), Qt.KeyboardModifier.NoModifier)
        with self._area.opening_aside(is_behind=is_behind(event)):
            QApplication.sendEvent(watched, plain)

    def _offer_menu(self, link: NoteLink, place: QPoint) -> None:
        menu = QMenu(link)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(
            self.tr("Open in a new tab"), lambda: self._click(link, QPointF(place), is_behind=False)
        )
        menu.popup(link.mapToGlobal(place))

    def _click(self, target: QWidget, place: QPointF, *, is_behind: bool) -> None:
        with self._area.opening_aside(is_behind=is_behind):
            for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease):
                QApplication.sendEvent(target, _plain_click(kind, target, place))


def _is_aside(event: QMouseEvent) -> bool:
    is_left = event.button() == Qt.MouseButton.LeftButton
    is_control = is_left and bool(event.modifiers() & _CONTROL)
    return event.button() == Qt.MouseButton.MiddleButton or is_control


def _plain_click(kind: QEvent.Type, target: QWidget, place: QPointF) -> QMouseEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
    is_press = kind == QEvent.Type.MouseButtonPress
    return QMouseEvent(
        kind,
        place,
        QPointF(target.mapToGlobal(place.toPoint())),
        left,
        left if is_press else none,
        Qt.KeyboardModifier.NoModifier,
    )
