"""Files beside the notes: found only inside their library, whatever a link says."""

from __future__ import annotations

import html
import re
from pathlib import Path

from reader.core.markdown.sanitise import sanitise_svg
from reader.core.picture_types import MIME_TYPES
from reader.services.libraries import Library

_LARGEST_DRAWING = 512 * 1024
_DRAWING = re.compile(r'<img(?=[^>]*\sdata-inline="(?P<path>[^"]*)")[^>]*>')
_ALT = re.compile(r'\salt="([^"]*)"')


def find_asset(library: Library, path: str) -> Path | None:
    """Return the file at ``path`` of ``library``.

    None where it is not there, not of a kind a page shows, or (by a link) outside the
    library's folder.
    """
    file = library.find(path)
    return file if file is not None and file.suffix.lower() in MIME_TYPES else None


def inline_drawings(body: str, library: Library) -> str:
    """Return ``body`` with its SVG pictures put into the page, so that they take its colours.

    What cannot be inlined (missing, too large, no drawing) stays a picture.
    """
    return _DRAWING.sub(lambda image: _drawing(image, library), body)


def _drawing(image: re.Match[str], library: Library) -> str:
    file = find_asset(library, html.unescape(image["path"]))
    svg = sanitise_svg(_read_drawing(file)) if file is not None else ""
    if not svg:
        return image[0]
    alt = _ALT.search(image[0])
    label = f' role="img" aria-label="{alt[1]}"' if alt and alt[1] else ""
    attributes = re.sub(r'\s(?:role|aria-label)="[^"]*"', "", svg.split(">", 1)[0])
    return f"{attributes}{label}>{svg.split('>', 1)[1]}"


def _read_drawing(file: Path) -> str:
    """Return the text of a drawing; empty where it is too large or cannot be read."""
    try:
        if file.stat().st_size > _LARGEST_DRAWING:
            return ""
        return file.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
