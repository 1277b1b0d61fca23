"""The lines of a code block as HTML: coloured by Pygments, numbered, marked, told as changes."""

from __future__ import annotations

import html
from functools import lru_cache

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound

from reader.core.diagram import LANGUAGE as DIAGRAMS
from reader.core.markdown.code_options import CodeOptions

# Colouring is linear, but a file pasted whole is not worth the wait.
_LARGEST_COLOURED = 100_000
_CHANGES = {"+": "added", "-": "removed"}
_FIRST_COLUMN = "+- "


def colour_code(source: str, options: CodeOptions) -> str:
    """Return the inside of a block's ``<code>``."""
    if len(source) > _LARGEST_COLOURED:
        return html.escape(source)
    columns = [""] * (source.count("\n") + 1)
    if options.is_changes:
        source, columns = _without_first_column(source)
    formatter = HtmlFormatter(nowrap=True)
    coloured = highlight(source, _lexer(options.language), formatter)
    # The formatter closes its marks at the end of each line, so that a line can be wrapped.
    lines = coloured.removesuffix("\n").split("\n")
    return "".join(
        _line(line, columns[at] if at < len(columns) else "", at, options)
        for at, line in enumerate(lines)
    )


def language_name(language: str) -> str:
    """Return what a block's caption calls its language; empty for plain text."""
    if language == DIAGRAMS:
        return "Mermaid"  # which Pygments does not know
    return "" if language in {"", "text", "txt", "output"} else _lexer(language).name


def _without_first_column(source: str) -> tuple[str, list[str]]:
    lines = source.split("\n")
    columns = [line[0] if line[:1] and line[0] in _FIRST_COLUMN else "" for line in lines]
    rest = (line[len(column) :] for line, column in zip(lines, columns, strict=True))
    return "\n".join(rest), columns


def _line(line: str, column: str, at: int, options: CodeOptions) -> str:
    text = f"{column}{line}"
    if options.first_number is not None:
        text = f'<span class="line" data-line="{options.first_number + at}">{text}</span>'
    text += "\n"
    change = _CHANGES.get(column)
    if change:
        text = f'<span class="{change}">{text}</span>'
    return f'<span class="hll">{text}</span>' if at + 1 in options.marked else text


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language, stripnl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False)
