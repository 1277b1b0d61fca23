"""Pages as the catalogue keeps them: what a note's text was rendered to, found by its hash.

Apart from the renderer, so that a kept page is shown without loading a single parser.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass

from reader.core.errors import Finding, UserError
from reader.core.post import Heading
from reader.core.rendering import RENDERER_VERSION
from reader.services.catalogue import Catalogue
from reader.services.libraries import Library


@dataclass(frozen=True, slots=True)
class RenderedNote:
    """A note's body as safe HTML. Links to other posts are still to be resolved."""

    html: str
    headings: tuple[Heading, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class NoteFile:
    """A note's bytes as read, and the key under which its page is kept."""

    content: bytes
    key: str


def read_note_file(library: Library, path: str) -> NoteFile:
    """Return the file at ``path`` of ``library``.

    Raises:
        UserError: It cannot be read.
    """
    full = library.folder / path
    try:
        content = full.read_bytes()
    except OSError as error:
        raise UserError(
            f"the note cannot be read: {error.strerror}",
            path=str(full),
            advice="If it was moved or deleted, scan the library again",
        ) from error
    digest = hashlib.blake2b(content, digest_size=16).hexdigest()
    return NoteFile(content, f"{RENDERER_VERSION}:{library.key}:{path}:{digest}")


class KeptPages:
    """The pages in one catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def find(self, key: str) -> RenderedNote | None:
        """Return the page kept under ``key``, or None."""
        kept = self._catalogue.page(key)
        if kept is None:
            return None
        headings = tuple(Heading(**fields) for fields in json.loads(kept[1]))
        findings = tuple(Finding(**fields) for fields in json.loads(kept[2]))
        return RenderedNote(kept[0], headings, findings)

    def keep(self, key: str, note: RenderedNote) -> None:
        """Keep ``note`` under ``key``."""
        headings, findings = (
            json.dumps([asdict(part) for part in parts], ensure_ascii=False)
            for parts in (note.headings, note.findings)
        )
        self._catalogue.put_page(key, note.html, headings, findings)
