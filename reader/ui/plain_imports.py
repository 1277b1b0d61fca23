"""Imports without PySide's eye on them."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Load Qt, and have later imports be Python's own again.

    PySide puts itself in the place of ``__import__`` and reads the source of each module that
    comes after it, to know where its ``__feature__`` switches may be used. We use none, and
    the reading was a sixth of a start.
    """
    import PySide6.QtCore  # noqa: F401, PLC0415 - which replaces it

    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
