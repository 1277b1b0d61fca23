"""Fenced code: coloured by Pygments, framed as a figure that the page's scripts know.

A fence's options: ``run`` (Python that the reader may run), ``title="…"``, ``hl_lines="1 3-4"``.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from functools import lru_cache

from pygments import highlight
from pygments.formatters.html import HtmlFormatter
from pygments.lexer import Lexer
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound

# ``python``, ``{.python}``, ``python:main.py``, ``c++``.
_LANGUAGE = re.compile(r"[{.\s]*(?P<name>[\w#+-]+(?:\.[\w#+-]+)*)(?![\w=])")
_OPTION = re.compile(r"(?P<key>[A-Za-z_]\w*)=(?P<value>\"[^\"]*\"|'[^']*'|\[[^\]]*\]|[^\s,{}]+)")
_RANGE = re.compile(r"(?P<first>[0-9]{1,5})(?:-(?P<last>[0-9]{1,5}))?")
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
    """Formats the fences of one note, and keeps each in ``blocks``.

    ``key`` signs the number that a figure bears, see `reader.core.markdown.sanitise`.
    """

    def __init__(self, key: str) -> None:
        self._key = key
        self.blocks: list[CodeBlock] = []

    def figure(self, info: str, source: str) -> str:
        """Return the HTML of a fence; ``info`` is what follows its opening marks."""
        language = _language(info)
        options = {found["key"]: found["value"].strip("\"'[]") for found in _OPTION.finditer(info)}
        words = _OPTION.sub(" ", info).replace(".", " ").strip("{} ").split()
        block = CodeBlock(
            index=len(self.blocks),
            language=language,
            source=source,
            title=options.get("title", ""),
            can_run=language in {"python", "py"} and "run" in words[1:],
        )
        self.blocks.append(block)
        return _figure(block, options.get("hl_lines", ""), self._key)


def _language(info: str) -> str:
    found = _LANGUAGE.match(info)
    return found["name"].lower() if found else ""


def _figure(block: CodeBlock, marked: str, key: str) -> str:
    caption = html.escape(block.title) or html.escape(_language_name(block.language))
    kind = "code output" if block.language == "output" else "code"
    head = f"<figcaption>{caption}</figcaption>" if caption and kind == "code" else ""
    return (
        f'<figure class="{kind}" data-lang="{html.escape(block.language)}"'
        f' data-run="{str(block.can_run).lower()}" data-index="{key}-{block.index}">{head}'
        f'<div class="highlight"><pre><code>{_coloured(block, marked)}</code></pre></div></figure>'
    )


def _coloured(block: CodeBlock, marked: str) -> str:
    if len(block.source) > _LARGEST_COLOURED:
        return html.escape(block.source)
    formatter = HtmlFormatter(nowrap=True, hl_lines=_line_numbers(marked))
    return highlight(block.source, _lexer(block.language), formatter)


def _line_numbers(marked: str) -> list[int]:
    numbers: set[int] = set()
    for part in marked.replace(",", " ").replace('"', " ").split():
        found = _RANGE.fullmatch(part)
        if found:
            numbers.update(range(int(found["first"]), int(found["last"] or found["first"]) + 1))
    return sorted(numbers)


@lru_cache(maxsize=64)
def _lexer(language: str) -> Lexer:
    try:
        return get_lexer_by_name(language, stripnl=False, ensurenl=False)
    except ClassNotFound:
        return TextLexer(stripnl=False, ensurenl=False)


def _language_name(language: str) -> str:
    return "" if language in {"", "text", "txt", "output"} else _lexer(language).name
