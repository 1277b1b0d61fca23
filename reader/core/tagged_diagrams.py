"""Diagrams that stand in a tag, as pages for the web have them: ``<div class="mermaid">``."""

from __future__ import annotations

import html
import re
from collections.abc import Sequence

from reader.core.diagram import LANGUAGE
from reader.core.fences import Fence
from reader.core.line_finder import LineFinder

_OPEN = re.compile(
    rf" {{0,3}}<(?P<tag>div|pre)(?=\s)(?=[^<>]*\sclass=[\"']?(?:[^\"'<>]*\s)?{LANGUAGE}[\"'\s>])"
    r"[^<>]*>(?P<rest>.*)$",
    re.IGNORECASE,
)


def read_tagged_diagram(lines: Sequence[str], start: int, finder: LineFinder) -> Fence | None:
    """Return the diagram whose tag opens on line ``start`` (from 0), as the fence it could be.

    It goes up to the first tag that closes one of its kind, over blank lines too, and has its
    character references read, as a browser would.
    """
    line = lines[start]
    opened = _OPEN.match(line) if "<" in line else None
    if opened is None:
        return None
    closing = f"</{opened['tag'].lower()}>"
    last = finder.find(closing, start)
    if last is None:
        return None
    inside = [opened["rest"], *lines[start + 1 : last + 1]]
    cut = inside[-1].lower().find(closing)
    if inside[-1][cut + len(closing) :].strip():
        return None  # what follows on its line would be lost
    inside[-1] = inside[-1][:cut]
    lead = 0 if inside[0].strip() else 1
    code = inside[lead:] if inside[-1].strip() else inside[lead:-1]
    return Fence(start, last + 1, "", LANGUAGE, tuple(map(html.unescape, code)), lead)
