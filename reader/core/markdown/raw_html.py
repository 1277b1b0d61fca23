"""Raw HTML that is left open ends where it stands, and what is no HTML is text.

A quotation mark that never closes, or a ``<script>`` named in a sentence, would take all that
follows with it when the sanitiser reads the page as a browser does. ``<EOS>`` and ``List<int>``
would be gone without a trace.
"""

from __future__ import annotations

import html
import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.postprocessors import Postprocessor

from reader.core.markdown.inline_tags import unpaired
from reader.core.overriding import override

_WHOLE = re.compile(
    r"<!--.*?-->|</?[A-Za-z][^\s<>\"'/=]*(?:[^<>\"']|\"[^\"<]*\"|'[^'<]*')*>", re.DOTALL
)
_TAG = re.compile(r"</?(?P<name>[A-Za-z][^\s<>\"'/=]*)[^<>]*>")
_DRAWING = re.compile(r"<(?:svg|math)[\s>]", re.IGNORECASE)
_TAGS = frozenset(
    "a abbr acronym address applet area article aside audio b base basefont bdi bdo big "
    "blockquote body br button canvas caption center cite code col colgroup data datalist dd del "
    "details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame "
    "frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend "
    "li link main map mark marquee menu meta meter nav nobr noembed noframes noscript object ol "
    "optgroup option output p param picture plaintext pre progress q rb rp rt rtc ruby s samp "
    "script search section select slot small source span strike strong style sub summary sup "
    "table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr "
    "xmp".split()
)
_BEGUN = re.compile(r"<[A-Za-z/!?]")
# What is inside these is no HTML to a browser, or is dropped with them.
_SWALLOWING = (
    "script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext|template|object|noscript|"
    "select|pre"
)
_OPENED = re.compile(rf"<(?:{_SWALLOWING})(?=[\s/>])", re.IGNORECASE)
_CLOSED = re.compile(rf"</(?:{_SWALLOWING})(?=[\s>])", re.IGNORECASE)


class RawHtmlExtension(Extension):
    """Shows raw HTML as text where it is not whole, or not HTML."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # Before 30, where the pieces of raw HTML go back into the page.
        md.postprocessors.register(_Closer(md), "yandu-raw-html", 31)


class _Closer(Postprocessor):
    @override
    def run(self, text: str) -> str:
        pieces = [str(piece) for piece in self.md.htmlStash.rawHtmlBlocks]
        alone = unpaired(text, pieces)
        for number, piece in enumerate(pieces):
            is_kept = number not in alone and _is_whole(piece)
            self.md.htmlStash.rawHtmlBlocks[number] = _known(piece) if is_kept else _shown(piece)
        return text


def _known(piece: str) -> str:
    """Return ``piece`` with the tags that HTML does not know as text; drawings are left alone."""
    if _DRAWING.search(piece):
        return piece
    return _TAG.sub(lambda tag: tag[0] if tag["name"].lower() in _TAGS else _shown(tag[0]), piece)


def _shown(piece: str) -> str:
    return html.escape(piece, quote=False)


def _is_whole(piece: str) -> bool:
    if _BEGUN.search(_WHOLE.sub("", piece)):
        return False
    return len(_OPENED.findall(piece)) == len(_CLOSED.findall(piece))
