"""Which folders are open as libraries, and the key each goes by."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.core.anchors import slug
from reader.core.dialect import PLAIN, Dialect, LibraryKind
from reader.core.errors import UserError
from reader.core.post import BUNDLED
from reader.core.saying import say
from reader.services.library_kind import Site, find_site
from reader.services.long_paths import expanded, is_folder, is_there, openable, shorten
from reader.services.resources import posts_folder


@dataclass(frozen=True, slots=True)
class Library:
    """One folder of notes. ``key`` begins the ids of its posts; ``name`` is shown.

    ``reason`` says in a clause why its notes are taken to be of their kind.
    """

    key: str
    name: str
    folder: Path
    dialect: Dialect = PLAIN
    reason: str = ""

    def file(self, path: str) -> Path:
        """Return the file at ``path`` as the system opens it: the one way to any of its files."""
        return openable(self.folder / path)

    def find(self, path: str) -> Path | None:
        """Return the real file at ``path``; None where there is none, or a link leads outside."""
        try:
            real = Path(shorten(str(self.file(path).resolve(strict=True))))
            is_inside = real.is_relative_to(self.folder.resolve())
            return openable(real) if is_inside and openable(real).is_file() else None
        except (OSError, ValueError, RuntimeError):  # NUL in a name, a circle of links
            return None


def open_libraries(
    folders: Iterable[Path], kinds: Mapping[str, LibraryKind] | None = None
) -> tuple[Library, ...]:
    """Return the libraries in ``folders``; a folder given twice counts once.

    One inside a site (``blog/source/_posts``) opens that site, or the part of it that lies
    below. ``kinds`` is what the user said of folders. Keys come from the folders' names; of
    two alike, the later gets its place in the list.
    """
    chosen = {real_folder(Path(folder)): kind for folder, kind in (kinds or {}).items()}
    found: dict[str, Library] = {}
    seen: set[tuple[Path, tuple[str, ...]]] = set()
    for number, folder in enumerate(folders):
        real = real_folder(folder)
        site = Site(real) if _is_bundled(real) else find_site(real, chosen)
        place = (site.folder, site.dialect.roots)
        if place in seen:
            continue
        seen.add(place)
        named = real if site.is_part else site.folder
        key = _free_key(named, number, found)
        found[key] = Library(key, named.name, site.folder, site.dialect, site.reason)
    return tuple(found.values())


def library_of(file: Path, kinds: Mapping[str, LibraryKind] | None = None) -> Library:
    """Return the library that ``file`` lies in: a site above it, else its own folder."""
    (part,) = open_libraries((file.parent,), kinds)
    whole, *_ = open_libraries((part.folder,), kinds)
    return whole if lies_in(file, whole) else part


def lies_in(file: Path, library: Library) -> bool:
    """Return whether ``file`` (a real path) lies where the notes of ``library`` are."""
    return any(file.is_relative_to(library.folder / root) for root in library.dialect.roots)


def require_folder(folder: Path) -> Path:
    """Return ``folder``, made absolute.

    Raises:
        UserError: There is no such folder.
    """
    real = real_folder(folder)
    if not is_folder(real):
        what = (
            say("this is a file, not a folder")
            if is_there(real)
            else say("there is no such folder")
        )
        raise UserError(
            what, path=str(folder), advice=say("Name a folder that holds Markdown notes")
        )
    return real


def real_folder(folder: Path) -> Path:
    """Return ``folder`` as the system knows it: ``~`` and links followed, whether it is there."""
    # Path.resolve raises on a circle of links.
    return Path(os.path.realpath(expanded(folder)))


def _free_key(real: Path, number: int, taken: Container[str]) -> str:
    if _is_bundled(real):
        return BUNDLED
    key = base = slug(real.name)
    while key in taken or key == BUNDLED:
        key = f"{base}-{number}"
        number += 1
    return key


def _is_bundled(real: Path) -> bool:
    return real == posts_folder().resolve()
