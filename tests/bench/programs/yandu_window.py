"""Yandu itself, watched: reports its first window and each note on the screen, then ends.

Usage: yandu_window.py HOME POST [TIMES]; opens the note so many times, another in between.
"""

from __future__ import annotations

import sys
from pathlib import Path

from reader.ui.plain_imports import import_plainly

import_plainly()  # as the command does

import reader.app  # noqa: E402
from reader.core.overriding import override  # noqa: E402
from reader.services.paths import find_paths  # noqa: E402
from reader.ui.window import MainWindow  # noqa: E402
from tests.bench.programs.clock import report  # noqa: E402

_OTHER = "algorithm/lca"
_READING_MS = 700


def main(home: Path, post: str, times: int) -> None:
    class Watched(MainWindow):
        """The window, with an eye on its first paint."""

        is_painted = False

        @override
        def paintEvent(self, event: object) -> None:
            super().paintEvent(event)  # type: ignore[arg-type]  # a QPaintEvent
            if not self.is_painted:
                self.is_painted = True
                report("window")

        @override
        def build(self) -> None:
            super().build()
            _on_build(self, post, times)

    # The bench's own eye, where the program looks for its window.
    setattr(reader.app, "MainWindow", Watched)  # noqa: B010 - a name the module does not export
    raise SystemExit(reader.app.run_window(find_paths(home), f"yandu://post/{post}"))


def _on_build(window: MainWindow, post: str, times: int) -> None:
    report("shell")
    window.area.page_loaded.connect(lambda address: _on_page(window, address, post))
    window.setProperty("times", times)


def _on_page(window: MainWindow, address: str, post: str) -> None:
    from PySide6.QtWebEngineCore import QWebEngineScript
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from tests.bench.programs.painting import when_painted

    reader_view = window.area.reader
    if reader_view is None:
        return
    view = reader_view.findChild(QWebEngineView)
    assert view is not None
    page = view.page()
    world = QWebEngineScript.ScriptWorldId.ApplicationWorld.value
    is_wanted = address.endswith(post)

    def painted() -> None:
        page.titleChanged.disconnect()
        if is_wanted:
            report("note")
            left = int(window.property("times")) - 1
            window.setProperty("times", left)
            if left <= 0:
                window.close()
                return
            _later(window, _OTHER)
        else:
            _later(window, post, is_reported=True)

    when_painted(page, world, painted)


def _later(window: MainWindow, post: str, *, is_reported: bool = False) -> None:
    from PySide6.QtCore import QTimer

    def follow() -> None:
        if is_reported:
            report("asked")
        window.area.follow(f"yandu://post/{post}")

    # A note is opened from one that is being read, when what stands beside it is there too.
    QTimer.singleShot(_READING_MS, follow)


main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 1)
