"""Raw inline tags that do not pair within their paragraph.

A browser carries a ``<s>`` or ``<b>`` left open into every paragraph that follows; notes on
language models name such tokens.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown.util import HTML_PLACEHOLDER

# The converter's own HTML round the pieces: a tag of a block ends what was open.
_STEP = re.compile(
    HTML_PLACEHOLDER % r"(?P<piece>[0-9]+)"
    + r"|(?P<edge></?(?:p|li|d[dt]|t[dh]|h[1-6]|div|blockquote|summary|figcaption)[ >])"
)
_TAG = re.compile(
    r"<(?P<slash>/?)(?P<name>a|abbr|b|bdi|bdo|big|cite|code|del|dfn|em|font|i|ins|kbd|mark|nobr|q|s|"
    r"samp|small|span|strike|strong|sub|sup|time|tt|u|var)(?=[\s>])[^<>]*>",
    re.IGNORECASE,
)


def unpaired(text: str, pieces: Sequence[str]) -> set[int]:
    """Return the numbers of those ``pieces`` of raw HTML that open or close nothing.

    ``text`` is the converter's HTML, with a placeholder for each piece.
    """
    alone: set[int] = set()
    opened: list[tuple[str, int]] = []
    for step in _STEP.finditer(text):
        tag = _TAG.fullmatch(pieces[int(step["piece"])]) if step["piece"] else None
        if step["edge"]:
            alone.update(number for _, number in opened)
            opened.clear()
        elif tag is not None:
            _read(tag, int(step["piece"]), opened, alone)
    return alone | {number for _, number in opened}


def _read(tag: re.Match[str], number: int, opened: list[tuple[str, int]], alone: set[int]) -> None:
    name = tag["name"].lower()
    if not tag["slash"]:
        opened.append((name, number))
    elif opened and opened[-1][0] == name:
        opened.pop()
    else:
        alone.add(number)
