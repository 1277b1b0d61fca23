"""A library as one immutable value: its posts, newest first, their trees, and filters on them."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from reader.core.post import Post, PostId
from reader.core.reading import NO_MARKS, PostMarks, ReadingState
from reader.core.tag_tree import TagNode, build_tree, tag_path

_NEVER = dt.datetime(1, 1, 1)  # noqa: DTZ001 - wall time; posts without a date come last


@dataclass(frozen=True, slots=True)
class PostFilter:
    """What to list: posts below ``category`` that have every one of ``tags``, of one library.

    Beyond that of one ``series``, of one ``year``, in one ``state``, bookmarked ones, or those
    that name problems to practise.
    """

    category: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    library: str = ""
    series: str = ""
    year: int | None = None
    state: ReadingState | None = None
    is_bookmarked: bool = False
    has_problem: bool = False

    def accepts(self, post: Post, marks: PostMarks = NO_MARKS) -> bool:
        """Return whether ``post`` is to be listed. A tag takes in the tags below it."""
        return (
            (not self.library or post.library == self.library)
            and any(own[: len(self.category)] == self.category for own in post.categories)
            and all(any(_is_below(own, tag) for own in post.tags) for tag in self.tags)
            and (not self.series or post.series == self.series)
            and (self.year is None or (post.date is not None and post.date.year == self.year))
            and (bool(post.problems) or not self.has_problem)
            and self._accepts_marks(post, marks)
        )

    def _accepts_marks(self, post: Post, marks: PostMarks) -> bool:
        return (self.state is None or marks.state(post.id) is self.state) and (
            not self.is_bookmarked or post.id in marks.bookmarked
        )


@dataclass(frozen=True)
class LibrarySnapshot:
    """The posts of all open libraries at one moment, newest first."""

    posts: tuple[Post, ...]

    @classmethod
    def of(cls, posts: Iterable[Post]) -> LibrarySnapshot:
        """Return the snapshot of ``posts``, which come in any order."""
        return cls(tuple(sorted(posts, key=lambda p: (p.date or _NEVER, p.id), reverse=True)))

    @cached_property
    def by_id(self) -> Mapping[PostId, Post]:
        """Every post by its id."""
        return {post.id: post for post in self.posts}

    @cached_property
    def categories(self) -> TagNode:
        """The category tree, with counts."""
        return build_tree({post.id: post.categories for post in self.posts})

    @cached_property
    def tags(self) -> TagNode:
        """The tag tree, with counts."""
        return build_tree({post.id: map(tag_path, post.tags) for post in self.posts})

    @cached_property
    def years(self) -> tuple[tuple[int, int], ...]:
        """The years of the posts with the number of each one's, the latest first."""
        counts = Counter(post.date.year for post in self.posts if post.date)
        return tuple(sorted(counts.items(), reverse=True))

    @cached_property
    def series(self) -> tuple[tuple[str, int], ...]:
        """The series with the number of each one's posts, by name."""
        return tuple(sorted(Counter(post.series for post in self.posts if post.series).items()))

    @cached_property
    def _names(self) -> Mapping[str, PostId]:
        return _names_of(self.posts)

    @cached_property
    def _names_by_library(self) -> Mapping[str, Mapping[str, PostId]]:
        libraries: dict[str, list[Post]] = {}
        for post in self.posts:
            libraries.setdefault(post.library, []).append(post)
        return {library: _names_of(posts) for library, posts in libraries.items()}

    @cached_property
    def _by_category(self) -> Mapping[tuple[str, ...], tuple[Post, ...]]:
        below: dict[tuple[str, ...], dict[PostId, Post]] = {}
        for post in self.posts:
            for path in post.categories:
                for depth in range(1, len(path) + 1):
                    below.setdefault(path[:depth], {})[post.id] = post
        return {path: tuple(posts.values()) for path, posts in below.items()}

    @cached_property
    def _by_tag(self) -> Mapping[str, tuple[Post, ...]]:
        below: dict[str, dict[PostId, Post]] = {}
        for post in self.posts:
            for tag in post.tags:
                parts = tag.split("/")
                for depth in range(1, len(parts) + 1):
                    below.setdefault("/".join(parts[:depth]), {})[post.id] = post
        return {tag: tuple(posts.values()) for tag, posts in below.items()}

    def prepare(self) -> None:
        """Make what is otherwise made when it is first asked for: best done on another thread."""
        _ = (self.by_id, self.categories, self.tags, self.years, self.series)
        _ = (self._names, self._names_by_library, self._by_category, self._by_tag)

    def contents(self) -> Iterator[object]:
        """Yield the posts, and the names that were made for them: nearly all it is made of."""
        yield from self.posts
        yield from self._names
        for names in self._names_by_library.values():
            yield from names

    def holders(self) -> Iterator[object]:
        """Yield what knows very many of its contents, each."""
        yield from (self.posts, self.by_id, self._names, self._by_category, self._by_tag)
        yield from self._names_by_library.values()

    def filtered(self, wanted: PostFilter, marks: PostMarks = NO_MARKS) -> tuple[Post, ...]:
        """Return the posts that ``wanted`` accepts, newest first."""
        if wanted == PostFilter():
            return self.posts
        # Asking each of twenty thousand posts would hold a window for thirty milliseconds.
        among = self.posts
        if wanted.category:
            among = self._by_category.get(wanted.category, ())
        elif wanted.tags:
            among = self._by_tag.get(wanted.tags[0], ())
        return tuple(post for post in among if wanted.accepts(post, marks))

    def count_states(self, marks: PostMarks) -> Mapping[ReadingState, int]:
        """Return how many of the posts are in each state."""
        states = Counter(state for post, state in marks.states.items() if post in self.by_id)
        states[ReadingState.UNREAD] = len(self.posts) - sum(
            count for state, count in states.items() if state is not ReadingState.UNREAD
        )
        return states

    def resolve(self, name: str, library: str = "") -> PostId | None:
        """Return the post that a link calls ``name``: an id, a path, a file's name or a title.

        An address as a site's tool makes them (``/2024/01/knapsack/``, from its root) leads to
        the post of its last part, where none claims all of it. A post of ``library`` comes first.
        """
        key = _plain_address(name.strip().removesuffix(".md"))
        last = key.rsplit("/", 1)[-1] if name.startswith("/") else key
        keys = (f"{library}:{key}".casefold(), key, last)
        own = self._names_by_library.get(library, {})
        return next(
            (names[each] for names in (own, self._names) for each in keys if each in names), None
        )


def _names_of(posts: Sequence[Post]) -> Mapping[str, PostId]:
    """Return what each of ``posts`` may be called; they are newest first.

    The newest wins a name that several claim. An alias takes no post's own name.
    """
    names: dict[str, PostId] = {}
    for post in posts:
        path = post.path.rsplit(".", 1)[0]
        for name in (post.id, path, path.rsplit("/", 1)[-1], post.title):
            names.setdefault(name.casefold(), post.id)
    for post in posts:
        for alias in post.aliases:
            names.setdefault(_plain_address(alias), post.id)
    return names


def _plain_address(name: str) -> str:
    """Return a name or address as it is looked up: ``/a/b.html`` and ``/a/b/`` are ``a/b``."""
    return (name.strip("/").removesuffix(".html").removesuffix("/index") or name).casefold()


def _is_below(own: str, tag: str) -> bool:
    return own == tag or own.startswith(f"{tag}/")
