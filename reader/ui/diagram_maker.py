"""Run as a program, draws diagrams for a command: it has a web engine, and needs no display.

It reads frames until the other end closes; both ends are ours.
"""

from __future__ import annotations

import pickle
import sys
import threading
from typing import BinaryIO

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from reader.services import page_frames
from reader.ui.immortal import keep_constants_alive
from reader.ui.web.chromium import prepare_chromium
from reader.ui.web.diagram_renderer import DiagramPage


class _Reading(QObject):
    """Answers what is asked, on a thread that may wait."""

    ended = Signal()

    def __init__(self, page: DiagramPage, source: BinaryIO, sink: BinaryIO) -> None:
        super().__init__()
        self._page, self._source, self._sink = page, source, sink

    def run(self) -> None:
        while True:
            kind, content = page_frames.receive(self._source)
            if not kind:
                break
            drawn = self._page.draw(pickle.loads(content))  # noqa: S301 - of our own command
            page_frames.send(self._sink, page_frames.DRAW, pickle.dumps(drawn))
        self.ended.emit()


def main(source: BinaryIO, sink: BinaryIO) -> None:
    """Draw what ``source`` asks for until it ends, and write the drawings to ``sink``."""
    keep_constants_alive()
    prepare_chromium()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication([])
    page = DiagramPage()
    reading = _Reading(page, source, sink)
    reading.ended.connect(application.quit, Qt.ConnectionType.QueuedConnection)
    threading.Thread(target=reading.run, name="diagrams", daemon=True).start()
    application.exec()
    page.close()


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
