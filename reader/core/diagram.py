"""Diagrams written as text, and the port through which the page pipeline has them drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.core.overriding import override

LANGUAGE = "mermaid"
"""What a fence names whose text is a diagram."""


@dataclass(frozen=True, slots=True)
class DrawnDiagram:
    """A drawing as SVG, not yet sanitised. Where ``error`` is not empty there is none.

    ``line`` is that of the error in the diagram's own text, from 1; 0 where it is not known.
    """

    svg: str = ""
    error: str = ""
    line: int = 0


class DiagramRenderer(Protocol):
    """Turns the diagrams of one note into drawings."""

    def draw(self, sources: Sequence[str]) -> list[DrawnDiagram] | None:
        """Return one result a diagram, in order; None where none can be drawn here and now."""


class NoDiagrams(DiagramRenderer):
    """Draws none: for where no web engine runs."""

    @override
    def draw(self, sources: Sequence[str]) -> None:
        """Return None."""
