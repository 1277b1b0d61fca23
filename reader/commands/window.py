"""``yandu`` without a command: the window, or why it cannot be shown."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from reader.core.errors import UserError
from reader.services.paths import find_paths

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def show_window(home: Path | None, target: str | None) -> int:
    """Show the window, with ``target`` open in it, until it is closed; return the exit code.

    Raises:
        UserError: Qt cannot be loaded, or there is no display.
    """
    paths = find_paths(home)
    _require_display()
    try:
        from reader.app import run_window  # noqa: PLC0415 - loads Qt
    except ImportError as error:
        raise UserError(
            f"the window cannot be shown: {error}", advice="`yandu doctor` says what is missing"
        ) from error
    return run_window(paths, _as_path(target))


def _require_display() -> None:
    # Qt ends the process where there is none, without saying what to do.
    if sys.platform == "linux" and not any(os.environ.get(name) for name in _DISPLAYS):
        raise UserError(
            "there is no display to show the window on",
            advice="Start it in a desktop session, or use a command (`yandu --help`)",
        )


def _as_path(target: str | None) -> str | None:
    """Return ``target`` with a file manager's ``file://`` address made a path."""
    if target is None or not target.startswith("file://"):
        return target
    return url2pathname(urlsplit(target).path)
