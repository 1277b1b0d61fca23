"""Start-up and opening a note, against bare Qt programs in the same run.

Budgets: first window at most 1.6 x a bare QMainWindow; start to the note painted at most
1.4 x, and opening a kept note at most 1.2 x, a bare QWebEngineView with the finished HTML.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

POST = "algorithm/sliding-window-maximum"
_ROUNDS = 7
_LOADS = 7
_TURNS = 8
_PROGRAMS = "tests.bench.programs."


def main() -> None:
    """Print each figure and its ratio to the baseline."""
    with tempfile.TemporaryDirectory() as folder:
        home, page = Path(folder) / "home", Path(folder) / "page.html"
        command("index", "--home", str(home))
        command("render", POST, "-o", str(page), "--home", str(home))
        yandu = ("yandu_window", str(home), POST)
        run(*yandu)  # renders and keeps the page, warms the disk for all
        run("bare_view", str(page))
        rounds = [
            (run("bare_window"), run(*yandu), run("bare_view", str(page))) for _ in range(_ROUNDS)
        ]
        bare = statistics.median(window["window"][0] for window, _, _ in rounds)
        own = statistics.median(yandu["window"][0] for _, yandu, _ in rounds)
        show("start to first window", own, bare, "bare QMainWindow", 1.6)
        bare = statistics.median(view["note"][0] for _, _, view in rounds)
        own = statistics.median(yandu["note"][0] for _, yandu, _ in rounds)
        show("start to note painted", own, bare, "bare QWebEngineView", 1.4)
        # In turns, for what else the machine does falls on both.
        turns = [
            (
                openings(run("bare_view", str(page), str(_LOADS))),
                openings(run(*yandu, str(_LOADS))),
            )
            for _ in range(_TURNS)
        ]
        bare = statistics.median(span for spans, _ in turns for span in spans)
        own = statistics.median(span for _, spans in turns for span in spans)
        show("opening a kept note", own, bare, "the bare view's load", 1.2)


def show(name: str, own: float, bare: float, baseline: str, budget: float) -> None:
    """Print a figure, its ratio to the baseline, and whether that is within the budget."""
    ratio = own / bare
    verdict = "within" if ratio <= budget else "OVER"
    print(
        f"{name:<24} {own:7.0f} ms   {ratio:.2f} x {baseline} ({bare:.0f} ms)"
        f"   {verdict} the budget of {budget} x"
    )


def openings(events: dict[str, list[float]]) -> list[float]:
    """Return each span of asked-to-painted; the first load of a process is its start."""
    asked, painted = events["asked"], events["note"]
    return [p - max(a for a in asked if a < p) for p in painted[1:]]


def run(program: str, *arguments: str) -> dict[str, list[float]]:
    """Run a program; return the milliseconds after its start at which each event came."""
    line = [sys.executable, "-m", _PROGRAMS + program, *arguments]
    # Compiled modules are kept, as in any installed program.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    begun = time.monotonic_ns()
    done = subprocess.run(line, check=True, stdout=subprocess.PIPE, env=environment)
    events: dict[str, list[float]] = {}
    for event in done.stdout.decode().splitlines():
        name, at = event.split()
        events.setdefault(name, []).append((int(at) - begun) / 1e6)
    return events


def command(*arguments: str | Sequence[str]) -> None:
    """Run a command of Yandu's to its end."""
    subprocess.run(
        [sys.executable, "-m", "reader", *map(str, arguments)],
        check=True,
        stdout=subprocess.DEVNULL,
    )


if __name__ == "__main__":
    main()
