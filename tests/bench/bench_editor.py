"""How soon the editor is there: run ``python -m tests.bench editor``.

Measured against a bare page that holds the very same bundle of CodeMirror: what is above that is
our scheme, policy and channel. Both are made anew each round in an engine that runs already;
the median counts, and the two take turns, so that the machine's other work hits both.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, Qt, QTimer, QUrl, SignalInstance
from PySide6.QtWebEngineWidgets import QWebEngineView
from PySide6.QtWidgets import QApplication

from reader.services.resources import web_asset
from reader.ui.immortal import keep_constants_alive
from reader.ui.web.chromium import prepare_chromium
from reader.ui.web.editor_view import EditorView

ROUNDS = 7
BUDGET = 1.5
_PATIENCE_MS = 30_000
# What Qt's channel would be, answering at once.
_BARE = """<!doctype html><meta charset="utf-8"><title>bare</title><body><script>
const qt = { webChannelTransport: null };
const bridge = { words: (then) => then({}), ready: () => { document.title = "ready"; },
                 change() {}, run() {}, submit() {}, format() {} };
class QWebChannel { constructor(_, then) { queueMicrotask(() => then({ objects: { bridge } })); } }
%s
</script>"""


def main() -> None:
    """Print the two medians, their ratio, and whether the budget holds."""
    keep_constants_alive()
    prepare_chromium()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication.instance() or QApplication([])
    ours: list[float] = []
    bare: list[float] = []
    _time_ours(), _time_bare()  # the engine starts with the first page
    for _ in range(ROUNDS):
        bare.append(_time_bare())
        ours.append(_time_ours())
    application.quit()
    own, base = statistics.median(ours), statistics.median(bare)
    verdict = "within" if own / base <= BUDGET else "OVER"
    print(
        f"editor ready {own:.0f} ms   {own / base:.2f} x a bare page with it ({base:.0f} ms)"
        f"   {verdict} the budget of {BUDGET} x"
    )


def _time_ours() -> float:
    started = time.perf_counter()
    editor = EditorView()
    editor.resize(800, 600)
    editor.show()
    _wait(editor.started)
    took = time.perf_counter() - started
    editor.close()
    editor.deleteLater()
    return took * 1000


def _time_bare() -> float:
    script = web_asset("editor.js").read_text(encoding="utf-8").replace("</script", "<\\/script")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "bare.html"
        page.write_text(_BARE % script, encoding="utf-8")
        return _time_page(page)


def _time_page(page: Path) -> float:
    started = time.perf_counter()
    view = QWebEngineView()
    view.resize(800, 600)
    view.show()
    view.load(QUrl.fromLocalFile(str(page)))
    _wait(view.titleChanged, lambda: view.title() == "ready")
    took = time.perf_counter() - started
    view.close()
    view.deleteLater()
    return took * 1000


def _wait(signal: SignalInstance, holds: Callable[[], bool] = lambda: True) -> None:
    loop = QEventLoop()
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    signal.connect(lambda *_: loop.quit() if holds() else None)
    loop.exec()
    if not holds():
        raise TimeoutError("the page was not ready in time")


if __name__ == "__main__":
    main()
