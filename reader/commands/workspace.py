"""What a command works on: the folders, the settings, the libraries and packs it was given."""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.services.libraries import Library, open_libraries, require_folder
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
    configured = open_libraries((posts_folder(), *map(Path, settings.libraries)))
    if not options.library:
        return Workspace(paths, settings, configured)
    libraries = open_libraries(map(require_folder, options.library))
    if set(libraries) != set(configured):
        paths = replace(paths, cache=paths.cache / "libraries" / _cache_name(libraries))
        paths.make()
    return Workspace(paths, settings, libraries)


def pack_folders(given: Sequence[Path], settings: Settings) -> tuple[Path, ...]:
    """Return the packs that ``--pack`` names, else the bundled and the configured ones."""
    return tuple(given) or (
        problems_folder(),
        *(Path(pack).expanduser() for pack in settings.packs),
    )


def _cache_name(libraries: Sequence[Library]) -> str:
    named = "\0".join(f"{library.key}\0{library.folder}" for library in libraries)
    return hashlib.blake2b(named.encode(errors="surrogateescape"), digest_size=8).hexdigest()
