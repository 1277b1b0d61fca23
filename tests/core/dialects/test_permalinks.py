"""The addresses that a site's tool gives its pages, by its settings."""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.go_dates import format_date
from reader.core.dialects.permalink_places import cut_list
from reader.core.dialects.recognise import SiteFiles, lay_out
from reader.core.dialects.slugs import hexo_slug, hugo_slug, jekyll_slug, jekyll_title
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
        ("permalink: :category/:name/\n", "source/_posts/s/a.md", "/Deep-Learning/RL/a/"),
        (
            "permalink: :year_:lang/:name/\npermalink_defaults:\n  lang: en\n",
            "source/_posts/a.md",
            "/2024_en/a/",
        ),
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
        ("title: x\n", "/deep learning/rl/2024/01/02/own-slug.html"),
        ("permalink: pretty\n", "/deep learning/rl/2024/01/02/own-slug/"),
        ("permalink: ordinal\n", "/deep learning/rl/2024/002/own-slug.html"),
        ("permalink: weekdate\n", "/deep learning/rl/2024/W01/TUE/own-slug.html"),
        ("permalink: none\n", "/deep learning/rl/own-slug.html"),
        ("permalink: /blog/:short_year/:slug\n", "/blog/24/own-slug"),
        ("permalink: /:slugified_categories/:name/\n", "/deep-learning/rl/2024-01-02-a-b/"),
        ("permalink: /:long_month/:short_month/:i_month/\n", "/January/JAN/1/"),
        ("permalink: /:long_day/:i_day/:w_year/:week/:w_day\n", "/Tuesday/2/2024/01/2"),
        ("permalink: /:hour-:minute-:second/:basename/\n", "/03-04-05/2024-01-02-a-b/"),
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
        ('[permalinks]\nposts = "/:sections/:filename/"\n', "b/a/index.md", "/posts/b/a/"),
        ('[permalinks]\nposts = "/:sections[1:]/:slug/"\n', "b/c/a.md", "/b/c/own-slug/"),
        ('[permalinks]\nposts = "/:sections[last]/:slug/"\n', "b/c/a.md", "/c/own-slug/"),
        ('[permalinks]\nposts = "/:monthname/:weekdayname/"\n', "a.md", "/January/Tuesday/"),
        ('[permalinks]\nposts = "/:weekday/:yearday/"\n', "a.md", "/2/2/"),
        ('[permalinks]\nposts = "/:06/:Jan/:2/"\n', "a.md", "/24/Jan/2/"),
        ('permalinks.page.posts = "/d/:slug/"\n', "a.md", "/d/own-slug/"),
        ('{"permalinks": {"posts": "/j/:slug/"}}', "a.md", "/j/own-slug/"),
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
        ("hugo", '[permalinks]\nposts = "/:sectionslug/"\n', "content/posts/a.md", _FRONT),
        ("hugo", '[permalinks]\nposts = "/:2006/"\n', "content/posts/a.md", "no date"),
        ("jekyll", "permalink: /:long_month/\n", "_posts/a.md", "no date"),
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


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ("collections:\n  recipes:\n    output: true\n", "/recipes/hot/Pea-Soup.html"),
        ("permalink: pretty\ncollections: [recipes]\n", "/recipes/hot/Pea-Soup/"),
        ("collections:\n  recipes:\n    permalink: /eat/:name/\n", "/eat/pea-soup/"),
        ("collections:\n  recipes: {output: true, permalink: '/:title/'}\n", "/Pea-Soup/"),
        ("collections:\n  recipes:\n    permalink: /:collection:output_ext\n", "/recipes.html"),
    ],
)
def test_page_of_a_collection_of_jekylls_has_its_own_address(settings: str, address: str) -> None:
    assert _address("jekyll", settings, "_recipes/hot/Pea-Soup.md", "x") == address


@pytest.mark.parametrize(
    ("front", "address"),
    [
        ("title: x", "/uncategorized/a/"),
        ("categories: [C++ & Co.]", "/C-Co/a/"),
    ],
)
def test_post_of_hexo_in_no_category_has_the_default_one(front: str, address: str) -> None:
    text = f"---\n{front}\n---\n"

    assert _address("hexo", "permalink: :category/:title/\n", "source/_posts/a.md", text) == address


def test_default_category_is_the_sites_own() -> None:
    settings = "default_category: other\npermalink: :category/:title/\n"

    assert _address("hexo", settings, "source/_posts/a.md", "x") == "/other/a/"


@pytest.mark.parametrize(
    "settings",
    [
        '[permalinks.page]\nposts = "/:slug/"\n[permalinks.section]\nposts = "/:sections[1:]/"\n',
        "permalinks:\n  page:\n    posts: /:slug/\n  section:\n    posts: /:sections[1:]/\n",
        '{"permalinks": {"section": {"posts": "/:title/"}, "page": {"posts": "/:slug/"}}}',
    ],
)
def test_pattern_of_a_list_is_none_of_its_notes(settings: str) -> None:
    assert _address("hugo", settings, "content/posts/a.md") == "/own-slug/"


@pytest.mark.parametrize(
    "files",
    [
        {"config/_default/permalinks.toml": '[page]\nposts = "/:slug/"\n'},
        {"config/_default/permalinks.yaml": "posts: /:slug/\n"},
        {"config/_default/hugo.toml": '[permalinks]\nposts = "/:slug/"\n'},
    ],
)
def test_settings_of_hugo_may_stand_in_a_folder(files: Mapping[str, str]) -> None:
    site = SiteFiles({"config/", "content/"}, lambda asked: files.get(asked, ""))
    dialect = lay_out(LibraryKind.HUGO, site)

    assert _read(dialect, "content/posts/a.md").post.aliases[-1] == "/own-slug/"


@pytest.mark.parametrize(
    ("cut", "parts"),
    [
        ("[0]", "a"),
        ("[2]", "c"),
        ("[3]", ""),
        ("[last]", "c"),
        ("[:last]", "ab"),
        ("[1:]", "bc"),
        ("[1:2]", "b"),
        ("[0:9]", "abc"),
        ("[odd]", "a"),
    ],
)
def test_list_is_cut_as_hugo_does(cut: str, parts: str) -> None:
    assert "".join(cut_list(["a", "b", "c"], cut)) == parts


@pytest.mark.parametrize(
    ("layout", "written"),
    [
        ("2006-01-02", "2024-03-05"),
        ("January", "March"),
        ("Monday", "Tuesday"),
        ("Mon", "Tue"),
        ("03", "04"),
        ("15", "16"),
        ("002", "065"),
        ("1", "3"),
        ("other", None),
    ],
)
def test_date_is_written_as_the_example_is(layout: str, written: str | None) -> None:
    assert format_date(dt.datetime(2024, 3, 5, 16, 7, 8), layout) == written  # noqa: DTZ001 - wall time


@pytest.mark.parametrize(
    ("make", "slug"),
    [
        (hexo_slug, "C-与-v1-2"),
        (jekyll_slug, "c-与-v1-2"),
        (jekyll_title, "C++-与-v1.2"),
        (hugo_slug, "c++-与-v1.2"),
    ],
)
def test_title_becomes_a_part_of_an_address_as_its_tool_has_it(
    make: Callable[[str], str], slug: str
) -> None:
    assert make("C++ 与 v1.2") == slug
