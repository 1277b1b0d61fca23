"""What a feature gets to work with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QMainWindow, QSplitter

    from reader.services.settings import Settings
    from reader.ui.commands import CommandTable
    from reader.ui.jobs import Lane
    from reader.ui.library_controller import LibraryController
    from reader.ui.library_pages import LibraryPages
    from reader.ui.page_area import PageArea
    from reader.ui.panes.side_pane import SidePane
    from reader.ui.panes.tree_pane import TreePane
    from reader.ui.practice_controller import PracticeController
    from reader.ui.rail_controller import RailController
    from reader.ui.reading_controller import ReadingController
    from reader.ui.search_controller import SearchController
    from reader.ui.status_line import StatusLine
    from reader.ui.theme.controller import ThemeController
    from reader.ui.window_services import WindowServices


@dataclass(frozen=True, slots=True)
class WindowParts:
    """The window's panes and controllers, and what it was made with."""

    window: QMainWindow
    """The parent of dialogs, and whose commands and events these are."""
    commands: CommandTable
    services: WindowServices
    theme: ThemeController
    lanes: Mapping[str, Lane]
    language: Callable[[], str]
    settings: Callable[[], Settings]
    change_settings: Callable[[Settings], None]
    """Puts other settings in force and keeps them."""
    status: StatusLine
    """Says one line, how far something is, and what can be done about it."""
    places: RailController
    """`RailController.add` puts a place on the rail."""
    tree: TreePane
    area: PageArea
    library: LibraryController
    side: SidePane
    pages: LibraryPages
    reading: ReadingController
    practice: PracticeController
    searching: SearchController
    splitter: QSplitter

    def show_status(self, words: str) -> None:
        """Say one line at the foot of the window; none for "" ."""
        self.status.show_text(words)
