"""A library's kind and lay-out: which tool its notes were written for, and where they lie."""

from __future__ import annotations

import datetime as dt
import posixpath
from dataclasses import dataclass, field
from enum import StrEnum

READING_VERSION = 7
"""Raised whenever notes of some kind are read otherwise, so that those known are read again."""


class LibraryKind(StrEnum):
    """The tool that a folder of notes was written for; the value is what settings name."""

    PLAIN = "plain"
    HEXO = "hexo"
    HUGO = "hugo"
    JEKYLL = "jekyll"
    OBSIDIAN = "obsidian"


@dataclass(frozen=True, slots=True)
class PermalinkRule:
    """A pattern of addresses for the pages of Hugo that a target takes, each part a glob.

    An empty part takes all: ``path`` of a page from the content, its ``kind``, its language.
    """

    pattern: str
    path: str = ""
    kind: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Dialect:
    """How the notes of one library are written.

    Paths are relative to the library's folder; ``""`` is the folder itself. Notes lie below
    ``roots`` alone. An address that begins with ``/`` is looked for below each of ``statics``.
    ``permalinks`` are the site's patterns of addresses, each by the section it is for; of a
    tool that knows none, by the empty one; ``permalink_rules``, where there are any, are asked
    in their place. ``permalink_defaults`` stand in the places of a
    pattern for which a note says nothing. ``address_names`` are what is written for a name:
    Hexo's for a category's, Hugo's for a section's folder (from the root of the notes).
    ``address_options`` are settings for the tool's own way with addresses, by their names there.
    ``zone`` is the site's time zone, known of Hexo's alone. What lies in the folders
    ``left_out`` is no note: templates of notes; nor what lies below a root under a name that
    begins with one of the letters ``hidden``, unless it is a root of its own; nor a file that
    one of the globs ``skipped`` takes.
    """

    kind: LibraryKind = LibraryKind.PLAIN
    roots: tuple[str, ...] = ("",)
    statics: tuple[str, ...] = ("",)
    permalinks: tuple[tuple[str, str], ...] = ()
    permalink_defaults: tuple[tuple[str, str], ...] = ()
    address_names: tuple[tuple[str, str], ...] = ()
    address_options: tuple[tuple[str, str], ...] = ()
    zone: dt.tzinfo | None = field(default=None, compare=False)
    left_out: tuple[str, ...] = ()
    hidden: str = "."
    permalink_rules: tuple[PermalinkRule, ...] = ()
    skipped: tuple[str, ...] = ()

    @property
    def signature(self) -> str:
        """What tells whether notes that were read before would be read the same way now."""
        pairs = (*self.permalinks, *self.permalink_defaults)
        pairs += (*self.address_names, *self.address_options)
        patterns = (f"{name}={value}" for name, value in pairs)
        rules = map(str, self.permalink_rules)
        return "|".join((self.kind.value, str(READING_VERSION), *self.roots, *patterns, *rules))

    def below_root(self, path: str) -> str:
        """Return ``path`` as seen from the root it lies in; as it is where it lies in none."""
        for root in sorted(self.roots, key=len, reverse=True):
            if is_below(path, root):
                return path.removeprefix(root).lstrip("/")
        return path


PLAIN = Dialect()
"""A folder of Markdown that no tool is known of."""


def is_below(path: str, folder: str) -> bool:
    """Return whether ``path`` is ``folder`` or lies in it; everything lies in ``""``."""
    return not folder or path == folder or path.startswith(f"{folder}/")


def inside(path: str, default: str) -> str:
    """Return a path that a site's own file names, made plain; ``default`` where it leads out."""
    normal = posixpath.normpath(path.strip().replace("\\", "/") or ".")
    if normal.startswith(("/", "..")):
        return default
    return "" if normal == "." else normal
