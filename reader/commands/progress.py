"""How a command tells of its progress: a line on a terminal, or JSON lines for the window."""

from __future__ import annotations

import shutil
import sys
import time
from collections.abc import Callable

from reader.commands.output import count, fit, visible, write_json_line
from reader.core.errors import UserError
from reader.core.saying import to_json
from reader.services.index_progress import IndexPhase, IndexProgress

_INTERVAL_S = 0.1


class Throttle:
    """Says when it is time to report again: at once, and then ten times a second at most."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._next = float("-inf")

    def is_due(self) -> bool:
        """Return whether the last report is long enough ago, and count this as the next."""
        now = self._clock()
        if now < self._next:
            return False
        self._next = now + _INTERVAL_S
        return True


class StatusLine:
    """One line on stderr that is written over and over; nothing where stderr is no terminal."""

    def __init__(self) -> None:
        self._throttle = Throttle()
        self._is_terminal = sys.stderr.isatty()
        self._is_shown = False

    def show(self, text: str) -> None:
        """Show ``text`` in place of what was shown before."""
        if self._is_terminal and self._throttle.is_due():
            columns = shutil.get_terminal_size().columns
            sys.stderr.write(f"\r\x1b[K{fit(visible(text), columns - 1)}")
            sys.stderr.flush()
            self._is_shown = True

    def clear(self) -> None:
        """Take the line away."""
        if self._is_shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._is_shown = False


def describe_progress(progress: IndexProgress) -> str:
    """Return how far an index run is, in words."""
    verb = "read" if progress.phase is IndexPhase.READING else "indexed"
    of = f"{progress.done} of {count(progress.total, 'note')} {verb}"
    left = "" if progress.left_s is None else f", {progress.left_s:.0f} s left"
    return f"{of}{left}, next {progress.next}"


class JsonLines:
    """One JSON document a line on stdout, for a program that reads along."""

    def __init__(self) -> None:
        self._throttle = Throttle()

    def progress(self, progress: IndexProgress) -> None:
        """Report how many notes were read or indexed, and which is next; most calls say nothing."""
        if self._throttle.is_due():
            left_s = progress.left_s
            write_json_line(
                {
                    "event": "progress",
                    "phase": progress.phase.value,
                    "done": progress.done,
                    "total": progress.total,
                    "path": progress.next,
                    "left_s": None if left_s is None else round(left_s, 1),
                }
            )

    def scanned(self, changed: int, removed: int) -> None:
        """Report what a scan found: the catalogue has it, the index not yet."""
        write_json_line({"event": "scanned", "changed": changed, "removed": removed})

    def finished(self, report: dict[str, object]) -> None:
        """Report the end of the run."""
        write_json_line({"event": "finished", **report})

    def failed(self, error: UserError) -> None:
        """Report why the run ended early, so that it can be said in another language."""
        write_json_line(
            {
                "event": "failed",
                "what": to_json(error.what),
                "path": error.path,
                "line": error.line,
                "advice": to_json(error.advice),
            }
        )
