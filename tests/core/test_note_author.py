import pytest

from reader.core.note_author import note_author


@pytest.mark.parametrize(
    ("fields", "author"),
    [
        ({"author": "　一\n　二 "}, "一 二"),
        ({"authors": ["一", {"name": "二", "url": "x"}, "", 3]}, "一, 二"),
        ({"author": {"name": "一"}, "authors": ["二"]}, "一, 二"),
        ({"author": 7}, ""),
        ({"title": "x"}, ""),
        ({"author": {"id": "x"}}, ""),
        (None, ""),
    ],
)
def test_authors_are_named_in_one_line(fields: object, author: str) -> None:
    assert note_author(fields) == author
