import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.core.errors import UserError
from reader.services.catalogue import Catalogue, catalogue_errors_as_advice
from reader.services.libraries import Library
from reader.services.scanning import ScannedNotes, scan_into, scan_notes
from tests.services.conftest import Write


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "catalogue.sqlite3"


@pytest.fixture
def libraries(tmp_path: Path, write: Write) -> list[Library]:
    write(tmp_path / "one" / "a.md")
    write(tmp_path / "one" / "b.md", "---\ndate: soon\n---\n")
    write(tmp_path / "two" / "a.md")
    return [Library(name, name, tmp_path / name) for name in ("one", "two")]


def ids(scanned: ScannedNotes) -> set[str]:
    return {post.id for post in scanned.posts}


def test_notes_of_all_libraries_are_returned(file: Path, libraries: list[Library]) -> None:
    scanned = scan_notes(file, libraries)

    assert ids(scanned) == {"one:a", "one:b", "two:a"}
    assert [finding.line for finding in scanned.findings] == [2]


def test_second_scan_reads_only_what_changed(
    file: Path, libraries: list[Library], write: Write
) -> None:
    first = scan_notes(file, libraries)
    write(libraries[1].folder / "new.md")
    read: list[str] = []

    second = scan_notes(file, libraries, read.append)

    assert read == ["new.md"]
    assert ids(second) == ids(first) | {"two:new"}
    assert second.findings == first.findings


def test_library_that_was_closed_is_forgotten(file: Path, libraries: list[Library]) -> None:
    scan_notes(file, libraries)

    assert ids(scan_notes(file, libraries[1:])) == {"two:a"}


def test_folder_that_is_gone_is_told_and_the_others_are_read(
    file: Path, libraries: list[Library], tmp_path: Path
) -> None:
    gone = Library("gone", "gone", tmp_path / "gone")

    scanned = scan_notes(file, [gone, libraries[1]])

    assert ids(scanned) == {"two:a"}
    assert [finding.path for finding in scanned.findings] == [str(tmp_path / "gone")]


def test_changes_are_told_library_by_library(file: Path, libraries: list[Library]) -> None:
    with closing(Catalogue(file)) as catalogue:
        changes = list(scan_into(catalogue, libraries, lambda _: None))

        assert [len(one.changed) for one in changes] == [2, 1]
        assert len(catalogue.posts()) == 3


def test_locked_catalogue_is_explained(file: Path) -> None:
    with pytest.raises(UserError, match="cannot be used: another program is using it") as caught:
        hold_and_write(file)

    assert caught.value.path == str(file)


def hold_and_write(file: Path) -> None:
    with closing(Catalogue(file)), closing(sqlite3.connect(file)) as holder:
        holder.execute("BEGIN IMMEDIATE")
        with (
            catalogue_errors_as_advice(file),
            closing(sqlite3.connect(file, timeout=0)) as impatient,
        ):
            impatient.execute("BEGIN IMMEDIATE")


def test_cache_that_cannot_be_written_is_explained(bound_folder: Path) -> None:
    scan_notes(bound_folder / "catalogue.sqlite3", [])
    (bound_folder / "catalogue.sqlite3").chmod(0o400)

    with pytest.raises(UserError, match="the catalogue of notes cannot be used"):
        scan_notes(bound_folder / "catalogue.sqlite3", [])


def test_notes_are_read_again_when_their_library_is_taken_for_another_kind(
    file: Path, tmp_path: Path, write: Write
) -> None:
    write(tmp_path / "notes" / "2024-01-02-a.md", "text")
    plain = Library("notes", "notes", tmp_path / "notes")
    (before,) = scan_notes(file, [plain]).posts

    jekyll = replace(plain, dialect=Dialect(LibraryKind.JEKYLL))
    (after,) = scan_notes(file, [jekyll]).posts

    assert (before.title, after.title) == ("2024-01-02-a", "A")
