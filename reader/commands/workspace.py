"""What a command works on: the folders, the settings, the libraries and packs it was given."""

from __future__ import annotations

import argparse
import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.core.post import NOTE_SUFFIXES
from reader.services.libraries import Library, library_of, open_libraries, require_folder
from reader.services.long_paths import expanded
from reader.services.paths import Paths, find_paths
from reader.services.resources import posts_folder, problems_folder
from reader.services.settings import Settings, load_settings


@dataclass(frozen=True, slots=True)
class Workspace:
    """The libraries of one command, and the paths at which their catalogue and index are."""

    paths: Paths
    settings: Settings
    libraries: tuple[Library, ...]


def open_workspace(options: argparse.Namespace) -> Workspace:
    """Return what ``--home`` and ``--library`` ask for.

    Other libraries than the configured ones have a cache of their own, so that the window's
    index is not undone.

    Raises:
        UserError: The settings cannot be read, or a folder is not there.
    """
    paths = find_paths(options.home)
    paths.make()
    settings = load_settings(paths.settings)
    configured = open_libraries((posts_folder(), *map(Path, settings.libraries)), settings.kinds)
    places = [*options.library, *getattr(options, "places", ())]
    if not places:
        return Workspace(paths, settings, configured)
    libraries = _given(places, settings)
    if set(libraries) != set(configured):
        paths = replace(paths, cache=paths.cache / "libraries" / _cache_name(libraries))
        paths.make()
    return Workspace(paths, settings, libraries)


def pack_folders(given: Sequence[Path], settings: Settings) -> tuple[Path, ...]:
    """Return the packs that ``--pack`` names, else the bundled and the configured ones."""
    return tuple(given) or (
        problems_folder(),
        *(expanded(Path(pack)) for pack in settings.packs),
    )


def library_documents(libraries: Sequence[Library]) -> list[dict[str, object]]:
    """Return the libraries as ``--json`` shows them, each with its kind and why."""
    return [
        {
            "key": library.key,
            "name": library.name,
            "folder": str(library.folder),
            "kind": library.dialect.kind.value,
            "reason": library.reason,
            "roots": list(library.dialect.roots),
        }
        for library in libraries
    ]


def _given(places: Sequence[Path], settings: Settings) -> tuple[Library, ...]:
    """Return the libraries in the folders that are named, or round the notes that are."""
    real = [Path(os.path.realpath(os.path.expanduser(place))) for place in places]  # noqa: PTH111 - see `open_libraries`
    folders = [
        library_of(file, settings.kinds).folder if _is_note(file) else require_folder(place)
        for place, file in zip(places, real, strict=True)
    ]
    return open_libraries(folders, settings.kinds)


def _is_note(file: Path) -> bool:
    return file.name.lower().endswith(NOTE_SUFFIXES) and file.is_file()


def _cache_name(libraries: Sequence[Library]) -> str:
    named = "\0".join(
        f"{library.key}\0{library.folder}\0{library.dialect.roots}" for library in libraries
    )
    return hashlib.blake2b(named.encode(errors="surrogateescape"), digest_size=8).hexdigest()
