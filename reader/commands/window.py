"""``yandu`` without a command: the window, or why it cannot be shown."""

from __future__ import annotations

import ctypes
import os
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TextIO
from urllib.parse import urlsplit
from urllib.request import url2pathname

from reader.core.errors import UserError
from reader.services.paths import find_paths
from reader.services.system_libraries import (
    install_command,
    libraries_named_in,
    missing_libraries,
    qt_folder,
)

_UNSEEN = {"offscreen", "minimal"}
_STARTED_BY_ICON = "GIO_LAUNCHED_DESKTOP_FILE_PID"
"""Set by GLib for the process that a desktop file starts, and inherited by what that starts."""
_XCB = "plugins/platforms/libqxcb.so"
_DOCTOR = "`yandu doctor` says what is missing"
ERRORS_VARIABLE = "YANDU_START_ERRORS"
"""``box`` or ``line``: where a start that fails is told, whatever the terminal and the screen."""


def show_window(home: Path | None, target: str | None) -> int:
    """Show the window, with ``target`` open in it, until it is closed; return the exit code.

    Raises:
        UserError: Qt or a library of the system is missing, or there is no display.
    """
    paths = find_paths(home)
    if sys.platform == "linux":
        require_display(os.environ)
    try:
        from reader.ui.plain_imports import import_plainly  # noqa: PLC0415 - loads Qt

        import_plainly()
        from reader.app import run_window, tell_failed_start  # noqa: PLC0415 - loads the window

        if sys.platform == "linux" and uses_xcb(os.environ):
            _load_xcb()
    except (ImportError, OSError) as error:
        raise as_user_error(error) from error
    try:
        return run_window(paths, _as_path(target))
    except UserError as error:
        if is_box_wanted(sys.stderr, os.environ):
            tell_failed_start(error, paths)
        raise


def is_box_wanted(stderr: TextIO | None, environment: Mapping[str, str]) -> bool:
    """Return whether a start that fails is told on the screen too.

    A desktop that starts us by an icon leaves standard error to its journal, by a socket, or
    tells us so. Who reads it by a pipe or from a file, as scripts do, could not close a box;
    nor could anybody on a screen that is not seen.
    """
    chosen = environment.get(ERRORS_VARIABLE)
    if chosen in {"box", "line"}:
        return chosen == "box"
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in _UNSEEN:
        return False
    if stderr is None:
        return True
    is_by_icon = environment.get(_STARTED_BY_ICON) == str(os.getpid())
    return not stderr.isatty() and (is_by_icon or _is_socket(stderr))


def _is_socket(stream: TextIO) -> bool:
    try:
        return stat.S_ISSOCK(os.fstat(stream.fileno()).st_mode)
    except OSError:  # a stream without a file, as in tests
        return False


def require_display(environment: Mapping[str, str]) -> None:
    """See that there is a screen: Qt ends the process where there is none, with no advice.

    Raises:
        UserError: There is none.
    """
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if not any(environment.get(name) for name in names):
        raise UserError(
            "there is no display to show the window on",
            advice="Start it in a desktop session, or use a command (`yandu --help`)",
        )


def uses_xcb(environment: Mapping[str, str]) -> bool:
    """Return whether Qt is going to draw by X11."""
    chosen = environment.get("QT_QPA_PLATFORM")
    return chosen == "xcb" if chosen else not environment.get("WAYLAND_DISPLAY")


def as_user_error(error: Exception) -> UserError:
    """Return what to tell of a library that could not be loaded."""
    lacking = missing_libraries() or libraries_named_in(str(error))
    advice = f"{install_command(lacking)} ({_DOCTOR})" if lacking else _DOCTOR
    return UserError(f"the window cannot be shown: {error}", advice=advice)


def _load_xcb() -> None:
    # Qt would load it next, and end the process where a library that it needs is missing.
    folder = qt_folder()
    if folder is not None and (folder / _XCB).is_file():
        ctypes.CDLL(str(folder / _XCB))


def _as_path(target: str | None) -> str | None:
    """Return ``target`` with a file manager's ``file://`` address made a path."""
    if target is None or not target.startswith("file://"):
        return target
    return url2pathname(urlsplit(target).path)
