"""The window's layout as it is kept between two starts."""

from __future__ import annotations

import base64

from PySide6.QtCore import QByteArray


def encode_state(state: QByteArray) -> str:
    """Return one of Qt's saved states as text."""
    return base64.b64encode(state.data()).decode()


def decode_state(text: object) -> QByteArray:
    """Return the state that `encode_state` wrote; an empty one for anything else."""
    return QByteArray(base64.b64decode(text) if isinstance(text, str) else b"")
