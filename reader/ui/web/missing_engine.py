"""Why no web engine runs, and what mends it."""

from __future__ import annotations

import sys
from dataclasses import dataclass

from reader.core.saying import as_written
from reader.services.system_libraries import (
    install_command,
    libraries_named_in,
    missing_libraries,
)


@dataclass(frozen=True, slots=True)
class MissingEngine:
    """The reason in the system's own words, and the command that mends it."""

    reason: str
    mend: str


def describe_missing(error: ImportError) -> MissingEngine:
    """Return what the loader complains of and the command that installs it."""
    lacking = tuple(dict.fromkeys((*libraries_named_in(str(error)), *missing_libraries())))
    reinstall = as_written(f"{sys.executable} -m pip install --force-reinstall PySide6")
    return MissingEngine(str(error), install_command(lacking) if lacking else reinstall)
