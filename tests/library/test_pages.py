"""Every bundled note and statement as a page: formulas, pictures and links all live."""

from __future__ import annotations

import pytest

from reader.core.markdown.convert import convert_note
from reader.core.rendering import WIKI_PREFIX
from reader.services.health import CheckedNotes, check_notes
from reader.services.libraries import Library
from reader.services.pages import PageRenderer
from tests.library.bundled import LIBRARY, NOTE_PATHS, PACK, PROBLEMS, SLUGS, convert, snapshot

every_note = pytest.mark.parametrize("path", NOTE_PATHS)


@every_note
def test_note_renders_without_a_finding(path: str, pages: PageRenderer) -> None:
    page = pages.render_post(LIBRARY, path)

    assert page.findings == ()
    assert page.html.count('class="katex"') == len(convert(path).formulas) > 0


@every_note
def test_note_has_a_drawing_a_table_and_folded_questions(path: str, pages: PageRenderer) -> None:
    page = pages.render_post(LIBRARY, path).html

    assert "<svg" in page
    assert "<table" in page
    assert page.count("<details") >= 4


@every_note
def test_note_leads_on_to_another(path: str) -> None:
    assert WIKI_PREFIX in convert(path).html


def test_no_link_or_picture_is_dead(pages: PageRenderer) -> None:
    notes = CheckedNotes((LIBRARY,), snapshot(), (PACK,))

    assert check_notes(notes, pages) == []


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("slug", SLUGS)
def test_statement_renders_without_a_finding(slug: str, language: str, pages: PageRenderer) -> None:
    packed = PROBLEMS[slug]
    folder = Library(f"problem-{slug}", slug, packed.folder)
    text, path = packed.statement(language), f"statement.{language}.md"

    page = pages.render_text(text, library=folder, path=path)

    formulas = convert_note(text, library=folder.key, path=path).formulas
    assert page.findings == ()
    assert page.html.count('class="katex"') == len(formulas)
