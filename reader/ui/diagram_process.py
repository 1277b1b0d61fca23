"""Diagrams drawn where no window is: by a process of their own, `reader.ui.diagram_maker`."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import IO

from reader.core.diagram import DiagramRenderer, DrawnDiagram
from reader.core.overriding import override
from reader.services import page_frames

# How long the process may take to end by itself; then it is killed.
_END_S = 5.0


class DiagramProcess(DiagramRenderer):
    """Starts the process for the first diagram; one that fails is not started again.

    One thread at a time. ``close()`` ends the process.
    """

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self.has_failed = False
        """Whether diagrams were asked for that could not be drawn, for want of a web engine."""

    @override
    def draw(self, sources: Sequence[str]) -> list[DrawnDiagram] | None:
        drawn = None if self.has_failed else self._ask(list(sources))
        self.has_failed = drawn is None
        return drawn

    def close(self) -> None:
        """End the process."""
        if self._process is None:
            return
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        try:
            self._process.wait(_END_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def _ask(self, sources: list[str]) -> list[DrawnDiagram] | None:
        sink, source = self._streams()
        try:
            page_frames.send(sink, page_frames.DRAW, pickle.dumps(sources))
            kind, content = page_frames.receive(source)
        except BrokenPipeError:
            return None
        drawn: list[DrawnDiagram] | None = pickle.loads(content) if kind else None  # noqa: S301 - of a process that runs our own program
        return drawn

    def _streams(self) -> tuple[IO[bytes], IO[bytes]]:
        if self._process is None:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "reader.ui.diagram_maker"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            )
        assert self._process.stdin is not None  # as opened above
        assert self._process.stdout is not None
        return self._process.stdin, self._process.stdout
