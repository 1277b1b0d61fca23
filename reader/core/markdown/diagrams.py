"""A note's diagrams put into its page: drawn, or as text with the reason why not."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence

from reader.core.diagram import LANGUAGE, DrawnDiagram
from reader.core.markdown.code_blocks import CodeBlock
from reader.core.markdown.sanitise import sanitise_svg

NOT_DRAWN = "This is the text of a diagram, which could not be drawn here."
_FIGURE = re.compile(
    rf'<figure class="code" data-lang="{LANGUAGE}"[^>]*\sdata-index="(?P<index>\d+)"[^>]*>'
    r"(?P<inside>.*?)</figure>",
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


def _fill(figure: re.Match[str], drawn: Mapping[int, tuple[CodeBlock, DrawnDiagram]]) -> str:
    if int(figure["index"]) not in drawn:
        return figure[0]
    block, diagram = drawn[int(figure["index"])]
    svg = sanitise_svg(diagram.svg) if diagram.svg else ""
    if svg:
        caption = f"<figcaption>{html.escape(block.title)}</figcaption>" if block.title else ""
        return f'<figure class="diagram">{svg}{caption}</figure>'
    kind = "diagram-error" if diagram.error else "diagram-note"
    said = f'<p class="{kind}">{html.escape(diagram.error or NOT_DRAWN, quote=False)}</p>'
    return f"{figure[0].removesuffix('</figure>')}{said}</figure>"
