import datetime as dt

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.core.note_reader import ReadNote, post_id, read_note


def _read(text: str, path: str = "algorithm/dp/knapsack.md", library: str = "yandu") -> ReadNote:
    return read_note(
        text, library=library, path=path, shown_path=f"posts/{path}", content_hash="abc"
    )


def _front(settings: str, body: str = "text") -> ReadNote:
    return _read(f"---\n{settings}\n---\n{body}")


def _complaints(settings: str) -> list[str]:
    return [str(finding) for finding in _front(settings).findings]


@pytest.mark.parametrize(
    ("library", "path", "post"),
    [
        ("yandu", "algorithm/knapsack.md", "algorithm/knapsack"),
        ("notes", "a/b.c.md", "notes:a/b.c"),
    ],
)
def test_id_is_the_path_and_the_key_of_a_foreign_library(
    library: str, path: str, post: str
) -> None:
    assert post_id(library, path) == post


def test_settings_become_the_post() -> None:
    post = _front(
        "title: 背包  问题\ndate: 2024-01-02\nupdated: 2024-02-03 04:05\ncategory: Algorithm/DP\n"
        "tags: [dp, '#graphs/flow']\nseries: 动态规划\nsummary: s\nproblems: [coin-change]"
    ).post

    assert post.title == "背包 问题"
    assert post.date == dt.datetime.fromisoformat("2024-01-02")
    assert post.updated == dt.datetime.fromisoformat("2024-02-03 04:05")
    assert post.category == ("Algorithm", "DP")
    assert post.tags == ("dp", "graphs/flow")
    assert (post.series, post.summary, post.problems) == ("动态规划", "s", ("coin-change",))


def test_document_for_the_index_agrees_with_the_post() -> None:
    read = _front("date: 2024-01-02\nproblems: a", "# A\n$x$")

    document = read.document
    assert document.id == read.post.id
    assert document.date == dt.date(2024, 1, 2)
    assert document.path == "posts/algorithm/dp/knapsack.md"
    assert document.features == {"math", "problem"}
    assert [section.heading for section in document.sections] == ["A"]


def test_note_without_settings_goes_by_its_place() -> None:
    read = _read("text")

    assert (read.post.title, read.post.category) == ("knapsack", ("algorithm", "dp"))
    assert (read.post.date, read.document.date, read.findings) == (None, None, ())


@pytest.mark.parametrize(
    ("body", "title"),
    [
        ("# A **b**\ntext", "A b"),
        ("text\n\nA\n===", "A"),
        ("```python\n# comment\n```\n\n# A", "A"),
        ("## B", "knapsack"),
        ("```python\n# comment\n```", "knapsack"),
    ],
)
def test_title_falls_back_to_the_first_top_heading(body: str, title: str) -> None:
    assert _read(body).post.title == title


@pytest.mark.parametrize(
    ("settings", "category"),
    [
        ("category: A", ("A",)),
        ("category: A / B", ("A", "B")),
        ("categories: [A, B]", ("A", "B")),
        ("categories: [[A, B], [C]]", ("A", "B")),
        ("categories: []", ("algorithm", "dp")),
        ("Category: A", ("A",)),
        ("category: 2024", ("2024",)),
    ],
)
def test_category_is_read_in_any_spelling(settings: str, category: tuple[str, ...]) -> None:
    assert _front(settings).post.category == category


@pytest.mark.parametrize(
    ("settings", "tags"),
    [
        ("tags: a", ("a",)),
        ("tags: a, b，c; a", ("a", "b", "c")),
        ("tags: [1, 2.5, 2024-01-02, null, x]", ("1", "2.5", "2024-01-02", "x")),
        ("tags: 7", ("7",)),
        ("tags:", ()),
    ],
)
def test_tags_are_read_in_any_spelling(settings: str, tags: tuple[str, ...]) -> None:
    assert _front(settings).post.tags == tags


@pytest.mark.parametrize(
    ("settings", "is_draft"),
    [
        ("draft: true", True),
        ("draft: 'True'", True),
        ("draft: yes", True),
        ("draft: false", False),
        ("published: false", True),
        ("published: true", False),
        ("title: a", False),
    ],
)
def test_draft_is_told(settings: str, is_draft: bool) -> None:
    assert _front(settings).post.is_draft is is_draft


@pytest.mark.parametrize(
    ("settings", "complaint"),
    [
        (
            "a: 1\ntitle: [x]",
            "posts/algorithm/dp/knapsack.md:3: front matter, title: must be a line of text."
            " Write `title: some text`",
        ),
        (
            "title: a\n\ndate: soon",
            "posts/algorithm/dp/knapsack.md:4: front matter, date: 'soon' is not a date."
            " Write `date: 2026-01-31`",
        ),
        (
            "date: 2024-02-30",
            "posts/algorithm/dp/knapsack.md:2: front matter, date: '2024-02-30' is not a date."
            " Write `date: 2026-01-31`",
        ),
        (
            "date: [2024]",
            "posts/algorithm/dp/knapsack.md:2: front matter, date: this is not a date."
            " Write `date: 2026-01-31`",
        ),
        (
            f"date: {'x' * 100}",
            "posts/algorithm/dp/knapsack.md:2: front matter, date: this is not a date."
            " Write `date: 2026-01-31`",
        ),
        (
            "tags: {a: b}",
            "posts/algorithm/dp/knapsack.md:2: front matter, tags: must be a list of words."
            " Write `tags: [one, two]`",
        ),
        (
            "tags: [a//b]",
            "posts/algorithm/dp/knapsack.md:2: front matter, tags: the tag 'a//b' has an empty"
            " part. Take the extra slash away",
        ),
        (
            "title: yes",
            "posts/algorithm/dp/knapsack.md:2: front matter, title: must be a line of text."
            " Write `title: some text`",
        ),
        (
            f"title: 0x{'f' * 5000}",
            "posts/algorithm/dp/knapsack.md:2: front matter, title: must be a line of text."
            " Write `title: some text`",
        ),
    ],
)
def test_value_that_cannot_be_used_is_one_finding(settings: str, complaint: str) -> None:
    assert _complaints(settings) == [complaint]


@pytest.mark.parametrize("settings", ["date:", "date: ''", "title:", "updated:"])
def test_empty_value_is_no_finding(settings: str) -> None:
    assert _complaints(settings) == []


@pytest.mark.parametrize(
    ("body", "words", "minutes"),
    [
        ("", 0, 1),
        ("动态规划 dynamic programming", 6, 1),
        ("字" * 701, 701, 3),
        ("word " * 201, 201, 2),
        ("```\n" + "x\n" * 61 + "```", 0, 3),
    ],
)
def test_reading_time_is_told_from_words_and_code(body: str, words: int, minutes: int) -> None:
    post = _read(body).post

    assert (post.words, post.reading_minutes) == (words, minutes)


KEYS = st.sampled_from(
    "title date updated lastmod category categories tags series summary description problems draft "
    "published other".split()
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.dates()
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner), max_leaves=4
)


@settings(max_examples=40)
@given(st.dictionaries(KEYS, VALUES))
def test_any_settings_make_a_post(fields: dict[str, object]) -> None:
    read = _read(f"---\n{yaml.safe_dump(fields, allow_unicode=True)}---\n# A\n")

    assert read.post.title
    assert all(f.path == "posts/algorithm/dp/knapsack.md" and f.line for f in read.findings)


@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_makes_a_post(text: str) -> None:
    assert _read(text).post.title
