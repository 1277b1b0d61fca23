"""Links and pictures of notes that were written for a site or a vault."""

from urllib.parse import quote

import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.core.markdown.convert import ConvertedNote, convert_note


def _convert(body: str, kind: str = "hexo") -> ConvertedNote:
    dialect = Dialect(LibraryKind(kind), ("source/_posts",), ("source",))
    return convert_note(body, library="blog", path="source/_posts/a.md", dialect=dialect)


@pytest.mark.parametrize(
    ("address", "name", "anchor"),
    [
        ("/2024/01/02/b/", "/2024/01/02/b", ""),
        ("/b.html#一", "/b.html", "#一"),
        ("/posts/b", "/posts/b", ""),
        ("/2024/v1.2 notes", "/2024/v1.2 notes", ""),
        ("b.md#Part", "/source/_posts/b", "#part"),
        ("../../../b/", "/b/", ""),
        ("/posts/b.markdown", "/posts/b", ""),
    ],
)
def test_address_of_a_page_is_left_to_the_library(address: str, name: str, anchor: str) -> None:
    note = _convert(f"[x](<{address}>)")

    shown = f"#{quote(anchor[1:], safe='')}" if anchor else ""
    assert note.links.wiki == [name]
    assert f'href="yandu://wiki/{quote(name, safe="")}{shown}"' in note.html


@pytest.mark.parametrize("address", ["/files/a.pdf", "a.zip", "words", "#part", "a.excalidraw.md"])
def test_other_files_and_places_are_no_pages(address: str) -> None:
    assert _convert(f"[x]({address})").links.wiki == []


@pytest.mark.parametrize("kind", ["plain", "obsidian"])
@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("[x](b.excalidraw.md)", ">x</a>"),
        ("[[b.excalidraw]]", ">b.excalidraw</a>"),
        ("[[b.excalidraw#^part|x]]", ">x</a>"),
        ("![[b.excalidraw.md]]", ">b.excalidraw.md</a>"),
    ],
)
def test_drawing_is_a_file_and_no_note(kind: str, link: str, shown: str) -> None:
    note = _convert(link, kind)

    assert '"yandu://asset/blog/source/_posts/b.excalidraw.md"' in note.html
    assert shown in note.html
    assert (note.links.wiki, note.links.posts) == ([], [])


def test_plain_folder_has_no_such_addresses() -> None:
    assert _convert("[x](/2024/b/)", "plain").links.wiki == []


def test_picture_is_where_its_file_was_found() -> None:
    note = convert_note(
        "![](b.png)",
        library="blog",
        path="source/_posts/a.md",
        dialect=Dialect(LibraryKind.HEXO, ("source/_posts",), ("source",)),
        locate=lambda paths: paths[1],
    )

    assert note.links.images == ["source/_posts/a/b.png"]
    assert 'src="yandu://asset/blog/source/_posts/a/b.png"' in note.html
