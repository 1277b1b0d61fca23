"""The window's layout as it is kept between two starts."""

from __future__ import annotations

import base64
from dataclasses import dataclass, fields

from PySide6.QtCore import QByteArray, QSize

from reader.ui.theme.tokens import TREE_WIDTH

FIRST_SIZE = QSize(1360, 860)
"""That of a window which nobody has sized yet, where the screen has room for it."""
_TITLE_BAR = 40
_LEAST_SHARE, _GREATEST_SHARE = 0.2, 0.8


@dataclass(frozen=True, slots=True)
class WindowLayout:
    """Places and sizes; the texts are states of Qt's own, empty where none was kept yet."""

    geometry: str = ""
    practice: str = ""
    practice_share: float = 0.5  # of the room that page and practice pane have together
    tree_width: int = TREE_WIDTH
    is_tree_shown: bool = True
    is_side_wanted: bool = True


def read_layout(kept: object) -> WindowLayout:
    """Return the layout in what was kept; whatever in it is of another kind is left out."""
    if not isinstance(kept, dict):
        return WindowLayout()
    defaults = WindowLayout()
    known = {
        field.name: kept[field.name]
        for field in fields(WindowLayout)
        if isinstance(kept.get(field.name), type(getattr(defaults, field.name)))
    }
    if "practice_share" in known:
        share = known["practice_share"]
        known["practice_share"] = min(max(share, _LEAST_SHARE), _GREATEST_SHARE)
    return WindowLayout(**known)


def first_size(room: QSize) -> QSize:
    """Return the size of a window that nobody has sized yet, on a screen with so much room."""
    return FIRST_SIZE.boundedTo(room - QSize(0, _TITLE_BAR))


def encode_state(state: QByteArray) -> str:
    """Return one of Qt's saved states as text."""
    return base64.b64encode(state.data()).decode()


def decode_state(text: str) -> QByteArray:
    """Return the state that `encode_state` wrote; an empty one for any other text."""
    try:
        return QByteArray(base64.b64decode(text))
    except ValueError:
        return QByteArray()
