"""Looks for the highlights of notes that were edited, in the background."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from reader.core.library import LibrarySnapshot
from reader.core.post import Post, PostId
from reader.services.highlight_check import HighlightCheck
from reader.services.libraries import Library
from reader.ui.highlights.shelf import HighlightShelf
from reader.ui.jobs import Lane
from reader.ui.library_controller import LibraryController
from reader.ui.window_services import WindowServices


class LostWatch(QObject):
    """Does so whenever the library was read again: one note a job, on a lane of its own."""

    def __init__(
        self, services: WindowServices, library: LibraryController, shelf: HighlightShelf
    ) -> None:
        super().__init__(shelf)
        self._services, self._library, self._shelf = services, library, shelf
        self._check = HighlightCheck(services.progress)
        self._lane = Lane("highlight check", parent=self)
        library.shown.connect(self.look)
        self.look()

    def look(self) -> None:
        """Look at what was edited since it was last looked at."""
        hashes = self._library.hashes

        def find() -> dict[PostId, str]:
            return {post: hashes[post] for post in self._check.due(hashes)}

        self._lane.submit(find, self._look_at)

    def close(self) -> None:
        """Finish the note that is looked at, and look at no more."""
        self._lane.close()

    def _look_at(self, due: dict[PostId, str]) -> None:
        snapshot = self._library.snapshot
        libraries = {library.key: library for library in self._library.libraries}
        for key, content in due.items():
            post = snapshot.by_id.get(key)
            if post is not None and post.library in libraries:
                work = partial(self._look_in, post, libraries[post.library], content, snapshot)
                self._lane.submit(work, partial(self._tell, key))

    def _look_in(
        self, post: Post, library: Library, content: str, snapshot: LibrarySnapshot
    ) -> bool:
        return self._check.check(post, library, content, among=snapshot)

    def _tell(self, post: PostId, is_moved: bool) -> None:  # noqa: FBT001  the answer of a job
        if is_moved:
            self._shelf.note_change(post)
