"""Notes written to a folder as plain Markdown, with the pictures and files they point to."""

from __future__ import annotations

import os
import posixpath
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

from reader.core.dialect import LibraryKind
from reader.core.dialects.drawings import drawing_files, is_drawing
from reader.core.dialects.pictures import picture_paths
from reader.core.dialects.rewrite import rewrite_body
from reader.core.errors import Finding, UserError
from reader.core.front_matter_writing import write_front_matter
from reader.core.frontmatter import split_front_matter
from reader.core.library import LibrarySnapshot
from reader.core.note_links import is_note, is_page
from reader.core.note_references import Reference, rewrite_references
from reader.core.os_words import explain_os_error
from reader.core.post import Post, PostId
from reader.core.saying import say
from reader.services.assets import find_asset
from reader.services.attachments import find_attachment
from reader.services.kept_pages import read_note_file
from reader.services.libraries import Library
from reader.services.long_paths import openable, shorten
from reader.services.note_files import NoteFiles
from reader.services.note_text import decode_note

ASSETS = "assets"


@dataclass(frozen=True, slots=True)
class ExportReport:
    """How many notes, and pictures and other files, were written, and what could not be."""

    notes: int
    assets: int
    findings: tuple[Finding, ...]


def export_notes(
    posts: Sequence[Post],
    libraries: Iterable[Library],
    folder: Path,
    *,
    snapshot: LibrarySnapshot,
    on_note: Callable[[int, Post], None] = lambda _done, _post: None,
) -> ExportReport:
    """Write ``posts`` and their pictures below ``folder``, each note at its path in its library.

    Tags of a site's tool become Markdown, links lead to what is written too, and others keep
    their words; front matter is written as YAML. What cannot be read is a finding; the rest is
    written.

    Args:
        posts: What to write.
        libraries: Where the posts are.
        folder: Made where it is not there; it must be empty, and in no library.
        snapshot: All notes, by which names in links are understood.
        on_note: Called before each note, with the number of those done; it may raise to end.

    Raises:
        UserError: The folder cannot be used.
    """
    open_ones = {library.key: library for library in libraries}
    _prepare(folder, open_ones.values())
    export = _Export(_places(posts, open_ones), open_ones, folder, snapshot)
    for done, post in enumerate(posts):
        on_note(done, post)
        export.write(post)
    return ExportReport(export.written, len(export.assets), tuple(export.findings))


@dataclass(slots=True)
class _Export:
    places: dict[PostId, str]
    libraries: dict[str, Library]
    folder: Path
    snapshot: LibrarySnapshot
    written: int = 0
    assets: dict[Path, str] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)

    def write(self, post: Post) -> None:
        library = self.libraries[post.library]
        file = library.folder / post.path
        try:
            text, _ = decode_note(read_note_file(library, post.path).content, str(file))
        except UserError as error:
            self.findings.append(Finding(str(file), error.what, error.line, error.advice))
            return
        front, _ = split_front_matter(text, str(file), library.dialect.kind)
        note = _Note(self, post, library, NoteFiles(library))
        body = rewrite_body(front.body, note.files.source(post.path))
        # Not blanks, which may begin a block of code.
        written = rewrite_references(body, note.resolve).lstrip("\n")
        whole = f"{write_front_matter(post)}\n{written}"
        self.put(self.places[post.id], whole.encode(errors="replace"))
        self.written += 1

    def put(self, place: str, content: bytes) -> None:
        target = openable(self.folder / place)
        with _as_advice(self.folder):
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)

    def place_of_asset(self, file: Path, library: Library) -> str:
        """Return where ``file`` is written to, and write it the first time it is asked for."""
        if file not in self.assets:
            real = Path(shorten(str(file)))
            inner = real.relative_to(library.folder.resolve()).as_posix()
            place = posixpath.join(ASSETS, *self._prefix(library), inner)
            with _as_advice(self.folder):
                target = openable(self.folder / place)
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(file, target)
            self.assets[file] = place
        return self.assets[file]

    def _prefix(self, library: Library) -> tuple[str, ...]:
        has_several = len({self.snapshot.by_id[post].library for post in self.places}) > 1
        return (library.key,) if has_several else ()


@dataclass(frozen=True, slots=True)
class _Note:
    """One note under way, and where what it points at is written to."""

    export: _Export
    post: Post
    library: Library
    files: NoteFiles

    def resolve(self, found: Reference) -> str | None:
        if found.is_name and not found.is_picture:
            return self._named(found.target)
        address = urlsplit(found.target)
        if address.scheme or address.netloc or not address.path:
            return found.target
        written = unquote(address.path)
        if is_note(written) and not found.is_picture:
            return self._linked(written, address.fragment)
        if not found.is_picture and self._is_site and is_page(written):
            return self._named(f"/{written.lstrip('./')}#{address.fragment}")
        return self._file(written, is_picture=found.is_picture)

    @property
    def _is_site(self) -> bool:
        return self.library.dialect.kind is not LibraryKind.PLAIN

    def _named(self, target: str) -> str | None:
        name, _, anchor = target.partition("#")
        if not name:
            return f"#{quote(anchor)}"
        post = self.export.snapshot.resolve(name, self.library.key)
        return self._place(post, anchor) if post is not None else self._attached(name)

    def _attached(self, name: str) -> str | None:
        """Return where a file that goes by its name alone is written to; None for no file."""
        names = drawing_files(name) if is_drawing(name) else (name,)
        source = self.files.source(self.post.path)
        paths = tuple(path for each in names for path in picture_paths(each, source))
        path = self.files.locate(paths) if paths and posixpath.splitext(name)[1] else ""
        file = self._find(path, is_picture=False) if path else None
        return self._relative(self.export.place_of_asset(file, self.library)) if file else None

    def _linked(self, written: str, anchor: str) -> str | None:
        for path in picture_paths(written, self.files.source(self.post.path)):
            post = self.export.snapshot.resolve(path, self.library.key)
            if post is not None:
                return self._place(post, anchor)
        return None

    def _place(self, post: PostId, anchor: str) -> str | None:
        place = self.export.places.get(post)
        return None if place is None else self._relative(place) + (f"#{anchor}" if anchor else "")

    def _file(self, written: str, *, is_picture: bool) -> str | None:
        paths = picture_paths(written, self.files.source(self.post.path))
        path = self.files.locate(paths) if paths else ""
        file = self._find(path, is_picture=is_picture) if path else None
        if file is not None:
            return self._relative(self.export.place_of_asset(file, self.library))
        self.export.findings.append(
            Finding(
                str(self.library.folder / self.post.path),
                say("{file} is not there, or no picture", file=written)
                if is_picture
                else say("{file} is not there", file=written),
                advice=say("Put the file there, or mend the link"),
            )
        )
        return None

    def _find(self, path: str, *, is_picture: bool) -> Path | None:
        if is_picture:
            return find_asset(self.library, path)
        try:
            return find_attachment(self.library, path)
        except UserError:
            return None

    def _relative(self, place: str) -> str:
        start = posixpath.dirname(self.export.places[self.post.id])
        return quote(posixpath.relpath(place, start or "."))


def _places(posts: Sequence[Post], libraries: dict[str, Library]) -> dict[PostId, str]:
    """Return where each note is written to; a folder a library where there are several.

    Notes of one place below two roots (Hexo's drafts, Hugo's languages) keep their whole paths.
    """
    has_several = len({post.library for post in posts}) > 1
    inner = {post.id: libraries[post.library].dialect.below_root(post.path) for post in posts}
    # In any case of letters: many disks take two such names for one.
    count = Counter((post.library, inner[post.id].casefold()) for post in posts)
    return {
        post.id: posixpath.join(
            post.library if has_several else "",
            inner[post.id] if count[post.library, inner[post.id].casefold()] == 1 else post.path,
        )
        for post in posts
    }


def _prepare(folder: Path, libraries: Iterable[Library]) -> None:
    real = Path(os.path.realpath(folder))
    holder = next((one for one in libraries if real.is_relative_to(one.folder)), None)
    if holder is not None:
        raise UserError(
            say("this lies in a folder of notes, which is only read"),
            path=str(folder),
            advice=say("Name a folder outside of {folder}", folder=holder.folder),
        )
    with _as_advice(folder):
        folder.mkdir(parents=True, exist_ok=True)
        is_empty = not any(folder.iterdir())
    if not is_empty:
        advice = say("Name an empty folder, or one that is not there yet")
        raise UserError(say("the folder is not empty"), path=str(folder), advice=advice)


@contextmanager
def _as_advice(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise UserError(
            say("the notes cannot be written: {why}", why=explain_os_error(error)),
            path=str(folder),
            advice=say("Free some space there, or name a folder that you may write to"),
        ) from error
