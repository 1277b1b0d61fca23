"""The part of a page that a preview shows: its beginning, or the section of an anchor."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

EXCERPT_CHARACTERS = 600
_TAG = re.compile(r"""<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<rest>(?:[^>"']|"[^"]*"|'[^']*')*)>""")
_ID = re.compile(r'\sid="([^"]*)"')
_VOID = frozenset({"area", "br", "col", "embed", "hr", "img", "input", "source", "track", "wbr"})
_HEADING = re.compile(r"h([1-6])")


@dataclass(frozen=True, slots=True)
class _Block:
    """One element of the top level, with the ids in it."""

    html: str
    name: str
    ids: frozenset[str]

    @property
    def level(self) -> int:
        """The level of a heading, 0 for anything else."""
        heading = _HEADING.fullmatch(self.name)
        return int(heading[1]) if heading else 0

    @property
    def length(self) -> int:
        """How many characters of text it has; formulas count as their source does."""
        return len(_TAG.sub("", self.html).strip())


def cut_excerpt(body: str, anchor: str = "") -> str:
    """Return whole blocks of ``body``, well-formed HTML, up to some `EXCERPT_CHARACTERS`.

    With the id of a heading they are those of its section, with any other id its own block
    alone; where there is no such id, and without one, they are those of the beginning. The
    first block is never left out, however long it is.
    """
    blocks = tuple(_top_level(body))
    at = next((i for i, block in enumerate(blocks) if anchor in block.ids), None)
    if at is None:
        return _fill(blocks)
    level = blocks[at].level
    if not level:
        return blocks[at].html
    later = range(at + 1, len(blocks))
    end = next((i for i in later if 0 < blocks[i].level <= level), len(blocks))
    return _fill(blocks[at:end])


def _fill(blocks: Sequence[_Block]) -> str:
    taken: list[_Block] = []
    room = EXCERPT_CHARACTERS
    for block in blocks:
        if taken and room < block.length:
            break
        taken.append(block)
        room -= block.length
    while len(taken) > 1 and taken[-1].level:  # a heading with nothing below it
        taken.pop()
    return "".join(block.html for block in taken)


def _top_level(body: str) -> Iterator[_Block]:
    depth = start = 0
    name, ids = "", set[str]()
    for tag in _TAG.finditer(body):
        is_single = tag["name"].lower() in _VOID or tag["rest"].endswith("/")
        if depth == 0 and not tag["end"]:
            start, name, ids = tag.start(), tag["name"].lower(), set()
        ids.update(html.unescape(found) for found in _ID.findall(tag["rest"]))
        if not is_single:
            depth = max(depth + (-1 if tag["end"] else 1), 0)
        if depth == 0:
            yield _Block(body[start : tag.end()], name, frozenset(ids))
            start = tag.end()
