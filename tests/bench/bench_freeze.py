"""How long a hostile note keeps the window: the longest step of its thread while each is opened.

Budget: 100 ms of the processor's time; the clock's is shown beside it.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

_BUDGET_MS = 100
_PATIENCE_S = 120
# After a page is painted its features still read and list it.
_REST_MS = 1500
LARGE = {
    "ten megabytes": "一二三四五六七八九十，百千万亿。word word word.\n\n" * 140_000,
    "100 000 headings": "".join(f"## 标题 {n}\n\n" for n in range(100_000)),
    "60 000 lines of code": "```python\n" + "x = [n for n in range(10)]\n" * 60_000 + "```\n",
    "4000 formulas": "\n\n".join(f"$$\\sum_{{n=0}}^{{{n}}} a_n$$" for n in range(4000)),
    "50 000 links": " ".join(f"[[note {n}]]" for n in range(50_000)),
    "60 diagrams": "```mermaid\nflowchart TD\n A-->B\n```\n\n" * 60,
    "200 pictures of 900 megapixels": "![](bomb.png)\n\n" * 200,
}


def main() -> None:
    """Print the longest step for each note."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from tests.ui.web.hostile_notes import HOSTILE_NOTES
    from tests.ui.web.test_hostile_notes import bomb

    notes = {**{f"hostile {name}": text for name, text in HOSTILE_NOTES.items()}, **LARGE}
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder) / "hostile"
        library.mkdir()
        for number, text in enumerate(notes.values()):
            file = library / f"n{number}.md"
            file.write_text(text, encoding="utf-8", errors="surrogateescape")
        (library / "bomb.png").write_bytes(bomb())
        _open_all(Path(folder) / "home", library, list(notes))


def _open_all(home: Path, library: Path, names: list[str]) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from reader.services.index_run import run_index
    from reader.services.libraries import open_libraries
    from reader.services.paths import find_paths
    from reader.services.settings import Settings
    from reader.ui.immortal import keep_constants_alive
    from reader.ui.web.chromium import prepare_chromium
    from tests.ui.desk import Desk

    keep_constants_alive()
    prepare_chromium()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication([])
    paths = find_paths(home)
    paths.make()
    run_index(paths, open_libraries((library,)))
    desk = Desk(application, home, Settings(theme="light", libraries=(str(library),)))
    desk.window.show()
    _wait(application, desk.window.library.shown, lambda: desk.window.start(""))
    for number, name in enumerate(["(the engine's start)", *names]):
        post = f"hostile:n{max(number - 1, 0)}"
        heart = _Heart()
        painted = desk.window.area.page_painted
        is_there = _wait(application, painted, lambda p=post: desk.window.reading.open_post(p))  # type: ignore[misc]  # the default binds the loop's value
        verdict = "within" if heart.cpu_ms <= _BUDGET_MS else "OVER"
        late = "" if is_there else f"  (not there after {_PATIENCE_S} s)"
        spent = f"{heart.cpu_ms:7.0f} ms {heart.wall_ms:7.0f} ms by the clock"
        print(f"{name:<42}{spent}  {verdict}{late}")
    desk.close()


class _Heart:
    def __init__(self) -> None:
        from PySide6.QtCore import QTimer

        self.cpu_ms = self.wall_ms = 0.0
        self._cpu, self._wall = time.thread_time(), time.perf_counter()
        self._timer = QTimer()
        self._timer.setInterval(1)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        cpu, wall = time.thread_time(), time.perf_counter()
        self.cpu_ms = max(self.cpu_ms, 1000 * (cpu - self._cpu))
        self.wall_ms = max(self.wall_ms, 1000 * (wall - self._wall))
        self._cpu, self._wall = cpu, wall


def _wait(application: object, signal: object, begin: Callable[[], object]) -> bool:
    """Begin something, and run the loop until ``signal``; return whether it came."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, came = QEventLoop(), [False]

    def note() -> None:
        came[0] = True
        QTimer.singleShot(_REST_MS, loop.quit)

    connection = signal.connect(note)  # type: ignore[attr-defined]  # a bound signal
    QTimer.singleShot(1000 * _PATIENCE_S, loop.quit)
    begin()
    loop.exec()
    signal.disconnect(connection)  # type: ignore[attr-defined]  # likewise
    return came[0]
