"""What a compiler and a compiled program may read and run: never our own answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from reader.core.languages import Language
from reader.services.judge.languages.toolchains import Toolchain

_SYSTEM_LIBRARIES = (
    *("/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu", "/lib64", "/usr/lib64"),
    *("/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu"),
    *("/etc/ld.so.cache", "/etc/localtime", "/usr/share/zoneinfo"),
)
_COMPILER = (
    *("/usr/bin", "/usr/include", "/usr/local/include", "/usr/lib/gcc", "/usr/libexec/gcc"),
    *("/usr/lib/llvm", "/etc/alternatives"),
)


def readable_by(toolchain: Toolchain) -> tuple[str, ...]:
    """Return what a running program may read."""
    return (*_SYSTEM_LIBRARIES, *_own_folders(toolchain))


def runnable_by(toolchain: Toolchain) -> tuple[str, ...]:
    """Return what may be started where a program runs: itself and the loader."""
    loaders = (str(path) for path in Path("/lib64").glob("ld-linux*"))
    return (
        *loaders,
        *(str(path) for path in Path("/lib").glob("ld-linux*")),
        *_own_folders(toolchain),
    )


def compilable_by(toolchain: Toolchain) -> tuple[str, ...]:
    """Return what a compiler may read and start."""
    clang = (str(path) for path in Path("/usr/lib").glob("llvm-*"))
    return (*_SYSTEM_LIBRARIES, *_COMPILER, *clang, *_own_folders(toolchain))


def _own_folders(toolchain: Toolchain) -> Iterator[str]:
    for program in toolchain.programs:
        if toolchain.language is Language.JAVA:
            home = program.parents[1]
            yield str(home)
            # Debian keeps a JDK's configuration there, behind links.
            yield from (str(path) for path in Path("/etc").glob("java*"))
        elif toolchain.language is Language.JAVASCRIPT:
            yield str(program)
