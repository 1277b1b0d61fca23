"""The synonyms that come with the application and the user's own, read again when they change."""

from __future__ import annotations

import threading
from pathlib import Path

from reader.core.errors import Finding
from reader.core.glossary import Glossary, Row, make_glossary, parse_glossary
from reader.core.os_words import explain_os_error
from reader.core.saying import say
from reader.services.resources import glossary_file
from reader.services.search.han import load_folding

Stamp = tuple[int, int, int] | None
"""When a file was changed, its size, its number; None where it is not there."""


class GlossaryFiles:
    """The glossary of some files. Any thread may ask.

    A file that is not there is an empty one. A line or a file that cannot be read is a finding
    and hides no other.
    """

    def __init__(self, *files: Path) -> None:
        self._files = files
        self._stamps: tuple[Stamp, ...] | None = None
        self._glossary = Glossary()
        self._findings: tuple[Finding, ...] = ()
        self._turn = threading.Lock()

    def current(self) -> Glossary:
        """Return the glossary of the files as they are now.

        Where none has changed this costs a look at each file's time: 10 µs.
        """
        with self._turn:
            stamps = tuple(_stamp(path) for path in self._files)
            if stamps != self._stamps:
                self._read()
                self._stamps = stamps
            return self._glossary

    def findings(self) -> tuple[Finding, ...]:
        """Return what is wrong with the files as they are now."""
        self.current()
        return self._findings

    def _read(self) -> None:
        rows: list[Row] = []
        findings: list[Finding] = []
        for path in self._files:
            good, wrong = _read_file(path)
            rows += good
            findings += wrong
        self._glossary = make_glossary(rows, load_folding())
        self._findings = tuple(findings)


def open_glossary(user_file: Path) -> GlossaryFiles:
    """Return the bundled glossary with the user's own."""
    return GlossaryFiles(glossary_file(), user_file)


def _stamp(path: Path) -> Stamp:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def _read_file(path: Path) -> tuple[tuple[Row, ...], tuple[Finding, ...]]:
    try:
        return parse_glossary(path.read_bytes(), str(path))
    except FileNotFoundError:
        return (), ()
    except OSError as error:
        what = say("the synonyms cannot be read: {why}", why=explain_os_error(error))
        advice = say("Mend its permissions, or delete it")
        return (), (Finding(str(path), what, advice=advice),)
