"""What each kind of library says in its front matter, row by row."""

import datetime as dt
import json

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from reader.core.dialect import Dialect, LibraryKind
from reader.core.frontmatter import split_front_matter
from reader.core.note_reader import ReadNote, read_note

MOMENT = dt.datetime.fromisoformat("2024-01-02 03:04:05")
DAY = dt.datetime.fromisoformat("2024-01-02")
LATER = dt.datetime.fromisoformat("2024-02-03")
_ROOTS = {"hexo": "source/_posts", "hugo": "content", "jekyll": "_posts"}


def _read(kind: str, text: str, name: str = "x.md") -> ReadNote:
    root = _ROOTS.get(kind, "")
    path = f"{root}/{name}".lstrip("/")
    dialect = Dialect(LibraryKind(kind), (root,))
    return read_note(
        text, library="n", path=path, shown_path=path, content_hash="h", dialect=dialect
    )


def _yaml(kind: str, settings: str, body: str = "text") -> ReadNote:
    return _read(kind, f"---\n{settings}\n---\n{body}")


@pytest.mark.parametrize(
    ("kind", "settings", "categories"),
    [
        ("hexo", "categories: A", (("A",),)),
        ("hexo", "categories: [A, B]", (("A", "B"),)),
        ("hexo", "categories:\n- [A, B]\n- [C]", (("A", "B"), ("C",))),
        ("hexo", "categories:\n- [A, B]\n- C", (("A", "B"), ("C",))),
        ("hexo", "categories:\n- C\n- [A, B]\n- [A, B]", (("C",), ("A", "B"))),
        ("hexo", "categories:\ncategory: A", (("A",),)),
        ("hexo", "categories: [[]]", ((),)),
        ("hugo", "categories: [A, B/C]", (("A",), ("B", "C"))),
        ("hugo", "taxonomies: {categories: [A]}", (("A",),)),
        ("jekyll", "categories: a b", (("a", "b"),)),
        ("jekyll", "category: a b", (("a b",),)),
        ("jekyll", "categories: [a, b c]", (("a", "b c"),)),
        ("obsidian", "categories: [A, B]", (("A", "B"),)),
        ("plain", "category: A/B", (("A", "B"),)),
    ],
)
def test_categories_are_read_as_the_tool_means_them(
    kind: str, settings: str, categories: tuple[tuple[str, ...], ...]
) -> None:
    assert _yaml(kind, settings).post.categories == categories


@pytest.mark.parametrize(
    ("kind", "settings", "tags"),
    [
        ("hexo", "tags: 动态 规划", ("动态 规划",)),
        ("hexo", "tags:\n- a\n- b", ("a", "b")),
        ("hexo", "tag: a", ("a",)),
        ("hugo", "taxonomies: {Tags: [a, b]}", ("a", "b")),
        ("jekyll", "tags: a b", ("a", "b")),
        ("jekyll", "tag: a", ("a",)),
        ("obsidian", "tags: '#a/b c'", ("a/b", "c")),
        ("plain", "tag: a", ()),
    ],
)
def test_tags_are_read_as_the_tool_means_them(
    kind: str, settings: str, tags: tuple[str, ...]
) -> None:
    assert _yaml(kind, settings).post.tags == tags


@pytest.mark.parametrize(
    ("body", "tags"),
    [
        ("one #a/b, two #标签", ("own", "a/b", "标签")),
        ("#at-start of a line", ("own", "at-start")),
        ("## Heading #here", ("own", "here")),
        ("`#code` and a#b and #12 and $#$ and [x](#anchor)", ("own",)),
        ("```\n#code\n```", ("own",)),
        ("issue #1a #own", ("own", "1a")),
    ],
)
def test_tags_in_the_text_count_in_a_vault(body: str, tags: tuple[str, ...]) -> None:
    assert _yaml("obsidian", "tags: own", body).post.tags == tags
    assert _yaml("hexo", "tags: own", body).post.tags == ("own",)


@pytest.mark.parametrize(
    ("kind", "settings", "date", "updated"),
    [
        ("hexo", "date: 2024-01-02 03:04:05\nupdated: 2024/2/3", MOMENT, LATER),
        ("hexo", "date: 2024-01-02T03:04:05.000Z", MOMENT, None),
        ("hugo", "date: 2024-01-02T03:04:05+08:00\nlastmod: 2024-02-03", MOMENT, LATER),
        ("hugo", "publishDate: 2024-01-02", DAY, None),
        ("hugo", "published: 2024-01-02\nmodified: 2024-02-03", DAY, LATER),
        ("jekyll", "date: 2024-01-02 03:04:05 +0800", MOMENT, None),
        ("jekyll", "date: 2024-01-02\nlast_modified_at: 2024-02-03", DAY, LATER),
        ("obsidian", "created: 2024-01-02\nmodified: 2024-02-03", DAY, LATER),
    ],
)
def test_dates_are_read_under_the_names_the_tool_has(
    kind: str, settings: str, date: dt.datetime, updated: dt.datetime | None
) -> None:
    read = _yaml(kind, settings)

    assert (read.post.date, read.post.updated, read.findings) == (date, updated, ())


@pytest.mark.parametrize(
    ("kind", "settings", "aliases"),
    [
        ("hexo", "permalink: 2024/x/", ("2024/x/", "x")),
        ("hugo", "aliases: [/a/, /b/]\nurl: /c/\nslug: s", ("/a/", "/b/", "/c/", "s", "x")),
        ("jekyll", "permalink: /a/:title/\nredirect_from: /b/", ("/a/:title/", "/b/", "x")),
        ("obsidian", "aliases: [Other, 别名]", ("Other", "别名")),
        ("obsidian", "alias: Other", ("Other",)),
        ("plain", "aliases: a", ()),
    ],
)
def test_other_names_of_a_note_are_kept(kind: str, settings: str, aliases: tuple[str, ...]) -> None:
    assert _yaml(kind, settings).post.aliases == aliases


@pytest.mark.parametrize(
    ("kind", "settings"),
    [
        ("hexo", "title: t\nlayout: false\nmathjax: true\ncomments: false\ntoc: {number: 1}"),
        ("hugo", "title: t\nweight: 1\nparams: {a: 1}\ncascade: [{draft: true}]\nseries: [s]"),
        ("jekyll", "title: t\nlayout: post\nexcerpt_separator: <!--more-->"),
        ("obsidian", "title: t\ncssclasses: [wide]\npublish: true"),
    ],
)
def test_settings_for_the_tool_alone_are_left_alone(kind: str, settings: str) -> None:
    read = _yaml(kind, settings)

    assert (read.post.title, read.post.is_draft, read.findings) == ("t", False, ())


@pytest.mark.parametrize("kind", ["hexo", "hugo", "jekyll"])
@pytest.mark.parametrize("settings", ["draft: true", "published: false"])
def test_draft_is_told(kind: str, settings: str) -> None:
    assert _yaml(kind, settings).post.is_draft


def test_series_of_a_taxonomy_is_one_of_a_list() -> None:
    assert _yaml("hugo", "series: [one]").post.series == "one"


@pytest.mark.parametrize(
    ("kind", "text", "body_line"),
    [
        ("hexo", "title: t\ndate: 2024-01-02\n---\nbody", 4),
        ("hexo", "title: t\ntags:\n- a\n  \n# c\n---\nbody", 7),
        ("hexo", '"title": "t",\n"tags": [\n"a"\n]\n;;;\nbody', 6),
        ("hexo", "-----\ntitle: t\n-----\nbody", 4),
        ("hexo", "---\ntitle: t\n------\nbody", 4),
        ("jekyll", "---\ntitle: t\n...\nbody", 4),
        ("hugo", '{"title": "t"}\nbody', 2),
        ("hugo", '{\n"title": "t"\n}\n\nbody', 4),
        ("hugo", '+++\ntitle = "t"\n+++\nbody', 4),
        ("hugo", "---\ntitle: t\n---\nbody", 4),
        ("obsidian", "---\ntitle: t\n---\nbody", 4),
    ],
)
def test_block_is_found_as_the_tool_finds_it(kind: str, text: str, body_line: int) -> None:
    front, findings = split_front_matter(text, "x.md", LibraryKind(kind))

    assert (front.fields["title"], front.body.strip(), front.body_line) == ("t", "body", body_line)
    assert findings == []


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("hexo", "Note: a line of text\nand another\n---\nmore"),
        ("hexo", "Note: a line of text"),
        ("hexo", "text\n---\nmore"),
        ("hexo", "---\nno end"),
        ("hugo", '{{< figure src="a.png" >}}'),
        ("hugo", "{{% note %}}"),
        ("plain", "title: t\n---\nbody"),
        ("plain", '{"title": "t"}\nbody'),
    ],
)
def test_text_that_looks_like_settings_stays_text(kind: str, text: str) -> None:
    front, findings = split_front_matter(text, "x.md", LibraryKind(kind))

    assert (front.fields, front.body, findings) == ({}, text, [])


@pytest.mark.parametrize(
    ("text", "line"),
    [("title: [\n---\nbody", 2), ("title: t\na: b: c\n---\nbody", 2), ("a: 1\n;;;\nbody", 1)],
)
def test_block_without_a_fence_that_is_wrong_is_told_with_its_line(text: str, line: int) -> None:
    front, (finding,) = split_front_matter(text, "x.md", LibraryKind.HEXO)

    assert (front.fields, front.body) == ({}, "body")
    assert finding.line == line


_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
_KEYS = st.sampled_from(
    "title date updated lastmod created modified published publishDate category categories tag "
    "tags taxonomies series summary excerpt draft aliases alias permalink slug url problems".split()
)


@given(
    kind=st.sampled_from([*LibraryKind]),
    settings=st.dictionaries(_KEYS, _VALUES),
    tool=st.sampled_from(["yaml", "json"]),
)
def test_odd_values_raise_nothing_whatever_the_kind(
    kind: LibraryKind, settings: dict[str, object], tool: str
) -> None:
    text = yaml.safe_dump(settings) if tool == "yaml" else json.dumps(settings, default=str)
    read = _yaml(kind, text) if tool == "yaml" else _read(kind, f"{text}\nbody")

    assert read.post.title
    assert all(finding.line for finding in read.findings)


@given(
    kind=st.sampled_from([*LibraryKind]),
    opening=st.sampled_from(["---\n", "+++\n", "{\n", "{", "", "----\n"]),
    text=st.text(st.sampled_from("ab:=-+[]{}\"'#&*!|>%@`,;\n\t \ud800日\0") | st.characters()),
    closing=st.sampled_from(["\n---\n", "\n+++\n", "\n}\n", "\n;;;\n", "\n...\n", ""]),
)
def test_no_front_matter_however_odd_raises(
    kind: LibraryKind, opening: str, text: str, closing: str
) -> None:
    read = _read(kind, f"{opening}{text}{closing}# body")

    assert read.post.path.endswith("x.md")


@pytest.mark.parametrize(
    ("kind", "body", "names"),
    [
        ("hexo", "{% post_link a %} [b](/b/) [c](https://x.org/c/) [d](/d.pdf)", ("a", "/b")),
        ("hugo", '[a]({{< ref "a.md" >}})', ("/a",)),
        ("jekyll", "[a]({% post_url 2024-01-02-a %})", ("/2024-01-02-a",)),
        ("obsidian", "[[a]] [b](b.md)", ("a", "/b")),
        ("plain", "[[a]] [b](/b/)", ("a",)),
    ],
)
def test_links_of_a_note_are_known_before_it_is_rendered(
    kind: str, body: str, names: tuple[str, ...]
) -> None:
    assert _read(kind, body).links.names == names
