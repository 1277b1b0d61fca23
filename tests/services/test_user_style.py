"""The user's own style sheet, read from the config folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.style_values import StyleValue
from reader.services.user_style import LARGEST, UserStyle, read_style


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "user.css"


def test_sheet_is_read_without_its_byte_order_mark(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbfp { color: red; }")

    values = (StyleValue(1, "color", "red"),)
    assert read_style(file) == UserStyle("p { color: red; }", values=values)


def test_no_file_is_no_sheet(file: Path) -> None:
    assert read_style(file) == UserStyle()


def test_fault_is_told_and_the_sheet_taken_as_it_is(file: Path) -> None:
    file.write_text("p {}\np { color: red;\n")

    style = read_style(file)

    assert style.text.startswith("p {}")
    assert [(one.path, one.line, one.what) for one in style.findings] == [
        (str(file), 2, "this { is never closed")
    ]


@pytest.mark.parametrize(
    ("content", "what", "line"),
    [
        (b"p {}\n\xff", "it is not UTF-8", 2),
        (b" " * (LARGEST + 1), f"it is longer than {LARGEST} bytes", None),
    ],
)
def test_what_is_no_sheet_is_left_out_and_told(
    file: Path, content: bytes, what: str, line: int | None
) -> None:
    file.write_bytes(content)

    style = read_style(file)

    assert style.text == ""
    assert [(one.what, one.line) for one in style.findings] == [(what, line)]


def test_folder_in_its_place_is_told(file: Path) -> None:
    file.mkdir()

    (finding,) = read_style(file).findings

    assert finding.what == "it cannot be read: Is a directory"
