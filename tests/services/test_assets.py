from pathlib import Path

import pytest

from reader.services.assets import find_asset, inline_drawings
from reader.services.libraries import Library
from tests.services.conftest import Write

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "notes").mkdir()
    return Library("notes", "notes", tmp_path / "notes")


def image(path: str, alt: str = "") -> str:
    return f'<img alt="{alt}" src="yandu://asset/notes/x" data-inline="{path}">'


@pytest.mark.parametrize(
    "path",
    ["a.png", "图/点 1.png", "a%20b.svg", "a&b.svg", "A.JPG", "deep/er/a.webp", ".hidden/a.gif"],
)
def test_picture_of_the_library_is_found(path: str, library: Library, write: Write) -> None:
    file = write(library.folder / path)

    assert find_asset(library, path) == file


@pytest.mark.parametrize("path", ["图/../a.png", "./a.png", "图//../a.png"])
def test_way_that_stays_inside_is_found(path: str, library: Library, write: Write) -> None:
    write(library.folder / "图" / "b.png")
    file = write(library.folder / "a.png")

    assert find_asset(library, path) == file


@pytest.mark.parametrize(
    "path",
    [
        *("../secret.png", "图/../../secret.png", "../notes/../secret.png", "%2e%2e/secret.png"),
        *("a.md", "a", "a.html", "a.svg.js", "folder.png", "gone.png", "", ".", "..", "/"),
        *("nul\0.png", "\udcff.png", "x" * 300 + ".png", "a.png/b.png", "/etc/hosts"),
    ],
)
def test_nothing_else_is_found(path: str, library: Library, write: Write) -> None:
    for name in ("../secret.png", "图/b.png", "a.md", "a", "a.html", "a.svg.js", "a.png"):
        write(library.folder / name)
    (library.folder / "folder.png").mkdir()

    assert find_asset(library, path) is None


def test_whole_path_is_not_found_be_it_inside_or_out(library: Library, write: Write) -> None:
    outside = write(library.folder.parent / "secret.png")

    assert find_asset(library, str(outside)) is None


@pytest.mark.parametrize("target", ["../secret.png", "circle.png", "gone.png"])
def test_link_out_or_to_nowhere_is_not_found(target: str, library: Library, write: Write) -> None:
    write(library.folder.parent / "secret.png")
    (library.folder / "circle.png").symlink_to("circle.png")
    (library.folder / "link.png").symlink_to(target)

    assert find_asset(library, "link.png") is None


def test_link_by_a_folder_out_is_not_found(library: Library, write: Write) -> None:
    write(library.folder.parent / "other" / "a.png")
    (library.folder / "out").symlink_to("../other")

    assert find_asset(library, "out/a.png") is None


def test_link_inside_is_found_by_its_target(library: Library, write: Write) -> None:
    file = write(library.folder / "b" / "a.png")
    (library.folder / "link.png").symlink_to("b/a.png")

    assert find_asset(library, "link.png") == file


def test_link_to_another_kind_of_file_is_not_found(library: Library, write: Write) -> None:
    write(library.folder / "a.md")
    (library.folder / "a.png").symlink_to("a.md")

    assert find_asset(library, "a.png") is None


def test_library_that_is_a_link_serves_its_files(library: Library, write: Write) -> None:
    file = write(library.folder / "a.png")
    link = library.folder.parent / "link"
    link.symlink_to("notes")

    assert find_asset(Library("link", "link", link), "a.png") == file


def test_drawing_is_put_into_the_page(library: Library, write: Write) -> None:
    write(library.folder / "a.svg", SVG)

    body = inline_drawings(f"<p>{image('a.svg', '一点')}</p>", library)

    assert body == (
        '<p><svg viewBox="0 0 1 1" role="img" aria-label="一点"><path d="M0 0h1"></path></svg></p>'
    )


def test_drawing_without_words_gets_no_label(library: Library, write: Write) -> None:
    write(library.folder / "a.svg", SVG)

    assert "aria-label" not in inline_drawings(image("a.svg"), library)


def test_note_s_words_replace_the_drawing_s_own(library: Library, write: Write) -> None:
    write(library.folder / "a.svg", '<svg role="group" aria-label="theirs" id="x"><g/></svg>')

    body = inline_drawings(image("a.svg", "ours"), library)

    assert body == '<svg id="x" role="img" aria-label="ours"><g></g></svg>'


def test_angle_bracket_in_a_label_ends_no_tag(library: Library, write: Write) -> None:
    write(library.folder / "a.svg", '<svg aria-label="a &gt; b" id="x"><g/></svg>')

    body = inline_drawings(image("a.svg", "n &gt; 1"), library)

    assert body == '<svg id="x" role="img" aria-label="n &gt; 1"><g></g></svg>'


@pytest.mark.parametrize(("name", "path"), [("a%20b.svg", "a%20b.svg"), ("a&b.svg", "a&amp;b.svg")])
def test_odd_name_is_found_as_the_page_writes_it(
    name: str, path: str, library: Library, write: Write
) -> None:
    write(library.folder / name, SVG)

    assert inline_drawings(image(path), library).startswith("<svg")


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'><b/></body></foreignObject>",
        "<image href='https://example.org/a.png'/>",
        "<use href='https://example.org/a.svg#b'/>",
        "<g onclick='alert(1)' style='fill:url(//example.org)'/>",
        "<style>@import '//example.org'</style>",
        "<a href='javascript:alert(1)'><g/></a>",
    ],
)
def test_drawing_is_put_in_without_what_runs_or_loads(
    hostile: str, library: Library, write: Write
) -> None:
    write(library.folder / "a.svg", f"<svg onload='alert(1)'><path d='M0 0'/>{hostile}</svg>")

    body = inline_drawings(image("a.svg"), library)

    assert body.startswith('<svg><path d="M0 0"></path>')
    found = [word for word in ("alert", "example", "href", "style", "foreign") if word in body]
    assert not found


@pytest.mark.parametrize(
    "content",
    [b"", b"no drawing", b"\x89PNG", b"<html><p>x</p></html>", SVG.encode() + b" " * 600_000],
)
def test_what_cannot_be_put_in_stays_a_picture(
    content: bytes, library: Library, write: Write
) -> None:
    write(library.folder / "a.svg", content)

    assert inline_drawings(image("a.svg"), library) == image("a.svg")


def test_missing_drawing_stays_a_picture(library: Library) -> None:
    assert inline_drawings(image("gone.svg"), library) == image("gone.svg")


def test_drawing_that_may_not_be_read_stays_a_picture(bound_folder: Path, write: Write) -> None:
    write(bound_folder / "a.svg", SVG).chmod(0)

    body = inline_drawings(image("a.svg"), Library("notes", "notes", bound_folder))

    assert body == image("a.svg")


def test_other_pictures_are_left_alone(library: Library, write: Write) -> None:
    write(library.folder / "a.svg", SVG)
    body = '<img alt="x" src="yandu://asset/notes/a.svg">'

    assert inline_drawings(body, library) == body
