"""One program's line in the plot of growth."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.growth import Fit, Point, Refusal


@dataclass(frozen=True, slots=True)
class Series:
    """Its name in the legend, what was measured, and the curve."""

    name: str
    points: tuple[Point, ...]
    fit: Fit | Refusal
    is_own: bool
