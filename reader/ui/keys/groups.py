"""Commands in groups by what they are about, in the table's order."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from reader.ui.commands import CommandTable

_BELONGS = {"highlights": "note", "steps": "practice", "interview": "review", "data": "app"}
"""Kinds too small for a group of their own, by the group that they stand in."""


@dataclass(frozen=True, slots=True)
class CommandGroup:
    """Commands whose ids begin alike, under a title in the interface's language."""

    title: str
    ids: tuple[str, ...]


def command_groups(commands: CommandTable) -> tuple[CommandGroup, ...]:
    """Return all commands; those of a kind that has no title of its own come last, together."""
    titles = _titles()
    by_kind: dict[str, list[str]] = {kind: [] for kind in titles}
    for name in commands:
        kind = name.partition(".")[0]
        kind = _BELONGS.get(kind, kind)
        by_kind[kind if kind in titles else ""].append(name)
    return tuple(CommandGroup(titles[kind], tuple(ids)) for kind, ids in by_kind.items() if ids)


def _titles() -> dict[str, str]:
    return {
        "go": QCoreApplication.translate("CommandGroups", "Going places"),
        "tab": QCoreApplication.translate("CommandGroups", "Tabs"),
        "search": QCoreApplication.translate("CommandGroups", "Searching"),
        "page": QCoreApplication.translate("CommandGroups", "On the page"),
        "note": QCoreApplication.translate("CommandGroups", "Notes"),
        "view": QCoreApplication.translate("CommandGroups", "View"),
        "practice": QCoreApplication.translate("CommandGroups", "Practice"),
        "review": QCoreApplication.translate("CommandGroups", "Review"),
        "library": QCoreApplication.translate("CommandGroups", "Library"),
        "app": QCoreApplication.translate("CommandGroups", "Yandu"),
        "": QCoreApplication.translate("CommandGroups", "More"),
    }
