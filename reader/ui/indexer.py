"""The one writer process of catalogue and index, started and watched by the window."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QProcess, Signal

from reader.core.errors import UserError
from reader.core.saying import from_json, say
from reader.services.index_progress import IndexPhase, IndexProgress
from reader.services.paths import Paths
from reader.ui.sayings import explain, in_words

_log = logging.getLogger(__name__)


class Indexer(QObject):
    """Runs ``yandu index`` beside the window: a rebuild in a thread would make it stutter."""

    progressed = Signal(object)
    """How far the run is, an `IndexProgress`."""
    scanned = Signal(int)
    """The catalogue is up to date, the index not yet; how many notes changed or went."""
    finished = Signal(int)
    """A run ended well; how many notes changed or went."""
    stopped = Signal(bool)
    """A run was stopped before its end; whether it built the index anew."""
    failed = Signal(str)
    """A run failed; why, in one line and in the interface's language where that is known."""

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home_arguments = _home_arguments(paths)
        self._process: QProcess | None = None
        self._is_wanted_again = self._is_rebuild = self._is_stopping = False
        self._is_closed = False
        self._unread = b""
        self._reason = ""

    @property
    def is_running(self) -> bool:
        """Whether a run is under way."""
        return self._process is not None

    def start(self, *, is_rebuild: bool = False) -> None:
        """Begin a run; one already under way is followed by another. None after ``close``."""
        if self._is_closed:
            return
        if self._process is not None:
            self._is_wanted_again = True
            return
        process = QProcess(self)
        process.setProgram(sys.executable)
        arguments = ["-m", "reader", "index", "--progress-lines", *self._home_arguments]
        process.setArguments([*arguments, "--rebuild"] if is_rebuild else arguments)
        process.readyReadStandardOutput.connect(self._read)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._note_error)
        self._process, self._unread, self._reason = process, b"", ""
        self._is_rebuild, self._is_stopping = is_rebuild, False
        process.start()

    def stop(self) -> None:
        """Ask a run under way to end; what it has done until then stays. None follows it."""
        if self._process is None:
            return
        self._is_stopping, self._is_wanted_again = True, False
        if sys.platform == "win32":
            self._process.kill()  # it cannot be asked there, and has kept all but the last seconds
        else:
            self._process.terminate()

    def close(self) -> None:
        """End a run under way; what it has committed stays, the rest is done by the next."""
        self._is_closed = True
        process, self._process = self._process, None
        if process is not None:
            process.blockSignals(True)  # noqa: FBT003 - Qt takes no keyword
            process.kill()  # at once, as nobody may wait for a window that was closed
            process.waitForFinished(2000)
            process.deleteLater()

    def _read(self) -> None:
        if self._process is None:
            return
        self._unread += bytes(self._process.readAllStandardOutput().data())
        *lines, self._unread = self._unread.split(b"\n")
        for line in lines:
            self._take(json.loads(line))

    def _take(self, event: dict[str, object]) -> None:
        if event.get("event") == "progress":
            self.progressed.emit(_progress(event))
        elif event.get("event") in {"scanned", "finished"}:
            changes = int(str(event["changed"])) + int(str(event["removed"]))
            (self.scanned if event["event"] == "scanned" else self.finished).emit(changes)
        elif event.get("event") == "failed":
            self._reason = _reason(event)

    def _finish(self, code: int) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        if self._is_stopping and code != 0:
            self.stopped.emit(self._is_rebuild)
        elif code != 0:
            said = bytes(process.readAllStandardError().data()).decode(errors="replace")
            lines = (line for line in reversed(said.split("\n")) if line.strip())
            reason = self._reason or next(lines, f"exit code {code}")
            _log.info("the index was not brought up to date: %s", reason)
            self.failed.emit(reason)
        process.deleteLater()
        if self._is_wanted_again:
            self._is_wanted_again = False
            self.start()

    def _note_error(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart and self._process is not None:
            why = self._process.errorString()
            self._process.deleteLater()
            self._process = None
            self.failed.emit(in_words(say("it cannot be started: {why}", why=why)))


def _progress(event: dict[str, object]) -> IndexProgress:
    left_s = event["left_s"]
    return IndexProgress(
        IndexPhase(str(event["phase"])),
        int(str(event["done"])),
        int(str(event["total"])),
        str(event["path"]),
        None if left_s is None else float(str(left_s)),
    )


def _reason(event: dict[str, object]) -> str:
    path, line = event["path"], event["line"]
    error = UserError(
        from_json(event["what"]),
        path=None if path is None else str(path),
        line=None if line is None else int(str(line)),
        advice=from_json(event["advice"]),
    )
    return explain(error)


def _home_arguments(paths: Paths) -> Sequence[str]:
    """Return ``--home DIR`` where all folders lie in one, so that the child uses the same."""
    home: Path = paths.data.parent
    is_one_home = (home / "cache", home / "config") == (paths.cache, paths.config)
    return ("--home", str(home)) if is_one_home else ()
