"""The whole page around a note: head, title, tags, and links resolved against the library."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Sequence
from urllib.parse import unquote

from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.page_language import page_language
from reader.core.page_words import PageWords, ProblemLink
from reader.core.post import Post, PostId
from reader.core.rendering import WIKI_PREFIX

_POST_PREFIX = "yandu://post/"
# Only inside a tag: a note may show such an address as text.
_HREF = re.compile(
    r'(?P<tag><a(?: [\w-]+="[^"]*")*? )'
    rf'href="(?P<prefix>{re.escape(WIKI_PREFIX)}|{re.escape(_POST_PREFIX)})'
    r'(?P<name>[^"#]*)(?P<anchor>#[^"]*)?"(?P<rest>[^>]*>)(?P<text>[^<]*)'
)
_OWN_TITLE = re.compile(r'\s*(?P<heading><h1 id="[^"]*">(?P<text>.*?)</h1>)\s*', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_BETWEEN_BLOCKS = ">\n<"
_PIECE = 64 * 1024
_STYLES = ("katex.css", "page.css", "user.css")


def resolve_links(
    body: str,
    *,
    resolve: Callable[[str], PostId | None],
    title_of: Callable[[PostId], str | None],
    missing: str,
    file_of: Callable[[str], str | None] = lambda _name: None,
) -> str:
    """Return ``body`` with its links to other posts made real.

    A link in double brackets that says no more than a file's name shows the post's title; an
    alias is a word of the sentence, and stays. One to a post that is not there (``title_of``
    gives None) leads to the file that ``file_of`` has an address of; else it loses its own and
    says so (``missing``, with the name in place of ``{}``), so that a click on it does nothing.
    """

    def real(link: re.Match[str]) -> str:
        name, is_wiki = unquote(link["name"]), link["prefix"] == WIKI_PREFIX
        tail = f"{link['rest']}{link['text']}"
        if is_wiki and not name:
            return f'{link["tag"]}href="{link["anchor"] or "#"}"{tail}'
        target = resolve(name) if is_wiki else PostId(name)
        title = None if target is None else title_of(target)
        if title is None and not is_wiki:
            target = in_any_case(name, resolve)
            title = None if target is None else title_of(target)
        if target is None or title is None:
            if is_wiki and (file := file_of(name)):
                return f'{link["tag"]}href="{html.escape(file)}"{tail}'
            return f'{link["tag"]}data-missing title="{html.escape(missing.format(name))}"{tail}'
        address = format_address(PageAddress(PageKind.POST, target))
        if is_wiki and html.unescape(link["text"]) == name and _is_file_name(name, target):
            tail = f"{link['rest']}{html.escape(title)}"
        return f'{link["tag"]}href="{html.escape(address)}{link["anchor"] or ""}"{tail}'

    return "".join(_HREF.sub(real, piece) for piece in _pieces(body))


def _is_file_name(name: str, target: PostId) -> bool:
    last = target.rpartition(":")[2].rpartition("/")[2]
    return "/" in name or ":" in name or name.casefold() == last.casefold()


def _pieces(body: str) -> Iterator[str]:
    """Yield ``body`` in pieces between blocks: over all of a long one, other threads would wait."""
    start = 0
    while (at := body.find(_BETWEEN_BLOCKS, start + _PIECE)) >= 0:
        yield body[start : at + 2]
        start = at + 2
    yield body[start:]


def in_any_case(name: str, resolve: Callable[[str], PostId | None]) -> PostId | None:
    """Return the post of this id but for its case, which an author on Windows need not mind."""
    found = resolve(name)
    return found if found is not None and found.casefold() == name.casefold() else None


def post_page(
    post: Post, body: str, *, problems: Sequence[ProblemLink], words: PageWords, theme: str
) -> str:
    """Return the page of a post: its heading block, and ``body``, which is safe already.

    A body that begins with the title has it in the heading block alone, with its address.
    """
    heading = f"<h1>{html.escape(post.title)}</h1>"
    own = _OWN_TITLE.match(body)
    if own is not None and _plain(own["text"]) == _plain(heading):
        heading, body = own["heading"], body[own.end() :]
    header = _header(heading, post, problems, words)
    return _document(post.title, header, body, theme)


def plain_page(title: str, body: str, *, theme: str, meta: str = "") -> str:
    """Return a page with a title, a line of plain text below it, and ``body``, safe already."""
    line = f'<p class="meta"><span>{html.escape(meta)}</span></p>' if meta else ""
    header = f'<header class="post-header"><h1>{html.escape(title)}</h1>{line}</header>'
    return _document(title, header, body, theme)


def bare_page(title: str, body: str, *, theme: str) -> str:
    """Return a page of ``body`` alone, safe already; ``title`` is not shown on it."""
    return _document(title, "", body, theme)


def _document(title: str, header: str, body: str, theme: str) -> str:
    language = page_language(body, title)
    sheets = "".join(
        f'<link rel="stylesheet" href="yandu://app/{name}">' for name in ("theme.css", *_STYLES)
    )
    return (
        f'<!doctype html><html lang="{language}" data-theme="{html.escape(theme)}"><head>'
        f'<meta charset="utf-8"><title>{html.escape(title)}</title>{sheets}</head>'
        f'<body><article class="post">{header}{body}</article></body></html>'
    )


def _plain(markup: str) -> str:
    return " ".join(html.unescape(_TAG.sub("", markup)).split())


def _header(heading: str, post: Post, problems: Sequence[ProblemLink], words: PageWords) -> str:
    category = " / ".join(post.category)
    pieces = [
        f'<span class="category">{html.escape(category)}</span>' if category else "",
        f"<time>{post.date:%Y-%m-%d}</time>" if post.date else "",
        f'<span class="minutes">{html.escape(words.minutes.format(post.reading_minutes))}</span>',
    ]
    tags = "".join(f'<li class="tag">{html.escape(tag)}</li>' for tag in post.tags)
    links = "".join(_practise_link(problem, words) for problem in problems)
    return (
        f'<header class="post-header">{heading}'
        f'<p class="meta">{"".join(pieces)}</p>'
        + (f'<ul class="tags">{tags}</ul>' if tags else "")
        + (f'<p class="problems">{links}</p>' if links else "")
        + "</header>"
    )


def _practise_link(problem: ProblemLink, words: PageWords) -> str:
    address = html.escape(format_address(PageAddress(PageKind.PROBLEM, problem.slug)))
    label = html.escape(words.practise.format(problem.title))
    return f'<a class="problem" href="{address}">{label}</a>'
