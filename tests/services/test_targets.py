"""What a start or another program asks the window for."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.services.targets import read_target


@pytest.mark.parametrize(
    "text", ["none.md", "字" * 120, "~nobody-of-this-name/a.md", "a\0b", "/dev/null"]
)
def test_what_is_no_file_is_said_to_be_none(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UserError, match="there is no such file"):
        read_target(text, ())


def test_circle_of_links_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    with pytest.raises(UserError, match="there is no such file"):
        read_target(str(tmp_path / "a"), ())


def test_note_of_the_longest_name_is_opened_with_its_folder(tmp_path: Path) -> None:
    note = tmp_path / "notes" / ("字" * 84 + ".md")
    note.parent.mkdir()
    note.touch()

    target = read_target(str(note), ())

    assert (target.folder, target.address[:16]) == (note.parent, "yandu://post/not")


@pytest.mark.parametrize("address", ["yandu://nonsense/a", "yandu://post/", "yandu://[post/a"])
def test_address_of_nothing_is_told(address: str) -> None:
    with pytest.raises(UserError, match=r"address|leads elsewhere"):
        read_target(address, ())
