"""Pages as the catalogue keeps them: what a note's text was rendered to, found by its hash.

Apart from the renderer, so that a kept page is shown without loading a single parser.
"""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
from dataclasses import asdict, dataclass

from reader.core.dialect import LibraryKind
from reader.core.errors import Finding, UserError
from reader.core.os_words import explain_os_error
from reader.core.post import Heading
from reader.core.post_codec import finding_fields, read_finding
from reader.core.rendering import RENDERER_VERSION
from reader.core.saying import say
from reader.services.catalogue import Catalogue
from reader.services.libraries import Library

_log = logging.getLogger(__name__)

MOST_HEADINGS = 2000
"""Nobody reads an outline of more; to list, keep or hand on a hundred thousand takes seconds."""


@dataclass(frozen=True, slots=True)
class RenderedNote:
    """A note's body as safe HTML. Links to other posts are still to be resolved."""

    html: str
    headings: tuple[Heading, ...]
    findings: tuple[Finding, ...]
    pictures: tuple[str, ...] = ()  # paths of files it brings in, also of those missing
    is_final: bool = True  # not where its diagrams could not be drawn just then
    is_under_way: bool = False  # some are being drawn still


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A note's bytes as read, and what its page is kept under."""

    content: bytes
    note: str
    key: str


def read_note_file(library: Library, path: str) -> NoteFile:
    """Return the file at ``path`` of ``library``.

    Raises:
        UserError: It cannot be read.
    """
    full = library.folder / path
    try:
        content = library.file(path).read_bytes()
    except OSError as error:
        raise UserError(
            say("the note cannot be read: {why}", why=explain_os_error(error)),
            path=str(full),
            advice=say("If it was moved or deleted, scan the library again"),
        ) from error
    digest = hashlib.blake2b(content, digest_size=16).hexdigest()
    key = f"{RENDERER_VERSION}:{library.dialect.signature}:{digest}"
    return NoteFile(content, f"{library.key}:{path}", key)


class KeptPages:
    """The pages in one catalogue.

    A page holds its drawings and marks its missing pictures, so it is good only while every
    picture is as it was when the page was made. Where the catalogue cannot be used, as on a full
    disk, none is kept: a note is to be read all the same.
    """

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def find(self, file: NoteFile, library: Library) -> RenderedNote | None:
        """Return the page kept of this file, or None where there is none that is still good."""
        kept = self._read(file)
        if kept is None:
            return None
        page = json.loads(kept)
        if any(_stamp(library, path) != stamp for path, stamp in page["pictures"]):
            return None
        headings = tuple(Heading(**fields) for fields in page["headings"])
        findings = tuple(map(read_finding, page["findings"]))
        pictures = tuple(path for path, _ in page["pictures"])
        return RenderedNote(page["html"], headings, findings, pictures)

    def keep(self, file: NoteFile, library: Library, note: RenderedNote) -> None:
        """Keep ``note``, the page made of this file, unless it may soon be another."""
        if not note.is_final or _may_be_found(note, library):
            return
        page = {
            "html": note.html,
            "headings": [asdict(heading) for heading in note.headings],
            "findings": [finding_fields(finding) for finding in note.findings],
            "pictures": [(path, _stamp(library, path)) for path in note.pictures],
        }
        try:
            self._catalogue.put_page(file.note, file.key, json.dumps(page, ensure_ascii=False))
        except sqlite3.OperationalError as error:
            _log.info("the page of %s is not kept: %s", file.note, error)

    def _read(self, file: NoteFile) -> str | None:
        try:
            return self._catalogue.page(file.note, file.key)
        except sqlite3.OperationalError as error:
            _log.info("the page of %s is not looked up: %s", file.note, error)
            return None


def _may_be_found(note: RenderedNote, library: Library) -> bool:
    """Return whether a picture is missing that may yet turn up anywhere in its vault."""
    is_vault = library.dialect.kind is LibraryKind.OBSIDIAN
    return is_vault and any(finding.kind == "image" for finding in note.findings)


def _stamp(library: Library, path: str) -> list[int] | None:
    """Return what tells whether a file has changed; None where it is not there."""
    try:
        state = library.file(path).stat()
    except (OSError, ValueError):
        return None
    return [state.st_mtime_ns, state.st_size]
