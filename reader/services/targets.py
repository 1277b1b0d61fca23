"""What a command line or another start asks the window for: an address, a note, a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import UserError
from reader.core.page_address import (
    SCHEME,
    AddressError,
    PageAddress,
    PageKind,
    format_address,
    parse_address,
)
from reader.core.post import BUNDLED, PostId
from reader.core.saying import said_by, say
from reader.services.libraries import Library, library_of, lies_in, open_libraries
from reader.services.long_paths import is_there


@dataclass(frozen=True, slots=True)
class Target:
    """Where to go: ``address`` (empty for nowhere), once ``folder``, if any, is a library."""

    address: str = ""
    folder: Path | None = None


def read_target(text: str, libraries: Sequence[Library]) -> Target:
    """Return what ``text`` names, given the libraries that are open.

    A note of an open library is opened there; for any other, its folder becomes a library.

    Raises:
        UserError: There is no such file or folder, or it is no address.
    """
    if not text:
        return Target()
    if text.startswith(f"{SCHEME}://"):
        _check_address(text)
        return Target(text)
    # Path's own ways raise for a user who is not there and for a circle of links.
    place = Path(os.path.expanduser(text)).absolute()  # noqa: PTH111 - as said
    path = place.resolve() if is_there(place) else place
    if is_there(place) and path.is_dir():
        return Target(folder=path)
    if not is_there(place) or not path.is_file():
        advice = say("Name a note, a folder of notes, or a yandu:// address")
        raise UserError(say("there is no such file"), path=text, advice=advice)
    for library in libraries:
        if lies_in(path, library):
            return Target(_address(library, path))
    opened = open_libraries([*(one.folder for one in libraries), library_of(path).folder])
    holds = (one for one in reversed(opened) if path.is_relative_to(one.folder))
    library = next(holds)
    return Target(_address(library, path), library.folder)


def _check_address(text: str) -> None:
    try:
        parse_address(text)
    except AddressError as error:
        advice = say("Name a note, a folder of notes, or a yandu:// address")
        raise UserError(said_by(error), advice=advice) from error


def _address(library: Library, path: Path) -> str:
    # As `reader.core.note_reader.post_id` has it, without loading the parsers.
    stem = path.relative_to(library.folder).as_posix().removesuffix(".md")
    post = PostId(stem if library.key == BUNDLED else f"{library.key}:{stem}")
    return format_address(PageAddress(PageKind.POST, post))
