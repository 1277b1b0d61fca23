"""A note's diagrams put into its page: drawn, or as text with the reason why not."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence

from reader.core.diagram import LANGUAGE, Drawing, DrawnDiagram
from reader.core.markdown.code_blocks import CodeBlock
from reader.core.markdown.sanitise import sanitise_svg
from reader.core.said_html import said_html

NOT_DRAWN = "This is the text of a diagram, which could not be drawn here."
UNDER_WAY = "The diagram is being drawn."
_FIGURE = re.compile(
    rf'<figure class="code" data-lang="{LANGUAGE}"[^>]*\sdata-index="(?P<index>\d+)"[^>]*>'
    r"(?P<inside>.*?)</figure>",
    re.DOTALL,
)
_DRAWN = re.compile(
    rf'<figure class="(?:diagram"|code" data-lang="{LANGUAGE}")[^>]*\sdata-index="(?P<index>\d+)"'
    r"[^>]*>.*?</figure>",
    re.DOTALL,
)


def find_diagrams(blocks: Sequence[CodeBlock]) -> list[CodeBlock]:
    """Return those of a note's fences that hold diagrams."""
    return [block for block in blocks if block.language == LANGUAGE]


def place_diagrams(
    page: str, blocks: Sequence[CodeBlock], drawn: Sequence[DrawnDiagram] | None
) -> str:
    """Return ``page`` with each diagram of ``blocks`` drawn.

    One that could not be drawn keeps its text, and says why below it; all do where ``drawn``
    is None.
    """
    results = drawn if drawn is not None else [DrawnDiagram()] * len(blocks)
    by_index = {block.index: (block, one) for block, one in zip(blocks, results, strict=True)}
    return _FIGURE.sub(lambda figure: _fill(figure, by_index), page)


def diagram_figures(page: str) -> dict[str, str]:
    """Return the figures that `place_diagrams` has filled, by the numbers that they bear."""
    return {figure["index"]: figure[0] for figure in _DRAWN.finditer(page)}


def _fill(figure: re.Match[str], drawn: Mapping[int, tuple[CodeBlock, DrawnDiagram]]) -> str:
    index = int(figure["index"])
    if index not in drawn:
        return figure[0]
    block, diagram = drawn[index]
    svg = sanitise_svg(diagram.svg) if diagram.svg else ""
    if svg:
        caption = f"<figcaption>{html.escape(block.title)}</figcaption>" if block.title else ""
        return f'<figure class="diagram" data-index="{index}">{svg}{caption}</figure>'
    return f"{figure[0].removesuffix('</figure>')}{_reason(diagram)}</figure>"


def _reason(diagram: DrawnDiagram) -> str:
    if diagram.state is Drawing.UNDER_WAY:
        return f'<p class="diagram-note is-under-way">{UNDER_WAY}</p>'
    if diagram.error:
        return f'<p class="diagram-error">{said_html(diagram.error, "span")}</p>'
    return f'<p class="diagram-note">{NOT_DRAWN}</p>'
