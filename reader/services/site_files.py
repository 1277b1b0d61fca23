"""The files and folders that say what a library was written for, and where its notes lie."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.services.file_states import FileStates, WatchedFiles
from reader.services.long_paths import openable

_ENDS = ("toml", "yaml", "yml", "json")
_NAMES = {
    "package.json",
    "Gemfile",
    ".obsidian",
    "templates.json",
    *(f"_config.{end}" for end in ("yml", "yaml")),
    *(f"{name}.{end}" for name in ("hugo", "config", "permalinks") for end in _ENDS),
    *("config", "_default", "content", "archetypes", "source", "scaffolds"),
    *("_posts", "_layouts", "_includes"),
}


def site_folders(folder: Path) -> tuple[Path, ...]:
    """Return the folders in which such files of the library in ``folder`` lie."""
    return (folder, folder / "config", folder / "config" / "_default", folder / ".obsidian")


def read_site_states(folder: Path) -> FileStates:
    """Return such files right in ``folder``, with time and size; a folder is only there or not."""
    states: dict[Path, tuple[int, int]] = {}
    if not openable(folder).is_dir():
        return states  # most have no ``config/``, and all are looked at every two seconds
    for path in map(folder.joinpath, sorted(_NAMES)):
        try:
            state = openable(path).stat()
        except OSError:
            continue
        is_folder = openable(path).is_dir()
        states[path] = (0, 0) if is_folder else (state.st_mtime_ns, state.st_size)
    return states


def _is_site_file(path: Path, _folders: Iterable[Path]) -> bool:
    return path.name in _NAMES


SITE_FILES = WatchedFiles(_is_site_file, read_site_states, is_deep=False)
"""What a library's kind and its addresses are told by."""
