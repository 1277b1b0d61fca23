import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.pictures import picture_paths
from reader.core.dialects.source import NoteSource

_STATICS = {"hexo": ("source",), "hugo": ("static", "content"), "jekyll": ("",), "obsidian": ("",)}


@pytest.mark.parametrize(
    ("kind", "written", "paths"),
    [
        ("plain", "b.png", ("n/b.png",)),
        ("plain", "../b.png", ("b.png",)),
        ("plain", "/b.png", ("b.png",)),
        ("hexo", "b.png", ("n/b.png", "n/a/b.png", "source/b.png")),
        ("hexo", "/b.png", ("source/b.png", "b.png")),
        ("hugo", "/b.png", ("static/b.png", "content/b.png", "b.png")),
        ("hugo", "../b.png", ("b.png", "n/b.png")),
        ("jekyll", "b.png", ("n/b.png", "b.png")),
        ("obsidian", "c/b.png", ("n/c/b.png", "c/b.png")),
        ("plain", "../../b.png", ()),
        ("plain", "..\\b.png", ()),
        ("plain", "b\0.png", ()),
        ("plain", "..", ()),
    ],
)
def test_picture_is_looked_for_where_the_tool_would(
    kind: str, written: str, paths: tuple[str, ...]
) -> None:
    dialect = Dialect(LibraryKind(kind), statics=_STATICS.get(kind, ("",)))

    assert picture_paths(written, NoteSource("n/a.md", dialect)) == paths


def test_note_alone_has_no_other_files() -> None:
    source = NoteSource("n/a.md")

    assert (source.read("x"), source.read_named("x"), source.read_inside("x")) == (None, None, None)
