"""A drawing as SVG, dressed in a theme's colours."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import escape

from reader.core.drawings.shapes import Box, Disc, Drawing, Label, Link, Tone

RADIUS = 15.0
_HEAD = 6.0
_SIZE, _SMALL = 12, 11


@dataclass(frozen=True, slots=True)
class Colours:
    """What the tones look like, as ``#RRGGBB``."""

    ink: str
    soft: str
    line: str
    fill: str
    mark: str
    fonts: str = "monospace"


def write_svg(drawing: Drawing, colours: Colours, tell: Callable[[str], str] = str) -> str:
    """Return the picture; ``tell`` says what is said in words in the reader's language."""
    size = f'width="{drawing.width:g}" height="{drawing.height:g}"'
    box = f'viewBox="0 0 {drawing.width:g} {drawing.height:g}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" {size} {box} font-family="{colours.fonts}">'
    painter = _Painter(colours, tell)
    return "".join([head, *painter.parts(drawing), "</svg>"])


class _Painter:
    def __init__(self, colours: Colours, tell: Callable[[str], str]) -> None:
        self._colours = colours
        self._tell = tell

    def parts(self, drawing: Drawing) -> Iterator[str]:
        for link in drawing.links:
            yield from self._link(link)
        for box in drawing.boxes:
            yield from self._box(box)
        for disc in drawing.discs:
            yield from self._disc(disc)
        for label in drawing.labels:
            yield self._label(label)

    def _link(self, link: Link) -> Iterator[str]:
        colour = self._colours.soft
        dx, dy = link.x2 - link.x1, link.y2 - link.y1
        length = math.hypot(dx, dy) or 1.0
        # The control point of a curve whose middle lies ``bend`` beside the line's.
        x = (link.x1 + link.x2) / 2 - 2 * link.bend * dy / length
        y = (link.y1 + link.y2) / 2 + 2 * link.bend * dx / length
        way = f"Q{x:.1f} {y:.1f} {link.x2:.1f} {link.y2:.1f}" if link.bend else ""
        way = way or f"L{link.x2:.1f} {link.y2:.1f}"
        dashes = ' stroke-dasharray="3 3"' if link.tone is Tone.SOFT else ""
        yield (
            f'<path d="M{link.x1:.1f} {link.y1:.1f}{way}" fill="none" stroke="{colour}"'
            f' stroke-width="1.2"{dashes}/>'
        )
        if link.has_arrow:
            yield self._head(link, (x, y) if link.bend else (link.x1, link.y1))

    def _head(self, link: Link, origin: tuple[float, float]) -> str:
        angle = math.atan2(link.y2 - origin[1], link.x2 - origin[0])
        wings = [
            (
                link.x2 - _HEAD * math.cos(angle + turn),
                link.y2 - _HEAD * math.sin(angle + turn),
            )
            for turn in (0.45, -0.45)
        ]
        points = " ".join(f"{x:.1f},{y:.1f}" for x, y in ((link.x2, link.y2), *wings))
        return f'<polygon points="{points}" fill="{self._colours.soft}"/>'

    def _box(self, box: Box) -> Iterator[str]:
        place = f'x="{box.x + 0.5:.1f}" y="{box.y + 0.5:.1f}"'
        size = f'width="{box.width:.1f}" height="{box.height:.1f}"'
        if box.heat is not None:
            yield (
                f'<rect {place} {size} fill="{self._colours.mark}"'
                f' fill-opacity="{0.08 + 0.92 * box.heat:.2f}"/>'
            )
            return
        yield f'<rect {place} {size} rx="3" {self._look(box.tone)}/>'
        yield self._text(box.x + box.width / 2, box.y + box.height / 2, box.text, box.tone)

    def _disc(self, disc: Disc) -> Iterator[str]:
        wide = max(RADIUS, len(disc.text) * 3.8 + 6)
        yield (
            f'<rect x="{disc.x - wide:.1f}" y="{disc.y - RADIUS:.1f}" width="{2 * wide:.1f}"'
            f' height="{2 * RADIUS:g}" rx="{RADIUS:g}" {self._look(disc.tone)}/>'
        )
        yield self._text(disc.x, disc.y, disc.text, disc.tone)

    def _label(self, label: Label) -> str:
        return (
            f'<text x="{label.x:.1f}" y="{label.y + 4:.1f}" text-anchor="{label.anchor}"'
            f' font-size="{_SMALL}" fill="{self._colours.soft}">'
            f"{escape(self._tell(label.text), quote=False)}</text>"
        )

    def _text(self, x: float, y: float, text: str, tone: Tone) -> str:
        colour = {Tone.SOFT: self._colours.soft, Tone.MARKED: self._colours.mark}
        weight = ' font-weight="bold"' if tone is Tone.MARKED else ""
        said = escape(text, quote=False)
        return (
            f'<text x="{x:.1f}" y="{y + 4:.1f}" text-anchor="middle" font-size="{_SIZE}"'
            f' fill="{colour.get(tone, self._colours.ink)}"{weight}>{said}</text>'
        )

    def _look(self, tone: Tone) -> str:
        colours = self._colours
        if tone is Tone.MARKED:
            return f'fill="{colours.fill}" stroke="{colours.mark}" stroke-width="1.8"'
        dashes = ' stroke-dasharray="3 3"' if tone is Tone.SOFT else ""
        return f'fill="{colours.fill}" stroke="{colours.line}" stroke-width="1"{dashes}'
