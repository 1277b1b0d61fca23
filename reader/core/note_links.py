"""Which other notes a note links to, read from its Markdown without rendering it."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import unquote

from reader.core.dialects.drawings import is_drawing
from reader.core.post import NOTE_SUFFIXES

_WIKI = re.compile(r"(?<![!\\])\[\[(?P<name>[^\[\]|#\n]+)")
# What follows a link's words, a definition of one, an HTML link.
_TARGET = re.compile(
    r"\]\(\s*(?:<(?P<pointed>[^<>\n]+)>|(?P<inline>[^\s()<>]+))"
    r"|^ {0,3}\[(?!\^)[^\[\]\n]+\]:[ \t]*(?P<defined>[^\s<>]+)"
    r"|<a\s[^<>]*?href=[\"'](?P<raw>[^\"'<>]+)",
    re.MULTILINE,
)
# Of a file; what follows the dot in ``/2024/v1.2 notes`` is none.
_SUFFIX = re.compile(r"\.[a-z][a-z0-9]{0,7}")


@dataclass(frozen=True, slots=True)
class NoteLinks:
    """Where a note's links lead: ``paths`` from its library's root, and ``names`` in brackets.

    In the order of the text, each once. Whether there are such notes is not known here.
    """

    paths: tuple[str, ...] = ()
    names: tuple[str, ...] = ()


def find_addresses(text: str) -> list[str]:
    """Return where the links in ``text`` lead beside the web, as it is written there."""
    targets = [unquote(each[each.lastgroup or ""]) for each in _TARGET.finditer(text)]
    return [target.partition("#")[0] for target in targets if "://" not in target]


def is_note(address: str) -> bool:
    """Return whether ``address`` is that of a note's file."""
    return address.lower().endswith(NOTE_SUFFIXES) and not is_drawing(address)


def is_page(address: str) -> bool:
    """Return whether ``address`` is that of a page of a site, or of a note: of no other file."""
    suffix = posixpath.splitext(address)[1].lower()
    if is_drawing(address):
        return False
    if suffix in {*NOTE_SUFFIXES, ".html", ".htm"} or address.endswith("/"):
        return True
    return address.startswith("/") and not _SUFFIX.fullmatch(suffix)


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


def settle_pages(addresses: Iterable[str], names: Iterable[str], path: str) -> NoteLinks:
    """Return the links of the note at ``path`` in a site, whose pages have other addresses.

    All are names, from the site's root: which note is meant is for the library to tell.
    """
    links = settle_links(addresses, (), path)
    pages = (
        f"/{posixpath.splitext(each)[0]}" if is_note(each) else f"/{each}" for each in links.paths
    )
    return NoteLinks((), tuple(dict.fromkeys((*names, *pages))))
