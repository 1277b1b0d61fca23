"""A page in the few tags that a text widget without a web engine understands."""

from __future__ import annotations

import html
from html.parser import HTMLParser

from reader.core.overriding import override

# Shown as another tag, which a text widget sets as a block of its own.
_BLOCKS = {
    "article": "div",
    "aside": "div",
    "details": "div",
    "figcaption": "p",
    "figure": "div",
    "footer": "div",
    "header": "div",
    "mark": "b",
    "section": "div",
    "summary": "h5",
}
_DROPPED = {"head", "style", "script", "link", "meta", "button"}
_VOID = {"link", "meta", "img", "br", "hr", "input", "wbr", "col"}
_TEX = "annotation"
_DISPLAY, _INLINE = "$$", "$"


def simplify_page(page: str) -> str:
    """Return a page for a text widget: formulas as their TeX, drawings as their label."""
    simplifier = _Simplifier()
    simplifier.feed(page)
    simplifier.close()
    return "".join(simplifier.pieces)


class _Simplifier(HTMLParser):
    """Copies what is understood. Inside a formula nothing is copied but its TeX."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.pieces: list[str] = []
        self._hidden: list[str] = []
        self._fence = ""
        self._is_tex = False

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        classes = (named.get("class") or "").split()
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
        elif tag not in _DROPPED:
            self.pieces.append(_opening(_BLOCKS.get(tag, tag), attrs))
        elif tag not in _VOID:
            self._hidden.append(tag)

    @override
    def handle_endtag(self, tag: str) -> None:
        if not self._hidden:
            self.pieces.append(f"</{_BLOCKS.get(tag, tag)}>" if tag not in _VOID else "")
            return
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass
        self._is_tex = self._is_tex and tag != _TEX
        if not self._hidden and self._fence:
            self.pieces.append(f"{self._fence}</code>{'</p>' if self._fence == _DISPLAY else ''}")
            self._fence = ""

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
