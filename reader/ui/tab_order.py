"""The way of the Tab key through a window: as it is read, not in the order it was made in."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QBoxLayout, QLayout, QSplitter, QWidget

from reader.core.overriding import override

_LINE = 12  # what stands in one line may be so many pixels apart


class TabOrder(QWidget):
    """The widget that holds a window's content, and leads Tab through all of the window."""

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        stops = tab_stops(self.window())
        now = self.window().focusWidget()
        places = [at for at, stop in enumerate(stops) if _holds(stop, now)]
        if not places:
            return super().focusNextPrevChild(next)
        step = 1 if next else -1
        reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
        stops[(places[-1] + step) % len(stops)].setFocus(reason)
        return True


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what Tab stops at within ``root``: by splitter, by layout, or as it stands."""
    behaviour = QGuiApplication.styleHints().tabFocusBehavior()
    is_every_control = behaviour is Qt.TabFocusBehavior.TabFocusAllControls
    policy = Qt.FocusPolicy.TabFocus if is_every_control else Qt.FocusPolicy.StrongFocus
    return list(_stops(root, policy))


def _stops(widget: QWidget, policy: Qt.FocusPolicy) -> Iterator[QWidget]:
    if widget.inherits("QWebEngineView"):  # what is within it is Chromium's
        yield widget
        return
    if widget.focusProxy() is None and (widget.focusPolicy() & policy) == policy:
        yield widget
    for child in _children(widget):
        if child.isVisible() and child.isEnabled():
            yield from _stops(child, policy)


def _children(widget: QWidget) -> list[QWidget]:
    """Return what stands in ``widget``, in the order in which one reads it."""
    if isinstance(widget, QSplitter):
        panes = map(widget.widget, range(widget.count()))
        placed = [pane for pane in panes if pane is not None]
    else:
        layout = widget.layout()
        placed = [] if layout is None else list(_in_layout(layout))
    options = Qt.FindChildOption.FindDirectChildrenOnly
    found = widget.findChildren(QWidget, options=options)
    rest = [child for child in found if not child.isWindow() and child not in placed]
    return [*placed, *sorted(rest, key=_place)]


def _in_layout(layout: QLayout) -> Iterator[QWidget]:
    items = [item for at in range(layout.count()) if (item := layout.itemAt(at)) is not None]
    if not isinstance(layout, QBoxLayout):
        items.sort(key=lambda item: (item.geometry().center().y() // _LINE, item.geometry().x()))
    for item in items:
        if (widget := item.widget()) is not None:
            yield widget
        elif (inner := item.layout()) is not None:
            yield from _in_layout(inner)


def _place(widget: QWidget) -> tuple[int, int]:
    return widget.geometry().center().y() // _LINE, widget.x()


def _holds(stop: QWidget, focused: QWidget) -> bool:
    return stop is focused or stop.isAncestorOf(focused)
