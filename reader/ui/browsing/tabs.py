"""The tabs of the page area: each is a way of its own through the places."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from reader.ui.browsing.find_query import FindQuery
from reader.ui.navigation import History, Place

MOST_CLOSED = 20


@dataclass(eq=False, slots=True)
class Tab:
    """Where one tab has been, and what is looked for on its page; None while nothing is.

    ``needles`` are what a search wants marked when the tab is shown for the first time.
    """

    history: History = field(default_factory=History)
    find: FindQuery | None = None
    needles: tuple[str, ...] = ()

    @property
    def place(self) -> Place | None:
        """The place it shows."""
        return self.history.current


class TabList:
    """One tab or more in a row, one of them the current one."""

    def __init__(self) -> None:
        self._tabs = [Tab()]
        self._at = 0
        self._closed: list[tuple[int, Tab]] = []

    def __len__(self) -> int:
        return len(self._tabs)

    def __iter__(self) -> Iterator[Tab]:
        return iter(self._tabs)

    def __getitem__(self, index: int) -> Tab:
        return self._tabs[index]

    @property
    def at(self) -> int:
        """The index of the current tab."""
        return self._at

    @property
    def current(self) -> Tab:
        """The tab that is shown."""
        return self._tabs[self._at]

    def add(self, place: Place) -> Tab:
        """Add a tab at ``place`` right of the current one, which stays current; return it."""
        tab = Tab()
        tab.history.visit(place)
        self._tabs.insert(self._at + 1, tab)
        return tab

    def activate(self, index: int) -> None:
        """Make the tab at ``index`` current; one that does not exist changes nothing."""
        if 0 <= index < len(self._tabs):
            self._at = index

    def step(self, by: int) -> None:
        """Make the tab ``by`` further right current, round and round."""
        self._at = (self._at + by) % len(self._tabs)

    def close(self, index: int) -> None:
        """Take a tab away; its right neighbour, or else its left one, follows a current one.

        The last one leaves an empty tab behind.
        """
        self._closed = [*self._closed, (index, self._tabs.pop(index))][-MOST_CLOSED:]
        if not self._tabs:
            self._tabs.append(Tab())
        if index < self._at:
            self._at -= 1
        self._at = min(self._at, len(self._tabs) - 1)

    def close_others(self, index: int) -> None:
        """Take all tabs away but the one at ``index``."""
        for other in reversed(range(len(self._tabs))):
            if other != index:
                self._closed.append((other, self._tabs[other]))
        self._closed = self._closed[-MOST_CLOSED:]
        self._tabs, self._at = [self._tabs[index]], 0

    def reopen(self) -> bool:
        """Bring the tab closed last back to its place, as the current one; False for none."""
        if not self._closed:
            return False
        index, tab = self._closed.pop()
        if [each.place for each in self._tabs] == [None]:  # what the last one left behind
            self._tabs.clear()
        self._at = min(index, len(self._tabs))
        self._tabs.insert(self._at, tab)
        return True

    def move(self, old: int, new: int) -> None:
        """Put a tab elsewhere in the row; the current one stays current."""
        current = self.current
        self._tabs.insert(new, self._tabs.pop(old))
        self._at = self._tabs.index(current)

    def restore(self, tabs: Iterable[Tab], at: int) -> None:
        """Have these tabs, at least one, in place of those that are there."""
        self._tabs = list(tabs)
        self._at = min(max(at, 0), len(self._tabs) - 1)

    def rename(self, old: str, new: str) -> None:
        """Have the address ``old`` be ``new`` wherever one has been in any tab."""
        for tab in (*self._tabs, *(tab for _, tab in self._closed)):
            tab.history.rename(old, new)
