"""Formulas, and the port through which the page pipeline has them rendered."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Formula:
    """One formula: its TeX without delimiters; ``line`` counts from 1 in the note's file."""

    tex: str
    is_display: bool
    line: int = 0


@dataclass(frozen=True, slots=True)
class RenderedFormula:
    """A formula's HTML. Where ``error`` is not empty, the TeX could not be read and says why."""

    html: str
    error: str = ""


class FormulaRenderer(Protocol):
    """Turns the formulas of one note into HTML."""

    def render(
        self, formulas: Sequence[Formula], macros: Mapping[str, str]
    ) -> list[RenderedFormula]:
        r"""Return one result a formula, in order.

        The note's formulas share macros (``\gdef``) with one another and with nothing else.
        A formula that fails spoils no other.
        """
