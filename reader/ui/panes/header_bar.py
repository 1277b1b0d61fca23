"""The bar above the page: back, forward, where one is, and the tools of reading."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.ui.panes.elided_label import ElidedLabel
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import HEADER_HEIGHT, SPACE_1, SPACE_2, SPACE_3


class HeaderBar(QWidget):
    """Navigation at the left, the place in the middle, tools and side pane at the right."""

    def __init__(
        self, theme: ThemeController, back: QAction, forward: QAction, side: QAction
    ) -> None:
        super().__init__()
        self._theme = theme
        self.setProperty("role", "header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEADER_HEIGHT)
        self._place = ElidedLabel()
        self._place.setProperty("role", "soft")
        self._tools = {"back": _tool(back), "forward": _tool(forward), "sidebar": _tool(side)}
        self._lay_out()
        theme.changed.connect(self._draw)
        self._draw()

    def show_place(self, text: str) -> None:
        """Say where one is: the category, or the name of the page."""
        self._place.setText(text)

    def add_tool(self, tool: QWidget) -> None:
        """Add a tool of reading, left of the side pane's."""
        layout = self.layout()
        assert isinstance(layout, QHBoxLayout)  # made in `_lay_out`
        layout.insertWidget(layout.count() - 1, tool)

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE_3, 0, SPACE_3, 0)
        layout.setSpacing(SPACE_1)
        layout.addWidget(self._tools["back"])
        layout.addWidget(self._tools["forward"])
        layout.addSpacing(SPACE_2)
        layout.addWidget(self._place, 1)
        layout.addSpacing(SPACE_2)
        layout.addWidget(self._tools["sidebar"])

    def _draw(self) -> None:
        colours = self._theme.palette
        for name, tool in self._tools.items():
            icon = line_icon(name, colours.ink_soft, colours.ink)
            tool.setIcon(icon)
            tool.defaultAction().setIcon(icon)


def _tool(action: QAction) -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    button.setIconSize(QSize(18, 18))
    button.setDefaultAction(action)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    return button
