"""Long notes made into pages by a process of their own, which `reader.ui.page_maker` is."""

from __future__ import annotations

import pickle
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, TYPE_CHECKING

from reader.core.errors import Fault, UserError
from reader.core.saying import say
from reader.services import page_frames

if TYPE_CHECKING:
    from reader.core.diagram import DiagramRenderer
    from reader.services.kept_pages import RenderedNote
    from reader.services.libraries import Library

LONG_BYTES = 256 * 1024
"""From here on a note is worth a process, whose start takes half a second."""


class PageProcess:
    """Starts a process a page. Any thread; ``close()`` ends those that run."""

    def __init__(self, diagrams: DiagramRenderer) -> None:
        self._diagrams = diagrams
        self._running: set[subprocess.Popen[bytes]] = set()
        self._guard = threading.Lock()
        self._is_closed = False

    def make(self, library: Library, path: str) -> RenderedNote:
        """Return the page of a note.

        Raises:
            UserError: The file cannot be read, or the window is closed.
            Fault: The process failed.
        """
        process = self._start()
        try:
            assert process.stdin is not None  # as `_start` opens them
            assert process.stdout is not None
            request = pickle.dumps((library, path))
            page_frames.send(process.stdin, page_frames.ASK, request)
            return self._talk(process.stdin, process.stdout)
        except BrokenPipeError as error:
            raise self._failure() from error
        finally:
            self._end(process)

    def close(self) -> None:
        """End what runs."""
        with self._guard:
            self._is_closed = True
            for process in self._running:
                process.kill()

    def _start(self) -> subprocess.Popen[bytes]:
        with self._guard:
            if self._is_closed:
                raise self._failure()
            command = [sys.executable, "-m", "reader.ui.page_maker"]
            process = subprocess.Popen(  # noqa: S603 - this very program
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
            self._running.add(process)
        return process

    def _talk(self, sink: IO[bytes], source: IO[bytes]) -> RenderedNote:
        while True:
            kind, content = page_frames.receive(source)
            if not kind:
                raise self._failure()
            told = pickle.loads(content)  # noqa: S301 - of a process that runs our own program
            if kind == page_frames.DONE:
                note: RenderedNote = told
                return note
            if kind == page_frames.FAILED:
                raise told
            page_frames.send(sink, page_frames.DRAW, pickle.dumps(self._diagrams.draw(told)))

    def _failure(self) -> Exception:
        if self._is_closed:
            return UserError(say("the page was not made, for the window was closed"))
        return Fault(say("the process that makes long pages ended"))

    def _end(self, process: subprocess.Popen[bytes]) -> None:
        with self._guard:
            self._running.discard(process)
        for stream in (process.stdin, process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        process.kill()
        process.wait()
