"""Yandu on a home, watched while it checks its libraries: memory, and steps of the GUI thread.

Usage: library_window.py HOME [rebuild]. Reports ``window``; when the check has ended, the memory
(MB); and where all is then read anew, the longest step while notes were read and the longest while
they were taken in (ms).
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


class _Pulse:
    """The longest time between two turns of the event loop since it was last asked."""

    def __init__(self, window: MainWindow) -> None:
        from PySide6.QtCore import Qt, QTimer

        self._longest, self._last = 0.0, time.perf_counter()
        timer = QTimer(window)
        timer.setTimerType(Qt.TimerType.PreciseTimer)
        timer.timeout.connect(self._beat)
        timer.start(1)

    def _beat(self) -> None:
        now = time.perf_counter()
        self._longest, self._last = max(self._longest, now - self._last), now

    def take(self) -> float:
        longest, self._longest = self._longest, 0.0
        return longest * 1000


def main(home: Path, *, is_rebuild: bool) -> None:
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
            _watch(self, is_rebuild=is_rebuild)

    # The bench's own eye, where the program looks for its window.
    setattr(reader.app, "MainWindow", Watched)  # noqa: B010 - a name the module does not export
    raise SystemExit(reader.app.run_window(find_paths(home)))


def _watch(window: MainWindow, *, is_rebuild: bool) -> None:
    from PySide6.QtCore import QTimer

    pulse = _Pulse(window)
    indexer = window.library.indexer
    left = [_end, _rebuild] if is_rebuild else [_end]

    def go_on() -> None:
        left.pop()(window, pulse)

    indexer.scanned.connect(lambda _: print(f"reading {pulse.take()}", flush=True))
    indexer.finished.connect(lambda _: QTimer.singleShot(_REST_MS, go_on))
    indexer.failed.connect(lambda reason: print(f"failed {reason!r}", file=sys.stderr))


def _rebuild(window: MainWindow, pulse: _Pulse) -> None:
    pulse.take()
    window.library.indexer.start(is_rebuild=True)


def _end(window: MainWindow, pulse: _Pulse) -> None:
    print(f"taking {pulse.take()}", flush=True)
    print(f"memory {_memory_mb()}", flush=True)
    window.close()


def _memory_mb() -> float:
    status = Path("/proc/self/status").read_text(encoding="utf-8")
    line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) / 1024


main(Path(sys.argv[1]), is_rebuild=sys.argv[2:] == ["rebuild"])
