"""What the filters of the feed are called."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from reader.core.filter_parts import FilterPart, PartKind
from reader.core.reading import ReadingState
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.panes.cards import state_name


def part_label(part: FilterPart, libraries: Mapping[str, LibraryEntry]) -> str:
    """Return a filter in a few words; a library is called by its name, a tag has its sign."""
    if part.kind is PartKind.LIBRARY:
        entry = libraries.get(part.value)
        return library_name(entry) if entry is not None else part.value
    if part.kind is PartKind.TAG:
        return f"#{part.value}"
    if part.kind is PartKind.STATE:
        return state_name(ReadingState(part.value))
    if part.kind is PartKind.BOOKMARKED:
        return bookmarked_words()
    if part.kind is PartKind.PROBLEM:
        return problem_words()
    return part.value


def library_name(entry: LibraryEntry) -> str:
    """Return what a library is called: by its folder, but for the bundled one."""
    if entry.is_own:
        return entry.library.name
    return QCoreApplication.translate("FilterWords", "Yandu's own notes")


def bookmarked_words() -> str:
    """Return what the filter of bookmarks is called."""
    return QCoreApplication.translate("FilterWords", "Bookmarked")


def problem_words() -> str:
    """Return what the filter of notes that name problems is called."""
    return QCoreApplication.translate("FilterWords", "With problems")
