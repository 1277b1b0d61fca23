"""The panes of the window's middle, one shown at a time."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStackedWidget

from reader.core.overriding import override

_LEAST_WIDTH = 320


class PaneStack(QStackedWidget):
    """Is as narrow as its neighbours want it: the widest pane, shown or not, has no say."""

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, super().minimumSizeHint().height())
