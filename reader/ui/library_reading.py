"""The library as the catalogue knows it, read beside the window."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from reader.core.library import LibrarySnapshot
from reader.core.post import Post, PostId
from reader.core.tag_tree import TagNode
from reader.services.libraries import Library
from reader.ui.jobs import Lane
from reader.ui.models.library_entry import LibraryEntry, library_tree, list_entries
from reader.ui.window_services import WindowServices

# What the user's data call the order of the libraries in the tree.
ORDER = "libraries"


@dataclass(frozen=True, slots=True)
class KnownLibrary:
    """The catalogue at one moment: the notes, the hash of each one's content, the libraries.

    ``ids`` tells whether two moments have the same notes, without a look at each. ``contents``
    and what holds them are to be let go of slowly, gathered beside the window too; both lists
    are emptied then.
    """

    snapshot: LibrarySnapshot = field(default_factory=lambda: LibrarySnapshot(()))
    hashes: Mapping[PostId, str] = field(default_factory=dict)
    entries: tuple[LibraryEntry, ...] = ()
    tree: TagNode = field(default_factory=lambda: TagNode((), 0, ()))
    ids: int = 0
    contents: list[object] = field(default_factory=list)
    holders: list[object] = field(default_factory=list)


Deliver = Callable[[KnownLibrary], None]
Fail = Callable[[Exception], None]


class LibraryReading:
    """Reads the catalogue on a lane. The first reading may begin before anyone wants it."""

    def __init__(self, services: WindowServices, lane: Lane) -> None:
        self._services, self._lane = services, lane
        self._is_begun = False
        self._last = KnownLibrary()
        self._outcome: KnownLibrary | Exception | None = None
        self._waiting: tuple[Deliver, Fail] | None = None

    def begin(self, use: Deliver) -> None:
        """Read what the first `read` will deliver; ``use`` gets it as soon as it is there."""

        def take(known: KnownLibrary) -> None:
            use(known)
            self._settle(known)

        self._is_begun = True
        self._lane.submit(lambda: self._read(self._services.libraries), take, self._settle)

    def read(
        self, libraries: Callable[[], tuple[Library, ...]], deliver: Deliver, fail: Fail
    ) -> None:
        """Have ``deliver`` called with what is known of ``libraries``."""
        if self._is_begun:
            self._is_begun = False
            self._waiting = deliver, fail
            self._settle(self._outcome)
        else:
            self._lane.submit(lambda: self._read(libraries()), deliver, fail)

    def take_index(self, done: Callable[[], None]) -> None:
        """Have searches look at a new index; ``done`` is called when they do.

        On the lane, for the search may not be open yet, and takes long to load.
        """

        def reload() -> None:
            self._services.search.reload()

        self._lane.submit(reload, lambda _: done())

    def tell(self, error: Exception) -> None:
        """Report a failure where those of any job are reported."""
        self._lane.failed.emit(error)

    def entries(self, libraries: tuple[Library, ...]) -> tuple[LibraryEntry, ...]:
        """Return ``libraries`` in the order in which the user put them."""
        kept = self._services.progress.state(ORDER)
        folders = kept if isinstance(kept, list) else []
        return list_entries(libraries, {str(folder): n for n, folder in enumerate(folders)})

    def _settle(self, outcome: KnownLibrary | Exception | None) -> None:
        self._outcome = outcome
        if self._waiting is None or outcome is None:
            return
        (deliver, fail), self._waiting, self._outcome = self._waiting, None, None
        if isinstance(outcome, Exception):
            fail(outcome)
        else:
            deliver(outcome)

    def _read(self, libraries: tuple[Library, ...]) -> KnownLibrary:
        from reader.services.catalogue import catalogue_errors_as_advice  # noqa: PLC0415 - on the lane

        with _without_collections(), catalogue_errors_as_advice(self._services.paths.catalogue):
            return self._read_all(libraries)

    def _read_all(self, libraries: tuple[Library, ...]) -> KnownLibrary:
        hashes = self._services.catalogue.hashes()
        snapshot = LibrarySnapshot.of(self._read_posts(hashes))
        snapshot.prepare()
        entries = self.entries(libraries)
        self._last = known = KnownLibrary(
            snapshot,
            hashes,
            entries,
            tree=library_tree(snapshot, entries),
            ids=hash(frozenset(hashes)),
            contents=[*snapshot.contents(), *hashes.values()],
            holders=[*snapshot.holders(), hashes],
        )
        return known

    def _read_posts(self, hashes: Mapping[PostId, str]) -> list[Post]:
        """Return the posts of the notes in ``hashes``.

        Those that are as they were stay the same values in their order, so that lists see that
        nothing moved, and what is sorted is nearly so.
        """
        snapshot, known = self._last.snapshot, self._last.hashes
        kept = [post for post in snapshot.posts if hashes.get(post.id) == known.get(post.id, "")]
        unread = hashes.keys() - {post.id for post in kept}
        catalogue, before = self._services.catalogue, snapshot.by_id
        read = catalogue.posts_of(unread) if kept else catalogue.posts()
        return kept + [before[one.id] if one == before.get(one.id) else one for one in read]


@contextmanager
def _without_collections() -> Iterator[None]:
    """Keep Python from looking for cycles among what is made inside, now and later.

    It stops every thread for that: half a second with 20 000 notes, which hold no cycle.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_enabled:
            gc.enable()
