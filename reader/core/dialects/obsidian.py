"""Obsidian's comments, block references and embedded notes as Markdown."""

from __future__ import annotations

import re

from reader.core.anchors import slug
from reader.core.dialect import LibraryKind
from reader.core.dialects.added_lines import as_added
from reader.core.dialects.drawings import drawing_title, holds_drawing, link_drawings
from reader.core.dialects.source import NoteSource
from reader.core.dialects.tags import as_quote, label
from reader.core.dialects.verbatim import Verbatim
from reader.core.fences import read_fence
from reader.core.frontmatter import split_front_matter
from reader.core.math_delimiters import ANY

_COMMENT = re.compile(r"%%(?:(?!%%).)*+%%", re.DOTALL)
_BLOCK = re.compile(r"(?P<before>^|[ \t])\^(?P<id>[A-Za-z0-9-]+)[ \t]*$", re.MULTILINE)
_EMBED = re.compile(
    r"^(?P<indent>[ \t]*)!\[\[(?P<name>[^\[\]|#\n]*)(?:#(?P<part>[^\[\]|\n]+))?"
    r"(?:\|[^\[\]\n]*)?\]\][ \t]*$",
    re.MULTILINE,
)
_HEADING = re.compile(r"(?P<marks>#{1,6})[ \t]+(?P<text>.*?)[ \t]*#*$")


def rewrite_obsidian(body: str, source: NoteSource) -> str:
    """Return a note of a vault as Markdown; only embedded notes make it longer."""
    if not _has_marks(body) and "![[" not in body:
        return body
    kept = Verbatim()
    text = link_drawings(_read_marks(body, kept))
    return kept.restore(_EMBED.sub(lambda found: _embed(found, source), text))


def _has_marks(body: str) -> bool:
    return "%%" in body or any(sign in body for sign in (" ^", "\t^", "\n^"))


def _read_marks(body: str, kept: Verbatim) -> str:
    text = kept.hide(body)
    if not _has_marks(body):
        return text
    text = ANY.sub(lambda formula: kept.keep(formula[0]), text)
    text = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), text)
    return _BLOCK.sub(lambda mark: f'{mark["before"]}<span id="{slug(mark["id"])}"></span>', text)


def _embed(found: re.Match[str], source: NoteSource) -> str:
    """Return another note as a quotation; what is embedded in that one stays a link."""
    name, part = found["name"].strip(), (found["part"] or "").strip()
    text = source.read_named(name) if name else None
    if text is None:
        return found[0]
    if holds_drawing(text):
        return f"*{label(drawing_title(name))}*"
    body = split_front_matter(text, name, LibraryKind.OBSIDIAN)[0].body
    kept = Verbatim()
    inner = kept.restore(_read_marks(_part_of(body, part) if part else body, kept)).strip("\n")
    target = f"[[{name}#{part}]]" if part else f"[[{name}]]"
    return as_added(as_quote(f"[!embed] {target}", f"\n{inner}\n"))


def _part_of(body: str, part: str) -> str:
    """Return the block or the section of a note that ``part`` names; all of it if it has none."""
    lines = body.split("\n")
    prose = _without_code(lines)
    if part.startswith("^"):
        return _block(lines, prose, part) or body
    start = _find_heading(prose, part.rpartition("#")[2].strip())
    if start is None:
        return body
    depth = _depth(lines[start])
    end = next((n for n in range(start + 1, len(lines)) if 0 < _depth(prose[n]) <= depth), None)
    return "\n".join(lines[start:end])


def _without_code(lines: list[str]) -> list[str]:
    """Return as many lines, those of fences empty: a comment in code is no heading."""
    prose: list[str] = []
    while len(prose) < len(lines):
        fence = read_fence(lines, len(prose))
        prose += [lines[len(prose)]] if fence is None else [""] * (fence.end - fence.start)
    return prose


def _block(lines: list[str], prose: list[str], mark: str) -> str:
    marked = re.compile(rf"(?:^|[ \t]){re.escape(mark)}[ \t]*$")
    at = next((n for n, line in enumerate(prose) if marked.search(line)), None)
    if at is None:
        return ""
    if lines[at].strip() == mark:
        # The mark stands below its block.
        at = next((n for n in range(at - 1, -1, -1) if lines[n].strip()), at)
    start = at
    while start > 0 and lines[start - 1].strip():
        start -= 1
    return "\n".join(lines[start : at + 1])


def _find_heading(prose: list[str], text: str) -> int | None:
    wanted = slug(text)
    headings = ((n, _HEADING.match(line)) for n, line in enumerate(prose))
    return next((n for n, found in headings if found and slug(found["text"]) == wanted), None)


def _depth(line: str) -> int:
    found = _HEADING.match(line)
    return len(found["marks"]) if found else 0
