"""Diagrams on the command line: mermaid without a window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager

from reader.commands.output import warn
from reader.core.diagram import DiagramRenderer
from reader.ui.diagram_process import DiagramProcess


@contextmanager
def diagram_renderer() -> Iterator[DiagramRenderer]:
    """Give what draws diagrams, and say at the end if it could not; no display is needed."""
    with closing(DiagramProcess()) as renderer:
        yield renderer
    if renderer.has_failed:
        warn("diagrams were not drawn: the web engine does not start; see `yandu doctor`")
