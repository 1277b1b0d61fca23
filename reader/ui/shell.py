"""What the frame is filled with first: rail, tree and page area, and what feeds them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QWidget

from reader.ui.commands import CommandTable
from reader.ui.library_controller import LibraryController
from reader.ui.opening import Opening
from reader.ui.page_area import PageArea
from reader.ui.panes.rail import Rail
from reader.ui.panes.tree_pane import TreePane
from reader.ui.tab_order import TabOrder
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SPLITTER_LINE
from reader.ui.window_layout import WindowLayout
from reader.ui.window_services import WindowServices


class Shell:
    """The parts that are there from the first moment, laid out in ``central``."""

    def __init__(
        self,
        services: WindowServices,
        theme: ThemeController,
        opening: Opening,
        *,
        commands: CommandTable,
        menu: QMenu,
        language: Callable[[], str],
    ) -> None:
        self.services, self.theme, self.language = services, theme, language
        self.pages = opening.pages
        self.rail = Rail(theme, menu)
        self.tree = TreePane(theme)
        self.area = PageArea(
            theme,
            opening.holder,
            back=commands["go.back"],
            forward=commands["go.forward"],
            side=commands["view.side"],
        )
        self.library = LibraryController(
            services, tree=self.tree, area=self.area, pages=self.pages, reading=opening.reading
        )
        self.splitter = _splitter(self.tree, self.area)
        self.central = _row(self.rail, self.splitter)

    def restore(self, layout: WindowLayout, width: int) -> None:
        """Divide ``width`` as it was left."""
        self.splitter.setSizes([layout.tree_width, width])
        self.tree.setVisible(layout.is_tree_shown)


def _splitter(*panes: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    for pane in panes:
        splitter.addWidget(pane)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(SPLITTER_LINE)
    splitter.setStretchFactor(1, 1)
    return splitter


def _row(left: QWidget, rest: QWidget) -> QWidget:
    central = TabOrder()
    layout = QHBoxLayout(central)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(left)
    layout.addWidget(rest, 1)
    return central
