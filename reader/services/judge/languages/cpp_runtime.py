"""What every C++ program shares, compiled once: the standard headers and the harness's code.

A program takes 0.7 s to compile with it and 3.5 s without; to make it takes 11 s. It is kept in
the cache folder, 125 MB, under a name that its compiler, flags and sources make up.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from reader.services.judge.languages.build import BuildError, Workshop

HEADER, SOURCE, OBJECT = "harness.hpp", "runtime.cpp", "runtime.o"
FLAGS = ("-std=c++20", "-O2", "-w", "-fdiagnostics-color=never", "-fno-diagnostics-show-caret")
_FOLDER, _MAKING = "cpp-runtime", "making-"
_LONGEST_MAKING_S = 3_600
_MEMORY_MB = 2_048


def cpp_runtime(cache: Path, workshop: Workshop, harness: Path) -> Path | None:
    """Return the folder with the header and the object, made first where it is not there.

    None where this compiler does not take them, or the folder cannot be written to.

    Raises:
        BuildStoppedError: The user asked for the end.
    """
    compiler = workshop.toolchain.programs[0]
    if "clang" in compiler.name:
        return None  # it keeps the place of each header, and this one is moved when it is done
    wanted = cache / _FOLDER / _key(compiler, harness)
    if wanted.is_dir():
        return wanted
    try:
        wanted.parent.mkdir(parents=True, exist_ok=True)
        made = Path(tempfile.mkdtemp(prefix=_MAKING, dir=wanted.parent))
        _remove_others(made)
    except OSError:
        return None
    try:
        _make(replace(workshop, folder=made), harness)
        with suppress(OSError):  # another process has made the same meanwhile
            made.rename(wanted)
    except (OSError, BuildError):
        return None
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return wanted if wanted.is_dir() else None


def _make(workshop: Workshop, harness: Path) -> None:
    compiler = str(workshop.toolchain.programs[0])
    for source in sorted(harness.iterdir()):
        workshop.write(source.name, source.read_text(encoding="utf-8"))
    # Each by its name alone: the compiler looks for the one beside the other.
    header = (compiler, *FLAGS, "-x", "c++-header", HEADER, "-o", f"{HEADER}.gch")
    workshop.compile(header, (), memory_mb=_MEMORY_MB)
    workshop.compile((compiler, *FLAGS, "-c", SOURCE, "-o", OBJECT), (), memory_mb=_MEMORY_MB)


def _remove_others(made: Path) -> None:
    """Remove what an older compiler was kept for, and what nobody has finished in an hour.

    ``made`` is new, and by the clock of the disk the time is now.
    """
    oldest = made.stat().st_mtime - _LONGEST_MAKING_S
    for other in made.parent.iterdir():
        is_made_now = other.name.startswith(_MAKING)
        if not is_made_now or other.stat().st_mtime < oldest:
            shutil.rmtree(other, ignore_errors=True)


def _key(compiler: Path, harness: Path) -> str:
    """Return a name for what the compiled parts depend on; an update changes the compiler's."""
    state = compiler.stat()
    parts = [str(compiler), str(state.st_size), str(state.st_mtime_ns), *FLAGS]
    texts = [path.read_text(encoding="utf-8") for path in sorted(harness.iterdir())]
    return hashlib.sha256("\0".join([*parts, *texts]).encode()).hexdigest()[:16]
