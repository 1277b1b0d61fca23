"""Which kind of library a folder is, or lies in: read off the folders' own files."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reader.core.dialect import PLAIN, Dialect, LibraryKind, is_below
from reader.core.dialects.lay_out import lay_out
from reader.core.dialects.recognise import Recognised, recognise
from reader.core.dialects.site_folder import SiteFiles
from reader.core.errors import Finding
from reader.core.saying import say
from reader.services.library_walk import walk_library
from reader.services.long_paths import is_folder
from reader.services.time_zones import find_zone

# Nobody keeps the notes of a site deeper below its settings, and each level costs a listing.
_HIGHEST = 8
_LARGEST_CONFIG = 256 * 1024


@dataclass(frozen=True, slots=True)
class Site:
    """A library's folder, how its notes are written, and the reason why it is taken for that.

    ``folder`` may lie above the folder that was asked about; ``is_part`` tells that only a
    part of the site was asked for, to which ``dialect.roots`` then lead.
    """

    folder: Path
    dialect: Dialect = PLAIN
    reason: str = say("nothing in it says what it was written for")
    is_part: bool = False


def find_site(folder: Path, kinds: Mapping[Path, LibraryKind]) -> Site:
    """Return the library that ``folder`` (a real path) is, or lies in.

    ``kinds`` is what the user said, by folder; that counts, whatever the files say.
    """
    for site in _sites_above(folder, kinds):
        if site.folder == folder:
            return _with_roots_that_are_there(site)
        inner = folder.relative_to(site.folder).as_posix()
        if any(is_below(root, inner) for root in site.dialect.roots):
            return _with_roots_that_are_there(site)
        if any(is_below(inner, root) for root in site.dialect.roots):
            dialect = replace(site.dialect, roots=(inner,))
            return replace(site, dialect=dialect, is_part=True)
    return Site(folder)


def _sites_above(folder: Path, kinds: Mapping[Path, LibraryKind]) -> Iterator[Site]:
    """Yield what ``folder`` and those above it are taken for, the nearest first.

    One that is not sure comes last: ``source/`` of a Hexo site looks like a site of Jekyll.
    """
    unsure: list[Site] = []
    for above in (folder, *folder.parents)[:_HIGHEST]:
        files = _look(above)
        chosen = kinds.get(above)
        if chosen is not None:
            yield Site(above, lay_out(chosen, files), say("you said so in the settings"))
            continue
        found: Recognised | None = recognise(files)
        if found is None:
            continue
        site = Site(above, found.dialect, found.reason)
        if found.is_sure:
            yield site
        else:
            unsure.append(site)
    yield from unsure


def _look(folder: Path) -> SiteFiles:
    names: set[str] = set()
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                names.add(f"{entry.name}/" if entry.is_dir() else entry.name)
    except OSError:
        return SiteFiles((), lambda _name: "")
    nested = {f"{name}_posts/" for name in names if name.endswith("/") and name[0] not in "._"}
    names |= {each for each in nested if is_folder(folder / each)}

    def read(name: str) -> str:
        # A file in a folder (``config/_default/hugo.toml``) is not listed, but may be there.
        is_there = name in names or name.partition("/")[0] + "/" in names
        return _read(folder / name) if is_there and name else ""

    return SiteFiles(names, read, lambda inner: _section_files(folder, inner), find_zone)


def _section_files(folder: Path, inner: str) -> Iterator[str]:
    found: list[Finding] = []
    for file in walk_library(folder, replace(PLAIN, roots=(inner,)), found):
        name = file.path.rpartition("/")[2]
        if name == "_index.md" or (name.startswith("_index.") and name.endswith(".md")):
            yield file.path


def _read(file: Path) -> str:
    try:
        with file.open("rb") as opened:
            return opened.read(_LARGEST_CONFIG).decode("utf-8-sig", errors="replace")
    except OSError:
        return ""


def _with_roots_that_are_there(site: Site) -> Site:
    """Return ``site`` without the roots that are not there; all of the folder where none is."""
    there = tuple(root for root in site.dialect.roots if is_folder(site.folder / root))
    return replace(site, dialect=replace(site.dialect, roots=there or ("",)))
