"""Hugo's short codes (``{{< … >}}``, ``{{% … %}}``) as Markdown."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Sequence

from reader.core.dialects.added_lines import as_added
from reader.core.dialects.hexo import gist, youtube
from reader.core.dialects.source import NoteSource
from reader.core.dialects.tags import (
    Alone,
    Arguments,
    Pair,
    TagTable,
    address,
    as_source,
    link,
    picture,
    read_arguments,
)
from reader.core.dialects.verbatim import Verbatim, VerbatimTag, as_fence
from reader.core.fences import read_fence
from reader.core.math_delimiters import ANY

# The arguments end where the next tag begins, so that many left open cost linear time.
_TAG = re.compile(
    r"\{\{[<%]\s*(?P<end>/)?\s*(?P<name>\w[\w./-]*+)(?P<args>(?:[^{]|\{(?!\{))*?)/?[>%]\}\}"
)
_ESCAPED = re.compile(r"\{\{(?P<open>[<%])/\*(?P<text>(?:[^*{]|\*(?!/))*+)\*/(?P<close>[>%])\}\}")
# A caption is Markdown there; here it is shown as it is.
_EMPHASIS = re.compile(r"(?P<mark>\*\*|__|[*`])(?P<text>(?:(?!(?P=mark)).)+)(?P=mark)")
_ATTRIBUTE = r"(?:[.#][\w:-]+|[\w:-]+=(?:\"[^\"\n]*\"|'[^'\n]*'|[^\s{}\"',]+))"
# A line of attributes right below the block they are for: ``{.wide #costs}``, ``{width=50}``.
_ATTRIBUTES = re.compile(
    rf"(?P<prefix>[ \t>]*)\{{[ \t]*(?P<first>{_ATTRIBUTE})(?:[ \t,]+{_ATTRIBUTE})*[ \t]*\}}[ \t]*"
)
_ID = re.compile(rf"[{{ \t,](?:#|id=)(?P<id>[\w:-]+)|{_ATTRIBUTE}")
_RULER = re.compile(r"[ \t>]*(?:[-*_][ \t]*){3,}")
_ITEM = re.compile(r"[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
_MARKED = re.compile(r"hl_lines=\[?[\"']?(?P<lines>[\d ,\"'-]+)")


def rewrite_hugo(body: str, source: NoteSource) -> str:  # noqa: ARG001 - all kinds are asked alike
    """Return a page of Hugo as Markdown of as many lines, where its short codes allow it."""
    has_attributes = any(map(_ATTRIBUTES.fullmatch, body.split("\n")))
    if "{{" not in body and not has_attributes:
        return body
    kept = Verbatim()
    text = kept.hide(body, _VERBATIM)
    if has_attributes:
        text = _drop_attributes(ANY.sub(lambda formula: kept.keep(formula[0]), text), kept)
    text = _ESCAPED.sub(lambda found: kept.keep(_shown(found)), text)
    return kept.restore(TagTable(_TAG, _ALONE, _PAIRS, kept.restore).rewrite(text))


def _drop_attributes(text: str, kept: Verbatim) -> str:
    """Return ``text`` without the lines of attributes that Markdown would take for text.

    An id becomes a place of its own before the block, in the quotation or list that it is in.
    """
    lines = text.split("\n")
    fences = _fence_starts(kept.restore(text).split("\n"))
    for at in range(1, len(lines)):
        found = _ATTRIBUTES.fullmatch(lines[at])
        if found is None or not _is_for(lines, at, found["first"], kept):
            continue
        prefix = found["prefix"]
        lines[at] = prefix.rstrip()
        own_id = next((each["id"] for each in _ID.finditer(found[0]) if each["id"]), "")
        if not own_id:
            continue
        if at in fences:
            start = fences[at]
            opening = kept.restore(lines[start])
            lines[start] = _below_place(opening, own_id, prefix, kept.keep)
        else:
            start = _block_start(lines, at, prefix)
            lines[start] = _below_place(lines[start], own_id, prefix)
    return "\n".join(lines)


def _fence_starts(lines: Sequence[str]) -> dict[int, int]:
    """Return where each fence begins, by the line below its end."""
    starts: dict[int, int] = {}
    at = 0
    while at < len(lines):
        has_marks = "```" in lines[at] or "~~~" in lines[at]
        fence = read_fence(lines, at) if has_marks else None
        if fence is not None:
            starts[fence.end] = at
        at = fence.end if fence is not None else at + 1
    return starts


def _block_start(lines: Sequence[str], end: int, prefix: str) -> int:
    """Return where the block begins that ends above the line ``end``, which has ``prefix``."""
    for at in range(end - 1, -1, -1):
        if not (lines[at].strip(" \t>") if prefix else lines[at].strip()):
            return at + 1
        if lines[at][: len(prefix)].count(">") < prefix.count(">"):
            return at + 1
        if _own_item(lines[at], prefix):
            return at
    return 0


def _own_item(line: str, prefix: str) -> str:
    """Return the head of a list's item on ``line`` that what has ``prefix`` is inside of."""
    item = _ITEM.match(line)
    return item[0] if item is not None and item.end() <= len(prefix) else ""


def _below_place(
    line: str, own_id: str, prefix: str, keep: Callable[[str], str] = lambda rest: rest
) -> str:
    """Return the first ``line`` of a block, in what has ``prefix``, below the place of its id."""
    head, blank = _own_item(line, prefix), prefix.rstrip()
    # Python-Markdown ends a list before a ``div``, but right behind the mark of an item.
    kind = "span" if prefix and not head else "div"
    place = f'<{kind} id="{html.escape(own_id)}"></{kind}>'
    if head:
        return as_added(f"{head}{place}\n{blank}\n") + prefix + keep(line[len(head) :])
    return as_added(f"{blank}\n{prefix}{place}\n{blank}\n") + keep(line)


def _is_for(lines: Sequence[str], at: int, first: str, kept: Verbatim) -> bool:
    """Return whether the attributes on a line are those of what ends above, and not its text.

    Markdown reads those that begin with a class or an id by itself, but behind a table, code or
    a ruler, and where text goes on right below.
    """
    above = lines[at - 1]
    if not above.strip(" \t>") or first[0] not in ".#":
        return bool(above.strip(" \t>"))
    has_text_below = at + 1 < len(lines) and bool(lines[at + 1].strip(" \t>"))
    is_code = kept.restore(above).strip(" \t>").startswith(("```", "~~~"))
    is_ruler = _RULER.fullmatch(above) is not None
    return is_code or "|" in above or is_ruler or has_text_below


def _shown(found: re.Match[str]) -> str:
    """Return a short code that is to be seen (``{{</* x */>}}``) as it is written elsewhere."""
    return as_source(f"{{{{{found['open']}{found['text']}{found['close']}}}}}")


def _verbatim(name: str, args: str, inner: str) -> str:
    if name == "mermaid":
        return as_fence(inner, "mermaid")
    if name != "highlight":
        return inner
    words = read_arguments(args).words
    marked = _MARKED.search(args)
    lines = re.sub(r"[\"',]+", " ", marked["lines"]).strip() if marked else ""
    return as_fence(
        inner, (words[0] if words else "text") + (f' hl_lines="{lines}"' if lines else "")
    )


_VERBATIM = VerbatimTag(
    re.compile(
        r"\{\{[<%]\s*(?P<name>highlight|mermaid|rawhtml|raw)\b(?P<args>[^\n{}]*?)(?<!/)[>%]\}\}"
    ),
    lambda name: re.compile(rf"\{{\{{[<%]\s*/\s*{re.escape(name)}\s*[>%]\}}\}}"),
    lambda name: f"/{name}",
    _verbatim,
)


def _figure(arguments: Arguments) -> str | None:
    named = arguments.named
    source = named.get("src") or arguments.word(0)
    if not source:
        return None
    texts = (_EMPHASIS.sub(r"\g<text>", named.get(key, "")) for key in ("title", "caption"))
    caption = " — ".join(filter(None, texts))
    shown = picture(
        source,
        alt=named.get("alt") or caption,
        title=caption,
        width=named.get("width", "").removesuffix("px"),
        height=named.get("height", "").removesuffix("px"),
    )
    return f"[{shown}]({address(named['link'])})" if named.get("link") else shown


def _reference(arguments: Arguments) -> str | None:
    """Return the address of another page: from the root, or a name to be looked for."""
    target = arguments.named.get("path") or arguments.word(0)
    if not target:
        return None
    path, _, anchor = target.partition("#")
    path = re.sub(r"(?:/?_?index)?(?:\.[a-z]{2})?\.(?:md|markdown)$", "", path).lstrip("./")
    return (f"/{path}" if path else "") + (f"#{anchor}" if anchor else "")


def _gist(arguments: Arguments) -> str | None:
    return gist("/".join(arguments.words[:2]))


_ALONE: dict[str, Alone] = {
    "figure": _figure,
    "img": _figure,
    "image": _figure,
    "ref": lambda arguments: _linked(_reference(arguments)),
    "relref": lambda arguments: _linked(_reference(arguments)),
    "gist": _gist,
    "youtube": youtube,
    "vimeo": lambda a: link(f"Vimeo {a.word(0)}", f"https://vimeo.com/{a.word(0)}"),
}


def _linked(target: str | None) -> str | None:
    return address(target) if target else None


def _details(arguments: Arguments, inner: str) -> str:
    title = arguments.named.get("summary") or arguments.named.get("title") or arguments.word(0)
    return f"<details><summary>{title}</summary>\n{inner}\n</details>\n"


def _bare(_arguments: Arguments, inner: str) -> str:
    return inner


_PAIRS: dict[str, Pair] = {
    "details": _details,
    "math": _bare,
    "katex": _bare,
    "mathjax": _bare,
}
