"""A page in the few tags that a text widget without a web engine understands."""

from __future__ import annotations

import html
from collections.abc import Collection
from dataclasses import dataclass
from html.parser import HTMLParser

from reader.core.overriding import override

# Shown as another tag, which a text widget sets as a block of its own.
_BLOCKS = {
    "article": "div",
    "aside": "div",
    "figcaption": "p",
    "figure": "div",
    "footer": "div",
    "header": "div",
    "mark": "b",
    "section": "div",
}
_DROPPED = {"head", "style", "script", "link", "meta", "button"}
_VOID = {"link", "meta", "img", "br", "hr", "input", "wbr", "col"}
_TEX = "annotation"
_DISPLAY, _INLINE = "$$", "$"
_FOLD, _HEAD = "details", "summary"
FOLD_SCHEME = "fold"
"""The head of what can be folded is a link to ``fold:`` and its number on the page, from 0."""


@dataclass(frozen=True, slots=True)
class Fold:
    """What can be folded: whether it is open on this page, and whether it is a problem's hint."""

    is_open: bool
    is_hint: bool = False


@dataclass(frozen=True, slots=True)
class PlainPage:
    """A page's HTML, without what is folded, and its folds by number."""

    html: str
    folds: tuple[Fold, ...] = ()


def simplify_page(page: str, toggled: Collection[int] = ()) -> PlainPage:
    """Return a page for a text widget: formulas as their TeX, drawings as their label.

    What is folded is left out, but for the folds in ``toggled``, which are the other way round.
    """
    simplifier = _Simplifier(toggled)
    simplifier.feed(page)
    simplifier.close()
    return PlainPage("".join(simplifier.pieces), tuple(simplifier.folds))


class _Simplifier(HTMLParser):
    """Copies what is understood. Inside a formula nothing is copied but its TeX."""

    def __init__(self, toggled: Collection[int]) -> None:
        super().__init__(convert_charrefs=False)
        self._toggled = toggled
        self.pieces: list[str] = []
        self.folds: list[Fold] = []
        self._open_folds: list[int] = []
        self._hidden: list[str] = []
        self._fence = ""
        self._is_tex = False

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        classes = (named.get("class") or "").split()
        if tag == _FOLD:
            self._note_fold(is_written_open="open" in named, is_hint="hint" in classes)
        if self._hidden:
            self._is_tex = tag == _TEX or self._is_tex
            if tag not in _VOID:
                self._hidden.append(tag)
        elif "katex" in classes or "katex-display" in classes:
            self._open_formula(is_display="katex-display" in classes)
            self._hidden.append(tag)
        elif tag == "svg":
            label = named.get("aria-label") or "…"
            self.pieces.append(f"<i>[{html.escape(label)}]</i>")
            self._hidden.append(tag)
        elif tag in {_FOLD, _HEAD}:
            self._open_fold(tag)
        elif tag not in _DROPPED:
            self.pieces.append(_opening(_BLOCKS.get(tag, tag), attrs))
        elif tag not in _VOID:
            self._hidden.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self._hidden:
            self._close(tag)
            return
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass
        self._is_tex = self._is_tex and tag != _TEX
        if not self._hidden and self._fence:
            self.pieces.append(f"{self._fence}</code>{'</p>' if self._fence == _DISPLAY else ''}")
            self._fence = ""
        elif not self._hidden and tag == _FOLD:
            self._close(tag)

    def _close(self, tag: str) -> None:
        if tag == _HEAD:
            self._close_head()
        elif tag == _FOLD:
            self.pieces.append("</div>")
            del self._open_folds[-1:]
        elif tag not in _VOID:
            self.pieces.append(f"</{_BLOCKS.get(tag, tag)}>")

    def _close_head(self) -> None:
        if self._open_folds:
            self.pieces.append("</a></h5>")
            if not self.folds[self._open_folds[-1]].is_open:
                self._hidden.append(_FOLD)

    def _note_fold(self, *, is_written_open: bool, is_hint: bool) -> None:
        is_open = is_written_open != (len(self.folds) in self._toggled)
        self.folds.append(Fold(is_open, is_hint))

    def _open_fold(self, tag: str) -> None:
        if tag == _FOLD:
            self._open_folds.append(len(self.folds) - 1)
            self.pieces.append("<div>")
        elif self._open_folds:
            number = self._open_folds[-1]
            sign = "▾" if self.folds[number].is_open else "▸"
            self.pieces.append(f'<h5><a href="{FOLD_SCHEME}:{number}">{sign} ')

    def _open_formula(self, *, is_display: bool) -> None:
        self._fence = _DISPLAY if is_display else _INLINE
        self.pieces.append(f"{'<p>' if is_display else ''}<code>{self._fence}")

    @override
    def handle_data(self, data: str) -> None:
        self._keep(data)

    @override
    def handle_entityref(self, name: str) -> None:
        self._keep(f"&{name};")

    @override
    def handle_charref(self, name: str) -> None:
        self._keep(f"&#{name};")

    def _keep(self, text: str) -> None:
        if not self._hidden or (self._is_tex and self._fence):
            self.pieces.append(text)


def _opening(tag: str, attributes: list[tuple[str, str | None]]) -> str:
    written = "".join(f' {name}="{html.escape(value or "")}"' for name, value in attributes)
    return f"<{tag}{written}>"
