"""Run as a program, makes one page: long notes keep a thread's lock so long that a window stutters.

Only the window starts it, and it reads nothing but what the window sends: both ends are ours.
"""

from __future__ import annotations

import pickle
import sys
from collections.abc import Sequence
from typing import BinaryIO

from PySide6.QtCore import QCoreApplication

from reader.core.diagram import DiagramRenderer, DrawnDiagram
from reader.core.errors import UserError
from reader.core.overriding import override
from reader.services import page_frames
from reader.services.pages import PageRenderer
from reader.services.resources import web_asset
from reader.ui.web.katex_renderer import KatexRenderer


class _AskingDiagrams(DiagramRenderer):
    """Has the window draw, for it has a web engine."""

    def __init__(self, source: BinaryIO, sink: BinaryIO) -> None:
        self._source, self._sink = source, sink

    @override
    def draw(self, sources: Sequence[str]) -> list[DrawnDiagram] | None:
        page_frames.send(self._sink, page_frames.DRAW, pickle.dumps(list(sources)))
        _, content = page_frames.receive(self._source)
        drawn: list[DrawnDiagram] | None = pickle.loads(content)  # noqa: S301 - the window's own
        return drawn


def main(source: BinaryIO, sink: BinaryIO) -> None:
    """Make the page that ``source`` asks for, and write it to ``sink``."""
    application = QCoreApplication([])
    _, content = page_frames.receive(source)
    library, path = pickle.loads(content)  # noqa: S301 - the window's own
    formulas = KatexRenderer(web_asset("formula.js"))
    renderer = PageRenderer(formulas, diagrams=_AskingDiagrams(source, sink))
    try:
        note = renderer.render_post(library, path)
    except UserError as error:
        page_frames.send(sink, page_frames.FAILED, pickle.dumps(error))
    else:
        page_frames.send(sink, page_frames.DONE, pickle.dumps(note))
    formulas.close()
    del application


if __name__ == "__main__":
    main(sys.stdin.buffer, sys.stdout.buffer)
