"""A sheet over the whole window: behind a veil, and with the keyboard to itself."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from reader.core.overriding import override
from reader.ui.theme.controller import ThemeController

_VEIL = 0.6  # of the paper's colour


class WindowSheet(QWidget):
    """Covers ``window`` while it is open; Escape or a click beside its frame closes it.

    The keyboard cannot leave it meanwhile, and goes back to where it was.
    """

    focus_freed = Signal()
    """The sheet was closed, and what had the keyboard before is gone: it is anyone's."""

    def __init__(self, theme: ThemeController, window: QWidget) -> None:
        super().__init__(window)
        self._theme, self._window = theme, window
        self._before: QWidget | None = None
        self.frame = QFrame(self)
        self.frame.setProperty("role", "sheet")
        self.hide()
        window.installEventFilter(self)
        theme.changed.connect(self.update)

    def place_frame(self) -> None:
        """Give the frame its place and size in the window as it is now."""
        raise NotImplementedError

    def close_sheet(self) -> None:
        """Put the sheet away."""
        if not self.isVisible():
            return
        before = self._before
        self._forget()
        self.hide()
        if before is not None and before.isVisible() and before.isEnabled():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        else:
            self.focus_freed.emit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._fill()
        return super().eventFilter(watched, event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        stops = self._stops()
        if stops:
            now = self.focusWidget()
            at = stops.index(now) if now in stops else -1
            reason = Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason
            stops[(at + (1 if next else -1)) % len(stops)].setFocus(reason)
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_sheet()
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.frame.geometry().contains(event.position().toPoint()):
            self.close_sheet()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(self._theme.palette.paper)
        veil.setAlphaF(_VEIL)
        painter = QPainter(self)
        painter.fillRect(event.rect(), veil)
        painter.end()

    def _cover(self, first: QWidget) -> None:
        """Cover the window, with the keyboard at ``first``."""
        if not self.isVisible() and (before := self._window.focusWidget()) is not None:
            self._before = before
            before.destroyed.connect(self._forget)
        self._fill()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self) -> None:
        self.setGeometry(self._window.rect())
        self.place_frame()

    def _forget(self) -> None:
        if self._before is not None:
            self._before.destroyed.disconnect(self._forget)
            self._before = None

    def _stops(self) -> list[QWidget]:
        """Return what the Tab key goes to, in the order in which it was put in."""
        # By nextInFocusChain() Python comes to hold, and to let go of, what Qt alone owns.
        return [one for one in self.findChildren(QWidget) if _is_stop(one)]


def _is_stop(widget: QWidget) -> bool:
    is_tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return is_tabbed and widget.isVisible() and widget.isEnabled()
