"""The baseline of a start: a main window with nothing in it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class _Watch(QObject):
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # type: ignore[explicit-override]  # as bare as can be
        if isinstance(watched, QMainWindow) and event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            _report()
        return False


def _report() -> None:
    import time

    print("window", time.monotonic_ns(), flush=True)
    QTimer.singleShot(0, QApplication.quit)


application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1360, 860)
watch = _Watch(window)
window.installEventFilter(watch)
window.show()
application.exec()
