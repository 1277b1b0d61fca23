"""Taking over a user's data from an export: looked at first, wholly or not at all."""

from __future__ import annotations

import datetime as dt
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NoReturn

from reader.core.errors import UserError
from reader.core.saying import say
from reader.services.atomic_file import make_folder, write_atomically
from reader.services.long_paths import is_folder
from reader.services.paths import Paths
from reader.services.schema import MIGRATIONS
from reader.services.settings import Settings, load_settings, save_settings
from reader.services.user_data.archive import DATABASE, GLOSSARY, SETTINGS, Archive, Manifest
from reader.services.user_data.exporting import export_data
from reader.services.user_data.merging import (
    ImportMode,
    Merge,
    TableChange,
    apply_merge,
    read_merge,
)
from reader.services.user_data.tables import read_tables
from reader.services.user_database import UserDatabase


@dataclass(frozen=True, slots=True)
class Preview:
    """What an import would do: nothing is done yet."""

    manifest: Manifest
    mode: ImportMode
    changes: tuple[TableChange, ...]
    settings: Settings | None
    """The settings that come into force; None where those that are there stay."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did, and where the data lies as it was before."""

    preview: Preview
    backup: Path


class DataImport:
    """An export that was found good. Made by `open_import`; nothing is changed before `run`."""

    def __init__(self, archive: Archive, coming: Path, settings: Settings | None) -> None:
        self._archive, self._coming, self._settings = archive, coming, settings

    def preview(self, database: UserDatabase, mode: ImportMode) -> Preview:
        """Return what taking it over would do to the data in ``database``."""
        with (
            database.transaction() as present,
            closing(sqlite3.connect(self._coming)) as coming,
        ):
            changes = [merge.change for merge in _merges(present, coming, mode)]
        settings = self._settings if mode is ImportMode.REPLACE else None
        changed = tuple(change for change in changes if change.is_any)
        return Preview(self._archive.manifest, mode, changed, settings)

    def run(self, database: UserDatabase, paths: Paths, mode: ImportMode, version: str) -> Imported:
        """Take it over; the data as it was before is exported beside it first.

        Raises:
            UserError: Something cannot be written; the data is as it was.
        """
        backup = _backup_path(paths, database.now())
        make_folder(backup.parent)
        export_data(paths, database, backup, version)
        preview = self.preview(database, mode)
        with (
            database.transaction() as present,
            closing(sqlite3.connect(self._coming)) as coming,
        ):
            for merge in _merges(present, coming, mode):
                apply_merge(present, merge)
            # Last within the transaction: where they cannot be written, nothing is kept.
            self._write_files(paths, preview.settings)
        return Imported(preview, backup)

    def _write_files(self, paths: Paths, settings: Settings | None) -> None:
        if settings is not None:
            save_settings(settings, paths.settings)
        is_free = settings is not None or not paths.glossary.exists()
        if is_free and self._archive.has(GLOSSARY):
            make_folder(paths.glossary.parent)
            write_atomically(paths.glossary, self._archive.read(GLOSSARY))


@contextmanager
def open_import(path: Path) -> Iterator[DataImport]:
    """Open the export at ``path`` and look all of it over.

    Raises:
        UserError: It is no export, damaged, or of a newer Yandu.
    """
    with closing(Archive(path)) as archive, tempfile.TemporaryDirectory(prefix="yandu-") as folder:
        scratch = Path(folder)
        coming = _read_database(archive, scratch)
        yield DataImport(archive, coming, _read_settings(archive, scratch))


def _read_database(archive: Archive, scratch: Path) -> Path:
    """Return a copy of the export's database, brought to this program's version."""
    file = scratch / DATABASE
    archive.write_to(DATABASE, file)
    if archive.manifest.schema > len(MIGRATIONS):
        raise UserError(
            say(
                "this export was written by a newer Yandu ({version})",
                version=archive.manifest.version,
            ),
            path=str(archive.path),
            advice=say("Update Yandu, then import it again. Nothing was changed"),
        )
    try:
        _check_pages(file)
        with closing(UserDatabase(file)):
            pass
        with closing(sqlite3.connect(file)) as coming, closing(_new_database(scratch)) as own:
            is_ours = _shape(coming) == _shape(own)
    except (sqlite3.DatabaseError, UserError) as error:
        _refuse(archive, error)
    if not is_ours:
        _refuse(archive, None)
    return file


def _check_pages(file: Path) -> None:
    with closing(sqlite3.connect(file)) as database:
        said = database.execute("PRAGMA integrity_check(1)").fetchall()
    if said != [("ok",)]:
        raise sqlite3.DatabaseError(str(said[0][0]))


def _new_database(scratch: Path) -> sqlite3.Connection:
    file = scratch / "new.sqlite3"
    with closing(UserDatabase(file)):
        pass
    return sqlite3.connect(file)


def _shape(database: sqlite3.Connection) -> set[tuple[str, str, str]]:
    """Return all that is declared in a database: a view or a trigger of a stranger's shows."""
    rows = database.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name, " ".join(sql.split())) for kind, name, sql in rows}


def _read_settings(archive: Archive, scratch: Path) -> Settings | None:
    """Return the export's settings; folders that are not on this machine are left out."""
    if not archive.has(SETTINGS):
        return None
    file = scratch / SETTINGS
    archive.write_to(SETTINGS, file)
    try:
        settings = load_settings(file)
    except UserError as error:
        what = say("{name} in it cannot be used: {why}", name=SETTINGS, why=error.what)
        raise UserError(
            what, path=str(archive.path), line=error.line, advice=error.advice
        ) from error
    return replace(
        settings,
        libraries=tuple(folder for folder in settings.libraries if is_folder(Path(folder))),
        packs=tuple(folder for folder in settings.packs if is_folder(Path(folder))),
    )


def _merges(
    present: sqlite3.Connection, coming: sqlite3.Connection, mode: ImportMode
) -> Iterator[Merge]:
    for table in read_tables(present):
        yield read_merge(table, present, coming, mode)


def _backup_path(paths: Paths, now: dt.datetime) -> Path:
    return paths.data / "backups" / f"before-import-{now:%Y%m%d-%H%M%S}.zip"


def _refuse(archive: Archive, error: Exception | None) -> NoReturn:
    raise UserError(
        say("{name} in it is damaged", name=DATABASE),
        path=str(archive.path),
        advice=say("Export the data again on the other machine. Nothing was changed"),
    ) from error
