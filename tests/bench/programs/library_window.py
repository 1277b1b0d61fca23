"""Yandu on a home, watched while it checks its libraries: memory, and steps of the GUI thread.

Usage: library_window.py HOME [rebuild [FOLDER]]. Reports ``window``; when the check has ended, the
memory (MB); and where all is then read anew, the longest step while notes were read and the longest
while they were taken in (ms), and how much of the processor's time the longest of its own took. A
hundred notes are put into FOLDER before that, so that lists and tree have something to take in.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import reader.app
from reader.core.overriding import override
from reader.services.paths import find_paths
from reader.ui.window import MainWindow
from tests.bench.programs.clock import report

_REST_MS = 2000
_ADDED = 100


class _Pulse:
    """The longest time between two turns of the event loop since it was last asked.

    Beside it the longest by the clock of the window's own thread, in which what else runs on the
    machine does not count.
    """

    def __init__(self, window: MainWindow) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._longest = self._own_longest = 0.0
        self._last, self._own_last = time.perf_counter(), time.thread_time()
        timer = QTimer(window)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start(1)

    def _beat(self) -> None:
        now, own = time.perf_counter(), time.thread_time()
        self._longest = max(self._longest, now - self._last)
        self._own_longest = max(self._own_longest, own - self._own_last)
        self._last, self._own_last = now, own

    def report(self, what: str) -> None:
        """Print what was longest, and begin anew."""
        print(f"{what} {self._longest * 1000}")
        print(f"{what}-own {self._own_longest * 1000}", flush=True)
        self._longest = self._own_longest = 0.0
        # What this program itself did before, as writing notes, is no step of the window.
        self._last, self._own_last = time.perf_counter(), time.thread_time()


def main(home: Path, *, is_rebuild: bool, folder: Path | None) -> None:
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
            _watch(self, is_rebuild=is_rebuild, folder=folder)

    # The bench's own eye, where the program looks for its window.
    setattr(reader.app, "MainWindow", Watched)  # noqa: B010 - a name the module does not export
    raise SystemExit(reader.app.run_window(find_paths(home)))


def _watch(window: MainWindow, *, is_rebuild: bool, folder: Path | None) -> None:
    from PySide6.QtCore import QTimer

    pulse = _Pulse(window)
    indexer = window.library.indexer
    left = [_end, _rebuild] if is_rebuild else [_end]

    def go_on() -> None:
        if folder is not None and len(left) > 1:
            window.library.watch.close()  # lest it begins one more run
            _add_notes(folder)
        left.pop()(window, pulse)

    indexer.scanned.connect(lambda _: pulse.report("reading"))
    indexer.finished.connect(lambda _: QTimer.singleShot(_REST_MS, go_on))
    indexer.failed.connect(lambda reason: print(f"failed {reason!r}", file=sys.stderr))


def _rebuild(window: MainWindow, pulse: _Pulse) -> None:
    pulse.report("rest")
    window.library.indexer.start(is_rebuild=True)


def _add_notes(folder: Path) -> None:
    for number in range(_ADDED):
        front = (
            f"---\ndate: 2030-01-01\ncategory: added{number % 5}\ntags: [new{number % 9}]\n---\n"
        )
        (folder / f"added{number}.md").write_text(front + "Text.\n" * 40, encoding="utf-8")


def _end(window: MainWindow, pulse: _Pulse) -> None:
    pulse.report("taking")
    print(f"memory {_memory_mb()}", flush=True)
    window.close()


def _memory_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


main(
    Path(sys.argv[1]),
    is_rebuild=sys.argv[2:3] == ["rebuild"],
    folder=Path(sys.argv[3]) if sys.argv[3:] else None,
)
