"""``yandu render``: a note as one file that any browser shows, offline."""

from __future__ import annotations

import argparse
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from reader.commands.diagrams import diagram_renderer
from reader.commands.formulas import formula_renderer
from reader.commands.options import add_libraries
from reader.commands.output import warn
from reader.commands.workspace import Workspace, open_workspace
from reader.core.errors import UserError
from reader.core.library import LibrarySnapshot
from reader.core.note_reader import read_note
from reader.core.page import post_page
from reader.core.page_address import (
    SCHEME,
    AddressError,
    PageAddress,
    PageKind,
    format_address,
    parse_address,
)
from reader.core.page_words import PageWords
from reader.core.post import NOTE_SUFFIXES
from reader.core.said_html import retell_html
from reader.services.libraries import Library, library_of, lies_in
from reader.services.long_paths import is_there
from reader.services.note_text import decode_note
from reader.services.pages import PageRenderer
from reader.services.scanning import scan_notes
from reader.services.standalone import make_standalone
from reader.ui.theme.page_css import theme_css

_STDOUT = Path("-")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add this command's options."""
    parser.add_argument("note", metavar="FILE-or-ID", help="a Markdown file, or a note's id")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="OUT.html", help="(-, which is stdout)"
    )
    add_libraries(parser)


def run(options: argparse.Namespace) -> int:
    """Write the page; what is wrong with the note goes to stderr."""
    place = _find_note(options)
    page = _render(place).encode(errors="replace")
    if options.output in (None, _STDOUT):
        sys.stdout.buffer.write(page)
        return 0
    _write(page, options.output, place.file)
    return 0


@dataclass(frozen=True, slots=True)
class _Place:
    """A note's library, and its path in there."""

    library: Library
    path: str

    @property
    def file(self) -> Path:
        return self.library.folder / self.path


def _find_note(options: argparse.Namespace) -> _Place:
    workspace = open_workspace(options)
    # Path's own way raises for a user who is not there.
    file = Path(os.path.expanduser(options.note))  # noqa: PTH111 - as said
    if is_there(file) and file.is_file():
        return _place_of_file(file.resolve(), workspace)
    return _place_of_post(options.note, workspace)


def _place_of_file(file: Path, workspace: Workspace) -> _Place:
    """Return the place of ``file`` in the library that holds it, open or not."""
    if not file.name.lower().endswith(NOTE_SUFFIXES):
        what = "this is not a Markdown note"
        raise UserError(what, path=str(file), advice=f"Name a file in {' or '.join(NOTE_SUFFIXES)}")
    own = library_of(file, workspace.settings.kinds)
    library = next((one for one in workspace.libraries if lies_in(file, one)), own)
    return _Place(library, file.relative_to(library.folder).as_posix())


def _place_of_post(name: str, workspace: Workspace) -> _Place:
    posts = scan_notes(workspace.paths.catalogue, workspace.libraries).posts
    snapshot = LibrarySnapshot.of(posts)
    try:
        wanted = parse_address(name).path if name.startswith(f"{SCHEME}://") else name
    except AddressError as error:
        raise UserError(str(error), advice=f"Name {SCHEME}://post/ID") from error
    found = snapshot.resolve(wanted)
    if found is None:
        what = f"there is no note or file called {name}"
        raise UserError(what, advice="`yandu posts` lists the notes")
    post = snapshot.by_id[found]
    by_key = {library.key: library for library in workspace.libraries}
    return _Place(by_key[post.library], post.path)


def _render(place: _Place) -> str:
    content = _read(place.file)
    text, _ = decode_note(content, str(place.file))
    post = read_note(
        text,
        library=place.library.key,
        path=place.path,
        shown_path=str(place.file),
        content_hash="",
        dialect=place.library.dialect,
    ).post
    with formula_renderer() as formulas, diagram_renderer() as diagrams:
        renderer = PageRenderer(formulas, diagrams=diagrams)
        note = renderer.render_text(text, library=place.library, path=place.path)
    for finding in note.findings:
        warn(str(finding))
    body = retell_html(note.html, str)  # in English, as all that a command says
    return make_standalone(
        post_page(post, body, problems=(), words=PageWords(), theme="light"),
        address=format_address(PageAddress(PageKind.POST, post.id)),
        libraries=(place.library,),
        theme_css=theme_css(),
    )


def _read(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError as error:
        raise UserError(
            f"the note cannot be read: {error.strerror}",
            path=str(file),
            advice="Check that it still exists and that you may read it",
        ) from error


def _write(page: bytes, output: Path, note: Path) -> None:
    if output.resolve() == note.resolve():
        raise UserError("this is the note itself", path=str(output), advice="Name another file")
    try:
        output.write_bytes(page)
    except OSError as error:
        raise UserError(
            f"the page cannot be written: {error.strerror}",
            path=str(output),
            advice="Name a file in a folder that exists and that you may write to",
        ) from error
