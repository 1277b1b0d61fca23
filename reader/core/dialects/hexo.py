"""Hexo's tags (``{% … %}``) as Markdown, and its formulas without their second escaping."""

from __future__ import annotations

import re
from functools import partial

from reader.core.diagram import LANGUAGE as DIAGRAMS
from reader.core.dialects.added_lines import as_added
from reader.core.dialects.escaped_formulas import is_escaped, unescape_formulas
from reader.core.dialects.source import NoteSource
from reader.core.dialects.tags import (
    Alone,
    Arguments,
    TagTable,
    address,
    as_quote,
    label,
    link,
    numbers,
    picture,
)
from reader.core.dialects.verbatim import Verbatim, VerbatimTag, as_fence

PERCENT_TAG = re.compile(
    r"\{%-?[ \t]*(?P<name>\w[\w-]*+)(?P<args>(?:[^%{\n]|%(?!\})|\{(?!%))*+)%\}"
)
_PICTURE = re.compile(r"\.(?:svg|png|jpe?g|gif|webp|avif|bmp|ico)(?:[?#].*)?$", re.IGNORECASE)
_TAB = re.compile(
    r"<!--[ \t]*tab\b(?P<title>(?:[^>\n]|(?<!--)>)*?)-->(?P<inner>(?:(?!<!--[ \t]*tab\b).)*?)"
    r"<!--[ \t]*endtab[ \t]*-->",
    re.DOTALL,
)
_CALLOUTS = {"": "note", "default": "note", "primary": "note", "success": "tip"}


def percent_end(name: str) -> re.Pattern[str]:
    """Return what ends a pair of ``{% name %}``."""
    return re.compile(rf"\{{%-?[ \t]*end{re.escape(name)}[ \t]*-?%\}}")


def rewrite_hexo(body: str, source: NoteSource) -> str:
    """Return a post of Hexo as Markdown of as many lines, where its tags allow it."""
    if "{%" not in body and not is_escaped(body):
        return body
    kept = Verbatim()
    text = kept.hide(body, _VERBATIM if "{%" in body else None)
    if "{%" in text:
        text = TagTable(PERCENT_TAG, _alone(source), _PAIRS, kept.restore).rewrite(text)
    return kept.restore(unescape_formulas(text))


def _verbatim(name: str, args: str, inner: str) -> str:
    if name == "raw":
        return inner
    if name == DIAGRAMS:
        return _diagram(args.strip(), inner)
    words = Arguments(args, tuple(args.split())).words
    language = next((word[5:] for word in words if word.startswith("lang:")), "")
    title = " ".join(w for w in words if ":" not in w).replace('"', "")
    named = f' title="{title}"' if title else ""
    return as_fence(inner, f"{language or 'text'}{named}")


_VERBATIM = VerbatimTag(
    re.compile(r"\{%-?[ \t]*(?P<name>codeblock|code|raw|mermaid)\b(?P<args>[^%\n]*)%\}"),
    percent_end,
    lambda name: f"end{name}",
    _verbatim,
)


def _diagram(first: str, inner: str) -> str:
    """Return a diagram, whose first line may stand in its tag: ``{% mermaid graph TD %}``."""
    if not first:
        return as_fence(inner, DIAGRAMS)
    added, rest = as_added(f"{first}\n"), inner.removeprefix("\n")
    return as_fence(f"\n{added}{rest}", DIAGRAMS)


def _note(arguments: Arguments, inner: str) -> str:
    words = [word for word in arguments.words if word != "no-icon"]
    kind = words[0] if words and re.fullmatch(r"[\w-]+", words[0]) else ""
    title = " ".join(words[1:] if kind else words)
    return as_quote(f"[!{_CALLOUTS.get(kind, kind)}] {title}".rstrip(), inner)


def _quote(arguments: Arguments, inner: str) -> str:
    by = f"\n> — {arguments.text}\n" if arguments.text else ""
    return as_quote("", inner).rstrip("\n") + ("\n>" + by if by else "\n")


def _pull_quote(_arguments: Arguments, inner: str) -> str:
    return as_quote("", inner)


def _tabs(_arguments: Arguments, inner: str) -> str:
    def tab(found: re.Match[str]) -> str:
        title = found["title"].partition("@")[0].strip() or "·"
        return as_quote(f"[!tab] {title}", found["inner"])

    return _TAB.sub(tab, inner)


_PAIRS = {
    "note": _note,
    "tabs": _tabs,
    "blockquote": _quote,
    "quote": _quote,
    "pullquote": _pull_quote,
    "centerquote": _pull_quote,
    "cq": _pull_quote,
}


def _alone(source: NoteSource) -> dict[str, Alone]:
    return {
        "post_link": _post_link,
        "post_path": lambda a: f"/{a.word(0)}/" if a.words else None,
        "asset_img": partial(_picture, source.stem),
        "img": partial(_picture, ""),
        "asset_path": lambda a: address(f"{source.stem}/{a.text}") if a.words else None,
        "asset_link": partial(_asset_link, source.stem),
        "link": _link,
        "gist": lambda a: gist(a.word(0)),
        "youtube": youtube,
        "include_code": partial(_include_code, source),
    }


def _post_link(arguments: Arguments) -> str | None:
    if not arguments.words:
        return None
    name = label(arguments.words[0])
    title = label(" ".join(word for word in arguments.words[1:] if word not in {"true", "false"}))
    return f"[[{name}|{title}]]" if title else f"[[{name}]]"


def _picture(folder: str, arguments: Arguments) -> str | None:
    words = arguments.words
    at = next((n for n, word in enumerate(words) if _PICTURE.search(word)), None)
    if at is None:
        return None
    width, height, texts = numbers(words[at + 1 :])
    texts = tuple(part for text in texts for part in re.split(r'"\s+"', text.strip('"')))
    title, alt = (*texts, "", "")[:2]
    path = f"{folder}/{words[at]}" if folder else words[at]
    return picture(path, alt=alt or title, title=title, width=width, height=height)


def _asset_link(folder: str, arguments: Arguments) -> str | None:
    if not arguments.words:
        return None
    name, *title = arguments.words
    return link(" ".join(title) or name, f"{folder}/{name}")


def _link(arguments: Arguments) -> str | None:
    at = next((n for n, word in enumerate(arguments.words) if "/" in word or "." in word), None)
    if at is None:
        return None
    return link(" ".join(arguments.words[:at]) or arguments.words[at], arguments.words[at])


def gist(name: str) -> str | None:
    """Return a link to a gist, which is never fetched."""
    return link(f"gist {name}", f"https://gist.github.com/{name}") if name else None


def youtube(arguments: Arguments) -> str | None:
    """Return a link to a film, likewise."""
    name = arguments.named.get("id") or arguments.word(0)
    return link(f"YouTube {name}", f"https://www.youtube.com/watch?v={name}") if name else None


def _include_code(source: NoteSource, arguments: Arguments) -> str | None:
    words = [word for word in arguments.words if ":" not in word]
    language = next((w[5:] for w in arguments.words if w.startswith("lang:")), "")
    if not words:
        return None
    code = source.read_inside(source.dialect.statics[0], "downloads/code", words[-1])
    if code is None:
        return None
    title = " ".join(words).replace('"', "")
    return as_added(as_fence(f"\n{code}", f'{language or "text"} title="{title}"'))
