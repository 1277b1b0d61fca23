"""Which compilers and interpreters this machine has."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import UserError
from reader.core.languages import Language
from reader.core.saying import say

_PROGRAMS: dict[Language, tuple[tuple[str, ...], ...]] = {
    Language.CPP: (("g++", "clang++"),),
    Language.JAVA: (("javac",), ("java",)),
    Language.JAVASCRIPT: (("node", "nodejs"),),
}
_ADVICE = {
    Language.CPP: say("Install g++: sudo apt install g++"),
    Language.JAVA: say("Install a JDK: sudo apt install default-jdk-headless"),
    Language.JAVASCRIPT: say("Install Node.js: sudo apt install nodejs"),
}


@dataclass(frozen=True, slots=True)
class Toolchain:
    """The programs of one language, each by its real path, in the order they are used."""

    language: Language
    programs: tuple[Path, ...]


def find_toolchain(language: Language) -> Toolchain:
    """Return what is here for ``language``.

    Raises:
        UserError: Something of it is missing, or this system runs Python alone.
    """
    if sys.platform != "linux":
        raise UserError(
            say("solutions in other languages than Python run on Linux alone"),
            advice=say("Write the solution in Python"),
        )
    found = []
    for names in _PROGRAMS[language]:
        paths = [path for name in names if (path := shutil.which(name, path=os.defpath))]
        if not paths:
            raise UserError(say("{name} is not installed", name=names[0]), advice=_ADVICE[language])
        found.append(Path(paths[0]).resolve())
    return Toolchain(language, tuple(found))


def languages_here() -> tuple[Language, ...]:
    """Return the languages that solutions can be run in on this machine, Python first."""
    return (Language.PYTHON, *(each for each in _PROGRAMS if _is_here(each)))


def why_missing(language: Language) -> str:
    """Return what is missing for ``language`` and how to get it; empty where all is here."""
    try:
        find_toolchain(language)
    except UserError as error:
        return str(error)
    return ""


def _is_here(language: Language) -> bool:
    return not why_missing(language)
