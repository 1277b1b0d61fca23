"""Content in the middle of a pane, held to a readable width."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

# Against the stretch on either side: the content takes all it may before those get anything.
_CONTENT, _SIDE = 1000, 1


def centred(content: QWidget, most: int) -> QWidget:
    """Return a widget with ``content`` in its middle, at most ``most`` pixels wide."""
    content.setMaximumWidth(most)
    holder = QWidget()
    holder.setProperty("role", "paper")
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.addStretch(_SIDE)
    line.addWidget(content, _CONTENT)
    line.addStretch(_SIDE)
    return holder
