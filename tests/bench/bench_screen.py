"""What is seen of a start, read off the screen by a program of its own.

No budget: it holds what the events of `bench_start` say to what somebody sees, with Qt's own
drawing, as on a machine without a graphics card, and with Mesa's imitation of one.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tests.bench.bench_start import POST, command, run

_PROGRAMS = "tests.bench.programs."
# Where the head of a note stands, in a window of 1360 x 860 in the corner of the screen.
_PART = ("330", "50", "460", "160")
_ROUNDS, _SECONDS = 5, 4.0
# Thousandths: a black window; the head of a note and its first lines.
_ALL_BLACK, _TEXT = 950, 10


@dataclass(frozen=True, slots=True)
class Sight:
    """When a start showed what, in ms from its beginning; ``black`` is a length of time."""

    window: float
    black: float
    note: float


def main() -> None:
    """Print what is seen, drawn in either way."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        command("index", "--home", str(home))
        run("yandu_window", str(home), POST)  # renders and keeps the page
        for way, backend in (("drawn by Qt itself", "software"), ("drawn by Mesa", "rhi")):
            sights = [_see(home, backend) for _ in range(_ROUNDS)]
            window, black, note = (
                statistics.median(getattr(sight, name) for sight in sights)
                for name in ("window", "black", "note")
            )
            print(
                f"{way:<20} frame seen {window:5.0f} ms   black again for {black:4.0f} ms"
                f"   note seen {note:5.0f} ms"
            )


def _see(home: Path, backend: str) -> Sight:
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["QT_QUICK_BACKEND"] = backend
    line = [sys.executable, "-m", _PROGRAMS + "screen_watch", *_PART, str(_SECONDS)]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as watch:
        assert watch.stdout is not None
        watch.stdout.readline()  # it is up
        begun = time.monotonic_ns()
        program = [sys.executable, "-m", _PROGRAMS + "yandu_window", str(home), POST, "2"]
        subprocess.run(program, check=True, stdout=subprocess.DEVNULL, env=environment)
        rows = [tuple(map(int, row.split())) for row in watch.stdout]
    return _read([((at - begun) / 1e6, black, ink) for at, black, ink in rows])


def _read(rows: list[tuple[float, int, int]]) -> Sight:
    """Return what the changes of the screen come to; the screen is black before the window."""
    window = next(at for at, black, _ in rows if black < _ALL_BLACK)
    note = next(at for at, black, ink in rows if black < _ALL_BLACK and ink >= _TEXT)
    lengths = pairwise(rows)
    black = sum(
        end[0] - begin[0]
        for begin, end in lengths
        if begin[1] >= _ALL_BLACK and window < begin[0] < note
    )
    return Sight(window, black, note)


if __name__ == "__main__":
    main()
