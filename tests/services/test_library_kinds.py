"""The libraries in tests/libraries, one of each kind: found, read and rendered whole."""

import shutil
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest
from typing_extensions import override

from reader.core.formula import Formula, FormulaRenderer, RenderedFormula
from reader.core.library import LibrarySnapshot
from reader.core.page import resolve_links
from reader.core.post import PostId
from reader.services.catalogue import Catalogue
from reader.services.health import CheckedNotes, check_notes
from reader.services.kept_pages import RenderedNote
from reader.services.libraries import Library, open_libraries
from reader.services.pages import PageRenderer
from reader.services.scanning import ScannedNotes, scan_notes

_LIBRARIES = Path(__file__).resolve().parents[1] / "libraries"
_KINDS = ["hexo", "hugo", "jekyll", "obsidian", "plain"]


class _Tex(FormulaRenderer):
    """Shows TeX as it is: what is asserted is what the formulas are, not how they look."""

    @override
    def render(
        self, formulas: Sequence[Formula], macros: Mapping[str, str]
    ) -> list[RenderedFormula]:
        return [
            RenderedFormula(f"<i>{escape(formula.tex, quote=False)}</i>") for formula in formulas
        ]


def _open(kind: str) -> Library:
    (library,) = open_libraries([_LIBRARIES / kind])
    return library


def _scan(kind: str, tmp_path: Path) -> ScannedNotes:
    return scan_notes(tmp_path / "catalogue.sqlite3", [_open(kind)])


def _render(kind: str, path: str) -> RenderedNote:
    renderer = PageRenderer(_Tex())
    return renderer.render_post(_open(kind), path)


@pytest.mark.parametrize("kind", _KINDS)
def test_kind_is_recognised(kind: str) -> None:
    assert _open(kind).dialect.kind.value == kind


@pytest.mark.parametrize(
    ("kind", "ids"),
    [
        (
            "hexo",
            {
                "source/_posts/dp/knapsack",
                "source/_posts/2024-03-04-first-steps",
                "source/_drafts/unfinished",
                "source/about/index",
            },
        ),
        (
            "hugo",
            {
                "content/_index",
                "content/posts/_index",
                "content/posts/bundle/index",
                "content/posts/yaml-note",
                "content/docs/json-note.en",
            },
        ),
        (
            "jekyll",
            {
                "_posts/2024-01-02-two-words",
                "graphs/_posts/2024-03-04-flow",
                "_recipes/soup",
                "_drafts/later",
            },
        ),
        ("obsidian", {"topics/注意力", "topics/Softmax", "daily/2024-01-05"}),
        ("plain", {"with-front-matter", "sub/without", "sub/toml", "json.markdown"}),
    ],
)
def test_notes_are_those_of_the_tool(kind: str, ids: set[str], tmp_path: Path) -> None:
    scanned = _scan(kind, tmp_path)

    assert {post.id for post in scanned.posts} == {f"{kind}:{each}" for each in ids}
    assert scanned.findings == ()


@pytest.mark.parametrize("kind", _KINDS)
def test_nothing_in_it_is_found_wrong(kind: str, tmp_path: Path) -> None:
    renderer = PageRenderer(_Tex())
    posts = LibrarySnapshot.of(_scan(kind, tmp_path).posts)

    assert check_notes(CheckedNotes([_open(kind)], posts), renderer) == []


@pytest.mark.parametrize(
    ("kind", "path", "names"),
    [
        ("hexo", "source/_posts/dp/knapsack.md", ["source/_posts/2024-03-04-first-steps"]),
        (
            "hexo",
            "source/_posts/2024-03-04-first-steps.md",
            ["source/_posts/dp/knapsack", "source/about/index"],
        ),
        ("hexo", "source/about/index.md", ["source/_posts/dp/knapsack"]),
        ("hugo", "content/posts/bundle/index.md", ["content/posts/yaml-note"]),
        ("hugo", "content/posts/yaml-note.md", ["content/posts/bundle/index"]),
        (
            "jekyll",
            "_posts/2024-01-02-two-words.md",
            ["graphs/_posts/2024-03-04-flow", "_recipes/soup"],
        ),
        ("jekyll", "graphs/_posts/2024-03-04-flow.md", ["_posts/2024-01-02-two-words"]),
        ("obsidian", "topics/Softmax.md", ["topics/注意力"]),
    ],
)
def test_links_lead_to_the_notes_the_tool_would_lead_to(
    kind: str, path: str, names: list[str], tmp_path: Path
) -> None:
    snapshot = LibrarySnapshot.of(_scan(kind, tmp_path).posts)

    html = resolve_links(
        _render(kind, path).html,
        resolve=lambda name: snapshot.resolve(name, kind),
        title_of=lambda post: snapshot.by_id[PostId(post)].title,
        missing="{}",
    )

    assert "data-missing" not in html
    assert all(quote(f"{kind}:{name}").replace(":", "%3A") in html for name in names)


@pytest.mark.parametrize(
    ("kind", "path", "shown"),
    [
        (
            "hexo",
            "source/_posts/dp/knapsack.md",
            [
                "f_{i,j} &amp;= \\max(f_{i-1,j},\\\\\n",
                "<i>a_1 * b_2</i>",
                "<code>{% unknown_tag a_b",
                "{% post_link shown-as-code %}",
                'width="320"',
                'width="120"',
                "admonition warning",
                "admonition tab",
                "asset/hexo/source/images/Grid.PNG",
            ],
        ),
        (
            "hugo",
            "content/posts/bundle/index.md",
            [
                "<code>{{% notice tip %}}</code>",
                "<summary>More</summary>",
                "<strong>at first</strong>",
                'width="300"',
                "<i>\\frac{{a}}{{b}}</i>",
                "asset/hugo/static/img/site.png",
            ],
        ),
        (
            "jekyll",
            "_posts/2024-01-02-two-words.md",
            [
                "<strong>Hello</strong>",
                "<code>{% include missing.html %}</code>",
                "<i>x^2</i> in a line",
                "{{ kept }}",
                "asset/jekyll/assets/tree.png",
            ],
        ),
        ("obsidian", "topics/注意力.md", ["A day's note", "e^{x_i}", 'id="here"', 'width="200"']),
        (
            "obsidian",
            "topics/注意力.md",
            [">Excalidraw: Sketch</a>", "asset/obsidian/topics/Sketch.excalidraw.md"],
        ),
        ("plain", "with-front-matter.md", ["{% post_link not-a-tag-here %}"]),
    ],
)
def test_body_is_shown_as_the_tool_would_show_it(kind: str, path: str, shown: list[str]) -> None:
    html = _render(kind, path).html

    assert [text for text in shown if text not in html] == []


@pytest.mark.parametrize(
    ("kind", "path", "hidden"),
    [
        ("jekyll", "_posts/2024-01-02-two-words.md", ["not shown", "Contents", "toc"]),
        ("obsidian", "topics/注意力.md", ["a remark", "whole block", "%%", "A box"]),
    ],
)
def test_what_is_not_for_readers_is_not_shown(kind: str, path: str, hidden: list[str]) -> None:
    html = _render(kind, path).html

    assert [text for text in hidden if text in html] == []


def test_page_is_made_anew_when_a_note_in_it_changes(tmp_path: Path) -> None:
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / "a.md").write_text("![[b]]")
    (tmp_path / "b.md").write_text("before")
    (library,) = open_libraries([tmp_path])
    renderer = PageRenderer(_Tex(), Catalogue(tmp_path / "c.sqlite3"))
    first = renderer.render_post(library, "a.md").html
    (tmp_path / "b.md").write_text("after it")

    second = renderer.render_post(library, "a.md").html

    assert "before" in first
    assert "after it" in second


def test_picture_that_turns_up_in_a_vault_is_shown(tmp_path: Path) -> None:
    (tmp_path / ".obsidian").mkdir()
    (tmp_path / "a.md").write_text("![[b.png]]")
    (library,) = open_libraries([tmp_path])
    renderer = PageRenderer(_Tex(), Catalogue(tmp_path / "c.sqlite3"))
    first = renderer.render_post(library, "a.md")
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "b.png").write_bytes(b"png")

    second = renderer.render_post(library, "a.md")

    assert [finding.kind for finding in first.findings] == ["image"]
    assert "files/b.png" in second.html


@pytest.mark.parametrize("kind", _KINDS)
def test_library_is_never_written_to(kind: str, tmp_path: Path) -> None:
    copy = tmp_path / kind
    shutil.copytree(_LIBRARIES / kind, copy)
    before = _state(copy)
    (library,) = open_libraries([copy])

    posts = scan_notes(tmp_path / "catalogue.sqlite3", [library]).posts
    check_notes(CheckedNotes([library], LibrarySnapshot.of(posts)), PageRenderer(_Tex()))

    assert posts
    assert _state(copy) == before


def _state(folder: Path) -> dict[str, tuple[int, int]]:
    found = ((path, path.stat()) for path in folder.rglob("*"))
    return {str(path): (state.st_mtime_ns, state.st_size) for path, state in found}
