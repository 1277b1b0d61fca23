"""Drawings of a vault whose files go by names as notes do: what a link leads to, if to no note."""

from __future__ import annotations

from collections.abc import Iterable

from reader.core.dialect import LibraryKind
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.services.libraries import Library
from reader.services.note_files import NoteFiles


class VaultDrawings:
    """Any thread may ask. What lies in a vault is listed once: make it anew when that changes."""

    def __init__(self, libraries: Iterable[Library]) -> None:
        self._files = {
            library.key: NoteFiles(library)
            for library in libraries
            if library.dialect.kind is LibraryKind.OBSIDIAN
        }

    def address(self, name: str, library: str) -> str | None:
        """Return the address of the drawing that a link in ``library`` calls ``name``, or None."""
        files = self._files.get(library)
        path = files.find_drawing(name.lstrip("/")) if files is not None else ""
        return format_address(PageAddress(PageKind.ASSET, path, library=library)) if path else None
