"""Tabs in the window: their row, their keys, and the session that the next start finds."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QTimer

from reader.core.overriding import override
from reader.core.page_address import PageKind, parse_address
from reader.core.post import PostId
from reader.ui.browsing.aside_clicks import AsideClicks
from reader.ui.browsing.aside_search import AsideSearch
from reader.ui.browsing.tab_row import TabLabel, TabRow
from reader.ui.browsing.tab_session import decode_tabs, encode_tabs
from reader.ui.browsing.tabs import Tab
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import HEALTH, HOME, PAGE, PROBLEMS, RESULTS, Place

STATE = "tabs"
_REST_MS = 500
_NUMBERED = 8


class TabsFeature(Feature):
    """Joins the page area's tabs to their row, and keeps them."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._area, self._tabs = parts.area, parts.area.tabs
        self.row = TabRow(parts.theme)
        self._clicks = AsideClicks(parts.area, parts.tree, parts.side, self)
        self._search = AsideSearch(parts.area, parts.tree.search, self)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._keep)
        self._restore()
        parts.area.add_above(self.row)
        self._connect()
        self._show()

    @override
    def commands(self) -> tuple[Command, ...]:
        return (*self._tab_commands(), *self._number_commands())

    @override
    def speak(self) -> None:
        self._show()

    @override
    def close(self) -> None:
        # The window may still scroll, or hear of a language, when its services are closed.
        self._rest.timeout.disconnect(self._keep)
        self._keep()

    def close_tab(self, index: int) -> None:
        """Take a tab away; the last one goes home instead."""
        is_shown = index == self._tabs.at
        self._tabs.close(index)
        if is_shown:
            self._area.show_tab()
        else:
            self._area.tabs_changed.emit()

    def close_others(self, index: int) -> None:
        """Take all tabs away but one."""
        is_other = index != self._tabs.at
        self._tabs.close_others(index)
        if is_other:
            self._area.show_tab()
        else:
            self._area.tabs_changed.emit()

    def reopen(self) -> None:
        """Bring the tab closed last back."""
        if self._tabs.reopen():
            self._area.show_tab()

    def go_to(self, index: int) -> None:
        """Show the tab of an index; one that does not exist changes nothing."""
        if index != self._tabs.at and 0 <= index < len(self._tabs):
            self._tabs.activate(index)
            self._area.show_tab()

    def step(self, by: int) -> None:
        """Show the tab ``by`` further right, round and round."""
        if len(self._tabs) > 1:
            self._tabs.step(by)
            self._area.show_tab()

    def open_home(self) -> None:
        """Open a tab at the feed."""
        self._area.open_aside(Place(HOME))

    def _connect(self) -> None:
        self.row.chosen.connect(self.go_to)
        self.row.moved.connect(self._move)
        self.row.close_wanted.connect(self.close_tab)
        self.row.close_others_wanted.connect(self.close_others)
        self.row.reopen_wanted.connect(self.reopen)
        self.row.new_wanted.connect(self.open_home)
        self._area.tabs_changed.connect(self._show)
        self._area.arrived.connect(lambda _: self._show())
        self._area.page_said.connect(self._hear)
        self._area.scrolled.connect(lambda _: self._rest.start())
        self.parts.library.shown.connect(self._show)

    def _hear(self, name: str, told: object) -> None:
        if name == "follow" and isinstance(told, dict):
            url = str(told.get("url"))
            if told.get("isNewTab"):
                with self._area.opening_aside(is_behind=False):
                    self._area.follow(url)
            else:
                self._area.follow(url)

    def _move(self, old: int, new: int) -> None:
        self._tabs.move(old, new)
        self._rest.start()

    def _restore(self) -> None:
        tabs, at = decode_tabs(self.parts.services.progress.state(STATE))
        live = self._tabs.current
        if not tabs or len(self._tabs) > 1:
            return
        place = live.place
        same = [i for i, tab in enumerate(tabs) if _is_same(tab, place)]
        if place is None or (place == Place(HOME) and not live.history.can_go_back):
            self._tabs.restore(tabs, at)
            self._area.show_tab()
        elif same:
            at = at if at in same else same[0]
            _take_up(tabs[at], live)
            self._tabs.restore(tabs, at)
        elif any(known.address == place.address for known in tabs[at].history.places):
            tabs[at].history.visit(place)
            self._tabs.restore(tabs, at)
        else:
            self._tabs.restore((*tabs, live), len(tabs))

    def _keep(self) -> None:
        self.parts.services.progress.set_state(STATE, encode_tabs(self._tabs))

    def _show(self) -> None:
        self.row.show_tabs([self._label(tab) for tab in self._tabs], self._tabs.at)
        self._rest.start()

    def _label(self, tab: Tab) -> TabLabel:
        place = tab.place or Place(HOME)
        if place.kind == PAGE:
            return self._page_label(place)
        words = self._area.words_for(place)
        names = {
            HOME: self.tr("Latest updates"),
            PROBLEMS: self.tr("Problems"),
            HEALTH: self.tr("Health of the library"),
            RESULTS: self.tr("Search: {}").format(place.address),
        }
        listed = (*place.filter.category[-1:], *(f"#{tag}" for tag in place.filter.tags))
        return TabLabel(" ".join(listed) or names.get(place.kind) or words, words)

    def _page_label(self, place: Place) -> TabLabel:
        address = parse_address(place.address)
        if address.kind is PageKind.PROBLEM:
            title = self.parts.services.problem_titles.of(address.path)
            return TabLabel(title.best(self.parts.language()) if title else address.path)
        post = self.parts.library.snapshot.by_id.get(PostId(address.path))
        if post is None:
            return TabLabel(address.path)
        return TabLabel(post.title, " / ".join((*post.category, post.title)))

    def _tab_commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "tab.new",
                QCoreApplication.translate("Commands", "New tab"),
                ("Ctrl+T",),
                self.open_home,
            ),
            Command(
                "tab.close",
                QCoreApplication.translate("Commands", "Close this tab"),
                ("Ctrl+W",),
                lambda: self.close_tab(self._tabs.at),
            ),
            Command(
                "tab.reopen",
                QCoreApplication.translate("Commands", "Bring the closed tab back"),
                ("Ctrl+Shift+T",),
                self.reopen,
            ),
            Command(
                "tab.next",
                QCoreApplication.translate("Commands", "Next tab"),
                ("Ctrl+Tab", "Ctrl+PgDown"),
                lambda: self.step(1),
            ),
            Command(
                "tab.previous",
                QCoreApplication.translate("Commands", "Previous tab"),
                ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
                lambda: self.step(-1),
            ),
        )

    def _number_commands(self) -> tuple[Command, ...]:
        numbered = tuple(
            Command(
                f"tab.{number}",
                QCoreApplication.translate("Commands", "Tab {}").format(number),
                (f"Ctrl+{number}",),
                lambda index=number - 1: self.go_to(index),  # type: ignore[misc]  # binds the loop's value
            )
            for number in range(1, _NUMBERED + 1)
        )
        last = Command(
            "tab.last",
            QCoreApplication.translate("Commands", "Last tab"),
            ("Ctrl+9",),
            lambda: self.go_to(len(self._tabs) - 1),
        )
        return (*numbered, last)


def _is_same(tab: Tab, place: Place | None) -> bool:
    return (
        tab.place is not None
        and place is not None
        and (
            (tab.place.kind, tab.place.address, tab.place.filter)
            == (place.kind, place.address, place.filter)
        )
    )


def _take_up(kept: Tab, live: Tab) -> None:
    """Have the kept tab be where the live one is, on its own way."""
    if live.place is not None:
        kept.history.visit(live.place)
    kept.find = live.find
