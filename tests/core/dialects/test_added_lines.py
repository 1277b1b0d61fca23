"""Where the lines of a rewritten note come from."""

import pytest

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.added_lines import RewrittenBody, as_added, settle
from reader.core.dialects.rewrite import rewrite_lines
from reader.core.dialects.source import NoteSource
from reader.core.markdown.convert import convert_note

FILES = {"source/downloads/code/a.py": "x = 1\ny = 2\n", "_includes/a.md": "one\ntwo\nthree\n"}
NOTES = {"Other": "---\ntitle: x\n---\n# One\n\nfirst\n\nlast\n"}


def _rewritten(kind: str, body: str) -> RewrittenBody:
    dialect = Dialect(LibraryKind(kind), statics=("source",))
    return rewrite_lines(body, NoteSource("_posts/n.md", dialect, FILES.get, NOTES.get))


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("obsidian", "before\n\n![[Other]]\n\nafter"),
        ("hexo", "before\n\n{% include_code a.py %}\n\nafter"),
        ("jekyll", "before\n\n{% include a.md %}\n\nafter"),
        ("obsidian", "before\n\n![[Other]]\n![[Other]] x\nafter"),
    ],
)
def test_line_below_what_is_brought_in_keeps_its_number(kind: str, body: str) -> None:
    made = _rewritten(kind, body)

    text = made.text.split("\n")
    assert len(text) == len(made.lines)
    assert made.lines[text.index("after")] == 4
    assert made.lines[text.index("before")] == 0


def test_all_that_is_brought_in_counts_as_the_line_that_names_it() -> None:
    made = _rewritten("obsidian", "a\n![[Other]]\nb")

    quoted = [
        n for n, line in zip(made.lines, made.text.split("\n"), strict=True) if line[:1] == ">"
    ]
    assert set(quoted) == {1}


@pytest.mark.parametrize("kind", ["plain", "obsidian", "hexo"])
def test_note_that_brings_nothing_in_has_its_own_lines(kind: str) -> None:
    assert _rewritten(kind, "a\n\nb").lines == ()


def test_marks_of_added_lines_are_gone_in_the_end() -> None:
    assert settle(as_added("a\nb") + "\nc") == RewrittenBody("a\nb\nc", (0, 0, 1))


def test_formula_below_an_embedded_note_is_told_with_its_line() -> None:
    made = _rewritten("obsidian", "![[Other]]\n\n$$\na\n$$\n\ntext $b$\r")

    note = convert_note(made.text, library="l", path="n.md", first_line=4, lines=made.lines)

    assert [formula.line for formula in note.formulas] == [6, 10]
