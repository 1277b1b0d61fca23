"""Folders watched for changes: by the system's notifications, by looking where those fail."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from reader.services.database import file_identity
from reader.services.file_states import NOTE_FILES, FileStates, WatchedFiles, changed_files
from reader.services.long_paths import is_folder
from reader.services.network_disks import is_on_network

QUIET_MS = 100
"""A burst of changes has ended when nothing has changed for so long."""
BURST_MS = 3000
"""A burst that goes on for longer is told of in parts."""
LOOK_S = 2.0
"""How often what cannot be notified is looked at, at most."""
# Looking through a slow disk must not be all that is done with it.
_LOOKING_SHARE = 20

Tell = Callable[[frozenset[Path]], None]


class FolderWatch:
    """Tells of changed files below some folders, a burst of changes at once.

    Folders that are not there, on network disks, or beyond what the system will watch are
    looked through instead. Hidden folders and files are left out. `close` it.
    """

    def __init__(
        self,
        folders: Iterable[Path],
        tell: Tell,
        *,
        file: Path | None = None,
        can_notify: Callable[[Path], bool] = lambda folder: not is_on_network(folder),
        look_s: float = LOOK_S,
        files: WatchedFiles = NOTE_FILES,
    ) -> None:
        """Begin to watch, on a thread of its own.

        Args:
            folders: Real paths; one inside another is watched with that.
            tell: Called on that thread with the paths that were changed, made or removed.
            file: One more file, of which only its removal or replacement is told.
            can_notify: Whether the system notifies of all that happens in a folder.
            look_s: Seconds between two looks at what cannot be notified.
            files: Which files there count.
        """
        self._folders = _outermost(folders) if files.is_deep else tuple(folders)
        self._tell, self._file, self._can_notify = tell, file, can_notify
        self._look_s, self._files = look_s, files
        self._is_beyond_limit = False
        self._stop = threading.Event()
        self.is_ready = threading.Event()
        """Set when what changes from now on will be told."""
        self._thread = threading.Thread(target=self._run, name="watch", daemon=True)
        self._thread.start()

    @property
    def is_alive(self) -> bool:
        """Whether something may still be told."""
        return self._thread.is_alive()

    def stop(self) -> None:
        """Stop watching, soon; something may still be told."""
        self._stop.set()

    def close(self) -> None:
        """Stop watching; nothing is told after this returns."""
        self.stop()
        self._thread.join()

    def _run(self) -> None:
        looks = _Looks(self._file, self._files.read)
        before: list[Path] | None = None
        while not self._stop.is_set():
            notified = self._notified()
            came = {*notified} - {*(notified if before is None else before)}
            before = notified
            looks.take_over([folder for folder in self._folders if folder not in notified])
            try:
                self._follow(notified, looks, came)
            except (OSError, RuntimeError):
                # The limit of watches is reached: all is looked through from now on.
                self._is_beyond_limit = True

    def _notified(self) -> list[Path]:
        """Return the folders that are there and whose changes the system notifies."""
        if self._is_beyond_limit:
            return []
        return [one for one in self._folders if is_folder(one) and self._can_notify(one)]

    def _follow(self, notified: Sequence[Path], looks: _Looks, came: set[Path]) -> None:
        """Tell of changes until a folder comes or goes, or `close` is called.

        Folders that ``came`` are told of once they are watched, lest what is put into them
        meanwhile be missed.
        """
        changes = self._notifications(notified, came) if notified else self._pauses()
        for changed in changes:
            now = self._notified()
            told = changed | looks.look() | {*notified} - {*now}
            if told and not self._stop.is_set():
                self._tell(frozenset(told))
            if now != notified:
                return

    def _notifications(self, notified: Sequence[Path], came: set[Path]) -> Iterator[set[Path]]:
        """Yield bursts of changes, and nothing from time to time."""
        # Here and not above: loaded on this thread, with the window on the screen.
        from watchfiles import watch  # noqa: PLC0415

        def begin() -> None:
            self.is_ready.set()
            if came:
                self._tell(frozenset(came))

        bursts = watch(
            *notified,
            watch_filter=lambda _, path: self._files.is_wanted(Path(path), notified),
            recursive=self._files.is_deep,
            debounce=BURST_MS,
            step=QUIET_MS,
            stop_event=_Asked(self._stop, begin),
            rust_timeout=int(self._look_s * 1000),
            yield_on_timeout=True,
            raise_interrupt=False,
            force_polling=False,
        )
        for changes in bursts:
            yield {Path(path) for _, path in changes}

    def _pauses(self) -> Iterator[set[Path]]:
        self.is_ready.set()
        while not self._stop.wait(self._look_s):
            yield set()


class _Asked:
    """The event to stop, which is first asked about when the watches are set."""

    def __init__(self, stop: threading.Event, begin: Callable[[], None]) -> None:
        self._stop = stop
        self._begin: Callable[[], None] | None = begin

    def is_set(self) -> bool:
        begin, self._begin = self._begin, None
        if begin is not None:
            begin()
        return self._stop.is_set()


class _Looks:
    """What some folders and one file were like when they were last looked at."""

    def __init__(self, file: Path | None, read: Callable[[Path], FileStates]) -> None:
        self._file, self._read = file, read
        self._identity = file_identity(file) if file is not None else None
        self._states: dict[Path, FileStates] = {}
        self._due = 0.0

    def take_over(self, folders: Iterable[Path]) -> None:
        """Look through ``folders`` from now on, and through no others."""
        self._states = {folder: self._read(folder) for folder in folders}

    def look(self) -> set[Path]:
        """Return what was changed since the last look; nothing where that was just now."""
        changed = self._replaced()
        begun = time.monotonic()
        if begun < self._due:
            return changed
        for folder, old in self._states.items():
            self._states[folder] = new = self._read(folder)
            changed |= changed_files(old, new)
        ended = time.monotonic()
        self._due = ended + _LOOKING_SHARE * (ended - begun)
        return changed

    def _replaced(self) -> set[Path]:
        if self._file is None:
            return set()
        before, self._identity = self._identity, file_identity(self._file)
        return {self._file} if before != self._identity else set()


def _outermost(folders: Iterable[Path]) -> tuple[Path, ...]:
    found: list[Path] = []
    for folder in sorted(folders, key=lambda one: len(one.parts)):
        if not any(folder.is_relative_to(one) for one in found):
            found.append(folder)
    return tuple(found)
