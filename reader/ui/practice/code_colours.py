"""A program's colours in a text widget, line by line as it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from reader.core.overriding import override
from reader.ui.theme.controller import ThemeController

if TYPE_CHECKING:
    from pygments.lexer import Lexer

# What may go on over the end of a line: the state of a block is its place here, -1 for none.
_OPENINGS = ('"""', "'''", "/*")
_CLOSINGS = ('"""', "'''", "*/")
# Behind a line that leaves nothing open, a number is a number.
_PROBE = "\n0"
# A line beyond this is data and no program, and would be felt while typing.
_LONGEST = 2000


class CodeColours(QSyntaxHighlighter):
    """Colours words, strings, numbers and comments by Pygments, in the colours of the theme."""

    def __init__(self, document: QTextDocument, theme: ThemeController) -> None:
        super().__init__(document)
        self._theme = theme
        self._language = "python"
        self._lexer: Lexer | None = None
        self._looks: dict[str, QTextCharFormat] = {}
        theme.changed.connect(self._dress)
        self._dress()

    def set_language(self, name: str) -> None:
        """Colour as ``name`` asks: python, cpp, java or javascript."""
        if name != self._language:
            self._language, self._lexer = name, None
            self.rehighlight()

    @override
    def highlightBlock(self, text: str) -> None:
        self.setCurrentBlockState(-1)
        if len(text) > _LONGEST:
            return
        begun = self.previousBlockState()
        head = f"{_OPENINGS[begun]}\n" if begun >= 0 else ""
        for at, kind, part in self._tokens(head + text):
            look = next((look for name, look in self._looks.items() if kind.startswith(name)), None)
            if look is not None and at + len(part) > len(head):
                first = max(at - len(head), 0)
                self.setFormat(first, at + len(part) - len(head) - first, look)
        self.setCurrentBlockState(self._left_open(head + text, begun))

    def _left_open(self, text: str, begun: int) -> int:
        """Return what a line leaves open, as a place in `_OPENINGS`; -1 for nothing."""
        # Most lines hold no such mark, and need no second look.
        if begun < 0 and not any(mark in text for mark in _OPENINGS):
            return -1
        if self._ends_outside(text):
            return -1
        closed = (self._ends_outside(f"{text}\n{mark}") for mark in _CLOSINGS)
        return next((number for number, is_closed in enumerate(closed) if is_closed), -1)

    def _ends_outside(self, text: str) -> bool:
        *_, (_, kind, part) = self._tokens(text + _PROBE)
        return part == "0" and kind.startswith("Literal.Number")

    def _tokens(self, text: str) -> list[tuple[int, str, str]]:
        if self._lexer is None:
            from pygments.lexers import get_lexer_by_name  # noqa: PLC0415 - only where code is shown

            self._lexer = get_lexer_by_name(self._language)
        tokens = self._lexer.get_tokens_unprocessed(text)
        return [(at, str(kind).removeprefix("Token."), part) for at, kind, part in tokens]

    def _dress(self) -> None:
        palette = self._theme.palette
        colours = {
            "Keyword": palette.indigo,
            "Operator.Word": palette.indigo,
            "Comment": palette.ink_soft,
            "Literal.String": palette.celadon,
            "Literal.Number": palette.amber,
            "Name.Decorator": palette.amber,
        }
        self._looks = {kind: QTextCharFormat() for kind in colours}
        for kind, colour in colours.items():
            self._looks[kind].setForeground(QColor(colour))
        self.rehighlight()
