"""The one way from a note's Markdown to the HTML of its page."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import markdown
from markdown.extensions import Extension

from reader.core.dialect import PLAIN, Dialect
from reader.core.formula import Formula, RenderedFormula
from reader.core.markdown.abbreviations import AbbreviationExtension
from reader.core.markdown.attributes import AttributeExtension
from reader.core.markdown.bare_links import BareLinkExtension
from reader.core.markdown.blocks import BlockExtension
from reader.core.markdown.callouts import CalloutExtension, name_callouts
from reader.core.markdown.captions import CaptionExtension
from reader.core.markdown.code_blocks import CodeBlock, CodeCollector
from reader.core.markdown.emoji import EmojiExtension
from reader.core.markdown.formulas import BAR, FormulaExtension, FormulaPlaces
from reader.core.markdown.headings import HeadingExtension
from reader.core.markdown.limits import TOO_DEEP, LimitExtension, as_written
from reader.core.markdown.links import FoundLinks, LinkExtension
from reader.core.markdown.lists import ListExtension
from reader.core.markdown.raw_html import RawHtmlExtension
from reader.core.markdown.sanitise import sanitise_html
from reader.core.markdown.soft_breaks import SoftBreakExtension
from reader.core.markdown.tables import TableExtension
from reader.core.post import Heading

_PLUGINS = [
    "def_list",
    "footnotes",
    "admonition",
    "tables",
    "sane_lists",
    "pymdownx.quotes",
    "pymdownx.details",
    "pymdownx.tasklist",
    "pymdownx.tilde",
    "pymdownx.caret",
    "pymdownx.mark",
    "pymdownx.keys",
]
_PLACE = re.compile(r'<(span|div) data-formula="(\d+)">(.*?)</\1>', re.DOTALL)
_NUMBER = re.compile(r'(<(?:span|div) data-formula=")(\d+)"')
# A browser may break the line before what follows a formula, even before a comma. A long
# formula is let go: held together with its comma it might not fit the column.
_HELD = re.compile(r'(<span data-formula="\d+">[^<]{0,40}</span>)([，。、；：！？）」』》”’…]+)')
# A table of contents stands beside the page.
_EMPTY = re.compile(r"<p>(?:\s*|\[(?:TOC|toc)\])</p>\n?")
_TABLE = re.compile(r"(<table>.*?</table>)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class ConvertedNote:
    """A note as safe HTML, with numbered places for its formulas.

    ``warnings`` say what of the note could not be laid out, each in one sentence's words.
    """

    html: str
    formulas: tuple[Formula, ...]
    headings: tuple[Heading, ...]
    code_blocks: tuple[CodeBlock, ...]
    links: FoundLinks = field(default_factory=FoundLinks)
    warnings: tuple[str, ...] = ()


def convert_note(
    body: str,
    *,
    library: str,
    path: str,
    first_line: int = 1,
    lines: Sequence[int] = (),
    dialect: Dialect = PLAIN,
    locate: Callable[[tuple[str, ...]], str] = lambda paths: paths[0],
) -> ConvertedNote:
    """Return the HTML of a note's body.

    Args:
        body: Markdown, without front matter and without what only its library's tool reads.
        library: The key of the note's library.
        path: The note's path in it, from which its relative links are resolved.
        first_line: The line of the file on which ``body`` starts, for messages.
        lines: Which line of the file, counted from there, each line of ``body`` is; empty
            where they are the same.
        dialect: Says what its links and the places of its pictures mean.
        locate: Gives that of some paths at which a picture's file is; the first for none.
    """
    # Half a surrogate pair, from a file that is not UTF-8, can be neither hashed nor sanitised.
    body = body.encode(errors="replace").decode()
    places = FormulaPlaces(body, first_line, lines)
    headings = HeadingExtension()
    links = LinkExtension(library, path, places.key, dialect=dialect, locate=locate)
    code = CodeCollector(places.key)
    limits = LimitExtension()
    own = [BlockExtension(code, places), FormulaExtension(places), headings, links, limits]
    html = _convert(body, [*own, *_plain_extensions()], limits.warnings)
    safe = sanitise_html(html.replace(BAR, "|"), links.raw_picture_address, places.key)
    numbered, formulas = _in_order(_EMPTY.sub("", safe), places.formulas)
    return ConvertedNote(
        html=name_callouts(_TABLE.sub(r'<div class="table">\1</div>', numbered)),
        formulas=formulas,
        headings=tuple(headings.headings),
        code_blocks=tuple(code.blocks),
        links=links.found,
        warnings=tuple(dict.fromkeys(limits.warnings)),
    )


def _plain_extensions() -> list[Extension]:
    return [
        CalloutExtension(),
        ListExtension(),
        TableExtension(),
        BareLinkExtension(),
        AbbreviationExtension(),
        CaptionExtension(),
        SoftBreakExtension(),
        EmojiExtension(),
        AttributeExtension(),
        RawHtmlExtension(),
    ]


def _convert(body: str, own: Sequence[Extension], warnings: list[str]) -> str:
    converter = markdown.Markdown(
        extensions=[*_PLUGINS, *own],
        extension_configs={
            "pymdownx.quotes": {"callouts": True},
            "pymdownx.mark": {"smart_mark": True},
            "footnotes": {"BACKLINK_TEXT": "↩", "BACKLINK_TITLE": "{}"},
        },
    )
    try:
        return converter.convert(body)
    except RecursionError:
        warnings.append(TOO_DEEP)
        return as_written(body, TOO_DEEP)


def _in_order(html: str, formulas: Sequence[Formula]) -> tuple[str, tuple[Formula, ...]]:
    """Return ``html`` with its places numbered as they stand, and the formulas in that order.

    Blocks are converted before what is in lines; but a macro or the number of an equation goes
    from one formula to those below it. Formulas without a place come last.
    """
    shown = (int(place[2]) for place in _PLACE.finditer(html))
    order = list(dict.fromkeys([*shown, *range(len(formulas))]))
    numbers = {old: new for new, old in enumerate(order)}
    numbered = _NUMBER.sub(lambda mark: f'{mark[1]}{numbers[int(mark[2])]}"', html)
    return numbered, tuple(formulas[old] for old in order)


def place_formulas(html: str, rendered: list[RenderedFormula]) -> str:
    """Return ``html`` with each numbered place filled by its formula.

    A place whose formula is not among ``rendered`` keeps the TeX it holds.
    """

    def fill(place: re.Match[str]) -> str:
        number = int(place[2])
        return rendered[number].html if number < len(rendered) else place[3]

    return _PLACE.sub(fill, _HELD.sub(r'<span class="held">\1\2</span>', html))
