"""Run on a note's code block: in the sandbox, its output below the block."""

from __future__ import annotations

import threading

from PySide6.QtCore import QObject

from reader.core.problem import Limits
from reader.core.verdict import Verdict
from reader.services.judge.answers import Execution
from reader.ui.jobs import Lane
from reader.ui.sayings import in_words
from reader.ui.web.reader_view import ReaderView
from reader.ui.window_services import WindowServices

_LIMITS = Limits(cpu_ms=10_000, memory_mb=512)


class CodeRunner(QObject):
    """Runs one block at a time; the next waits its turn."""

    def __init__(self, services: WindowServices, lane: Lane, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._practice, self._lane = services.practice, lane
        self._stop = threading.Event()

    def run(self, source: str, index: int, view: ReaderView) -> None:
        """Run ``source``, the block ``index`` of the page in ``view``."""
        address = view.address
        view.show_output(index, self.tr("Running…"), "running")

        def show(done: Execution) -> None:
            if view.address == address:
                text, state = self._words_for(done)
                view.show_output(index, text, state)

        def explain(error: Exception) -> None:
            if view.address == address:
                view.show_output(index, str(error), "failed")

        stop = self._stop.is_set
        self._lane.submit(lambda: self._practice.execute(source, _LIMITS, stop), show, explain)

    def close(self) -> None:
        """Stop what runs."""
        self._stop.set()

    def _words_for(self, done: Execution) -> tuple[str, str]:
        printed = (done.stdout + done.stderr).rstrip("\n")
        cost = f"{done.cpu_ms:.0f} ms"
        if done.verdict is Verdict.AC and done.exit_code == 0:
            # Not within the braces: lupdate does not look there.
            nothing = self.tr("(nothing was printed)")
            return f"{printed or nothing}\n— {cost}", "done"
        return f"{printed}\n{in_words(done.reason)}".strip(), "failed"
