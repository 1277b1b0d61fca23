"""Folders and notes dropped on the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override

_NOTES = (".md", ".markdown")


class FolderDrop(QObject):
    """Takes what is dropped on ``window``, wherever no field in it wants it."""

    dropped = Signal(str)
    """A folder or a note was dropped: its path."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent) and _readable(event.mimeData()):
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            event.acceptProposedAction()
            for path in _readable(event.mimeData()):
                self.dropped.emit(str(path))
            return True
        return super().eventFilter(watched, event)


def _readable(dropped: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or path.name.lower().endswith(_NOTES)]
