"""The index's one writer: changes go in together, and count all at once or not at all."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.core.errors import UserError
from reader.core.os_words import explain_os_error
from reader.core.post import PostId
from reader.core.saying import say
from reader.core.search_document import SearchDocument
from reader.services.search.errors import IndexUnusable
from reader.services.search.lock import write_lock
from reader.services.search.manifest import (
    Manifest,
    check_files,
    read_manifest,
    write_manifest,
)

if TYPE_CHECKING:
    from reader.services.search.update import Update

_DATA_FOLDER = re.compile(r"data-(\d+)\Z")
_PRIVATE = 0o700

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class IndexCounts:
    """Posts that an update wrote and deleted, and how many there are after it."""

    written: int
    deleted: int
    posts: int


class IndexWriter:
    """Writes the index in ``folder``, which is made if need be and is private to the user.

    A generation counts when its manifest is renamed into place, after all its files are on the
    disk. A process killed before that, or a full disk, leaves the generation before.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def apply(
        self,
        changed: Iterable[SearchDocument],
        removed: Iterable[PostId],
        *,
        on_progress: Progress | None = None,
    ) -> IndexCounts:
        """Index posts, in place of those with their ids, and delete others.

        Where there is no index yet, this begins one. ``on_progress`` is told how many posts
        have been analysed.

        Raises:
            IndexUnusable: The index is damaged or of another version: use `rebuild`.
            UserError: Another process is writing, or the disk is full or read-only.
        """
        with self._writing():
            base = read_manifest(self._folder)
            if base is not None:
                check_files(self._folder, base)
            with self._update(base, on_progress) as update:
                deleted = sum(update.remove(post) for post in removed)
                return self._commit(update, changed, deleted)

    def rebuild(
        self, documents: Iterable[SearchDocument], *, on_progress: Progress | None = None
    ) -> IndexCounts:
        """Index the posts anew beside the old index, which serves until it is replaced.

        Raises:
            UserError: Another process is writing, or the disk is full or read-only.
        """
        with self._writing(), self._update(None, on_progress) as update:
            return self._commit(update, documents, 0)

    def content_ids(self) -> dict[PostId, str]:
        """Return the content hash of each post as it was indexed.

        Raises:
            IndexUnusable: The index is damaged or of another version.
        """
        base = read_manifest(self._folder)
        if base is None:
            return {}
        check_files(self._folder, base)
        with _damage_as_unusable():
            # Here, as it loads NumPy and Whoosh: the window's start imports this module.
            from reader.services.search.update import content_hashes  # noqa: PLC0415

            return content_hashes(self._folder / base.folder, base)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        with _disk_errors_as_advice(self._folder):
            self._folder.mkdir(mode=_PRIVATE, parents=True, exist_ok=True)
            self._folder.chmod(_PRIVATE)
            with write_lock(self._folder):
                yield

    @contextmanager
    def _update(self, base: Manifest | None, on_progress: Progress | None) -> Iterator[Update]:
        from reader.services.search.han import load_folding  # noqa: PLC0415 - as above
        from reader.services.search.update import Update  # noqa: PLC0415

        generation = self._next_generation(base)
        with _damage_as_unusable():
            update = Update(
                self._folder,
                base,
                load_folding(),
                generation=generation,
                on_progress=on_progress,
            )
        try:
            with closing(update):
                yield update
        finally:
            self._discard_old()

    def _commit(
        self, update: Update, changed: Iterable[SearchDocument], deleted: int
    ) -> IndexCounts:
        written = 0
        for written, document in enumerate(changed, start=1):  # noqa: B007 - counts them
            update.put(document)
        manifest = update.finish()
        write_manifest(self._folder, manifest)
        return IndexCounts(written, deleted, manifest.documents)

    def _next_generation(self, base: Manifest | None) -> int:
        """Return a number above all that were ever begun in this folder."""
        matches = (_DATA_FOLDER.match(path.name) for path in self._folder.iterdir())
        begun = [int(match[1]) for match in matches if match]
        return max([*begun, base.generation if base else self._last_generation()]) + 1

    def _last_generation(self) -> int:
        try:
            manifest = read_manifest(self._folder)
        except IndexUnusable:
            return 0
        return manifest.generation if manifest else 0

    def _discard_old(self) -> None:
        """Delete all that the committed generation does not need.

        What another process still has open cannot be deleted on Windows; the next update tries
        again.
        """
        from reader.services.search.update import discard_strays  # noqa: PLC0415 - as above

        try:
            manifest = read_manifest(self._folder)
        except IndexUnusable:
            return
        kept = manifest.folder if manifest else ""
        for path in self._folder.iterdir():
            if _DATA_FOLDER.match(path.name) and path.name != kept:
                shutil.rmtree(path, ignore_errors=True)
        if manifest:
            discard_strays(self._folder / kept, manifest)


@contextmanager
def _damage_as_unusable() -> Iterator[None]:
    try:
        yield
    except (UserError, IndexUnusable):
        raise
    # A damaged pickle or array can raise anything at all, and the answer is always the same.
    except Exception as error:
        raise IndexUnusable(say("it is damaged ({why})", why=error)) from error


@contextmanager
def _disk_errors_as_advice(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            say("The search index could not be written: {why}", why=explain_os_error(error)),
            path=str(folder),
            advice=say(
                "Free some space there, or choose another folder, and index again. The "
                "index from before is untouched."
            ),
        ) from error
