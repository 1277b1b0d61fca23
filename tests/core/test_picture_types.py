"""The kinds of file that a page may show."""

from reader.core.picture_types import MIME_TYPES


def test_pages_show_pictures_alone() -> None:
    assert all(kind.startswith("image/") for kind in MIME_TYPES.values())


def test_ends_of_names_are_in_lower_case() -> None:
    assert [end for end in MIME_TYPES if end != end.lower() or end[0] != "."] == []
