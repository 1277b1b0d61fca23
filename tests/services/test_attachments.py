"""Files that notes link to."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.services.attachments import find_attachment, may_run
from reader.services.libraries import Library


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / "a.pdf").write_bytes(b"pdf")
    (tmp_path / "secret.pdf").write_bytes(b"secret")
    (folder / "out.pdf").symlink_to("../secret.pdf")
    return Library("notes", "notes", folder)


def test_file_of_any_kind_is_found(library: Library) -> None:
    assert find_attachment(library, "a.pdf").read_bytes() == b"pdf"


@pytest.mark.parametrize("path", ["gone.pdf", "../secret.pdf", "out.pdf", "", "a\0.pdf"])
def test_what_is_not_there_or_leads_out_is_told(library: Library, path: str) -> None:
    with pytest.raises(UserError, match="not there"):
        find_attachment(library, path)


@pytest.mark.parametrize(
    ("name", "mode", "runs"),
    [
        ("a.pdf", 0o644, False),
        ("a.zip", 0o644, False),
        ("a.ipynb", 0o644, False),
        ("a.SH", 0o644, True),
        ("a.desktop", 0o644, True),
        ("a.exe", 0o644, True),
        ("a.pyz", 0o644, True),
        ("a", 0o755, True),
    ],
)
def test_programs_are_told_from_papers(tmp_path: Path, name: str, mode: int, runs: bool) -> None:
    file = tmp_path / name
    file.write_bytes(b"x")
    file.chmod(mode)

    assert may_run(file) is runs
