"""Drawings whose files are called as notes are."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.dialect import PLAIN, Dialect, LibraryKind
from reader.services.libraries import Library
from reader.services.vault_drawings import VaultDrawings
from tests.services.conftest import Write

DRAWING = "---\nexcalidraw-plugin: parsed\n---\n{}"
VAULT = Dialect(LibraryKind.OBSIDIAN)


@pytest.fixture
def folder(tmp_path: Path, write: Write) -> Path:
    write(tmp_path / "Drawings" / "Map 图.md", DRAWING + "x" * 2_000_000)
    write(tmp_path / "Note.md", "---\ntitle: x\n---\nexcalidraw-plugin: parsed")
    return tmp_path


@pytest.mark.parametrize(
    ("name", "is_found"),
    [
        *(("Map 图", True), ("map 图.md", True), ("Drawings/Map 图", True), ("/Map 图", True)),
        *(("Note", False), ("Gone", False), ("", False)),
    ],
)
def test_drawing_is_found_by_the_name_in_a_link(folder: Path, name: str, is_found: bool) -> None:
    drawings = VaultDrawings([Library("vault", "vault", folder, VAULT)])

    address = drawings.address(name, "vault")

    found = "yandu://asset/vault/Drawings/Map%20%E5%9B%BE.md"
    assert address == (found if is_found else None)


@pytest.mark.parametrize("library", ["plain", "closed"])
def test_only_an_open_vault_has_drawings(folder: Path, library: str) -> None:
    drawings = VaultDrawings([Library("plain", "plain", folder, PLAIN)])

    assert drawings.address("Map 图", library) is None
