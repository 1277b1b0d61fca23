"""Jekyll's Liquid, and what kramdown reads otherwise, as Markdown."""

from __future__ import annotations

import re
from functools import partial

from reader.core.dialects.added_lines import ADDED, as_added
from reader.core.dialects.hexo import PERCENT_TAG, gist, percent_end, youtube
from reader.core.dialects.source import NoteSource
from reader.core.dialects.tags import Alone, Arguments, TagTable, address, read_arguments
from reader.core.dialects.verbatim import Verbatim, VerbatimTag, as_fence

_OUTPUT = re.compile(r"\{\{-?[ \t]*(?P<what>[^{}\n]*)\}\}")
_SITE = re.compile(r"(?:site\.(?:baseurl|url)|\"\"|'')\s*(?:\|\s*(?:relative|absolute)_url\s*)?-?$")
_PATH = re.compile(
    r"(?P<mark>[\"'])(?P<path>[^\"'|]*)(?P=mark)\s*"
    r"(?:\|\s*(?:(?:relative|absolute)_url|prepend:\s*site\.(?:baseurl|url))\s*)+-?$"
)
_CONTENTS = re.compile(r"^[*+-] [^\n]*\n\{:[ \t]*toc\}[ \t]*$", re.MULTILINE)
# Attributes on a line of their own before a block; those behind one are read by Markdown.
_BEFORE_BLOCK = re.compile(r"(?:^|(?<=\n\n))\{:[^{}\n]*\}[ \t]*(?=\n[^\n])")
_INLINE = re.compile(r"(?<![\\$])\$\$(?P<tex>[^$\n]+)\$\$(?!\$)")
# Liquid goes through code too, and these keep it off.
_RAW = re.compile(r"\{%-?[ \t]*(?:end)?raw[ \t]*-?%\}")
_INCLUDED = re.compile(r"\{\{-?\s*include\.(?P<key>[\w-]+)\s*-?\}\}")


def rewrite_jekyll(body: str, source: NoteSource) -> str:
    """Return a page of Jekyll as Markdown of as many lines, where its Liquid allows it."""
    if not any(sign in body for sign in ("{%", "{{", "{:", "$$")):
        return body
    kept = Verbatim()
    text = kept.hide(body, _VERBATIM if "{%" in body else None, lambda line: _RAW.sub("", line))
    if "{%" in text:
        text = TagTable(PERCENT_TAG, _alone(source), {}, kept.restore).rewrite(text)
    if "{{" in text:
        text = _OUTPUT.sub(_output, text)
    if "toc}" in text:
        text = _CONTENTS.sub("\n", text)
    if "{:" in text:
        text = _BEFORE_BLOCK.sub("", text)
    if "$$" in text:
        text = "\n".join(map(_inline_formulas, text.split("\n")))
    return kept.restore(text)


def _inline_formulas(line: str) -> str:
    r"""Return a line with ``$$…$$`` inside text as inline formulas, which kramdown has them for."""
    found = _INLINE.search(line)
    if found is None or not (line[: found.start()] + line[found.end() :]).strip(f" \t>{ADDED}"):
        return line
    return _INLINE.sub(lambda formula: rf"\({formula['tex'].strip()}\)", line)


def _output(found: re.Match[str]) -> str:
    """Return what ``{{ … }}`` gives where it is an address of the site; else its source."""
    what = found["what"].strip()
    if _SITE.match(what):
        return ""
    path = _PATH.match(what)
    return address(path["path"]) if path else found[0]


def _verbatim(name: str, args: str, inner: str) -> str:
    if name == "comment":
        return "\n" * inner.count("\n")
    if name == "raw":
        return inner
    words = read_arguments(args.removesuffix("-")).words
    return as_fence(inner, words[0] if words else "text")


_VERBATIM = VerbatimTag(
    re.compile(r"\{%-?[ \t]*(?P<name>highlight|raw|comment)\b(?P<args>[^%\n]*)%\}"),
    percent_end,
    lambda name: f"end{name}",
    _verbatim,
)


def _alone(source: NoteSource) -> dict[str, Alone]:
    return {
        "post_url": lambda a: address(f"/{a.text}") if a.words else None,
        "link": lambda a: address(f"/{a.text.lstrip('/')}") if a.words else None,
        "include": partial(_include, source, "_includes"),
        "include_relative": partial(_include, source, source.folder),
        "gist": lambda a: gist(a.word(0)),
        "youtube": youtube,
    }


def _include(source: NoteSource, folder: str, arguments: Arguments) -> str | None:
    """Return a file of the site that holds no Liquid but its own arguments."""
    text = source.read_inside(folder, arguments.word(0)) if arguments.words else None
    if text is None:
        return None
    text = _INCLUDED.sub(lambda found: arguments.named.get(found["key"], ""), text)
    return None if "{%" in text or "{{" in text else as_added(text.rstrip("\n"))
