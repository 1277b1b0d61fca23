"""The file that all of a user's data travels in, and reading one that is not trusted.

docs/formats/user-data.md describes it. Nothing is unpacked by a name of the file's choosing: the
few members that are known are read one by one, each up to a bound.
"""

from __future__ import annotations

import hashlib
import json
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from reader.core.errors import UserError
from reader.core.os_words import explain_os_error
from reader.core.saying import say

FORMAT = 1
"""Of the file as a whole; the database in it has a version of its own."""

MANIFEST, DATABASE, SETTINGS, GLOSSARY = (
    *("manifest.json", "user.sqlite3"),
    *("settings.toml", "glossary.tsv"),
)
_MIB = 2**20
# Years of practice are a few MiB; what is larger by far is no export of ours.
_BOUNDS = {MANIFEST: _MIB, DATABASE: 1024 * _MIB, SETTINGS: _MIB, GLOSSARY: 16 * _MIB}
_DRAFT = re.compile(r"drafts/[\w.-]{1,200}")
_MOST_MEMBERS = 100_000
_CHUNK = _MIB


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an export says of itself. ``digests`` are SHA-256 of its other members."""

    version: str
    schema: int
    exported_at: str
    digests: dict[str, str]


class Archive:
    """An export that was opened to be read. Close it after use."""

    def __init__(self, path: Path) -> None:
        """Open ``path`` and read its manifest.

        Raises:
            UserError: It is no export, damaged, or of a newer Yandu.
        """
        self.path = path
        try:
            self._zip = zipfile.ZipFile(path)
        except OSError as error:
            raise UserError(
                say("cannot be read: {why}", why=explain_os_error(error)),
                path=str(path),
                advice=say("Name another file"),
            ) from error
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            self._refuse(say("this is no export of Yandu, or a damaged one"), error)
        try:
            self._check_names()
            self.manifest = self._read_manifest()
        except UserError:
            self._zip.close()
            raise

    def has(self, name: str) -> bool:
        """Return whether there is a member of this name."""
        return name in self.manifest.digests

    def read(self, name: str) -> bytes:
        """Return a small member, as it was exported.

        Raises:
            UserError: It is damaged, or too large to be what it says it is.
        """
        return b"".join(self._chunks(name))

    def write_to(self, name: str, target: Path) -> None:
        """Write a member to ``target``; raises as `read` does, with what came so far left there."""
        with target.open("wb") as file:
            for chunk in self._chunks(name):
                file.write(chunk)

    def close(self) -> None:
        """Close the file."""
        self._zip.close()

    def _chunks(self, name: str) -> Iterator[bytes]:
        """Yield a member piece by piece; raise after the last where it is not what it was."""
        digest = hashlib.sha256()
        for chunk in self._unpacked(name):
            digest.update(chunk)
            yield chunk
        if digest.hexdigest() != self.manifest.digests.get(name):
            self._refuse(say("{name} in it is damaged", name=name))

    def _unpacked(self, name: str) -> Iterator[bytes]:
        total = 0
        try:
            with self._zip.open(name) as member:
                # What a member says of its size is not believed: it is counted as it comes.
                while chunk := member.read(_CHUNK):
                    total += len(chunk)
                    if total > _BOUNDS[name]:
                        self._refuse(say("{name} in it is larger than any of Yandu's", name=name))
                    yield chunk
        except OSError as error:
            why = explain_os_error(error)
            self._refuse(say("{name} in it cannot be read: {why}", name=name, why=why), error)
        except (KeyError, EOFError, zipfile.BadZipFile, zlib.error) as error:
            self._refuse(say("{name} in it is damaged", name=name), error)
        except (RuntimeError, NotImplementedError) as error:
            locked = say("{name} in it is locked, or packed as no export of Yandu is", name=name)
            self._refuse(locked, error)

    def _check_names(self) -> None:
        members = self._zip.infolist()
        names = [member.filename for member in members]
        if len(names) > _MOST_MEMBERS or len(set(names)) != len(names):
            self._refuse(say("it holds too many files, or one name twice"))
        for name in names:
            if name not in _BOUNDS and not _DRAFT.fullmatch(name):
                self._refuse(say("it holds {name}, which no export of Yandu does", name=repr(name)))
        for member in members:
            if member.file_size > _BOUNDS.get(member.filename, 16 * _MIB):
                self._refuse(
                    say("{name} in it is larger than any of Yandu's", name=member.filename)
                )
        for name in (MANIFEST, DATABASE):
            if name not in names:
                self._refuse(say("this is no export of Yandu: {name} is missing in it", name=name))

    def _read_manifest(self) -> Manifest:
        try:
            said: Any = json.loads(b"".join(self._unpacked(MANIFEST)))
            if said["format"] > FORMAT:
                self._refuse_newer(str(said.get("yandu", "")))
            return Manifest(
                str(said["yandu"]),
                int(said["schema"]),
                str(said["exported_at"]),
                {str(name): str(digest) for name, digest in said["sha256"].items()},
            )
        except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
            self._refuse(say("{name} in it is damaged", name=MANIFEST), error)

    def _refuse_newer(self, version: str) -> NoReturn:
        raise UserError(
            say("this export was written by a newer Yandu ({version})", version=version),
            path=str(self.path),
            advice=say("Update Yandu, then import it again. Nothing was changed"),
        )

    def _refuse(self, what: str, cause: Exception | None = None) -> NoReturn:
        advice = say("Export the data again on the other machine. Nothing was changed")
        raise UserError(what, path=str(self.path), advice=advice) from cause
