from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from reader.core.dialect import Dialect, LibraryKind
from reader.core.errors import Finding
from reader.core.library import LibrarySnapshot
from reader.core.post import BUNDLED
from reader.services.health import CheckedNotes, check_notes
from reader.services.libraries import Library
from reader.services.packs import Pack, load_pack
from reader.services.pages import PageRenderer
from reader.services.resources import web_asset
from reader.services.scanning import scan_notes
from reader.ui.web.katex_renderer import KatexRenderer

TOML = """\
slug = "largest"
title = { en = "Largest" }
difficulty = "easy"
topics = ["array"]
notes = ["notes:good", "notes:gone"]
[entry]
kind = "function"
name = "largest"
params = [{ name = "nums", type = "list<int>" }]
returns = "int"
[compare]
kind = "exact"
[limits]
cpu_ms = 400
memory_mb = 64
"""


@pytest.fixture(scope="module")
def renderer() -> Iterator[PageRenderer]:
    application = QCoreApplication.instance() or QCoreApplication([])
    formulas = KatexRenderer(web_asset("formula.js"))
    yield PageRenderer(formulas)
    formulas.close()
    del application


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notes" / "sub").mkdir(parents=True)
    (tmp_path / "notes" / "good.md").write_text("# Good\n\n## Part\n")
    (tmp_path / "notes" / "file.zip").write_bytes(b"")
    return tmp_path / "notes"


def test_link_to_a_drawing_of_a_vault_is_not_dead(folder: Path, renderer: PageRenderer) -> None:
    (folder / "Map.md").write_text("---\nexcalidraw-plugin: parsed\n---\n{}")
    (folder / "note.md").write_text("[[Map]] [[Mop]]")
    vault = Library("notes", "notes", folder, Dialect(LibraryKind.OBSIDIAN))
    posts = scan_notes(folder.parent / "catalogue.sqlite3", [vault]).posts

    findings = check_notes(CheckedNotes([vault], LibrarySnapshot.of(posts)), renderer)

    assert [finding.what for finding in findings] == ["there is no note called Mop"]


def check(folder: Path, renderer: PageRenderer, *packs: Pack) -> list[Finding]:
    library = Library("notes", "notes", folder)
    posts = scan_notes(folder.parent / "catalogue.sqlite3", [library]).posts
    return check_notes(CheckedNotes([library], LibrarySnapshot.of(posts), packs), renderer)


@pytest.mark.parametrize(
    "body",
    [
        "[x](../good.md)",
        "[x](../good.md#part)",
        "[x](/good.md)",
        "[x](../file.zip)",
        "[[good]]",
        "[[good#Part]]",
        "[[Good|another text]]",
        "[x](#own)\n\n## own\n",
        "[x](https://example.org/gone)",
        "[x](mailto:a@example.org)",
        "text[^1]\n\n[^1]: note",
        "`[x](gone.md)`",
        "$x^2$",
    ],
)
def test_sound_note_has_no_finding(body: str, folder: Path, renderer: PageRenderer) -> None:
    (folder / "sub" / "note.md").write_text(body)

    assert check(folder, renderer) == []


@pytest.mark.parametrize(
    ("body", "what"),
    [
        ("[x](gone.md)", "there is no note notes:sub/gone"),
        ("[x](gone.md#part)", "there is no note notes:sub/gone"),
        ("[x](../gone.zip)", "there is no file gone.zip"),
        ("[x](../good.md#gone)", "the note notes:good has no heading #gone"),
        ("[x](#gone)", "the note notes:sub/note has no heading #gone"),
        ("[[gone]]", "there is no note called gone"),
        ("[[good#gone]]", "the note notes:good has no heading #gone"),
        ("[[#gone]]", "the note notes:sub/note has no heading #gone"),
        ("[the text](../../../out.md)", 'the link "the text" leads out of the library'),
        ("[x](没有的.md)", "there is no note notes:sub/没有的"),
    ],
)
def test_dead_link_is_found_on_its_line(
    body: str, what: str, folder: Path, renderer: PageRenderer
) -> None:
    (folder / "sub" / "note.md").write_text(f"# Note\n\nfirst line\n{body}\n", encoding="utf-8")

    (finding,) = check(folder, renderer)

    assert (finding.what, finding.line, finding.kind) == (what, 4, "link")
    assert finding.path == str(folder / "sub" / "note.md")


def test_formula_that_cannot_be_read_is_found(folder: Path, renderer: PageRenderer) -> None:
    (folder / "note.md").write_text("text\n\n$\\frac{1$\n")

    (finding,) = check(folder, renderer)

    assert (finding.kind, finding.line) == ("formula", 3)


def test_missing_picture_is_found(folder: Path, renderer: PageRenderer) -> None:
    (folder / "note.md").write_text("![a](gone.png)\n")

    (finding,) = check(folder, renderer)

    assert (finding.kind, finding.what) == ("image", "the picture gone.png is missing")


def test_note_that_went_away_meanwhile_is_a_finding(folder: Path, renderer: PageRenderer) -> None:
    library = Library("notes", "notes", folder)
    posts = scan_notes(folder.parent / "catalogue.sqlite3", [library]).posts
    (folder / "good.md").unlink()

    (finding,) = check_notes(CheckedNotes([library], LibrarySnapshot.of(posts)), renderer)

    assert finding.path == str(folder / "good.md")
    assert "cannot be read" in finding.what


def test_problem_that_no_pack_has_is_found(folder: Path, renderer: PageRenderer) -> None:
    (folder / "note.md").write_text("---\ntitle: x\nproblems: [largest, gone]\n---\n")
    (folder.parent / "largest").mkdir()
    (folder.parent / "largest" / "problem.toml").write_text(
        TOML.replace(', "notes:gone"', ""), encoding="utf-8"
    )

    (finding,) = check(folder, renderer, load_pack(folder.parent / "largest"))

    assert (finding.what, finding.line) == ("no pack has the problem gone", 3)


def test_note_that_a_problem_names_in_vain_is_found(folder: Path, renderer: PageRenderer) -> None:
    (folder.parent / "largest").mkdir()
    (folder.parent / "largest" / "problem.toml").write_text(TOML)

    (finding,) = check(folder, renderer, load_pack(folder.parent / "largest"))

    assert finding.path == str(folder.parent / "largest" / "problem.toml")
    assert (finding.what, finding.line) == ("there is no note notes:gone", 5)


def test_progress_is_told_before_each_note(folder: Path, renderer: PageRenderer) -> None:
    library = Library("notes", "notes", folder)
    posts = scan_notes(folder.parent / "catalogue.sqlite3", [library]).posts
    told: list[str] = []

    check_notes(
        CheckedNotes([library], LibrarySnapshot.of(posts)),
        renderer,
        lambda post: told.append(post.id),
    )

    assert told == ["notes:good"]


def test_bundled_problems_are_not_held_against_other_libraries(
    folder: Path, renderer: PageRenderer
) -> None:
    from reader.services.resources import problems_folder

    assert BUNDLED != "notes"
    assert check(folder, renderer, load_pack(problems_folder())) == []


def test_file_of_an_impossible_name_is_not_there(folder: Path, renderer: PageRenderer) -> None:
    (folder / "bad.md").write_text(f"[paper]({'字' * 120}.pdf)\n")

    (finding,) = check(folder, renderer)

    assert (finding.kind, finding.line) == ("link", 1)
    assert "there is no file" in finding.what


def test_dead_link_in_an_old_encoding_has_its_line(folder: Path, renderer: PageRenderer) -> None:
    text = "注意力机制让每一个词看见所有的词。\n\n[前缀和](前缀和.md)\n"
    (folder / "old.md").write_bytes(text.encode("gb18030"))

    (finding,) = [one for one in check(folder, renderer) if one.kind == "link"]

    assert finding.line == 3
