"""Hugo's array of permalinks: which rule counts for which page."""

import pytest

from reader.core.dialect import LibraryKind
from reader.core.dialects.lay_out import lay_out
from reader.core.dialects.site_folder import SiteFiles
from reader.core.note_reader import read_note

_FRONT = "---\ntitle: A Title\ndate: 2024-01-02\nslug: own\n---\ntext"


def _address(config: str, file: str, name: str = "hugo.toml") -> str:
    sections = ("content/posts/_index.md", "content/posts/go/_index.md")
    files = SiteFiles(
        {name}, lambda asked: config if asked == name else "", lambda _folder: sections
    )
    post = read_note(
        _FRONT,
        library="site",
        path=f"content/{file}",
        shown_path=file,
        content_hash="",
        dialect=lay_out(LibraryKind.HUGO, files),
    ).post
    return next((alias for alias in post.aliases if alias.startswith("/")), "")


def _rule(target: str) -> str:
    return f"[[permalinks]]\npattern = '/x/:slug/'\n[permalinks.target]\n{target}\n"


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("path = '/posts/**'", "posts/a.md"),
        ("path = '/posts/**'", "posts/go/deep/index.md"),
        ("path = '{/books/**,/posts/*}'", "posts/a.md"),
        ("path = '/Posts/a?'", "posts/AB.md"),
        ("path = '/posts/[ab]'", "posts/a.md"),
        ("path = '/posts/[!b]'", "posts/a.md"),
        ("path = '/posts/[a-c]'", "posts/B.md"),
        ("path = '/posts'\nkind = '{home,section}'", "posts/_index.md"),
        ("path = '/'\nkind = 'home'", "_index.md"),
        ("path = '/a, b'", "a, b.md"),
        ("path = '/a\\*'", "a*.md"),
        ("kind = 'page'", "a.md"),
        ("environment = 'prod*'", "a.md"),
        ("lang = 'en'", "a.md"),
        ("sites.matrix.languages = ['de', 'fr']", "posts/a.fr.md"),
        ("path = '/posts/a'\nsites.matrix.languages = 'de'", "posts/a/index.de.md"),
        ("", "a.md"),
    ],
)
def test_rule_counts_for_the_pages_of_its_target(target: str, file: str) -> None:
    assert _address(_rule(target), file) == "/x/own/"


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("path = '/posts/*'", "posts/go/a.md"),
        ("path = '/posts/**'", "posts.md"),
        ("path = '/posts/[z-a]'", "posts/a.md"),
        ("path = '{/posts/a'", "posts/a.md"),
        ("kind = 'section'", "posts/a.md"),
        ("kind = 'page'", "posts/_index.md"),
        ("environment = 'test'", "a.md"),
        ("sites.matrix.languages = 'de'", "a.md"),
    ],
)
def test_rule_does_not_count_for_other_pages(target: str, file: str) -> None:
    assert _address(_rule(target), file) == ""


def test_first_rule_that_takes_a_page_counts() -> None:
    rules = _rule("path = '/posts/**'") + "[[permalinks]]\npattern = '/:sections/:filename/'\n"

    assert _address(rules, "posts/go/a.md") == "/x/own/"
    assert _address(rules, "other/a.md") == "/other/a/"


def test_language_of_a_page_without_one_is_the_sites() -> None:
    config = "defaultContentLanguage = 'de'\n" + _rule("sites.matrix.languages = 'de'")

    assert _address(config, "a.md") == "/x/own/"


@pytest.mark.parametrize(
    ("name", "config"),
    [
        (
            "hugo.yaml",
            "permalinks:\n  # first\n  - pattern: /x/:slug/\n    target:\n      kind: page\n",
        ),
        ("hugo.yaml", "permalinks:\n- pattern: /x/:slug/\n- nothing\n"),
        ("hugo.json", '{"permalinks": [{"target": 5, "pattern": "/x/:slug/"}]}'),
        ("hugo.toml", "[[permalinks]]\npattern = 7\n[[permalinks]]\npattern = '/x/:slug/'\n"),
    ],
)
def test_rules_are_read_whatever_the_settings_are_written_in(name: str, config: str) -> None:
    assert _address(config, "a.md", name) == "/x/own/"


@pytest.mark.parametrize(
    "config",
    [
        "[[permalinks]]\npattern = /x/\n",
        "permalinks:\n- [\n",
        '{"other": {"permalinks": [1]}}',
        '[{"permalinks": []}]',
        "[[permalinks]]\n[permalinks.target]\nkind = 'page'\n",
    ],
)
def test_settings_that_cannot_be_read_give_no_rule(config: str) -> None:
    assert _address(config, "a.md") == ""
