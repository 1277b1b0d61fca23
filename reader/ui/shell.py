"""What the frame is filled with first: rail, tree and page area, and what feeds them."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QWidget

from reader.core.page_address import parse_address
from reader.services.settings import Settings
from reader.services.typography import Typography, read_typography
from reader.ui.commands import CommandTable
from reader.ui.jobs import Lane
from reader.ui.library_controller import LibraryController
from reader.ui.library_pages import LibraryPages
from reader.ui.navigation import Place
from reader.ui.page_area import PageArea
from reader.ui.panes.rail import Rail
from reader.ui.panes.tree_pane import TreePane
from reader.ui.theme.controller import ThemeController
from reader.ui.window_layout import WindowLayout
from reader.ui.window_services import WindowServices


class Shell:
    """The parts that are there from the first moment, laid out in ``central``."""

    def __init__(
        self,
        services: WindowServices,
        theme: ThemeController,
        *,
        lanes: Mapping[str, Lane],
        commands: CommandTable,
        menu: QMenu,
        language: Callable[[], str],
    ) -> None:
        self.services, self.theme, self.language = services, theme, language
        self.pages = LibraryPages(
            lanes["pages"],
            services,
            long_lane=lanes["long pages"],
            theme_name=lambda: theme.palette.name,
            language=language,
        )
        self.rail = Rail(theme, menu)
        self.tree = TreePane(theme)
        self.area = PageArea(
            theme,
            self.pages.source,
            back=commands["go.back"],
            forward=commands["go.forward"],
            side=commands["view.side"],
        )
        self.library = LibraryController(
            services, tree=self.tree, area=self.area, pages=self.pages, lane=lanes["store"]
        )
        self.splitter = _splitter(self.tree, self.area)
        self.central = _row(self.rail, self.splitter)

    def type_of(self, settings: Callable[[], Settings]) -> Callable[[Place], Typography]:
        """Return what tells the type that a page is set in, by its library."""

        def type_of(place: Place) -> Typography:
            folder = self.pages.folder_of(parse_address(place.address))
            return read_typography(settings().typography).for_folder(folder)

        return type_of

    def restore(self, layout: WindowLayout, width: int) -> None:
        """Divide ``width`` as it was left."""
        self.splitter.setSizes([layout.tree_width, width])
        self.tree.setVisible(layout.is_tree_shown)


def _splitter(*panes: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Horizontal)
    for pane in panes:
        splitter.addWidget(pane)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(1)
    splitter.setStretchFactor(1, 1)
    return splitter


def _row(left: QWidget, rest: QWidget) -> QWidget:
    central = QWidget()
    layout = QHBoxLayout(central)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(left)
    layout.addWidget(rest, 1)
    return central
