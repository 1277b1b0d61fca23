"""The diagrams of a note on its page, and what is wrong with them."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.diagram import DiagramRenderer, Drawing
from reader.core.errors import Finding
from reader.core.markdown.convert import ConvertedNote
from reader.core.markdown.diagrams import find_diagrams, place_diagrams
from reader.core.saying import say


@dataclass(frozen=True, slots=True)
class PageDiagrams:
    """A page with its diagrams.

    ``is_final`` is not where another try may draw more of them, ``is_under_way`` where some are
    being drawn just then.
    """

    html: str
    findings: tuple[Finding, ...] = ()
    is_final: bool = True
    is_under_way: bool = False


def draw_diagrams(
    html: str, note: ConvertedNote, shown: str, renderer: DiagramRenderer
) -> PageDiagrams:
    """Return ``html`` with the diagrams of ``note`` drawn, whose file is told as ``shown``."""
    blocks = find_diagrams(note.code_blocks)
    if not blocks:
        return PageDiagrams(html)
    drawn = renderer.draw([block.source for block in blocks])
    findings = tuple(
        Finding(
            shown,
            say("the diagram cannot be drawn: {why}", why=diagram.error),
            block.line + diagram.line,
            say("Mend its text"),
            kind="diagram",
        )
        for block, diagram in zip(blocks, drawn or [], strict=drawn is not None)
        if diagram.error
    )
    states = {diagram.state for diagram in drawn or []}
    return PageDiagrams(
        place_diagrams(html, blocks, drawn),
        findings,
        is_final=drawn is not None and states <= {Drawing.ENDED},
        is_under_way=Drawing.UNDER_WAY in states,
    )
