"""Why a note is not there, told by what lies in its place."""

from pathlib import Path

import pytest

from reader.core.errors import Finding, UserError
from reader.core.post import BUNDLED, PostId
from reader.services.libraries import Library
from reader.services.missing_note import explain_missing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.md").write_bytes(b"\0")
    (folder / "b.markdown").write_bytes(b"\0")
    (folder / "c.md").write_text("# C")
    return folder


def explain(post: str, folder: Path) -> UserError | None:
    library = Library("notes", "notes", folder)
    findings = [
        Finding(str(folder / name), "it is no text", 3, "Look") for name in ("a.md", "b.markdown")
    ]
    libraries = {"notes": library, BUNDLED: library}
    return explain_missing(PostId(post), libraries, lambda: findings)


@pytest.mark.parametrize(
    ("post", "file"), [("notes:a", "a.md"), ("notes:b.markdown", "b.markdown")]
)
def test_file_that_could_not_be_read_says_why(folder: Path, post: str, file: str) -> None:
    told = explain(post, folder)

    assert str(told) == f"{folder / file}:3: it is no text. Look"


def test_file_that_has_gone_is_named(folder: Path) -> None:
    assert str(explain("notes:x/gone", folder)) == f"{folder / 'x/gone.md'}: there is no such file"


def test_folder_that_has_gone_is_named(tmp_path: Path) -> None:
    told = explain("notes:a", tmp_path / "away")

    assert str(told) == f"{tmp_path / 'away'}: there is no such folder"


@pytest.mark.parametrize("post", ["other:a", "a", f"{BUNDLED}:a", "notes:", "notes:c"])
def test_of_what_is_no_place_for_a_note_nothing_is_said(folder: Path, post: str) -> None:
    assert explain(post, folder) is None
