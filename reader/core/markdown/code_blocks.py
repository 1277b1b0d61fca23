"""Fenced code, framed as a figure that the page's scripts know."""

from __future__ import annotations

import html
from dataclasses import dataclass

from reader.core.markdown.code_colours import colour_code, language_name
from reader.core.markdown.code_options import CodeOptions, read_code_options


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """One fence of a note. ``index`` counts the note's fences from 0.

    ``line`` is the one before its first in the note's file, which for a fence is that of its
    opening marks, counted from 1; 0 where it is not known.
    """

    index: int
    language: str
    source: str
    title: str
    can_run: bool
    line: int = 0


class CodeCollector:
    """Formats the fences of one note, and keeps each in ``blocks``.

    ``key`` signs the number that a figure bears, see `reader.core.markdown.sanitise`.
    """

    def __init__(self, key: str) -> None:
        self._key = key
        self.blocks: list[CodeBlock] = []

    def figure(self, info: str, source: str, line: int = 0) -> str:
        """Return the HTML of the fence on ``line``; ``info`` is what follows its opening marks."""
        options = read_code_options(info)
        # Text whose first column tells what changed is no program.
        is_python = options.language in {"python", "py"} and not options.is_changes
        block = CodeBlock(
            index=len(self.blocks),
            language=options.language,
            source=source,
            title=options.title,
            can_run=is_python and "run" in options.words,
            line=line,
        )
        self.blocks.append(block)
        return _figure(block, options, self._key)


def _figure(block: CodeBlock, options: CodeOptions, key: str) -> str:
    caption = html.escape(block.title) or html.escape(language_name(block.language))
    kind = "code output" if block.language == "output" else "code"
    head = f"<figcaption>{caption}</figcaption>" if caption and kind == "code" else ""
    return (
        f'<figure class="{kind}" data-lang="{html.escape(block.language)}"'
        f' data-run="{str(block.can_run).lower()}" data-index="{key}-{block.index}">{head}'
        f'<div class="highlight"><pre><code>{colour_code(block.source, options)}</code></pre>'
        "</div></figure>"
    )
