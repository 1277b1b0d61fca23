"""Which other notes a note links to, read from its Markdown without rendering it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

_WIKI = re.compile(r"(?<![!\\])\[\[(?P<name>[^\[\]|#\n]+)")
# What follows a link's words, a definition of one, an HTML link.
_TARGET = re.compile(
    r"\]\(\s*(?:<(?P<pointed>[^<>\n]+)>|(?P<inline>[^\s()<>]+))"
    r"|^ {0,3}\[[^\[\]\n]+\]:[ \t]*(?P<defined>[^\s<>]+)"
    r"|<a\s[^<>]*?href=[\"'](?P<raw>[^\"'<>]+)",
    re.MULTILINE,
)
_SUFFIXES = (".md", ".markdown")


@dataclass(frozen=True, slots=True)
class NoteLinks:
    """Where a note's links lead: ``paths`` from its library's root, and ``names`` in brackets.

    In the order of the text, each once. Whether there are such notes is not known here.
    """

    paths: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def find_targets(text: str) -> list[str]:
    """Return the addresses of the links to notes in ``text``, as they are written."""
    targets = [unquote(each[each.lastgroup or ""]) for each in _TARGET.finditer(text)]
    paths = [target.partition("#")[0] for target in targets if "://" not in target]
    return [path for path in paths if path.lower().endswith(_SUFFIXES)]


def find_names(text: str) -> list[str]:
    """Return the names in double brackets in ``text``; the bar of a table is not one's end."""
    return [name for each in _WIKI.finditer(text) if (name := each["name"].rstrip("\\").strip())]


def settle_links(targets: Iterable[str], names: Iterable[str], path: str) -> NoteLinks:
    """Return the links of the note at ``path``; those that lead out of its library are left out."""
    folder = posixpath.dirname(path)
    joined = (
        each.lstrip("/") if each[:1] == "/" else posixpath.join(folder, each) for each in targets
    )
    normal = [posixpath.normpath(each) for each in joined]
    inside = [each for each in normal if not each.startswith("../")]
    return NoteLinks(tuple(dict.fromkeys(inside)), tuple(dict.fromkeys(names)))
