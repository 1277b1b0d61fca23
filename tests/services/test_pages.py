import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QCoreApplication
from typing_extensions import override

from reader.core.errors import Finding, UserError
from reader.core.formula import Formula, FormulaRenderer, RenderedFormula
from reader.core.rendering import RENDERER_VERSION
from reader.core.said_html import retell_html
from reader.services.catalogue import Catalogue
from reader.services.kept_pages import RenderedNote
from reader.services.libraries import Library
from reader.services.pages import PageRenderer
from reader.services.resources import web_asset
from reader.ui.web.katex_renderer import KatexRenderer
from tests.services.conftest import Write

SVG = '<svg viewBox="0 0 1 1"><path d="M0 0h1"/></svg>'


class Untouchable(FormulaRenderer):
    """Fails a test that renders where a kept page was to serve."""

    @override
    def render(
        self, formulas: Sequence[Formula], macros: Mapping[str, str]
    ) -> list[RenderedFormula]:
        raise AssertionError("rendered again")


@pytest.fixture(scope="module")
def formulas() -> Iterator[KatexRenderer]:
    application = QCoreApplication.instance() or QCoreApplication([])
    renderer = KatexRenderer(web_asset("formula.js"))
    yield renderer
    renderer.close()
    del application


@pytest.fixture
def library(tmp_path: Path) -> Library:
    (tmp_path / "notes").mkdir()
    return Library("notes", "notes", tmp_path / "notes")


@pytest.fixture
def catalogue(tmp_path: Path) -> Iterator[Catalogue]:
    with closing(Catalogue(tmp_path / "catalogue.sqlite3")) as opened:
        yield opened


@pytest.fixture
def render(formulas: KatexRenderer, library: Library) -> "Render":
    return Render(PageRenderer(formulas), library)


class Render:
    """Renders a text as the note ``sub/note.md``."""

    def __init__(self, renderer: PageRenderer, library: Library) -> None:
        self._renderer, self._library = renderer, library

    def __call__(self, text: str) -> RenderedNote:
        return self._renderer.render_text(text, library=self._library, path="sub/note.md")


def finding_of(note: RenderedNote) -> Finding:
    (finding,) = note.findings
    return finding


def test_text_becomes_a_body_with_its_headings(render: Render) -> None:
    note = render("---\ntitle: x\n---\n# 题\n\n正文 $x^2$\n")

    assert '<h1 id="题">' in note.html
    assert "<math" in note.html
    assert [heading.text for heading in note.headings] == ["题"]
    assert note.findings == ()


def test_formula_that_cannot_be_read_is_told_and_shown_as_it_is(
    render: Render, library: Library
) -> None:
    note = render("---\ntitle: x\n---\ntext\n\n$\\frac{1$ and $y$\n")

    finding = finding_of(note)
    assert (finding.line, finding.kind) == (6, "formula")
    assert finding.what.startswith("the formula \\frac{1 cannot be read: ")
    assert finding.path == str(library.folder / "sub" / "note.md")
    assert "\\frac{1" in note.html
    assert note.html.count("<math") == 1


def test_long_formula_is_told_in_a_line(render: Render) -> None:
    finding = finding_of(render("$$\n\\frac{1\n" + "+ x\n" * 50 + "$$\n"))

    assert finding.what.startswith("the formula \\frac{1 + x + x")
    assert "… cannot be read" in finding.what
    assert "\n" not in finding.what.partition(" cannot")[0]


def test_macros_of_the_front_matter_serve_the_formulas(render: Render) -> None:
    note = render('---\nmacros: {"\\\\RR": "\\\\mathbb{R}"}\n---\n$\\RR$\n')

    assert note.findings == ()
    assert "mathbb" in note.html


def test_macro_may_be_named_without_its_backslash(render: Render) -> None:
    note = render('---\nmacros: {RR: "\\\\mathbb{R}"}\n---\n$\\RR$\n')

    assert note.findings == ()


@pytest.mark.parametrize("macros", ["7", "[a]", "text", "{a: 1}"])
def test_macros_that_are_none_are_passed_by(macros: str, render: Render) -> None:
    assert "<math" in render(f"---\nmacros: {macros}\n---\n$x$\n").html


def test_broken_front_matter_is_told(render: Render) -> None:
    assert "not valid YAML" in finding_of(render("---\ntitle: [x\n---\ntext\n")).what


def test_missing_picture_is_told_and_marked(render: Render, library: Library) -> None:
    note = render("text\n\n![图](图/点 1.png)\n".replace(" 1", "%201"))

    finding = finding_of(note)
    assert (finding.what, finding.kind) == ("the picture sub/图/点 1.png is missing", "image")
    assert str(library.folder / "sub" / "图" / "点 1.png") in finding.advice
    assert '<span class="broken-image"><span>找不到图片：sub/图/点 1.png</span></span>' in (
        retell_html(note.html, {"Picture not found: {path}": "找不到图片：{path}"}.__getitem__)
    )
    assert note.pictures == ("sub/图/点 1.png",)


def test_missing_picture_is_told_with_its_line(render: Render) -> None:
    assert finding_of(render("---\ntitle: x\n---\n\n![a](gone.png)\n")).line == 5


@pytest.mark.parametrize(
    "picture", ["![a](gone.png)", "![a](sub/gone.png)", '<img src="gone.png">', "![a](<gone.png>)"]
)
def test_line_of_a_missing_picture_is_not_where_its_name_stands(
    picture: str, render: Render
) -> None:
    note = render(f"---\ncover: gone.png\n---\n\nthe file gone.png\n\n{picture}\n")

    assert finding_of(note).line == 7


def test_missing_picture_with_an_escaped_name_has_its_line(render: Render) -> None:
    assert finding_of(render("text\n\n![a](gone%20b.png)\n")).line == 3


def test_picture_from_the_network_shown_twice_is_told_once(render: Render) -> None:
    note = render("![a](https://a.org/b.png)\n\n![c](https://a.org/b.png)\n")

    assert finding_of(note).line == 1


def test_missing_picture_shown_twice_is_told_once_and_marked_twice(render: Render) -> None:
    note = render("![a > b](gone.png)\n\n![c](gone.png)\n")

    assert finding_of(note).line == 1
    assert note.html.count("broken-image") == 2
    assert "<img" not in note.html


@pytest.mark.parametrize("name", ["<b>.png", "a&b.png", '".png', "a'.svg", "$&.png", "\\1.png"])
def test_name_of_a_missing_picture_brings_no_markup(name: str, render: Render) -> None:
    note = render(f"![a]({quote(name)})\n")

    if "\\" not in name:  # such a way is taken for one out of the library
        assert f">Picture not found: sub/{escape(name)}</span></span>" in note.html
    assert "<b>" not in note.html
    assert "<img" not in note.html


def test_picture_that_is_there_is_no_finding(
    render: Render, library: Library, write: Write
) -> None:
    write(library.folder / "sub" / "a.png")

    note = render("![a](a.png)\n")

    assert note.findings == ()
    assert 'src="yandu://asset/notes/sub/a.png"' in note.html


@pytest.mark.parametrize("source", ["https://example.org/a.png", "../../a.png", "//e/a.png"])
def test_picture_from_elsewhere_is_told_and_not_shown(source: str, render: Render) -> None:
    note = render(f"text\n\n![a]({source})\n")

    finding = finding_of(note)
    assert finding.what == f"the picture {source} is not a file of the library; it is not shown"
    assert (finding.line, finding.kind) == (3, "image")
    assert "<img" not in note.html


def test_drawing_stands_in_the_page(render: Render, library: Library, write: Write) -> None:
    write(library.folder / "sub" / "点 100%25.svg", SVG.replace("<path", "<script>x</script><path"))

    note = render("![画](<点 100%2525.svg>)\n")

    assert '<svg viewBox="0 0 1 1" role="img" aria-label="画"><path' in note.html
    assert "script" not in note.html
    assert note.findings == ()


def test_drawing_too_large_stays_a_picture(render: Render, library: Library, write: Write) -> None:
    write(library.folder / "sub" / "a.svg", SVG + " " * 600_000)

    note = render("![a](a.svg)\n")

    assert "<svg" not in note.html
    assert 'src="yandu://asset/notes/sub/a.svg"' in note.html


def test_what_could_not_be_laid_out_is_told(render: Render) -> None:
    finding = finding_of(render("[" * 60_000))

    assert finding.kind == "layout"
    assert "shown as written" in finding.what


def test_note_that_is_gone_is_explained(formulas: KatexRenderer, library: Library) -> None:
    with pytest.raises(UserError, match="the note cannot be read") as caught:
        PageRenderer(formulas).render_post(library, "gone.md")

    assert caught.value.path == str(library.folder / "gone.md")


def test_post_is_rendered_each_time_where_nothing_is_kept(
    formulas: KatexRenderer, library: Library, write: Write
) -> None:
    renderer = PageRenderer(formulas)
    write(library.folder / "a.md", b"\xef\xbb\xbf# One \xff")
    first = renderer.render_post(library, "a.md")
    write(library.folder / "a.md", "# Two")

    assert "One �" in first.html
    assert "Two" in renderer.render_post(library, "a.md").html


@pytest.fixture
def kept(formulas: KatexRenderer, catalogue: Catalogue, library: Library, write: Write) -> str:
    """A page in the catalogue, with a drawing and a missing picture; its note's path."""
    write(library.folder / "a.svg", SVG)
    write(library.folder / "a.md", "# 题\n\n$x$ $\\frac{1$\n\n![a](a.svg) ![b](b.png)\n")
    PageRenderer(formulas, catalogue).render_post(library, "a.md")
    return "a.md"


def test_kept_page_is_served_whole_without_rendering(
    kept: str, formulas: KatexRenderer, catalogue: Catalogue, library: Library
) -> None:
    fresh = PageRenderer(formulas).render_post(library, kept)

    served = PageRenderer(Untouchable(), catalogue).render_post(library, kept)

    assert served == fresh
    assert len(served.findings) == 2


def test_changed_text_is_rendered_again(
    kept: str, formulas: KatexRenderer, catalogue: Catalogue, library: Library, write: Write
) -> None:
    write(library.folder / kept, "# New")
    renderer = PageRenderer(formulas, catalogue)

    assert "New" in renderer.render_post(library, kept).html
    assert "New" in PageRenderer(Untouchable(), catalogue).render_post(library, kept).html


def change_drawing(folder: Path) -> None:
    (folder / "a.svg").write_text(SVG.replace("M0", "M7"))
    os.utime(folder / "a.svg", ns=(0, 7))


def add_picture(folder: Path) -> None:
    (folder / "b.png").write_bytes(b"")


def remove_drawing(folder: Path) -> None:
    (folder / "a.svg").unlink()


@pytest.mark.parametrize("change", [change_drawing, add_picture, remove_drawing])
def test_page_is_made_again_when_a_picture_of_it_changes(
    change: Callable[[Path], None],
    kept: str,
    formulas: KatexRenderer,
    catalogue: Catalogue,
    library: Library,
) -> None:
    change(library.folder)

    served = PageRenderer(formulas, catalogue).render_post(library, kept)

    assert served == PageRenderer(formulas).render_post(library, kept)


def test_page_of_an_older_renderer_is_made_again(
    kept: str, catalogue: Catalogue, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.services.kept_pages.RENDERER_VERSION", RENDERER_VERSION + 1)

    with pytest.raises(AssertionError, match="rendered again"):
        PageRenderer(Untouchable(), catalogue).render_post(library, kept)


def test_note_is_shown_where_its_page_can_be_neither_found_nor_kept(
    kept: str, formulas: KatexRenderer, catalogue: Catalogue, library: Library, tmp_path: Path
) -> None:
    (tmp_path / "catalogue.sqlite3").unlink()
    (tmp_path / "catalogue.sqlite3").mkdir()

    served = PageRenderer(formulas, catalogue).render_post(library, kept)

    assert served == PageRenderer(formulas).render_post(library, kept)


def test_page_that_was_dropped_is_made_again(
    kept: str, catalogue: Catalogue, library: Library
) -> None:
    catalogue.drop_pages()

    with pytest.raises(AssertionError, match="rendered again"):
        PageRenderer(Untouchable(), catalogue).render_post(library, kept)
