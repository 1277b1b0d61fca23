"""What the quick switcher lists, from the catalogue and the packs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.post import Heading, Post, PostId
from reader.core.problem import Problem
from reader.core.switcher import EntryKind, SwitcherEntry
from reader.core.tag_tree import TagNode


def note_entries(posts: Iterable[Post]) -> Iterator[SwitcherEntry]:
    """Yield an entry a note, in the order given."""
    for post in posts:
        where = " / ".join(post.category)
        yield SwitcherEntry(EntryKind.NOTE, note_target(post.id), post.title, where)


def heading_entries(
    posts: Iterable[Post], headings: Mapping[PostId, Sequence[Heading]]
) -> Iterator[SwitcherEntry]:
    """Yield an entry a heading; one that repeats its note's title is left out."""
    for post in posts:
        for heading in headings.get(post.id, ()):
            if heading.text and heading.text != post.title:
                target = note_target(post.id, heading.anchor)
                yield SwitcherEntry(EntryKind.HEADING, target, heading.text, post.title)


def branch_entries(kind: EntryKind, root: TagNode) -> Iterator[SwitcherEntry]:
    """Yield an entry a category or a tag below ``root``, those that hold it first."""
    for node in root.children:
        path = "/".join(node.path)
        title = path.replace("/", " / ")
        yield SwitcherEntry(kind, f"{kind.value}:{path}", title, str(node.post_count))
        yield from branch_entries(kind, node)


def problem_entries(
    problems: Iterable[Problem], language: str, topic_words: Callable[[str], str]
) -> Iterator[SwitcherEntry]:
    """Yield an entry a problem: its number, and its title in both languages, ours first.

    ``topic_words`` says a topic as it is read.
    """
    for problem in problems:
        titles = (problem.title.best(language), problem.title.zh, problem.title.en)
        number = f"{problem.leetcode}." if problem.leetcode else ""
        title = "  ".join(dict.fromkeys(text for text in (number, *titles) if text))
        target = problem_target(problem.slug)
        topics = "  ·  ".join(map(topic_words, problem.topics[:2]))
        yield SwitcherEntry(EntryKind.PROBLEM, target, title, topics)


def note_target(post: str, anchor: str = "") -> str:
    """Return the target of a note's entry, or of one of its headings'."""
    return format_address(PageAddress(PageKind.POST, post, anchor=anchor))


def problem_target(slug: str) -> str:
    """Return the target of a problem's entry."""
    return format_address(PageAddress(PageKind.PROBLEM, slug))
