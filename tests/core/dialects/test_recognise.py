from collections.abc import Mapping

import pytest

from reader.core.dialect import PLAIN, READING_VERSION, Dialect, LibraryKind, inside
from reader.core.dialects.lay_out import lay_out
from reader.core.dialects.recognise import Recognised, recognise
from reader.core.dialects.site_folder import SiteFiles


def _files(*entries: str, texts: Mapping[str, str] | None = None) -> SiteFiles:
    known = dict(texts or {})
    return SiteFiles({*entries, *known}, lambda name: known.get(name, ""))


def _recognised(*entries: str, **texts: str) -> Recognised:
    found = recognise(_files(*entries, texts=texts))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("entries", "kind", "reason"),
    [
        (["hugo.toml"], "hugo", "it has hugo.toml"),
        (["hugo.yaml", "_config.yml"], "hugo", "it has hugo.yaml"),
        (["config.toml", "content/"], "hugo", "it has config.toml beside content/"),
        (["config.json", "archetypes/"], "hugo", "it has config.json beside archetypes/"),
        (["config/", "content/"], "hugo", "it has config/ beside content/"),
        (["_config.yml", "source/"], "hexo", "it has _config.yml beside source/"),
        (["_config.yml", "scaffolds/"], "hexo", "it has _config.yml beside scaffolds/"),
        (["_config.yml", "_posts/"], "jekyll", "it has _config.yml beside _posts/"),
        (["_config.yml", "Gemfile"], "jekyll", "it has _config.yml beside Gemfile"),
        (["_config.yml"], "jekyll", "it has _config.yml, and nothing of Hexo's"),
        (["_posts/"], "jekyll", "it has _posts/"),
        ([".obsidian/", "a.md"], "obsidian", "it has .obsidian/"),
        ([".obsidian/", "hugo.toml"], "hugo", "it has hugo.toml"),
    ],
)
def test_kind_is_told_from_names_with_its_reason(
    entries: list[str], kind: str, reason: str
) -> None:
    found = _recognised(*entries)

    assert (found.dialect.kind, found.reason) == (kind, reason)


def test_package_that_names_hexo_is_a_hexo_site() -> None:
    found = recognise(_files(texts={"package.json": '{"dependencies": {"hexo": "^7"}}'}))

    assert found is not None
    assert found.dialect.kind is LibraryKind.HEXO


@pytest.mark.parametrize(
    "entries", [[], ["a.md", "notes/"], ["config.toml"], ["content/"], ["package.json"]]
)
def test_nothing_is_claimed_of_other_folders(entries: list[str]) -> None:
    assert recognise(_files(*entries)) is None


def test_folder_of_posts_alone_is_not_sure() -> None:
    assert not _recognised("_posts/").is_sure
    assert _recognised("_posts/", "_config.yml").is_sure


@pytest.mark.parametrize(
    ("kind", "file", "text", "roots", "statics"),
    [
        ("hexo", "_config.yml", "", ("source/_posts", "source/_drafts", "source"), ("source",)),
        (
            "hexo",
            "_config.yml",
            "source_dir: 'src' # x",
            ("src/_posts", "src/_drafts", "src"),
            ("src",),
        ),
        (
            "hexo",
            "_config.yml",
            "source_dir: ../x",
            ("source/_posts", "source/_drafts", "source"),
            None,
        ),
        ("hugo", "hugo.toml", "", ("content",), ("static", "assets", "content")),
        ("hugo", "hugo.toml", 'contentDir = "zh"', ("zh",), ("static", "assets", "zh")),
        ("hugo", "hugo.json", '{"contentDir": "zh", "staticDir": "s"}', ("zh",), None),
        ("hugo", "config.yaml", "contentDir: zh/\n", ("zh",), None),
        (
            "hugo",
            "hugo.toml",
            "[languages.zh]\ncontentDir = 'content/zh'\n[languages.en]\n  contentDir = 'en'\n",
            ("content/zh", "en"),
            ("static", "assets", "content/zh", "en"),
        ),
        (
            "hugo",
            "hugo.yaml",
            "contentDir: content\nlanguages:\n  en:\n    contentDir: content/en\n",
            ("content",),
            None,
        ),
        ("jekyll", "_config.yml", "", ("_posts", "_drafts"), ("",)),
        ("jekyll", "_config.yml", "source: src", ("src/_posts", "src/_drafts"), None),
        (
            "jekyll",
            "_config.yml",
            "collections_dir: c\ncollections: [a, b]",
            ("c/_posts", "c/_drafts", "c/_a", "c/_b"),
            None,
        ),
        (
            "jekyll",
            "_config.yml",
            "collections:\n\n  a:\n    output: true\n  'b':\n?\n  c:\nz: 1",
            ("_posts", "_drafts", "_a", "_b"),
            None,
        ),
        ("jekyll", "_config.yml", "collections:\n- a\n  - b", ("_posts", "_drafts"), None),
        ("jekyll", "_config.yml", "collections:\n  - a", ("_posts", "_drafts", "_a"), None),
        ("obsidian", "x", "", ("",), ("",)),
        ("plain", "x", "", ("",), ("",)),
    ],
)
def test_notes_lie_where_the_settings_say(
    kind: str, file: str, text: str, roots: tuple[str, ...], statics: tuple[str, ...] | None
) -> None:
    dialect = lay_out(LibraryKind(kind), _files(texts={file: text}))

    assert dialect.roots == roots
    assert statics is None or dialect.statics == statics


def test_posts_in_a_folder_of_their_category_are_a_root() -> None:
    assert "cats/_posts" in _recognised("_config.yml", "cats/", "cats/_posts/").dialect.roots


def test_folder_of_one_root_is_taken_off_a_path() -> None:
    dialect = Dialect(LibraryKind.HEXO, ("source", "source/_posts"))

    assert dialect.below_root("source/_posts/a/b.md") == "a/b.md"
    assert dialect.below_root("other/b.md") == "other/b.md"
    assert PLAIN.below_root("a/b.md") == "a/b.md"
    assert dialect.signature == f"hexo|{READING_VERSION}|source|source/_posts"


@pytest.mark.parametrize(
    ("path", "plain"),
    [("a//b/", "a/b"), ("", ""), (".", ""), ("/x", "d"), ("a/../../x", "d"), ("a\\b", "a/b")],
)
def test_path_of_a_setting_stays_inside(path: str, plain: str) -> None:
    assert inside(path, "d") == plain


def test_files_that_hexo_does_not_render_are_known_below_its_source() -> None:
    files = _files(texts={"_config.yml": "source_dir: src\nskip_render: README.md"})

    assert lay_out(LibraryKind.HEXO, files).skipped == ("src/README.md",)


@pytest.mark.parametrize(
    ("file", "text", "left_out"),
    [
        ("templates.json", '{"folder": "模板/"}', ("模板",)),
        ("plugins/templater-obsidian/data.json", '{"templates_folder": "a/b"}', ("a/b",)),
        ("templates.json", '{"folder": "../out"}', ()),
        ("templates.json", '{"folder": ""}', ()),
        ("templates.json", '{"folder": 3}', ()),
        ("templates.json", "[1]", ()),
        ("templates.json", "{", ()),
    ],
)
def test_templates_of_a_vault_are_no_notes(file: str, text: str, left_out: tuple[str, ...]) -> None:
    files = _files(".obsidian/", texts={f".obsidian/{file}": text})

    assert lay_out(LibraryKind.OBSIDIAN, files).left_out == left_out
