from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.core.errors import UserError
from reader.services.note_text import decode_note

_CHINESE = "# 背包问题\n\n一张表，两个循环。\n"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"a\r\nb\rc\n", "a\nb\nc\n"),
        ("\ufeff# 题\r\n".encode(), "# 题\n"),
        (b"", ""),
        (b"\xef\xbb\xbf", ""),
    ],
)
def test_text_is_read_without_mark_and_with_plain_line_ends(content: bytes, text: str) -> None:
    assert decode_note(content, "a.md") == (text, ())


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        (_CHINESE, "gb18030", "GB18030"),
        (_CHINESE, "gbk", "GB18030"),
        ("---\ntitle: 题\n---\nmostly ASCII 字\n", "gb2312", "GB18030"),
        ("€ 与 字\n", "gb18030", "GB18030"),
        (_CHINESE, "utf-16", "UTF-16"),
        (_CHINESE, "utf-16-le", "UTF-16"),
        (_CHINESE, "utf-16-be", "UTF-16"),
        ("# ascii\r\ntext", "utf-16-le", "UTF-16"),
        (_CHINESE, "utf-32", "UTF-32"),
    ],
)
def test_other_encoding_is_read_and_said(text: str, encoding: str, name: str) -> None:
    read, (finding,) = decode_note(text.encode(encoding), "a.md")

    assert read == text.replace("\r\n", "\n")
    assert f"the note is {name}, not UTF-8" in finding.what
    assert (finding.path, finding.line, finding.kind) == ("a.md", 1, "encoding")


@pytest.mark.parametrize("mark", [b"\xff\xfe", b"\xfe\xff"])
def test_mark_of_utf_16_is_no_text(mark: bytes) -> None:
    encoding = "utf-16-le" if mark == b"\xff\xfe" else "utf-16-be"

    assert decode_note(mark + "题".encode(encoding), "a.md")[0] == "题"


@pytest.mark.parametrize(
    ("content", "text", "what", "line"),
    [
        (b"a\nb\n\xe9\n", "a\nb\n�\n", "byte 0xe9", 3),
        (b"\xef\xbb\xbfab\nc\xff", "ab\nc�", "byte 0xff", 2),
        (b"\xef\xbb\xbf\xfe\n\n", "�\n\n", "byte 0xfe", 1),
        ("été à la forêt".encode("latin-1"), None, "byte 0xe9", 1),
        (b"na\xefve caf\xe9s r\xe9sum\xe9s", None, "byte 0xef", 1),
        (("背包" * 50).encode() + b"\xff", "背包" * 50 + "�", "byte 0xff", 1),
        (b"\xff\xfea", None, "byte 0xff", 1),
    ],
)
def test_bytes_that_are_no_text_are_shown_and_told_with_their_line(
    content: bytes, text: str | None, what: str, line: int
) -> None:
    read, (finding,) = decode_note(content, "a.md")

    assert "�" in read
    assert text is None or read == text
    assert what in finding.what
    assert (finding.path, finding.line) == ("a.md", line)


@pytest.mark.parametrize(
    "content", [b"a\nb\0c", b"\0\0\0\0", b"PK\x03\x04\0\0", b"MZ\x90\0\x03\0\0\0", b"a\n\xff\0\0"]
)
def test_file_with_nul_bytes_is_refused_with_what_to_do(content: bytes) -> None:
    with pytest.raises(UserError, match="NUL bytes") as caught:
        decode_note(content, "a.md")

    assert caught.value.path == "a.md"
    assert caught.value.line
    assert caught.value.advice


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r\ufeff")))
def test_utf_8_is_never_taken_for_anything_else(text: str) -> None:
    assert decode_note(text.encode(), "a.md") == (text, ())


@given(st.binary())
def test_no_bytes_raise_anything_but_the_refusal(content: bytes) -> None:
    try:
        text, _ = decode_note(content, "a.md")
    except UserError as error:
        text = str(error)

    assert isinstance(text, str)


def test_page_of_a_file_that_is_no_text_says_so(tmp_path: Path) -> None:
    from reader.cli import main

    (tmp_path / "a.md").write_bytes(b"a\0b")

    assert main(["--home", str(tmp_path / "home"), "render", str(tmp_path / "a.md")]) == 2
