import datetime as dt

import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.drawings import holds_drawing
from reader.core.dialects.hexo_pages import is_bare_page, page_address
from reader.core.dialects.paths import read_path

DAY = dt.datetime.fromisoformat("2024-01-02")


@pytest.mark.parametrize(
    ("kind", "root", "path", "said"),
    [
        ("plain", "", "a/2024-01-02-x.md", ("2024-01-02-x", ("a",), None, False)),
        ("hexo", "source/_posts", "source/_posts/a/x.md", ("x", ("a",), None, False)),
        ("hexo", "source/_posts", "source/_posts/2024-01-02-x.md", ("x", (), DAY, False)),
        (
            "hexo",
            "source/_posts",
            "source/_posts/2024-13-02-x.md",
            ("2024-13-02-x", (), None, False),
        ),
        ("hexo", "source/_drafts", "source/_drafts/x.md", ("x", (), None, True)),
        ("hugo", "content", "content/posts/x.md", ("x", ("posts",), None, False)),
        ("hugo", "content", "content/posts/x.zh.md", ("x", ("posts",), None, False)),
        ("hugo", "content", "content/posts/x.zh-cn.md", ("x", ("posts",), None, False)),
        ("hugo", "content", "content/posts/x/index.md", ("x", ("posts",), None, False)),
        ("hugo", "content", "content/posts/x/index.en.md", ("x", ("posts",), None, False)),
        ("hugo", "content", "content/posts/_index.md", ("posts", ("posts",), None, False)),
        ("hugo", "content", "content/_index.md", ("_index", (), None, False)),
        ("hugo", "content", "content/2024-01-02-x/index.md", ("x", (), DAY, False)),
        ("hexo", "", "about/index.md", ("about", ("page",), None, False)),
        ("hexo", "", "docs/2024-01-02-x.md", ("2024-01-02-x", ("page", "docs"), None, False)),
        ("jekyll", "_posts", "_posts/2024-01-02-two-words.md", ("Two words", (), DAY, False)),
        ("jekyll", "_posts", "_posts/a/2024-1-2-x.md", ("X", ("a",), DAY, False)),
        ("jekyll", "cats/_posts", "cats/_posts/2024-01-02-x.md", ("X", ("cats",), DAY, False)),
        ("jekyll", "_recipes", "_recipes/soup.md", ("Soup", ("recipes",), None, False)),
        ("jekyll", "_drafts", "_drafts/two-words.md", ("Two-words", (), None, True)),
        ("obsidian", "", "daily/2024-01-02.md", ("2024-01-02", ("daily",), DAY, False)),
        ("obsidian", "", "a/2024-01-02 x.md", ("2024-01-02 x", ("a",), None, False)),
    ],
)
def test_place_and_name_stand_for_what_a_note_leaves_out(
    kind: str, root: str, path: str, said: tuple[str, tuple[str, ...], dt.datetime | None, bool]
) -> None:
    facts = read_path(path, Dialect(LibraryKind(kind), (root,)))

    assert (facts.title, facts.folder, facts.date, facts.is_draft) == said


@pytest.mark.parametrize(
    ("path", "names", "address"),
    [
        ("source/about/index.md", ("about", "source/about"), "/about/"),
        ("source/a/b/index.md", ("b", "source/a/b", "a/b"), "/a/b/"),
        ("source/links.md", ("links",), "/links.html"),
        ("source/index.md", ("index",), "/index.html"),
    ],
)
def test_page_of_hexo_goes_by_its_place(path: str, names: tuple[str, ...], address: str) -> None:
    dialect = Dialect(LibraryKind.HEXO, ("source/_posts", "source"), ("source",))

    facts = read_path(path, dialect)

    assert facts.names == names
    assert page_address(path, dialect) == address


@pytest.mark.parametrize(
    ("path", "text", "is_bare"),
    [
        ("source/tags/index.md", "---\ntype: tags\n---\n\n", True),
        ("source/tags/index.md", "---\ntype: tags\n---\nAll of them", False),
        ("source/_posts/a.md", "---\ntitle: a\n---\n", False),
    ],
)
def test_page_of_hexo_without_words_is_a_list_of_the_theme(
    path: str, text: str, is_bare: bool
) -> None:
    dialect = Dialect(LibraryKind.HEXO, ("source/_posts", "source"), ("source",))

    assert is_bare_page(text, path, dialect) is is_bare


@pytest.mark.parametrize(
    ("text", "is_drawing"),
    [
        ("---\n\nexcalidraw-plugin: parsed\n---\n{}", True),
        ("\ufeff---\r\ntags: [x]\r\nexcalidraw-plugin : raw\r\n---", True),
        ("---\ntags: [excalidraw]\n---\nexcalidraw-plugin: parsed", False),
        ("excalidraw-plugin: parsed", False),
    ],
)
def test_drawing_is_told_by_its_front_matter(text: str, is_drawing: bool) -> None:
    assert holds_drawing(text) is is_drawing


def test_dated_file_goes_by_either_name() -> None:
    facts = read_path("_posts/2024-01-02-x.md", Dialect(LibraryKind.JEKYLL, ("_posts",)))

    assert facts.names == ("x", "2024-01-02-x")
