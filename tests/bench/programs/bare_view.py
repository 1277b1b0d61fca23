"""The baseline of a note on the screen: a bare web view with the finished HTML in a file.

Usage: bare_view.py FILE.html [TIMES]; loads the file so many times, and reports each.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEngineScript
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from reader.ui.web.chromium import prepare_chromium
from tests.bench.programs.clock import report
from tests.bench.programs.painting import when_painted

_WORLD = QWebEngineScript.ScriptWorldId.ApplicationWorld.value


def main(file: Path, times: int) -> None:
    prepare_chromium()
    application = QApplication(sys.argv[:1])
    view = QWebEngineView()
    view.resize(1360, 860)
    left = times

    def load() -> None:
        report("asked")
        view.load(QUrl.fromLocalFile(str(file)))

    def loaded() -> None:
        when_painted(view.page(), _WORLD, painted)

    def painted() -> None:
        nonlocal left
        report("note")
        view.page().titleChanged.disconnect()
        left -= 1
        if left:
            load()
        else:
            view.close()
            view.deleteLater()
            application.quit()

    view.loadFinished.connect(loaded)
    view.show()
    load()
    application.exec()


main(Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 1)
