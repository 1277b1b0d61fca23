"""What a drawing is made of."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Tone(StrEnum):
    """What a shape says; the theme gives it colours."""

    PLAIN = "plain"
    MARKED = "marked"  # it differs, or has changed
    SOFT = "soft"  # indexes, shared parts, what is left out


@dataclass(frozen=True, slots=True)
class Disc:
    """A node, by its middle."""

    x: float
    y: float
    text: str
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Box:
    """A cell or a list's node, by its upper left corner; ``heat`` fills it, 0 to 1."""

    x: float
    y: float
    width: float
    height: float
    text: str = ""
    tone: Tone = Tone.PLAIN
    heat: float | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A line between two points; ``bend`` is how far its middle lies to the right of the way."""

    x1: float
    y1: float
    x2: float
    y2: float
    has_arrow: bool = False
    bend: float = 0.0
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Label:
    """Text by the middle of its line; ``anchor`` is start, middle or end."""

    x: float
    y: float
    text: str
    anchor: str = "middle"
    tone: Tone = Tone.SOFT


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture in pixels. Links lie below all else."""

    width: float
    height: float
    links: tuple[Link, ...] = ()
    boxes: tuple[Box, ...] = ()
    discs: tuple[Disc, ...] = ()
    labels: tuple[Label, ...] = ()

    @property
    def focus(self) -> tuple[float, float]:
        """The point to look at first: what is marked, else a root or the beginning."""
        middles = [
            *((disc.tone, disc.x, disc.y) for disc in self.discs),
            *((box.tone, box.x + box.width / 2, box.y + box.height / 2) for box in self.boxes),
        ]
        marked = ((x, y) for tone, x, y in middles if tone is Tone.MARKED)
        top = min(self.discs, key=lambda disc: disc.y, default=None)
        return next(marked, (0.0, 0.0) if top is None else (top.x, top.y))
