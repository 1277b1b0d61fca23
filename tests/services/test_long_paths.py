"""Paths and names that are longer than a system has them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.services.long_paths import (
    expanded,
    extend,
    is_folder,
    is_there,
    openable,
    shorten,
)

_DEEP = "\\".join(["folder of thirty characters ok"] * 9)


@pytest.mark.parametrize(
    ("path", "extended"),
    [
        ("C:\\notes\\a.md", "C:\\notes\\a.md"),
        (f"C:\\{_DEEP}\\a.md", f"\\\\?\\C:\\{_DEEP}\\a.md"),
        (f"C:/{_DEEP}/./b/../a.md", f"\\\\?\\C:\\{_DEEP}\\a.md"),
        (f"\\\\server\\share\\{_DEEP}", f"\\\\?\\UNC\\server\\share\\{_DEEP}"),
        (f"\\\\?\\C:\\{_DEEP}", f"\\\\?\\C:\\{_DEEP}"),
        (_DEEP, _DEEP),
    ],
)
def test_long_path_of_windows_gets_its_prefix(path: str, extended: str) -> None:
    assert extend(path) == extended


@pytest.mark.parametrize("path", ["C:\\a.md", f"C:\\{_DEEP}", f"\\\\server\\share\\{_DEEP}"])
def test_path_is_shown_without_its_prefix(path: str) -> None:
    assert shorten(extend(path)) == path


def test_what_lies_below_a_top_can_be_opened() -> None:
    assert extend("C:\\notes", is_top=True) == "\\\\?\\C:\\notes"


def test_path_stays_as_it_is_where_the_system_needs_no_prefix(tmp_path: Path) -> None:
    assert openable(tmp_path) == tmp_path


@pytest.mark.parametrize("name", ["字" * 120, "a\0b", "none"])
def test_nothing_is_at_what_no_file_can_be_called(tmp_path: Path, name: str) -> None:
    assert not is_there(tmp_path / name)


@pytest.mark.parametrize("name", ["字" * 120, "a\0b", "none", "file"])
def test_no_folder_is_at_what_none_can_be_called(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()

    assert is_folder(tmp_path)
    assert not is_folder(tmp_path / name)


def test_user_who_is_not_there_has_no_home() -> None:
    assert expanded(Path("~nobody-of-this-name/a")) == Path("~nobody-of-this-name/a")
    assert expanded(Path("~/a")) == Path.home() / "a"


def test_file_of_the_longest_name_is_there(tmp_path: Path) -> None:
    file = tmp_path / ("字" * 84 + ".md")
    file.touch()

    assert is_there(file)
