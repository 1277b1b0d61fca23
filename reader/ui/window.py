"""The main window: rail, tree, page area, practice pane and side pane, and what joins them."""

from __future__ import annotations

import base64
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QByteArray, QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QMainWindow, QSplitter, QWidget
from typing_extensions import override

from reader.core.errors import UserError
from reader.core.library import LibrarySnapshot, PostFilter
from reader.core.page_address import PageAddress, PageKind, format_address, parse_address
from reader.core.page_words import ProblemLink
from reader.core.post import PostId
from reader.core.search_document import SearchAnswer, SearchHit
from reader.services.catalogue import Catalogue
from reader.services.libraries import Library
from reader.services.paths import Paths
from reader.services.practice import Practice
from reader.services.progress import ProgressStore
from reader.services.search_service import SearchService
from reader.services.settings import Settings, save_settings
from reader.ui.code_runner import CodeRunner
from reader.ui.commands import CommandTable
from reader.ui.indexer import Indexer
from reader.ui.jobs import Lane
from reader.ui.library_pages import LibraryPages, PageOutline
from reader.ui.models.problem_table import ProblemRow
from reader.ui.navigation import HEALTH, HOME, PAGE, PROBLEMS, Place
from reader.ui.page_area import PageArea
from reader.ui.panes.rail import Rail
from reader.ui.panes.side_pane import SidePane
from reader.ui.panes.tree_pane import TreePane
from reader.ui.practice.practice_pane import PracticePane
from reader.ui.settings_menu import SettingsMenu
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.tokens import SIDE_HIDES_BELOW, SIDE_WIDTH, TREE_WIDTH
from reader.ui.translation import Translation
from reader.ui.window_commands import window_commands


@dataclass(frozen=True, slots=True)
class WindowServices:
    """All that the window works with; made by the composition root, closed by it too."""

    paths: Paths
    progress: ProgressStore
    catalogue: Catalogue
    search: SearchService
    practice: Practice
    libraries: tuple[Library, ...]


class MainWindow(QMainWindow):
    """The one window."""

    library_shown = Signal()
    """The library is in the tree and in the feed."""
    settings_changed = Signal(object)
    """Another `Settings` is in force and saved; libraries are opened by whoever made us."""

    def __init__(
        self,
        services: WindowServices,
        settings: Settings,
        theme: ThemeController,
        translation: Translation,
    ) -> None:
        super().__init__()
        self._services, self._settings = services, settings
        self._theme, self._translation = theme, translation
        self._lanes = {
            "store": Lane("store", parent=self),
            "pages": Lane("pages", parent=self),
            "search": Lane("search", is_latest_only=True, parent=self),
            "judge": Lane("judge", parent=self),
        }
        self._indexer = Indexer(services.paths, self)
        self._snapshot = LibrarySnapshot(())
        self._outlines: dict[str, PageOutline] = {}
        self._is_side_wanted = True
        self._practice_share = 0.46
        self._pages = LibraryPages(
            self._lanes["pages"],
            services.libraries,
            services.catalogue,
            services.practice,
            theme_name=lambda: self._theme.palette.name,
            language=lambda: self._translation.language,
        )
        self.commands = CommandTable(self, window_commands(self))
        self._make_panes()
        self._lay_out()
        self._connect()
        self._restore_layout()
        self.setWindowTitle("Yandu")

    # What the rest of the application asks of the window.

    @property
    def area(self) -> PageArea:
        """The middle of the window."""
        return self._area

    @property
    def tree(self) -> TreePane:
        """The pane of search and tree."""
        return self._tree

    @property
    def practice(self) -> PracticePane:
        """The practice pane."""
        return self._practice

    @property
    def side(self) -> SidePane:
        """The outline and the problems of the page."""
        return self._side

    @property
    def lanes(self) -> dict[str, Lane]:
        """The background lanes, by name."""
        return self._lanes

    def start(self, target: str | None = None) -> None:
        """Load the library and go to ``target`` (an address), or where one left off."""
        self._area.go(Place(HOME))
        self._load_library(lambda: self._go_to_start(target))

    def open_address(self, address: str) -> None:
        """Show a page, as when another start of the program asks for it."""
        self._area.follow(address)
        self.activateWindow()
        self.raise_()

    # What the commands run.

    def focus_search(self) -> None:
        """Put the cursor into the search box."""
        self._tree.show()
        self._tree.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tree.search.selectAll()

    def find_on_page(self) -> None:
        """Open the finder of the page."""
        self._area.header.start_finding()

    def go_home(self) -> None:
        """Show the feed, unfiltered."""
        self._area.go(Place(HOME))

    def go_back(self) -> None:
        """Go back."""
        self._area.go_back()

    def go_forward(self) -> None:
        """Go forward."""
        self._area.go_forward()

    def toggle_tree(self) -> None:
        """Show or hide the tree."""
        self._tree.setVisible(not self._tree.isVisible())

    def toggle_side(self) -> None:
        """Show or hide the side pane."""
        self._is_side_wanted = not self._side.isVisible()
        self._side.setVisible(self._is_side_wanted)

    def show_problems(self) -> None:
        """Show the list of problems."""
        self._fill_problems()
        self._area.go(Place(PROBLEMS))

    def show_health(self) -> None:
        """Show what is wrong with which note."""
        self._area.go(Place(HEALTH))
        practice = self._services.practice
        self._lanes["store"].submit(
            lambda: [*self._services.catalogue.findings(), *practice.findings],
            self._area.health.show_findings,
        )

    def zoom(self, step: int) -> None:
        """Enlarge (1) or reduce (-1) the page, or show it as designed (0)."""
        factor = 1.0 if step == 0 else round(self._settings.zoom + step * 0.1, 2)
        self._change_settings(replace(self._settings, zoom=min(max(factor, 0.5), 3.0)))
        self._area.set_zoom(self._settings.zoom)

    def step_mark(self, step: int) -> None:
        """Show the next (1) or previous (-1) match on the page."""
        self._area.header.mark_stepped.emit(step)

    def rescan(self) -> None:
        """Scan the libraries again."""
        self._indexer.start()

    # Making.

    def _make_panes(self) -> None:
        self._menu = SettingsMenu(self, lambda: self._settings)
        self._rail = Rail(self._theme, self._menu.menu)
        self._tree = TreePane(self._theme)
        self._side = SidePane(self._theme)
        self._area = PageArea(
            self._theme,
            self._pages.source,
            back=self.commands["go.back"],
            forward=self.commands["go.forward"],
            side=self.commands["view.side"],
        )
        self._area.set_zoom(self._settings.zoom)
        services = self._services
        self._practice = PracticePane(
            self._theme, services.practice, services.progress, self._lanes["judge"]
        )
        self._practice.hide()
        self._runner = CodeRunner(services.practice, self._lanes["judge"], self)
        self._status = QLabel()
        self.statusBar().addWidget(self._status)
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().hide()
        self._scroll_timer = QTimer(self)
        self._scroll_timer.setSingleShot(True)
        self._scroll_timer.setInterval(400)

    def _lay_out(self) -> None:
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        for pane in (self._tree, self._area, self._practice, self._side):
            self._splitter.addWidget(pane)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.setStretchFactor(1, 3)
        self._splitter.setStretchFactor(2, 2)
        self._splitter.setSizes([TREE_WIDTH, 800, 560, SIDE_WIDTH])
        self._side.hide()
        central = QWidget()
        layout = QHBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addWidget(self._splitter, 1)
        self.setCentralWidget(central)
        self.resize(1360, 860)
        self.setMinimumSize(760, 520)

    def _connect(self) -> None:
        self._rail.place_chosen.connect(self._go_to_rail_place)
        self._tree.all_chosen.connect(self.go_home)
        self._tree.category_chosen.connect(self._list_category)
        self._tree.tag_chosen.connect(self._toggle_tag)
        self._tree.search.query_changed.connect(self._search)
        self._tree.search.hits_wanted.connect(self._area.results.list.enter)
        self._tree.search.opened.connect(self._area.results.open_first)
        self._tree.search.left.connect(self._area.leave_results)
        area = self._area
        area.feed.post_opened.connect(self._open_post)
        area.results.hit_opened.connect(self._open_hit)
        area.results.list.left_upwards.connect(self.focus_search)
        area.problems.problem_opened.connect(self._open_problem)
        area.problem_followed.connect(self._open_problem)
        area.arrived.connect(self._note_arrival)
        area.outline_entered.connect(self._side.follow)
        area.scrolled.connect(lambda _: self._scroll_timer.start())
        area.run_requested.connect(self._run_block)
        self._scroll_timer.timeout.connect(self._keep_scroll)
        self._pages.page_made.connect(self._note_outline)
        self._side.heading_chosen.connect(area.scroll_to)
        self._side.problem_chosen.connect(self._open_problem)
        self._practice.closed.connect(self._close_practice)
        self._practice.statement_wanted.connect(self._show_statement)
        self._practice.note_wanted.connect(self._open_post)
        self._connect_settings()
        self._indexer.finished.connect(self._take_index)
        self._indexer.progressed.connect(self._show_progress)
        self._indexer.failed.connect(self._show_index_failure)

    def _connect_settings(self) -> None:
        menu = self._menu
        menu.theme_chosen.connect(self._choose_theme)
        menu.language_chosen.connect(self._choose_language)
        menu.library_added.connect(self._add_library)
        menu.library_removed.connect(self._remove_library)
        menu.health_wanted.connect(self.show_health)
        menu.rescan_wanted.connect(self.rescan)

    # The library.

    def _load_library(self, then: object = None) -> None:
        def show(snapshot: LibrarySnapshot) -> None:
            self._snapshot = self._pages.library = snapshot
            self._tree.show_library(snapshot)
            self._area.show_library(snapshot)
            self._offer_to_resume()
            if callable(then):
                then()
            self.library_shown.emit()

        self._lanes["store"].submit(
            lambda: LibrarySnapshot.of(self._services.catalogue.posts()), show
        )

    def _go_to_start(self, target: str | None) -> None:
        last = self._services.progress.state("place")
        if target is not None:
            self._area.follow(target)
        elif isinstance(last, str) and self._is_there(last):
            address = parse_address(last)
            if address.kind is PageKind.PROBLEM:
                self._open_problem(address.path)
            else:
                self._open_post(address.path)
        # The index is looked after once the window is at rest; a first start cannot wait.
        QTimer.singleShot(1500 if self._snapshot.posts else 0, self._indexer.start)

    def _is_there(self, address: str) -> bool:
        parsed = parse_address(address)
        if parsed.kind is PageKind.POST:
            return PostId(parsed.path) in self._snapshot.by_id
        return any(parsed.path == p.problem.slug for p in self._services.practice.problems)

    def _take_index(self, changes: int) -> None:
        self.statusBar().hide()
        self._services.search.reload()
        if changes:
            self._load_library(self._area.reload_page)

    def _show_progress(self, done: int, path: str) -> None:
        self._status.setText(self.tr("Reading notes: {}  {}").format(done, Path(path).name))
        self.statusBar().show()

    def _show_index_failure(self, reason: str) -> None:
        self._status.setText(self.tr("The index was not brought up to date: {}").format(reason))
        self.statusBar().show()

    def _offer_to_resume(self) -> None:
        last = self._services.progress.state("post")
        post = self._snapshot.by_id.get(PostId(last)) if isinstance(last, str) else None
        self._area.feed.offer_to_resume(post)

    # Going places.

    def _go_to_rail_place(self, name: str) -> None:
        {"home": self.go_home, "library": self.toggle_tree, "practice": self.show_problems}[name]()

    def _list_category(self, category: tuple[str, ...]) -> None:
        self._area.go(Place(HOME, filter=PostFilter(category)))

    def _toggle_tag(self, tag: str) -> None:
        now = self._area.feed.current_filter
        tags = tuple(t for t in now.tags if t != tag) if tag in now.tags else (*now.tags, tag)
        self._area.go(Place(HOME, filter=replace(now, tags=tags)))

    def _open_post(self, post: str) -> None:
        address = format_address(PageAddress(PageKind.POST, post))
        scroll = self._services.progress.scroll(PostId(post))
        self._area.go(Place(PAGE, address, scroll=scroll or None))

    def _search(self, query: str) -> None:
        if not query.strip():
            self._area.leave_results()
            return
        self._lanes["search"].submit(lambda: self._services.search.search(query), self._show_answer)

    def _show_answer(self, answer: SearchAnswer) -> None:
        # The box may have been emptied, or a hit opened, since this was asked.
        if answer.query.strip() == self._tree.search.text().strip():
            self._area.results.show_answer(answer)
            self._area.show_results()
        if self._services.search.needs_rebuild and not self._indexer.is_running:
            self._indexer.start(is_rebuild=True)

    def _open_hit(self, hit: SearchHit, needles: tuple[str, ...]) -> None:
        address = format_address(PageAddress(PageKind.POST, hit.id))
        self._area.go(Place(PAGE, address, hit.anchor), needles)

    def _note_arrival(self, place: Place) -> None:
        self._rail.show_place({HOME: "home", PROBLEMS: "practice"}.get(place.kind, ""))
        if place.kind == HOME:
            self._tree.show_category(place.filter.category)
        if place.kind == PAGE:
            self._services.progress.set_state("place", place.address)
            address = parse_address(place.address)
            if address.kind is PageKind.POST:
                self._services.progress.set_state("post", address.path)
            if place.address in self._outlines:
                self._show_outline(self._outlines[place.address])
        self._update_side()

    def _note_outline(self, outline: PageOutline) -> None:
        address = format_address(PageAddress(outline.address.kind, outline.address.path))
        self._outlines[address] = outline
        current = self._area.history.current
        if current is not None and current.address == address:
            self._show_outline(outline)

    def _show_outline(self, outline: PageOutline) -> None:
        problems = (
            self._services.practice.for_note(outline.address.path)
            if outline.address.kind is PageKind.POST
            else ()
        )
        language = self._translation.language
        links = [ProblemLink(p.problem.slug, p.problem.title.best(language)) for p in problems]
        self._side.show_page(outline.headings, links)

    def _update_side(self) -> None:
        place = self._area.history.current
        is_page = place is not None and place.kind == PAGE and not self._area.is_searching
        has_room = self.width() >= SIDE_HIDES_BELOW and not self._practice.isVisible()
        self._side.setVisible(is_page and has_room and self._is_side_wanted)

    def _keep_scroll(self) -> None:
        place = self._area.history.current
        if place is None or place.kind != PAGE or place.scroll is None:
            return
        address = parse_address(place.address)
        if address.kind is PageKind.POST:
            self._services.progress.set_scroll(PostId(address.path), place.scroll)

    # Practising.

    def _open_problem(self, slug: str) -> None:
        try:
            packed = self._services.practice.problem(slug)
            self._practice.open_problem(packed, self._translation.language)
        except UserError as error:
            self._status.setText(str(error))
            self.statusBar().show()
            return
        self._show_practice()
        place = self._area.history.current
        if place is None or not self._shows_statement(place, slug):
            self._show_statement(slug)
        self._services.progress.set_state("problem", slug)
        self._update_side()

    def _show_practice(self) -> None:
        if self._practice.isVisible():
            return
        self._practice.show()
        self._side.hide()
        tree, *_ = self._splitter.sizes()
        # Half of the room each, unless the user has drawn the line elsewhere.
        room = self._splitter.width() - (tree if self._tree.isVisible() else 0)
        share = self._practice_share
        self._splitter.setSizes([tree, round(room * (1 - share)), round(room * share), 0])

    def _shows_statement(self, place: Place, slug: str) -> bool:
        return place.address == format_address(PageAddress(PageKind.PROBLEM, slug))

    def _show_statement(self, slug: str) -> None:
        self._area.go(Place(PAGE, format_address(PageAddress(PageKind.PROBLEM, slug))))

    def _close_practice(self) -> None:
        self._practice.keep_draft()
        self._note_practice_share()
        self._practice.hide()
        self._services.progress.set_state("problem", None)
        self._update_side()

    def _note_practice_share(self) -> None:
        _, area, practice, *_ = self._splitter.sizes()
        if self._practice.isVisible() and area + practice:
            self._practice_share = practice / (area + practice)

    def _fill_problems(self) -> None:
        solved, tried = self._services.progress.solved(), self._services.progress.attempted()
        rows = [
            ProblemRow(p.problem, p.problem.slug in solved, p.problem.slug in tried)
            for p in self._services.practice.problems
        ]
        self._area.problems.show_problems(rows, self._translation.language)

    def _run_block(self, source: str, index: int) -> None:
        if (reader := self._area.reader) is not None:
            self._runner.run(source, index, reader)

    # Settings.

    def _change_settings(self, settings: Settings) -> None:
        self._settings = settings
        save_settings(settings, self._services.paths.settings)
        self.settings_changed.emit(settings)

    def _choose_theme(self, name: str) -> None:
        self._change_settings(replace(self._settings, theme=name))
        self._theme.choose(name)

    def _choose_language(self, name: str) -> None:
        self._change_settings(replace(self._settings, language=name))
        self._translation.choose(name)

    def _add_library(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Add a folder of notes"))
        if folder:
            self.add_library(Path(folder))

    def add_library(self, folder: Path) -> None:
        """Open another folder of notes beside the others."""
        self._change_settings(self._settings.with_library(folder.resolve()))
        self._indexer.start()

    def _remove_library(self, folder: str) -> None:
        self._change_settings(self._settings.without_library(folder))
        self._indexer.start()

    def take_libraries(self, libraries: tuple[Library, ...]) -> None:
        """Serve the pages of other libraries."""
        self._pages.set_libraries(libraries)

    # The window itself.

    def _restore_layout(self) -> None:
        state = self._services.progress.state("layout")
        if not isinstance(state, dict):
            return
        self.restoreGeometry(_decode(state.get("geometry")))
        self._splitter.restoreState(_decode(state.get("splitter")))
        self._practice.restore_splitter(_decode(state.get("practice")))
        self._tree.setVisible(bool(state.get("tree", True)))
        self._is_side_wanted = bool(state.get("side", True))
        self._practice_share = min(max(float(state.get("share", 0.46)), 0.2), 0.8)
        self._practice.hide()
        self._side.hide()

    def _keep_layout(self) -> None:
        self._note_practice_share()
        layout = {
            "share": self._practice_share,
            "geometry": _encode(self.saveGeometry()),
            "splitter": _encode(self._splitter.saveState()),
            "practice": _encode(self._practice.splitter_state()),
            "tree": self._tree.isVisible(),
            "side": self._is_side_wanted,
        }
        self._services.progress.set_state("layout", layout)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._update_side()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.commands.retitle(window_commands(self))
            self._fill_problems()
            self._area.retranslate()
        super().changeEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_layout()
        self._keep_scroll()
        self._practice.close()
        self._indexer.close()
        self._runner.close()
        self._services.practice.close()
        for lane in self._lanes.values():
            lane.close()
        self._area.close_reader()
        super().closeEvent(event)


def _encode(state: QByteArray) -> str:
    return base64.b64encode(state.data()).decode()


def _decode(text: object) -> QByteArray:
    return QByteArray(base64.b64decode(text) if isinstance(text, str) else b"")
