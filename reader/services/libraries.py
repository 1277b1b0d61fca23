"""Which folders are open as libraries, and the key each goes by."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.core.anchors import slug
from reader.core.errors import UserError
from reader.core.post import BUNDLED
from reader.services.resources import posts_folder


@dataclass(frozen=True, slots=True)
class Library:
    """One folder of notes. ``key`` begins the ids of its posts; ``name`` is shown."""

    key: str
    name: str
    folder: Path


def open_libraries(folders: Iterable[Path]) -> tuple[Library, ...]:
    """Return the libraries in ``folders``; a folder given twice counts once.

    Keys come from the folders' names; of two alike, the later gets its place in the list.
    """
    found: dict[str, Library] = {}
    seen: set[Path] = set()
    for number, folder in enumerate(folders):
        real = _real(folder)
        if real in seen:
            continue
        seen.add(real)
        key = _free_key(real, number, found)
        found[key] = Library(key, real.name, real)
    return tuple(found.values())


def require_folder(folder: Path) -> Path:
    """Return ``folder``, made absolute.

    Raises:
        UserError: There is no such folder.
    """
    real = _real(folder)
    if not real.is_dir():
        what = "this is a file, not a folder" if real.exists() else "there is no such folder"
        raise UserError(what, path=str(folder), advice="Name a folder that holds Markdown notes")
    return real


def _free_key(real: Path, number: int, taken: Container[str]) -> str:
    if real == posts_folder().resolve():
        return BUNDLED
    key = base = slug(real.name)
    while key in taken or key == BUNDLED:
        key = f"{base}-{number}"
        number += 1
    return key


def _real(folder: Path) -> Path:
    # Path.expanduser and Path.resolve raise on a user who is not there and on a circle of links.
    return Path(os.path.realpath(os.path.expanduser(folder)))  # noqa: PTH111 - as said
