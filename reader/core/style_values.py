"""The values that a style sheet gives to properties, to be tried by an engine that knows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from reader.core.css_properties import PROPERTIES
from reader.core.saying import say
from reader.core.style_check import StyleFault
from reader.core.style_source import Lines, Segment, blank_comments, blank_out, segments

MOST_VALUES = 5_000
"""Of a sheet's so many first values the engine is asked; it takes it a few milliseconds."""
_IMPORTANT = re.compile(r"!\s*important\s*$", re.IGNORECASE)
# What stands in these describes a font or a page; an engine is asked about properties alone.
_DESCRIBING = (
    "@font-face",
    "@font-feature-values",
    "@font-palette-values",
    "@counter-style",
    "@page",
    "@property",
    "@view-transition",
)
_LONGEST_SHOWN = 40


@dataclass(frozen=True, slots=True)
class StyleValue:
    """What a property is given, without ``!important``; the line is that of the name, from 1."""

    line: int
    name: str
    value: str


def style_values(text: str) -> tuple[StyleValue, ...]:
    """Return the values of a style sheet from the top; what is wrong otherwise is left out."""
    return tuple(islice(_values(text), MOST_VALUES))


def value_fault(wrong: StyleValue) -> StyleFault:
    """Return the fault of a value that the engine has no use for."""
    if not wrong.value:
        return StyleFault(wrong.line, say("{name} is given nothing", name=wrong.name))
    shown = " ".join(wrong.value.split())
    if len(shown) > _LONGEST_SHOWN:
        shown = f"{shown[:_LONGEST_SHOWN]}…"
    return StyleFault(wrong.line, say("{name} cannot be “{value}”", name=wrong.name, value=shown))


def _values(text: str) -> Iterator[StyleValue]:
    plain, written, lines = blank_out(text), blank_comments(text), Lines(text)
    are_descriptors: list[bool] = []  # of the blocks that are open
    for segment in segments(plain):
        if segment.mark == "{":
            before = plain[segment.start : segment.end].lstrip().lower()
            are_descriptors.append(before.startswith(_DESCRIBING) or any(are_descriptors[-1:]))
            continue
        if are_descriptors and not are_descriptors[-1]:
            yield from _value_of(plain, written, segment, lines)
        if segment.mark == "}" and are_descriptors:
            are_descriptors.pop()


def _value_of(plain: str, written: str, segment: Segment, lines: Lines) -> Iterator[StyleValue]:
    if len(segment.colons) != 1:
        return
    (colon,) = segment.colons
    name = plain[segment.start : colon]
    if name.strip().lower() in PROPERTIES:
        place = segment.start + len(name) - len(name.lstrip())
        value = _IMPORTANT.sub("", written[colon + 1 : segment.end])
        yield StyleValue(lines.at(place), name.strip(), value.strip())
