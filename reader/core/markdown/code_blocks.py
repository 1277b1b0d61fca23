"""Fenced code: coloured by Pygments, framed as a figure that the page's scripts know.

A fence's options: ``run`` (Python that the reader may run), ``title="…"``, ``hl_lines="1 3-4"``.
"""

from __future__ import annotations

import html
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from markdown import Markdown
from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound

_OPTIONS = {"run", "title", "hl_lines", "linenums", "linenos", "name"}
# Colouring is linear, but a file pasted whole is not worth the wait.
_LARGEST_COLOURED = 100_000


@dataclass(frozen=True, slots=True)
class CodeBlock:
    """One fence of a note. ``index`` counts the note's fences from 0."""

    index: int
    language: str
    source: str
    title: str
    can_run: bool


class CodeCollector:
    """The fence settings of one note's conversion: formats each and keeps it in ``blocks``."""

    def __init__(self) -> None:
        self.blocks: list[CodeBlock] = []

    def fences(self) -> list[dict[str, Any]]:
        """Return the ``custom_fences`` setting of ``pymdownx.superfences``: one for all."""
        return [{"name": "*", "class": "", "format": self._format, "validator": _accept}]

    def _format(
        self,
        source: str,
        language: str,
        css_class: str,  # noqa: ARG002 - superfences passes it
        options: Mapping[str, Any],
        md: Markdown,  # noqa: ARG002 - superfences passes it
        **more: Any,
    ) -> str:
        can_run = language in {"python", "py"} and ("run" in options or "run" in more["classes"])
        title = str(options.get("title", ""))
        block = CodeBlock(len(self.blocks), language, source, title, can_run)
        self.blocks.append(block)
        return _figure(block, str(options.get("hl_lines", "")))


def _accept(
    language: str,  # noqa: ARG001 - superfences passes it
    inputs: dict[str, str],
    options: dict[str, Any],
    attrs: dict[str, Any],
    md: Markdown,  # noqa: ARG001 - superfences passes it
) -> bool:
    """Take every option: one we do not know is the note's own business, not an error."""
    options.update({key: value for key, value in inputs.items() if key in _OPTIONS})
    attrs.clear()
    return True


def _figure(block: CodeBlock, marked: str) -> str:
    caption = html.escape(block.title) or html.escape(_language_name(block.language))
    kind = "code output" if block.language == "output" else "code"
    head = f"<figcaption>{caption}</figcaption>" if caption and kind == "code" else ""
    return (
        f'<figure class="{kind}" data-lang="{html.escape(block.language)}"'
        f' data-run="{str(block.can_run).lower()}" data-index="{block.index}">{head}'
        f'<div class="highlight"><pre><code>{_coloured(block, marked)}</code></pre></div></figure>'
    )


def _coloured(block: CodeBlock, marked: str) -> str:
    if len(block.source) > _LARGEST_COLOURED:
        return html.escape(block.source)
    formatter = HtmlFormatter(nowrap=True, hl_lines=_line_numbers(marked))
    return highlight(block.source, _lexer(block.language), formatter)


def _line_numbers(marked: str) -> list[int]:
    numbers: list[int] = []
    for part in marked.replace(",", " ").split():
        first, _, last = part.partition("-")
        if first.isdecimal() and (last or first).isdecimal():
            numbers += range(int(first), min(int(last or first), int(first) + 1000) + 1)
    return numbers


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False, ensurenl=False)


def _language_name(language: str) -> str:
    return "" if language in {"", "text", "txt", "output"} else _lexer(language).name
