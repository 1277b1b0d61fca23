"""Long notes: made by a process of their own, whole, with their diagrams, and ended with it."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.core.diagram import DrawnDiagram, NoDiagrams
from reader.core.errors import UserError
from reader.core.overriding import override
from reader.services.libraries import Library
from reader.ui.page_process import PageProcess


class _Drawing(NoDiagrams):
    @override
    def draw(self, sources: Sequence[str]) -> list[DrawnDiagram]:  # type: ignore[override]  # draws
        return [DrawnDiagram(f"<svg><text>{len(source)}</text></svg>") for source in sources]


@pytest.fixture
def library(tmp_path: Path) -> Library:
    text = "# T\n\n$x^2$ and $\\nosuch$\n\n```mermaid\nabc\n```\n\n![[b]]\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    return Library("l", "l", tmp_path)


def test_page_of_the_process_is_whole(library: Library) -> None:
    note = PageProcess(_Drawing()).make(library, "a.md")

    assert 'class="katex"' in note.html
    assert "<text>3</text>" in note.html
    assert [heading.text for heading in note.headings] == ["T"]
    assert [finding.line for finding in note.findings if finding.kind == "formula"] == [3]
    assert note.is_final


def test_page_whose_diagrams_nobody_draws_is_not_final(library: Library) -> None:
    note = PageProcess(NoDiagrams()).make(library, "a.md")

    assert not note.is_final


def test_note_that_is_not_there_is_told_as_ever(library: Library) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        PageProcess(NoDiagrams()).make(library, "gone.md")


class _Slow(NoDiagrams):
    """Draws nothing until it may go on."""

    def __init__(self) -> None:
        self.has_begun, self.may_end = threading.Event(), threading.Event()

    @override
    def draw(self, sources: Sequence[str]) -> None:
        self.has_begun.set()
        self.may_end.wait(60)


def test_process_ends_when_the_window_does(library: Library) -> None:
    diagrams = _Slow()
    process = PageProcess(diagrams)

    with ThreadPoolExecutor() as beside:
        page = beside.submit(process.make, library, "a.md")
        assert diagrams.has_begun.wait(60)
        process.close()
        diagrams.may_end.set()

    assert "closed" in str(page.exception())
    with pytest.raises(UserError, match="closed"):
        process.make(library, "a.md")
