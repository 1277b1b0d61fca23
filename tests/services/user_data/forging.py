"""Exports that no Yandu of today wrote."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

from reader.services.schema import MIGRATIONS
from reader.services.user_data.archive import DATABASE, FORMAT, MANIFEST


def forge(
    path: Path,
    database: bytes,
    *,
    version: int = FORMAT,
    schema: int = len(MIGRATIONS),
    digest: str = "",
    others: dict[str, bytes] | None = None,
    manifest: bytes | None = None,
) -> Path:
    """Write an export as one likes it; what is not said is as it should be."""
    members = {DATABASE: database, **(others or {})}
    said = {
        "format": version,
        "yandu": "9.9",
        "schema": schema,
        "exported_at": "2026-03-02T09:00:00",
        "sha256": {
            name: digest or hashlib.sha256(content).hexdigest()
            for name, content in members.items()
            if not name.startswith("drafts/")
        },
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MANIFEST, json.dumps(said) if manifest is None else manifest)
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def make_database(path: Path, *scripts: str, version: int = len(MIGRATIONS)) -> bytes:
    """The bytes of a database of ``version`` after some more statements."""
    with closing(sqlite3.connect(path)) as database:
        for script in (*MIGRATIONS[:version], f"PRAGMA user_version = {version}", *scripts):
            database.executescript(script)
    content = path.read_bytes()
    path.unlink()
    return content


def export_of_version_1(folder: Path) -> Path:
    """An export from before there were reviews, with one draft."""
    old = "INSERT INTO drafts VALUES ('coin-change', 'python', 'old', '2025-01-01T00:00:00')"
    database = make_database(folder / "old.sqlite3", old, version=1)
    return forge(folder / "old.zip", database, schema=1)
