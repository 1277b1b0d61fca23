"""The lanes of one window: what is done beside its thread, and what waits for what."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from reader.ui.jobs import Lane


def make_lanes(owner: QObject) -> Mapping[str, Lane]:
    """Return the lanes by name; of ``search`` only the latest job counts."""
    lanes = {name: Lane(name, parent=owner) for name in ("store", "pages", "long pages", "judge")}
    return {**lanes, "search": Lane("search", is_latest_only=True, parent=owner)}
