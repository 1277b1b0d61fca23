from pathlib import Path

import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.services.libraries import Library
from reader.services.note_files import NoteFiles
from tests.services.conftest import Write

_VAULT = Dialect(LibraryKind.OBSIDIAN)


@pytest.fixture
def files(tmp_path: Path, write: Write) -> NoteFiles:
    for path in ("Note.md", "deep/Note.md", "deep/er/图.PNG", "a/pic.png", ".hidden/pic2.png"):
        write(tmp_path / "vault" / path, path)
    write(tmp_path / "secret.md", "secret")
    return NoteFiles(Library("vault", "vault", tmp_path / "vault", _VAULT))


@pytest.mark.parametrize(
    ("paths", "found"),
    [
        (("a/pic.png",), "a/pic.png"),
        (("x/pic.png", "a/pic.png"), "a/pic.png"),
        (("A/PIC.png",), "a/pic.png"),
        (("deep/er/图.png",), "deep/er/图.PNG"),
        (("topics/图.png",), "deep/er/图.PNG"),
        (("er/图.png",), "deep/er/图.PNG"),
        (("gone.png", "x.png"), "gone.png"),
        (("pic2.png",), "pic2.png"),
        (("a\0.png",), "a\0.png"),
        (("a",), "a"),
    ],
)
def test_picture_is_found_by_path_case_and_name(
    files: NoteFiles, paths: tuple[str, ...], found: str
) -> None:
    assert files.locate(paths) == found


def test_picture_of_a_plain_folder_is_not_found_by_name_alone(
    tmp_path: Path, files: NoteFiles
) -> None:
    plain = NoteFiles(Library("vault", "vault", tmp_path / "vault"))

    assert plain.locate(("pic.png",)) == "pic.png"
    assert plain.locate(("a/PIC.png",)) == "a/pic.png"


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Note", "Note.md"),
        ("note.md", "Note.md"),
        ("deep/note", "deep/Note.md"),
        ("Gone", None),
    ],
)
def test_note_is_found_by_what_obsidian_calls_it(
    files: NoteFiles, name: str, text: str | None
) -> None:
    assert files.read_named(name) == text


@pytest.mark.parametrize("path", ["gone.md", "../secret.md", "deep", "a\0b"])
def test_nothing_is_read_that_is_no_file_of_the_library(files: NoteFiles, path: str) -> None:
    assert files.read(path) is None


def test_link_that_leads_out_is_not_read(tmp_path: Path, files: NoteFiles) -> None:
    (tmp_path / "vault" / "out.md").symlink_to(tmp_path / "secret.md")

    assert files.read("out.md") is None


def test_file_that_is_too_large_is_not_read(tmp_path: Path, files: NoteFiles, write: Write) -> None:
    write(tmp_path / "vault" / "large.md", "x" * (1024 * 1024 + 1))

    assert files.read("large.md") is None


def test_what_was_tried_is_remembered(files: NoteFiles) -> None:
    files.locate(("x.png", "a/pic.png"))
    files.read("Note.md")

    assert files.used == ["x.png", "a/pic.png", "Note.md"]
