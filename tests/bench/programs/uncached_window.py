"""Yandu itself, watched while it opens notes whose pages were never made, each once.

Usage: uncached_window.py HOME POST...; reports when each was asked for, and when it was painted.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import reader.app
from reader.core.overriding import override
from reader.services.paths import find_paths
from reader.ui.window import MainWindow
from tests.bench.programs.clock import report

_READING_MS = 700


def main(home: Path, posts: Sequence[str]) -> None:
    left = list(posts)

    class Watched(MainWindow):
        """The window, which goes to the next note when one is painted."""

        @override
        def build(self) -> None:
            super().build()
            self.area.page_painted.connect(lambda address: _on_page(self, address, left))

    # The bench's own eye, where the program looks for its window.
    setattr(reader.app, "MainWindow", Watched)  # noqa: B010 - a name the module does not export
    raise SystemExit(reader.app.run_window(find_paths(home), f"yandu://post/{left[0]}"))


def _on_page(window: MainWindow, address: str, left: list[str]) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWebEngineCore import QWebEngineScript
    from PySide6.QtWebEngineWidgets import QWebEngineView

    from tests.bench.programs.painting import when_painted

    if window.area.reader is None or not address.endswith(left[0].replace(":", "%3A")):
        return
    view = window.area.reader.findChild(QWebEngineView)
    assert view is not None
    page = view.page()

    def go_on() -> None:
        report("asked")
        window.area.follow(f"yandu://post/{left[0].replace(':', '%3A')}")

    def painted() -> None:
        page.titleChanged.disconnect()
        report("note")
        left.pop(0)
        if left:
            QTimer.singleShot(_READING_MS, go_on)
        else:
            window.close()

    when_painted(page, QWebEngineScript.ScriptWorldId.ApplicationWorld.value, painted)


main(Path(sys.argv[1]), sys.argv[2:])
