"""The type that notes are set in: one for all libraries, and one for any library of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields, replace
from typing import Any

from reader.core.saying import say
from reader.services.setting import number, one_of

FONTS = ("sans", "serif")
ALL_LIBRARIES = "default"
RANGES: dict[str, tuple[float, float]] = {
    "size": (13, 28),
    "measure": (24, 60),
    "leading": (1.3, 2.4),
}
TypographyPairs = tuple[tuple[str, tuple[tuple[str, str | float], ...]], ...]


@dataclass(frozen=True, slots=True)
class Typography:
    """How the text of a note is set.

    Args:
        font: One of `FONTS`.
        size: The height of the type, in pixels.
        measure: The longest line, in ems.
        leading: The height of a line, in ems.
    """

    font: str = "sans"
    size: float = 17
    measure: float = 38
    leading: float = 1.75


@dataclass(frozen=True, slots=True)
class TypographyTable:
    """Which type each library's notes are set in; a folder that is not named has `common`."""

    common: Typography = field(default_factory=Typography)
    folders: tuple[tuple[str, Typography], ...] = ()

    def for_folder(self, folder: str) -> Typography:
        """Return the type of the notes in ``folder``."""
        return dict(self.folders).get(folder, self.common)

    def has_own(self, folder: str) -> bool:
        """Return whether ``folder`` has a type of its own."""
        return folder in dict(self.folders)

    def with_type(self, wanted: Typography, folder: str = "") -> TypographyTable:
        """Return the table with ``wanted`` for ``folder``, or for all that have none."""
        if not folder:
            return replace(self, common=wanted)
        return replace(self, folders=(*self.without(folder).folders, (folder, wanted)))

    def without(self, folder: str) -> TypographyTable:
        """Return the table in which ``folder`` goes with the others."""
        kept = tuple(pair for pair in self.folders if pair[0] != folder)
        return replace(self, folders=kept)


def typography_pairs(table: TypographyTable) -> TypographyPairs:
    """Return ``table`` as `Settings` has it: pairs of folder and values, ``default`` for all."""
    common = ((ALL_LIBRARIES, table.common),) if table.common != Typography() else ()
    return tuple((folder, tuple(asdict(one).items())) for folder, one in (*common, *table.folders))


def read_typography(pairs: TypographyPairs) -> TypographyTable:
    """Return the table in what `wrong_typography` found no fault with."""
    made = {folder: Typography(**dict(one)) for folder, one in pairs}  # type: ignore[arg-type]  # checked when it was read
    common = made.pop(ALL_LIBRARIES, Typography())
    return TypographyTable(common, tuple(made.items()))


def wrong_typography(key: str, value: Any) -> str:
    """Check a table that has a table of `Typography` for each folder; see `setting`."""
    if not isinstance(value, dict) or not all(isinstance(x, dict) for x in value.values()):
        return say("{key} is not a table of folders, each with a table", key=key)
    faults = (
        say("{key}: {folder}: {fault}", key=key, folder=folder, fault=fault)
        for folder, one in value.items()
        for name, part in one.items()
        if (fault := _fault(name, part))
    )
    return next(faults, "")


def _fault(key: str, value: object) -> str:
    known = _names()
    if key not in known:
        return say("unknown key {key}; known are {known}", key=key, known=", ".join(known))
    if key == "font":
        return one_of(*FONTS)(key, value)
    return number(*RANGES[key])(key, value)


def _names() -> Sequence[str]:
    return [each.name for each in fields(Typography)]
