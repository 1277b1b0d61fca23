"""Writing all of a user's data into one file."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import zipfile
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from reader.core.errors import UserError
from reader.core.languages import SUFFIXES
from reader.core.os_words import explain_os_error
from reader.core.saying import say
from reader.services.paths import Paths
from reader.services.schema import MIGRATIONS
from reader.services.user_data.archive import DATABASE, FORMAT, GLOSSARY, MANIFEST, SETTINGS
from reader.services.user_data.tables import count_rows
from reader.services.user_database import UserDatabase

_ENDINGS = {str(language): suffix for suffix, language in reversed(SUFFIXES.items())}
_SAFE = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-")


@dataclass(frozen=True, slots=True)
class ExportSummary:
    """What was written: the file, and the rows of each table."""

    path: Path
    rows: Mapping[str, int]


def export_data(paths: Paths, database: UserDatabase, target: Path, version: str) -> ExportSummary:
    """Write everything to ``target``, in place of what is there, whole or not at all.

    Raises:
        UserError: It cannot be written.
    """
    try:
        with tempfile.TemporaryDirectory(prefix="yandu-") as folder:
            snapshot = Path(folder) / DATABASE
            database.copy_to(snapshot)
            _write(paths, snapshot, database, target, version)
    except OSError as error:
        advice = say("Free some space or mend the folder's permissions, then try again")
        raise UserError(
            say("cannot be written: {why}", why=explain_os_error(error)),
            path=str(target),
            advice=advice,
        ) from error
    return ExportSummary(target, count_rows(database))


def _write(
    paths: Paths, snapshot: Path, database: UserDatabase, target: Path, version: str
) -> None:
    files = {DATABASE: snapshot, SETTINGS: paths.settings, GLOSSARY: paths.glossary}
    present = {name: file for name, file in files.items() if file.is_file()}
    manifest = {
        "format": FORMAT,
        "yandu": version,
        "schema": len(MIGRATIONS),
        "exported_at": database.stamp(),
        "rows": dict(count_rows(database)),
        "sha256": {name: _digest(file) for name, file in present.items()},
    }
    handle, name = tempfile.mkstemp(dir=target.resolve().parent, prefix=".yandu-")
    part = Path(name)
    try:
        with (
            os.fdopen(handle, "wb") as file,
            zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False) as archive,
        ):
            archive.writestr(MANIFEST, json.dumps(manifest, ensure_ascii=False, indent=1))
            for member, source in present.items():
                archive.write(source, member)
            for member, text in _drafts(database).items():
                archive.writestr(member, text)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _drafts(database: UserDatabase) -> dict[str, str]:
    """Return the drafts as files that a person can read without Yandu."""
    rows = database.rows("SELECT problem, language, source FROM drafts ORDER BY problem, language")
    taken: Counter[str] = Counter()
    drafts = {}
    for problem, language, source in rows:
        name = "".join(c if c in _SAFE else "_" for c in str(problem))[:100]
        ending = _ENDINGS.get(str(language), ".txt")
        taken[name + ending] += 1
        count = taken[name + ending]
        number = f"-{count}" if count > 1 else ""
        drafts[f"drafts/{name}{number}{ending}"] = str(source)
    return drafts


def _digest(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
