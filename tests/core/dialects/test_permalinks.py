"""The addresses that a site's tool gives its pages, by its settings."""

import datetime as dt
from collections.abc import Callable, Mapping

import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.go_dates import format_date
from reader.core.dialects.hugo_places import cut_list
from reader.core.dialects.lay_out import lay_out
from reader.core.dialects.site_folder import SiteFiles
from reader.core.dialects.slugs import hexo_slug, hugo_slug, jekyll_slug, jekyll_title
from reader.core.library import LibrarySnapshot
from reader.core.note_reader import ReadNote, read_note

_EAST = dt.timezone(dt.timedelta(hours=8))
_CONFIGS = {"hexo": "_config.yml", "jekyll": "_config.yml", "hugo": "hugo.toml"}
_FRONT = (
    "---\ntitle: A Long Title\ndate: 2024-01-02 03:04:05\nslug: own-slug\nabbrlink: 7f3a\nid: 41\n"
    "categories: [Deep Learning, RL]\n---\ntext"
)


def _dialect(kind: str, settings: str) -> Dialect:
    name = _CONFIGS.get(kind, "none")
    files = SiteFiles({name}, lambda asked: settings if asked == name else "")
    return lay_out(LibraryKind(kind), files)


def _in_the_east(settings: str) -> Dialect:
    """Return a site of Hexo eight hours before Greenwich."""
    zones = {"Asia/Shanghai": _EAST}
    config = f"{settings}timezone: Asia/Shanghai\n"
    return lay_out(LibraryKind.HEXO, SiteFiles({"_config.yml"}, lambda _: config, zone=zones.get))


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
        ("permalink: :year/:title/\n", "source/_posts/2024-01-02-x.md", "/2024/2024-01-02-x/"),
        ("permalink: :id/:title/\n", "source/_posts/a.md", "/41/a/"),
    ],
)
def test_post_of_hexo_has_the_address_of_the_pattern(
    settings: str, path: str, address: str
) -> None:
    assert _address("hexo", settings, path) == address


@pytest.mark.parametrize(
    ("name", "path", "title"),
    [
        (":title.md", "sub/a.md", "sub/a"),
        (":year-:month-:day-:title.md", "2024-01-02-x.md", "x"),
        (":year-:month-:day-:title.md", "sub/2024-01-02 x.md", "sub-2024-01-02-x"),
        (":i_month_:i_day_:title.md", "1_2_x.md", "x"),
        (":year/:hash.md", "2024/0123456789ab.md", "2024-0123456789ab"),
        (":title-:title.md", "a-b.md", "a"),
        (":1st/:title.md", "a/b.md", "b"),
    ],
)
def test_title_of_hexo_is_what_the_pattern_of_file_names_says(
    name: str, path: str, title: str
) -> None:
    settings = f"new_post_name: '{name}'\npermalink: p/:title/\n"

    assert _address("hexo", settings, f"source/_posts/{path}") == f"/p/{title}/"


def test_language_in_the_folder_of_a_post_stands_in_its_address() -> None:
    settings = "new_post_name: :lang/:title.md\npermalink: :lang/:title/\n"

    assert _address("hexo", settings, "source/_posts/zh/x.md") == "/zh/x/"


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ('category_map:\n  机器 学习: ml\n  "C++": cpp # short\n', "/ml/cpp/a/"),
        ("category_map:\n  '机器 学习': \"machine learning\"\n", "/machine-learning/C/a/"),
        ("filename_case: 1\n", "/机器-学习/c/a/"),
        ("category_map:\n  # none\n\n  other: x\nfilename_case: 2\n", "/机器-学习/C/a/"),
    ],
)
def test_category_of_hexo_is_written_as_the_site_maps_it(settings: str, address: str) -> None:
    text = "---\ncategories: [[other], [机器 学习, C++]]\n---\n"
    pattern = f"permalink: :category/:title/\n{settings}"

    assert _address("hexo", pattern, "source/_posts/a.md", text) == address


@pytest.mark.parametrize(
    ("pattern", "path", "address"),
    [
        (":timestamp/", "a.md", "/1704135845/"),
        (":hash/", "a.md", "/33a3af0edc0e/"),
        (":title-:hash.html", "sub/a.md", "/sub/a-ae0b6327a5ee.html"),
    ],
)
def test_second_of_a_post_of_hexo_is_in_the_sites_zone(
    pattern: str, path: str, address: str
) -> None:
    dialect = _in_the_east(f"permalink: {pattern}\n")

    assert _read(dialect, f"source/_posts/{path}").post.aliases[-1] == address


def test_date_of_hexo_with_a_zone_of_its_own_is_that_second_by_the_sites_clock() -> None:
    text = "---\ndate: 2024-01-01T20:00:00Z\nupdated: 2024-03-01 10:00:00 +0000\n---\n"

    post = _read(_in_the_east(""), "source/_posts/a.md", text).post

    assert post.date == dt.datetime.fromisoformat("2024-01-02 04:00")
    assert post.updated == dt.datetime.fromisoformat("2024-03-01 18:00")
    assert post.aliases[-1] == "/2024/01/02/a/"


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


def _hugo_address(settings: str, file: str) -> str:
    sections = {
        "content/_index.md": "---\ntitle: home\n---\n",
        "content/posts/_index.md": "---\ntitle: Our Posts\n---\n",
        "content/posts/_index.zh.md": "---\ntitle: 文章\n---\n",
        "content/posts/b/_index.md": "+++\ntitle = 'B'\nslug = 'second'\n+++\n",
        "content/posts/b/c/_index.md": "",
    }
    texts = {"hugo.toml": settings, **sections}
    files = SiteFiles({"hugo.toml"}, lambda name: texts.get(name, ""), lambda _: sections)
    dialect = lay_out(LibraryKind.HUGO, files)
    return _read(dialect, f"content/posts/{file}").post.aliases[-1]


@pytest.mark.parametrize(
    ("pattern", "file", "address"),
    [
        ("/:year/:slug/", "a.md", "/2024/own-slug/"),
        ("/:sections/:filename/", "b/a/index.md", "/posts/b/a/"),
        ("/:sections/:filename/", "b/none/a.md", "/posts/b/a/"),
        ("/:sectionslug/:slug/", "b/a.md", "/our-posts/own-slug/"),
        ("/:sectionslugs/:slug/", "b/c/a.md", "/our-posts/second/cs/own-slug/"),
        ("/:sectionslugs[1]/:slug/", "b/a.md", "/second/own-slug/"),
        ("/:sections[1:]/:slug/", "b/c/a.md", "/b/c/own-slug/"),
        ("/:sections[last]/:slug/", "b/c/a.md", "/c/own-slug/"),
        ("/:monthname/:weekdayname/", "a.md", "/January/Tuesday/"),
        ("/:weekday/:yearday/", "a.md", "/2/2/"),
        ("/:06/:Jan/:2/", "a.md", "/24/Jan/2/"),
        ("/:section/:slugorfilename/", "a.md", "/posts/own-slug/"),
    ],
)
def test_page_of_hugo_has_the_address_of_its_sections_pattern(
    pattern: str, file: str, address: str
) -> None:
    settings = f'[permalinks]\nposts = "{pattern}"\n[x]'

    assert _hugo_address(settings, file) == address


@pytest.mark.parametrize(
    ("settings", "address"),
    [
        ('[permalinks.page]\nposts = "/:year/:title/"\n', "/2024/a-long-title/"),
        ("permalinks:\n  page:\n    posts: /p/:filename/\n", "/p/a/"),
        ('permalinks.page.posts = "/d/:slug/"\n', "/d/own-slug/"),
        ('{"permalinks": {"posts": "/j/:slug/"}}', "/j/own-slug/"),
    ],
)
def test_pattern_of_a_section_of_hugo_is_found_however_it_is_written(
    settings: str, address: str
) -> None:
    assert _hugo_address(settings, "a.md") == address


@pytest.mark.parametrize(
    ("folder", "settings", "slug"),
    [
        ("post", "", "posts"),
        ("posts", "", "posts"),
        ("story", "", "stories"),
        ("essay", "", "essays"),
        ("match", "", "matches"),
        ("deep-box", "", "deep-boxes"),
        ("story", "pluralizeListTitles = false\n", "story"),
    ],
)
def test_section_of_hugo_without_a_page_goes_by_its_folder_in_the_plural(
    folder: str, settings: str, slug: str
) -> None:
    pattern = f'{settings}[permalinks]\n{folder} = "/:sectionslug/:filename/"\n'

    assert _address("hugo", pattern, f"content/{folder}/a.md") == f"/{slug}/a/"


@pytest.mark.parametrize(
    ("kind", "settings", "path", "text"),
    [
        ("hexo", "permalink: :year/:title/\n", "source/_posts/a.md", "no date"),
        ("hexo", "permalink: :nothing/\n", "source/_posts/a.md", _FRONT),
        ("hexo", "permalink: :hash/\n", "source/_posts/a.md", _FRONT),
        ("hexo", "permalink: :timestamp/\n", "source/_posts/a.md", "no date"),
        ("hexo", "permalink: :id/\n", "source/_posts/a.md", "x"),
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


@pytest.mark.parametrize("setting", ["category_map:\n  a: b\n", "timezone: UTC\n"])
def test_notes_are_read_again_when_what_makes_addresses_changes(setting: str) -> None:
    pattern = "permalink: :category/:hash/\n"

    before, after = (_dialect("hexo", pattern + more) for more in ("", setting))

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


def test_slug_of_hexo_has_latin_letters_without_accents() -> None:
    assert hexo_slug("Café Søren Straße 日本語が") == "Cafe-Soren-Strase-日本語が"
