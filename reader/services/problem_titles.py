"""The titles of the problems that name a note, kept from one start to the next.

A page names its problems. To read every problem of every pack for that takes longer than all
else a page needs, so the few words are kept beside a stamp of the files they come from.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.core.errors import UserError
from reader.services.atomic_file import write_atomically

if TYPE_CHECKING:
    from reader.services.packs import PackedProblem

_VERSION = 1
_FILE = "problem.toml"


@dataclass(frozen=True, slots=True)
class ProblemTitle:
    """A problem as a page names it."""

    slug: str
    zh: str
    en: str
    notes: tuple[str, ...]

    def best(self, language: str) -> str:
        """Return the title in ``language``, or in the other where it is absent."""
        return (self.zh or self.en) if language == "zh" else (self.en or self.zh)


class ProblemTitles:
    """Titles by note. Any thread may ask; the first question reads, or makes, what is kept."""

    def __init__(
        self, packs: Sequence[Path], kept: Path, load: Callable[[], Iterable[PackedProblem]]
    ) -> None:
        """Take the folders of the packs, the file to keep in, and what reads the packs whole."""
        self._packs, self._kept, self._load = packs, kept, load
        self._reading = threading.Lock()
        self._titles: tuple[ProblemTitle, ...] | None = None

    def for_note(self, post: str) -> tuple[ProblemTitle, ...]:
        """Return the problems that name this note, in the order of their slugs."""
        return tuple(title for title in self._all() if post in title.notes)

    def of(self, slug: str) -> ProblemTitle | None:
        """Return the title of a problem; None where there is no such problem."""
        return next((title for title in self._all() if title.slug == slug), None)

    def _all(self) -> tuple[ProblemTitle, ...]:
        with self._reading:
            if self._titles is None:
                self._titles = self._read()
            return self._titles

    def _read(self) -> tuple[ProblemTitle, ...]:
        stamp = [_stamp(pack) for pack in self._packs]
        kept = _read_kept(self._kept)
        if kept.get("stamp") == stamp:
            try:
                return tuple(_title(row) for row in kept["titles"])
            except (KeyError, TypeError, ValueError):
                pass  # not as we write it: made anew
        titles = tuple(_title_of(packed) for packed in self._load())
        rows = [[t.slug, t.zh, t.en, list(t.notes)] for t in titles]
        with suppress(UserError):  # a full disk costs the next start its gain, and nothing else
            write_atomically(self._kept, json.dumps({"stamp": stamp, "titles": rows}).encode())
        return titles


def _stamp(pack: Path) -> list[Any]:
    """Return what changes when a problem of the pack comes, goes, or is edited."""
    try:
        files = [pack / _FILE, *sorted(pack.glob(f"*/{_FILE}"))]
        stats = [(file.parent.name, file.stat()) for file in files if file.is_file()]
    except OSError:
        return [_VERSION, str(pack), None]
    return [_VERSION, str(pack), [[name, s.st_mtime_ns, s.st_size] for name, s in stats]]


def _read_kept(path: Path) -> dict[str, Any]:
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _title(row: Sequence[Any]) -> ProblemTitle:
    slug, zh, en, notes = row
    return ProblemTitle(str(slug), str(zh), str(en), tuple(map(str, notes)))


def _title_of(packed: PackedProblem) -> ProblemTitle:
    problem = packed.problem
    return ProblemTitle(problem.slug, problem.title.zh, problem.title.en, problem.notes)
