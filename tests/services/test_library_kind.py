from pathlib import Path

import pytest

from reader.core.dialect import LibraryKind
from reader.services.libraries import Library, library_of, lies_in, open_libraries
from reader.services.scanning import scan_notes


@pytest.fixture
def blog(tmp_path: Path) -> Path:
    """A site of Hexo with one post and one page."""
    site = tmp_path / "blog"
    (site / "source" / "_posts" / "deep").mkdir(parents=True)
    (site / "_config.yml").write_text("title: x\n")
    (site / "source" / "_posts" / "a.md").write_text("# A")
    return site


def _open(folder: Path, **kinds: str) -> Library:
    (library,) = open_libraries([folder], {str(folder): LibraryKind(k) for k in kinds.values()})
    return library


@pytest.mark.parametrize("inner", ["", "source", "source/_posts"])
def test_site_is_opened_whole_from_above_its_posts(blog: Path, inner: str) -> None:
    library = _open(blog / inner)

    assert (library.folder, library.key) == (blog, "blog")
    assert library.dialect.kind is LibraryKind.HEXO
    assert library.dialect.roots == ("source/_posts", "source")
    assert library.reason == "it has _config.yml beside source/"


def test_folder_among_the_posts_opens_that_part_of_the_site(blog: Path) -> None:
    library = _open(blog / "source" / "_posts" / "deep")

    assert (library.folder, library.name) == (blog, "deep")
    assert library.dialect.roots == ("source/_posts/deep",)


def test_site_given_twice_is_open_once(blog: Path) -> None:
    assert len(open_libraries([blog, blog / "source"])) == 1


def test_folder_of_a_site_beside_its_posts_is_no_part_of_it(blog: Path) -> None:
    (blog / "themes").mkdir()

    library = _open(blog / "themes")

    assert library.folder == blog / "themes"
    assert library.dialect.kind is LibraryKind.PLAIN
    assert library.reason == "nothing in it says what it was written for"


def test_kind_the_user_names_counts(blog: Path) -> None:
    library = _open(blog, kind="obsidian")

    assert library.dialect.kind is LibraryKind.OBSIDIAN
    assert library.dialect.roots == ("",)
    assert library.reason == "you said so in the settings"


def test_kind_the_user_names_counts_for_what_lies_below(blog: Path) -> None:
    library = library_of(blog / "source" / "_posts" / "a.md", {str(blog): LibraryKind.PLAIN})

    assert (library.folder, library.dialect.kind) == (blog, LibraryKind.PLAIN)


def test_library_of_a_note_is_the_whole_site(blog: Path) -> None:
    file = blog / "source" / "_posts" / "deep" / "b.md"

    library = library_of(file)

    assert library.folder == blog
    assert library.dialect.roots == ("source/_posts", "source")
    assert lies_in(file, library)


def test_library_of_a_note_alone_is_its_folder(tmp_path: Path) -> None:
    assert library_of(tmp_path / "a.md").folder == tmp_path


def test_site_without_the_folder_it_should_have_is_read_whole(tmp_path: Path) -> None:
    (tmp_path / "hugo.toml").write_text("")

    assert _open(tmp_path).dialect.roots == ("",)


def test_posts_of_a_category_folder_are_found(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").write_text("")
    (tmp_path / "cats" / "_posts").mkdir(parents=True)

    assert _open(tmp_path).dialect.roots == ("cats/_posts",)


def test_settings_that_cannot_be_read_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "_config.yml").mkdir()
    (tmp_path / "_posts").mkdir()

    assert _open(tmp_path).dialect.kind is LibraryKind.JEKYLL


def test_folder_that_is_not_there_is_plain(tmp_path: Path) -> None:
    assert _open(tmp_path / "gone").dialect.kind is LibraryKind.PLAIN


def test_templates_of_a_vault_are_not_read_as_notes(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    (vault / ".obsidian").mkdir(parents=True)
    (vault / ".obsidian" / "templates.json").write_text('{"folder": "模板"}', encoding="utf-8")
    (vault / "模板").mkdir()
    (vault / "模板" / "day.md").write_text("# {{title}}")
    (vault / "day.md").write_text("# Day")

    scanned = scan_notes(tmp_path / "c.sqlite3", [_open(vault)])

    assert [post.path for post in scanned.posts] == ["day.md"]
