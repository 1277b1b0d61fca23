"""The addresses that a site's tool gives its pages, by its settings."""

import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.recognise import SiteFiles, lay_out
from reader.core.library import LibrarySnapshot
from reader.core.note_reader import ReadNote, read_note

_CONFIGS = {"hexo": "_config.yml", "jekyll": "_config.yml", "hugo": "hugo.toml"}
_FRONT = (
    "---\ntitle: A Long Title\ndate: 2024-01-02 03:04:05\nslug: own-slug\nabbrlink: 7f3a\n"
    "categories: [Deep Learning, RL]\n---\ntext"
)


def _dialect(kind: str, settings: str) -> Dialect:
    name = _CONFIGS.get(kind, "none")
    files = SiteFiles({name}, lambda asked: settings if asked == name else "")
    return lay_out(LibraryKind(kind), files)


def _read(dialect: Dialect, path: str, text: str = _FRONT) -> ReadNote:
    return read_note(
        text, library="site", path=path, shown_path=path, content_hash="", dialect=dialect
    )


def _address(kind: str, settings: str, path: str, text: str = _FRONT) -> str:
    return _read(_dialect(kind, settings), path, text).post.aliases[-1]


@pytest.mark.parametrize(
    ("settings", "path", "address"),
    [
        ("title: x\n", "source/_posts/a b.md", "/2024/01/02/a b/"),
        ("permalink: :year/:title/\n", "source/_posts/sub/a.md", "/2024/sub/a/"),
        ("permalink: ':title.html'  # short\n", "source/_posts/a.md", "/a.html"),
        ("permalink: posts/:abbrlink/\n", "source/_posts/a.md", "/posts/7f3a/"),
        ("permalink: :category/:name/\n", "source/_posts/s/a.md", "/deep-learning/rl/a/"),
        ("permalink: :i_month-:i_day/:post_title/\n", "source/_posts/a.md", "/1-2/a-long-title/"),
        ("permalink: :hour:minute:second/\n", "source/_posts/a.md", "/030405/"),
        ("permalink: :year/:title/\n", "source/_posts/2024-01-02-x.md", "/2024/x/"),
    ],
)
def test_post_of_hexo_has_the_address_of_the_pattern(
    settings: str, path: str, address: str
) -> None:
    assert _address("hexo", settings, path) == address


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ("title: x\n", "/deep-learning/rl/2024/01/02/own-slug.html"),
        ("permalink: pretty\n", "/deep-learning/rl/2024/01/02/own-slug/"),
        ("permalink: ordinal\n", "/deep-learning/rl/2024/002/own-slug.html"),
        ("permalink: /blog/:short_year/:slug\n", "/blog/24/own-slug"),
    ],
)
def test_post_of_jekyll_has_the_address_of_the_pattern(settings: str, address: str) -> None:
    assert _address("jekyll", settings, "_posts/2024-01-02-a-b.md") == address


@pytest.mark.parametrize(
    ("settings", "file", "address"),
    [
        ('[permalinks]\nposts = "/:year/:slug/"\n', "a.md", "/2024/own-slug/"),
        ('[permalinks.page]\nposts = "/:year/:title/"\n', "a.md", "/2024/a-long-title/"),
        ("permalinks:\n  page:\n    posts: /p/:filename/\n", "a.md", "/p/a/"),
        ('[permalinks]\nposts = "/:sections/:name/"\n', "b/a/index.md", "/posts/b/a/"),
        ('[permalinks]\nposts = "/:section/:slugorfilename/"\n[x]', "a.md", "/posts/own-slug/"),
    ],
)
def test_page_of_hugo_has_the_address_of_its_sections_pattern(
    settings: str, file: str, address: str
) -> None:
    assert _address("hugo", settings, f"content/posts/{file}") == address


@pytest.mark.parametrize(
    ("kind", "settings", "path", "text"),
    [
        ("hexo", "permalink: :year/:title/\n", "source/_posts/a.md", "no date"),
        ("hexo", "permalink: :nothing/\n", "source/_posts/a.md", _FRONT),
        ("hugo", '[permalinks]\nposts = "/:sections[1:]/"\n', "content/posts/a.md", _FRONT),
        ("hugo", '[permalinks]\nnotes = "/:slug/"\n', "content/posts/a.md", _FRONT),
        ("obsidian", "", "a.md", _FRONT),
    ],
)
def test_address_that_is_not_known_is_none(kind: str, settings: str, path: str, text: str) -> None:
    aliases = _read(_dialect(kind, settings), path, text).post.aliases

    assert not any(alias.startswith("/") for alias in aliases)


def test_post_at_the_root_of_its_library_has_an_address() -> None:
    dialect = Dialect(LibraryKind.HEXO, permalinks=(("", ":title.html"),))

    assert _read(dialect, "a.md").post.aliases[-1] == "/a.html"


def test_link_by_address_leads_to_the_note_though_another_has_its_last_part() -> None:
    dialect = _dialect("jekyll", "permalink: /:year/:title/index.html\n")
    first = _read(dialect, "_posts/2023-05-06-same.md", "x")
    second = _read(dialect, "_posts/2024-05-06-same.md", "x")
    library = LibrarySnapshot.of((first.post, second.post))

    assert library.resolve("/2023/same/", "site") == first.post.id
    assert library.resolve("/2024/same/index.html", "site") == second.post.id


def test_notes_are_read_again_when_the_pattern_changes() -> None:
    before, after = (_dialect("hexo", f"permalink: :{name}/\n") for name in ("title", "abbrlink"))

    assert before.signature != after.signature
