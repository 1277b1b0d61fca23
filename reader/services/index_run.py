"""An index run as the command line starts it: alone, and building anew what cannot be mended."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path

from reader.core.errors import UserError
from reader.core.os_words import explain_os_error
from reader.core.saying import say
from reader.services.catalogue import catalogue_errors_as_advice
from reader.services.index_progress import IndexProgress, OnProgress
from reader.services.indexing import IndexReport, OnScanned, update_all
from reader.services.libraries import Library
from reader.services.paths import Paths
from reader.services.search.errors import IndexUnusable
from reader.services.search.lock import write_lock

PATIENCE_S = 60.0
_POLL_S = 0.1


class IndexBusyError(UserError):
    """Another run is at work on the same cache."""


def run_index(
    paths: Paths,
    libraries: Sequence[Library],
    *,
    is_rebuild: bool = False,
    on_progress: OnProgress | None = None,
    on_scanned: OnScanned = lambda _changed, _removed: None,
    goes_on: Callable[[], bool] = lambda: True,
    patience_s: float = PATIENCE_S,
) -> IndexReport:
    """Bring catalogue and index up to date, waiting up to ``patience_s`` for another run's end.

    An index that cannot be used is built anew. ``on_progress``, ``on_scanned`` and ``goes_on``
    are as `update_all` has them; the last also ends the waiting.

    Raises:
        IndexBusyError: The other run goes on.
        UserError: The disk is full, or the cache folder cannot be written.
    """
    with _turn(paths.cache, patience_s, goes_on), catalogue_errors_as_advice(paths.catalogue):
        report = partial(
            update_all,
            paths,
            libraries,
            on_progress=on_progress or _say_nothing,
            on_scanned=on_scanned,
            goes_on=goes_on,
        )
        try:
            return report(is_rebuild=is_rebuild)
        except IndexUnusable:
            return report(is_rebuild=True)


@contextmanager
def _turn(folder: Path, patience_s: float, goes_on: Callable[[], bool]) -> Iterator[None]:
    with ExitStack() as held:
        until = time.monotonic() + patience_s
        while not _try_lock(folder, held):
            if time.monotonic() >= until or not goes_on():
                raise IndexBusyError(
                    say("the index is being brought up to date by another Yandu"),
                    path=str(folder),
                    advice=say("Wait until that has finished, then try again"),
                )
            time.sleep(_POLL_S)
        yield


def _try_lock(folder: Path, held: ExitStack) -> bool:
    try:
        held.enter_context(write_lock(folder))
    except UserError:
        return False
    except OSError as error:
        raise UserError(
            say("the cache cannot be written: {why}", why=explain_os_error(error)),
            path=str(folder),
            advice=say("Mend the folder's permissions, or name another with --home"),
        ) from error
    return True


def _say_nothing(_progress: IndexProgress) -> None:
    pass
