"""What tells that the files of a folder changed, for a folder that cannot tell by itself."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.core.picture_types import MIME_TYPES
from reader.core.post import NOTE_SUFFIXES
from reader.services.library_walk import SKIPPED
from reader.services.long_paths import openable

_SITE_FILES = {".yml", ".yaml", ".toml", ".json"}
_OF_INTEREST = {*NOTE_SUFFIXES, *MIME_TYPES, *_SITE_FILES, ""}

FileStates = Mapping[Path, tuple[int, int]]
"""The time and the size of each file of interest."""


@dataclass(frozen=True, slots=True)
class WatchedFiles:
    """Which files of a folder are watched, in the folders below it too where ``is_deep``.

    ``is_wanted`` tells of a path and the folders that are watched; ``read`` looks at one.
    """

    is_wanted: Callable[[Path, Iterable[Path]], bool]
    read: Callable[[Path], FileStates]
    is_deep: bool = True


def is_of_interest(path: Path, folders: Iterable[Path]) -> bool:
    """Return whether a page may be other than before when ``path``, in ``folders``, is.

    What has no suffix may be a folder that was moved. Hidden and skipped folders are not.
    """
    if path.suffix.lower() not in _OF_INTEREST:
        return False
    inside = next((path.relative_to(one) for one in folders if path.is_relative_to(one)), None)
    return inside is not None and not any(_is_skipped(part) for part in inside.parts)


def read_states(folder: Path) -> FileStates:
    """Return the files of interest below ``folder``; none where it is not there."""
    states: dict[Path, tuple[int, int]] = {}
    pending = [folder]
    while pending:
        try:
            folder = pending.pop()
            with os.scandir(openable(folder)) as entries:
                for entry in entries:
                    with suppress(OSError):  # a link to nothing, or what has just gone
                        _note(folder, entry, states, pending)
        except OSError:
            continue  # it has just gone, or may not be read: the scan says so
    return states


def changed_files(old: FileStates, new: FileStates) -> set[Path]:
    """Return the files that were changed, made or removed between two looks."""
    return {path for path, _ in old.items() ^ new.items()}


NOTE_FILES = WatchedFiles(is_of_interest, read_states)
"""Notes, and what may be on their pages."""


def _note(
    folder: Path,
    entry: os.DirEntry[str],
    states: dict[Path, tuple[int, int]],
    pending: list[Path],
) -> None:
    path = folder / entry.name
    if _is_skipped(entry.name):
        return
    if entry.is_dir(follow_symlinks=False):
        pending.append(path)
    elif path.suffix.lower() in _OF_INTEREST:
        state = entry.stat()
        states[path] = (state.st_mtime_ns, state.st_size)


def _is_skipped(name: str) -> bool:
    return name.startswith(".") or name in SKIPPED
