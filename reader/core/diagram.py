"""Diagrams written as text, and the port through which the page pipeline has them drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

from reader.core.overriding import override
from reader.core.saying import say

LANGUAGE = "mermaid"
"""What a fence names whose text is a diagram."""


class Drawing(Enum):
    """How far a diagram is."""

    ENDED = "ended"
    UNDER_WAY = "under way"
    """Whoever asks again later gets what comes of it."""
    GIVEN_UP = "given up"
    """It took too long; on a machine with less to do it may not."""


@dataclass(frozen=True, slots=True)
class DrawnDiagram:
    """A drawing as SVG, not yet sanitised. Where ``error`` is not empty there is none.

    ``line`` is that of the error in the diagram's own text, from 1; 0 where it is not known.
    """

    svg: str = ""
    error: str = ""
    line: int = 0
    state: Drawing = Drawing.ENDED


def given_up(seconds: int) -> DrawnDiagram:
    """Return what comes of a diagram that was not drawn in so long a time."""
    why = say("drawing it takes longer than {seconds} seconds", seconds=seconds)
    return DrawnDiagram(error=why, state=Drawing.GIVEN_UP)


class DiagramRenderer(Protocol):
    """Turns the diagrams of one note into drawings."""

    def draw(self, sources: Sequence[str]) -> list[DrawnDiagram] | None:
        """Return one result a diagram, in order; None where none can be drawn here and now."""


class NoDiagrams(DiagramRenderer):
    """Draws none: for where no web engine runs."""

    @override
    def draw(self, sources: Sequence[str]) -> None:
        """Return None."""
