"""The main window: its frame at once; rail, tree and page area next; all else after that."""

from __future__ import annotations

from dataclasses import asdict, replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent

from reader.core.overriding import override
from reader.services.settings import Settings
from reader.ui.settled_window import SettledWindow
from reader.ui.theme.controller import ThemeController
from reader.ui.translation import Translation
from reader.ui.window_frame import page_place, paint_frame
from reader.ui.window_layout import decode_state, encode_state, first_size, read_layout
from reader.ui.window_services import WindowServices, libraries_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.services.libraries import Library
    from reader.ui.features.feature import Feature
    from reader.ui.features.parts import WindowParts
    from reader.ui.jobs import Lane
    from reader.ui.practice.practice_pane import PracticePane
    from reader.ui.switcher.controller import SwitcherController

Wanted = TypeVar("Wanted", bound="Feature")
_PAGE_PATIENCE_MS = 3000


class MainWindow(SettledWindow):
    """The one window. Its parts are public, for the commands and for tests."""

    first_painted = Signal()
    """The frame is on the screen: the time for all that takes long, `begin` first."""
    page_under_way = Signal()
    """What `begin` began needs this thread no more for now: the time for `build`, and the rest."""

    def __init__(
        self,
        services: WindowServices,
        settings: Settings,
        theme: ThemeController,
        translation: Translation,
    ) -> None:
        super().__init__(settings, services.paths.settings, theme, translation)
        self._services = services
        self._layout = read_layout(services.progress.state("layout"))
        self._is_painted = self._is_begun = self._is_built = self._is_furnished = False
        self.resize(first_size(self.screen().availableSize()))
        self.setMinimumSize(760, 520)
        if self._layout.geometry:
            self.restoreGeometry(decode_state(self._layout.geometry))
        self.setWindowTitle("Yandu")

    @property
    def is_open(self) -> bool:
        """Whether anything was begun that is to be ended."""
        return self._is_begun

    @cached_property
    def lanes(self) -> Mapping[str, Lane]:
        """Where work is done beside the window's thread."""
        # Here and not above, like each import below: the frame is on the screen before them.
        from reader.ui.window_lanes import make_lanes

        return make_lanes(self)

    def begin(self, target: str) -> None:
        """Have the web engine load the page that `start` will show: nothing takes longer.

        Its processes come up while the window is filled.
        """
        from reader.ui.opening import Opening

        self._opening = Opening(
            self._services,
            self._theme,
            lanes=self.lanes,
            language=self._language,
            settings=lambda: self._settings,
        )
        self._pages = self._opening.pages
        self._is_begun = True
        self._opening.page_under_way.connect(self.page_under_way)
        first = target or str(self._services.progress.state("place") or "")
        self._opening.begin(first, self, page_place(self, self._layout))

    def build(self) -> None:
        """Fill the frame with rail, tree and page area."""
        from reader.ui.commands import CommandTable
        from reader.ui.settings_menu import SettingsMenu
        from reader.ui.shell import Shell
        from reader.ui.status_line import StatusLine
        from reader.ui.window_commands import window_commands

        chosen = dict(self._settings.shortcuts)
        commands = window_commands(self)
        self.commands = CommandTable(self, commands, chosen, prepare=self.furnish)
        self._menu = SettingsMenu(self, lambda: self._settings)
        self._shell = shell = Shell(
            self._services,
            self._theme,
            self._opening,
            commands=self.commands,
            menu=self._menu.menu,
            language=self._language,
        )
        self.rail, self.tree = shell.rail, shell.tree
        self.area, self.library = shell.area, shell.library
        self.area.set_types(self._opening.type_of)
        self.status = StatusLine(self)
        self.setCentralWidget(shell.central)
        shell.restore(self._layout, self.width())
        self._is_built = True

    def start(self, target: str = "") -> None:
        """Load the library and go to ``target`` (see `read_target`), or where one left off."""
        from reader.ui.navigation import HOME, Place

        self.furnish()
        if self.area.reader is not None:  # with the page one left
            self.area.begin_at(Place(HOME))
        else:
            self.area.go(Place(HOME))
        self.library.load(lambda: self.arrivals.start(target, libraries_of(self._settings)))

    def open_target(self, target: str) -> None:
        """Show what another start of the program asks for; the window comes to the front."""
        self.arrivals.open_target(target, libraries_of(self._settings))
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.activateWindow()
        self.raise_()

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self.tree.show()
        self.tree.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.tree.search.selectAll()

    def search_for(self, query: str) -> None:
        """Search ``query`` as if it had been typed."""
        self.focus_search()
        self.tree.search.setText(query)

    def toggle_tree(self) -> None:
        """Show or hide the tree."""
        self.tree.setVisible(not self.tree.isVisible())

    def toggle_side(self) -> None:
        """Show or hide the side pane."""
        self._side_room.toggle()

    def show_health(self) -> None:
        """Show what is wrong with which note or problem."""
        from reader.ui.navigation import HEALTH, Place

        self.area.go(Place(HEALTH))
        self.lanes["store"].submit(self._services.findings, self.area.health.show_findings)

    def show_doctor(self) -> None:
        """Show what this machine lacks."""
        from reader.ui.doctor.feature import DoctorFeature

        self.feature(DoctorFeature).show()

    def show_settings(self) -> None:
        """Show the settings page; the first time may be before the window is at rest."""
        from reader.ui.settings.feature import SettingsFeature

        self.feature(SettingsFeature).show()

    def zoom(self, step: int) -> None:
        """Enlarge (1) or reduce (-1) the page, or show it as designed (0)."""
        factor = 1.0 if step == 0 else round(self._settings.zoom + step * 0.1, 2)
        self._change_settings(replace(self._settings, zoom=min(max(factor, 0.5), 3.0)))
        self.area.set_zoom(self._settings.zoom)

    def furnish(self) -> None:
        """Make the side pane, and what joins the parts and the services, if not done yet."""
        if self._is_furnished or not self._is_built:
            return
        from reader.ui.features.feature_set import FeatureSet
        from reader.ui.folder_drop import FolderDrop
        from reader.ui.furniture import Furniture
        from reader.ui.index_status import IndexStatus
        from reader.ui.side_room import SideRoom

        made = Furniture(
            self._shell,
            lanes=self.lanes,
            settings=lambda: self._settings,
            status=self.status,
            make_practice_pane=self._make_practice_pane,
        )
        self.side, self.reading, self.practice = made.side, made.reading, made.practice
        self.searching, self.arrivals = made.searching, made.arrivals
        self.suggestions, self.saved = made.suggestions, made.saved
        self.neighbours, self.places = made.neighbours, made.places
        made.places.join("library", self.toggle_tree)
        made.places.join("settings", self.show_settings)
        self.libraries, self.exporting = made.libraries, made.exporting
        FolderDrop(self).dropped.connect(self.open_target)
        IndexStatus(self.library.indexer, self.status)
        self._side_room = SideRoom(
            self,
            self.side,
            splitter=self._shell.splitter,
            area=self.area,
            practice=self.practice,
            is_wanted=self._layout.is_side_wanted,
        )
        self.practice.share = self._layout.practice_share
        self._connect()
        self.features = FeatureSet(self.parts(), self.commands)
        self._is_furnished = True

    def feature(self, kind: type[Wanted]) -> Wanted:
        """Return the feature of this class, made now if it is not there yet."""
        self.furnish()
        return self.features.find(kind)

    def parts(self) -> WindowParts:
        """Return what a feature gets."""
        from reader.ui.features.parts import WindowParts

        return WindowParts(
            window=self,
            commands=self.commands,
            services=self._services,
            theme=self._theme,
            lanes=self.lanes,
            language=self._language,
            settings=lambda: self._settings,
            change_settings=self._change_settings,
            status=self.status,
            places=self.places,
            tree=self.tree,
            area=self.area,
            library=self.library,
            side=self.side,
            pages=self._pages,
            reading=self.reading,
            practice=self.practice,
            searching=self.searching,
            splitter=self._shell.splitter,
        )

    @property
    def practice_pane(self) -> PracticePane:
        """The practice pane; the first call makes it."""
        return self.practice.pane

    def _make_practice_pane(self) -> PracticePane:
        from reader.ui.practice.practice_pane import PracticePane

        pane = PracticePane(self._theme, self._services, self.lanes["judge"])
        pane.hide()
        self._shell.splitter.insertWidget(2, pane)
        if self._layout.practice:
            pane.restore_splitter(decode_state(self._layout.practice))
        return pane

    @cached_property
    def switching(self) -> SwitcherController:
        """The quick switcher, made when it is first asked for."""
        from reader.ui.switcher.joining import make_switching

        return make_switching(self, self._services, self._theme, self._language)

    def _take_libraries(self, libraries: tuple[Library, ...]) -> None:
        """Serve the pages of other libraries, and keep in step with their folders."""
        self._pages.set_libraries(libraries)
        self.library.open_libraries(libraries)

    def _connect(self) -> None:
        self.practice.complained.connect(self.status.show_text)
        self.library.shown.connect(self._rest_soon)
        self.library.unreadable.connect(self._rest_soon)
        self.area.page_painted.connect(lambda _: self.features.make_soon())
        self.arrivals.folder_wanted.connect(self.add_library)
        self.arrivals.complained.connect(self.status.show_text)
        self.searching.rebuild_wanted.connect(self.library.rebuild_index)
        self.saved.search_wanted.connect(self.search_for)
        menu = self._menu
        menu.theme_chosen.connect(self.choose_theme)
        menu.language_chosen.connect(self.choose_language)
        menu.library_added.connect(self.ask_for_library)
        menu.library_removed.connect(self.libraries.remove)
        self.libraries.settings_wanted.connect(self._change_settings)
        self.libraries.opened.connect(self._take_libraries)
        self.settings_changed.connect(self.libraries.take_settings)
        menu.health_wanted.connect(self.show_health)
        menu.rescan_wanted.connect(self.library.indexer.start)

    def _rest_soon(self) -> None:
        # A page that is on its way goes first, and ends the wait when it is painted.
        wait_ms = _PAGE_PATIENCE_MS if self.area.reader is not None else 0
        QTimer.singleShot(wait_ms, self, self.features.make_soon)

    def ask_for_library(self) -> None:
        """Ask for a folder of notes, and open it beside the others."""
        from PySide6.QtWidgets import QFileDialog

        folder = QFileDialog.getExistingDirectory(self, self.tr("Add a folder of notes"))
        if folder:
            self.add_library(Path(folder))

    def _keep_layout(self) -> None:
        self.practice.note_share()
        kept = replace(
            self._layout,
            geometry=encode_state(self.saveGeometry()),
            practice_share=self.practice.share,
            is_tree_shown=self.tree.isVisible(),
            is_side_wanted=self._side_room.is_wanted,
        )
        if self.tree.isVisible():
            kept = replace(kept, tree_width=self.tree.width())
        if self.practice.is_open:
            kept = replace(kept, practice=encode_state(self.practice_pane.splitter_state()))
        self._services.progress.set_state("layout", asdict(kept))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_built:
            paint_frame(self, self._theme.palette, self._layout)
        if not self._is_painted:
            self._is_painted = True
            # It is shown at the loop's next turn.
            QTimer.singleShot(0, self.first_painted.emit)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._is_furnished:
            self._side_room.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if self._is_built and event.type() == QEvent.Type.LanguageChange:
            from reader.ui.window_commands import window_commands

            self.commands.retitle(window_commands(self))
            if self._is_furnished:
                self.commands.retitle(self.features.commands())
                self.features.speak()
                self.practice.speak()
            self.area.retranslate()
        super().changeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if self._is_begun:
            # First: a feature's lane may wait for a diagram, which this thread would have drawn.
            self._pages.close()
        if self._is_furnished:
            self.features.close()
            self._keep_layout()
            self.reading.keep_scroll()
            self.practice.close()
        if self._is_built:
            self._close_parts()
        if self._is_begun:
            self._close_opening()
        # Until it is deleted it may hear of another language, with its services closed.
        self._is_begun = self._is_built = self._is_furnished = False
        super().closeEvent(event)

    def _close_parts(self) -> None:
        self.library.close()
        if self._is_furnished:
            self.suggestions.close()
            self.neighbours.close()
            self.exporting.close()
        if "switching" in self.__dict__:
            self.switching.close()
        self.area.close_finder()

    def _close_opening(self) -> None:
        self._services.stop()
        for lane in self.lanes.values():
            lane.close()
        self._opening.holder.let_go()
