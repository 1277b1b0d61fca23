"""The packs that the window has open: the bundled one, then the user's own folders."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from reader.core.errors import Finding, UserError
from reader.services.packs import Pack, load_pack
from reader.services.resources import problems_folder


def open_packs(folders: Iterable[str]) -> tuple[Pack, ...]:
    """Return the bundled pack and one for each folder; a missing one is empty, with a finding.

    A disk that is not there today must not keep the other problems away.
    """
    return (load_pack(problems_folder()), *(_open(Path(folder)) for folder in folders))


def _open(folder: Path) -> Pack:
    try:
        return load_pack(folder.expanduser())
    except UserError as error:
        path = error.path or str(folder)
        return Pack(folder, (), (Finding(path, error.what, error.line, error.advice),))
