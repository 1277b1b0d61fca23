"""Which files a sandboxed program may read."""

from __future__ import annotations

import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

_PACKAGE_FOLDERS = frozenset({"site-packages", "dist-packages"})
_ZONES = (Path("/usr/share/zoneinfo"), Path("/usr/lib/zoneinfo"), Path("/usr/share/lib/zoneinfo"))


def readable_folders() -> list[Path]:
    """Return the folders of which the entries may be listed, and nothing below them read.

    The standard library may hold site-packages, and those may hold the answers of our
    problems: its parts are granted one by one, and the import system needs the list.
    """
    return _library_folders()


def readable_paths(numpy_folders: list[Path]) -> list[Path]:
    """Return what may be read with everything below it.

    ``numpy_folders`` are NumPy's own folder and that of the libraries bundled with it.
    """
    return [
        *_library_parts(),
        *numpy_folders,
        *_system_libraries(),
        *_ZONES,
        Path("/etc/ld.so.cache"),
        *_bundled_parts(),
    ]


def _library_folders() -> list[Path]:
    named = (sysconfig.get_path("stdlib"), sysconfig.get_path("platstdlib"))
    return sorted({Path(path) for path in named if path})


def _library_parts() -> Iterator[Path]:
    for folder in _library_folders():
        if folder.is_dir():
            yield from (part for part in folder.iterdir() if part.name not in _PACKAGE_FOLDERS)
    version = f"python{sys.version_info.major}{sys.version_info.minor}.zip"
    yield from (folder.parent / version for folder in _library_folders())


def _bundled_parts() -> list[Path]:
    """Return where a frozen app keeps the standard library; its modules are in the program."""
    bundle = _bundle()
    if bundle is None:
        return []
    return [Path(sys.executable), bundle / "base_library.zip", bundle / "lib-dynload"]


def _bundle() -> Path | None:
    """Return the folder that a frozen app is unpacked in: the answers of our problems are there."""
    folder = getattr(sys, "_MEIPASS", None)
    return Path(folder) if folder else None


def _system_libraries() -> Iterator[Path]:
    """Yield the folders that this process's own libraries were loaded from.

    Where such a folder holds other things too, a Python's packages or a frozen app's resources,
    its libraries are granted one by one.
    """
    for folder in sorted(_loaded_library_folders()):
        if any(folder.glob("python3*")) or folder == _bundle():
            yield from folder.glob("*.so*")
        else:
            yield folder


def _loaded_library_folders() -> set[Path]:
    lines = Path("/proc/self/maps").read_text(encoding="utf-8", errors="replace").splitlines()
    mapped = {Path(line[line.index("/") :]) for line in lines if "/" in line}
    own = tuple(_library_folders())
    return {
        path.parent
        for path in mapped
        if ".so" in path.name and not any(path.is_relative_to(folder) for folder in own)
    }
