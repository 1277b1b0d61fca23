"""One generation in the making: nothing counts until its manifest is written."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

from reader.core.folding import Folding
from reader.core.post import PostId
from reader.core.search_document import SearchDocument
from reader.services.search.drafts import Draft, draft_post
from reader.services.search.durable import checksum, sync_files, sync_folder
from reader.services.search.inverter import MAX_DOCS
from reader.services.search.layout import current_versions
from reader.services.search.manifest import FileMark, Manifest
from reader.services.search.merging import MAX_DEAD_TEXT_SHARE, choose_merge
from reader.services.search.records import TextPlace
from reader.services.search.schema import index_schema
from reader.services.search.segments import SegmentRun
from reader.services.search.stored_posts import PostsReader
from reader.services.search.texts import TextReader, TextWriter
from reader.services.search.whoosh_port import (
    arrays_of,
    create_index,
    open_segments,
    segment_files,
    segment_of,
    toc_name,
)

BATCH_CHARS = 2_000_000
"""Characters analysed together."""
SEGMENT_OCCURRENCES = 8_000_000
"""Distinct (term, post) pairs in a segment of a large build, some 5,000 long notes.

Sorting them takes 50 bytes each at the peak: 400 MB, in a process that does nothing else.
"""

Progress = Callable[[int], None]


class Update:
    """Adds and deletes posts in a data folder, from a generation or from nothing."""

    def __init__(
        self,
        root: Path,
        base: Manifest | None,
        folding: Folding,
        *,
        generation: int,
        on_progress: Progress | None = None,
    ) -> None:
        self._base = base
        self._folding = folding
        self._generation = generation
        self._progress = on_progress
        self._name = base.folder if base else f"data-{generation}"
        self._folder = root / self._name
        self._dead_bytes = base.dead_bytes if base else 0
        self._done = 0
        self._drafts: list[Draft] = []
        self._chars = 0
        if base is None:
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder.mkdir(mode=0o700)
            create_index(self._folder, index_schema())
        else:
            discard_strays(self._folder, base)
        self._text = self._open_text(base)
        self._run = SegmentRun(self._folder, folding)
        self._places = dict(self._known_posts())

    def close(self) -> None:
        """Give the files back; what was not committed is left to the next update to delete."""
        self._text.close()

    def put(self, document: SearchDocument) -> None:
        """Add a post, in place of the one with its id."""
        self.remove(document.id)
        draft = draft_post(document)
        self._places[document.id] = (self._run.committed_docs + self._pending, 0)
        self._drafts.append(draft)
        self._chars += sum(len(piece.text) for piece in draft.body)
        if self._chars >= BATCH_CHARS:
            self._analyse()
        if self._run.held >= SEGMENT_OCCURRENCES or self._pending >= MAX_DOCS:
            self._commit_run()

    def remove(self, post: PostId) -> bool:
        """Delete a post; return whether there was one."""
        if post not in self._places:
            return False
        doc, stored_bytes = self._places.pop(post)
        if doc >= self._run.committed_docs + self._run.docnum:
            # It waits in the batch: only a post in the segment can be deleted.
            self._analyse()
        self._dead_bytes += stored_bytes
        self._run.delete(doc)
        return True

    def finish(self) -> Manifest:
        """Write everything to the disk; return the manifest that would commit it."""
        self._commit_run(is_last=True)
        if self._dead_bytes > self._text.size * MAX_DEAD_TEXT_SHARE:
            self._rewrite_text()
        self._text.sync()
        return self._manifest()

    @property
    def posts(self) -> int:
        """Posts there are now."""
        return len(self._places)

    @property
    def _pending(self) -> int:
        return int(self._run.docnum) + len(self._drafts)

    def _open_text(self, base: Manifest | None) -> TextWriter:
        if base is None:
            return TextWriter(self._folder / "text-0.dat", 0, 0)
        mark = base.files[base.text]
        return TextWriter(self._folder / base.text, mark.size, mark.crc)

    def _known_posts(self) -> Iterator[tuple[PostId, tuple[int, int]]]:
        if self._base is None:
            return
        for base, posts in stored_posts(self._folder, self._base):
            deleted = posts.deleted_docs()
            for doc, row in enumerate(zip(posts.ids(), posts.text_sizes(), strict=True)):
                if doc not in deleted:
                    yield PostId(row[0]), (base + doc, row[1])

    def _analyse(self) -> None:
        self._run.add_drafts(self._drafts, self._text)
        self._done += len(self._drafts)
        self._drafts.clear()
        self._chars = 0
        if self._progress:
            self._progress(self._done)

    def _commit_run(self, *, is_last: bool = False) -> None:
        if self._drafts:
            self._analyse()
        absorbed = choose_merge(self._run.sizes()) if is_last else []
        self._run.finish(absorbed)
        if not is_last:
            self._run = SegmentRun(self._folder, self._folding)

    def _rewrite_text(self) -> None:
        """Copy the live texts to a new file, segment by segment."""
        old = TextReader(self._text.path)
        fresh = TextWriter(self._folder / f"text-{self._generation}.dat", 0, 0)
        self._text.close()

        def relocate(place: TextPlace) -> TextPlace:
            return place._replace(start=fresh.append_bytes(old.stored(place)))

        with contextlib.closing(old):
            run = SegmentRun(self._folder, self._folding)
            for _ in range(len(run.sizes())):
                # The first is always one not yet copied: copies are added at the end.
                run.finish([0], relocate)
                self._run, run = run, SegmentRun(self._folder, self._folding)
            run.cancel()
        self._text = fresh
        self._dead_bytes = 0

    def _manifest(self) -> Manifest:
        toc = int(self._run.generation)
        readers = open_segments(self._folder, toc, index_schema())
        segments = [segment_of(reader) for reader in readers]
        names = [name for each in segments for name in segment_files(each, self._folder)]
        names.append(toc_name(toc))
        sync_files(self._folder / name for name in names)
        sync_folder(self._folder)
        marks = {name: self._mark(name) for name in names}
        marks[self._text.path.name] = FileMark(self._text.size, self._text.crc)
        return Manifest(
            generation=self._generation,
            versions=current_versions(),
            folder=self._name,
            toc=toc,
            text=self._text.path.name,
            dead_bytes=self._dead_bytes,
            documents=len(self._places),
            files=marks,
        )

    def _mark(self, name: str) -> FileMark:
        if self._base and name in self._base.files:
            return self._base.files[name]
        path = self._folder / name
        size = path.stat().st_size
        return FileMark(size, checksum(path, size))


def stored_posts(folder: Path, manifest: Manifest) -> Iterator[tuple[int, PostsReader]]:
    """Yield each segment's posts after the number of its first, counted through all."""
    base = 0
    for reader in open_segments(folder, manifest.toc, index_schema()):
        posts: PostsReader
        _terms, posts = arrays_of(reader)
        yield base, posts
        base += posts.doc_count_all()


def content_hashes(folder: Path, manifest: Manifest) -> dict[PostId, str]:
    """Return the content hash of each live post."""
    found: dict[PostId, str] = {}
    for _base, posts in stored_posts(folder, manifest):
        ids, hashes = posts.ids(), posts.hashes()
        found |= {PostId(ids[doc]): hashes[doc] for doc in posts.all_doc_ids()}
    return found


def discard_strays(folder: Path, manifest: Manifest) -> None:
    """Delete what a crashed or superseded generation has left in the data folder."""
    for path in folder.iterdir():
        if path.name not in manifest.files:
            with contextlib.suppress(OSError):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
