"""The quick switcher: what it lists, found on a lane of its own, and where a choice leads."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.library import PostFilter
from reader.core.page_address import PageKind, parse_address
from reader.core.switcher import SIGNS, EntryKind, Switcher, SwitcherEntry, SwitcherRow
from reader.services.recent import PLACES, Recent
from reader.ui.commands import shown_keys
from reader.ui.jobs import Lane
from reader.ui.navigation import HOME, PAGE, Place
from reader.ui.switcher.sheet import SwitcherSheet

if TYPE_CHECKING:
    from reader.core.library import LibrarySnapshot
    from reader.ui.commands import CommandTable
    from reader.ui.theme.controller import ThemeController
    from reader.ui.window_services import WindowServices

_SHOWN = 50
_OWN = "go.switcher"
_BRANCHES = (EntryKind.CATEGORY, EntryKind.TAG)


@dataclass(frozen=True, slots=True)
class _Contents:
    """What a switcher was made from; another is made where one of these is another."""

    library: LibrarySnapshot
    language: str
    commands: tuple[SwitcherEntry, ...]

    def is_same(self, other: _Contents) -> bool:
        """Return whether nothing changed; two snapshots are not compared note by note."""
        mine, theirs = (self.language, self.commands), (other.language, other.commands)
        return self.library is other.library and mine == theirs


class SwitcherController(QObject):
    """Joins the sheet and what it leads to. What is listed is read when it is first opened."""

    note_chosen = Signal(str)
    """A note was chosen: its id."""
    place_chosen = Signal(object)
    """A heading was chosen: the `Place` on its page; or a category or a tag: that of its notes."""
    problem_chosen = Signal(str)
    """A problem was chosen: its slug."""
    search_wanted = Signal(str)
    """No title fits: the text to search in the notes."""
    focus_freed = Signal()
    """The sheet was put away, and what had the keys before is gone."""

    def __init__(
        self,
        services: WindowServices,
        theme: ThemeController,
        window: QWidget,
        *,
        commands: CommandTable,
        library: Callable[[], LibrarySnapshot],
        language: Callable[[], str],
        aside: Callable[[], AbstractContextManager[None]],
    ) -> None:
        """Take the window's parts; within ``aside()``, what is opened gets a tab of its own."""
        super().__init__(window)
        self._services, self._commands, self._in_a_tab = services, commands, aside
        self._library, self._language = library, language
        self._recent = Recent(services.progress, PLACES)
        self._lane = Lane("switcher", is_latest_only=True, parent=self)
        self._made: tuple[_Contents, Switcher] | None = None
        self.sheet = SwitcherSheet(theme, window)
        self.sheet.typed.connect(self._find)
        self.sheet.row_opened.connect(self._open)
        self.sheet.search_wanted.connect(self.search_wanted)
        self.sheet.focus_freed.connect(self.focus_freed)

    def open(self) -> None:
        """Open the sheet with what was recent; where it is open, go on to the next row."""
        if self.sheet.isVisible():
            self.sheet.step(1)
        else:
            self.sheet.open_sheet()
            self._find("")

    def open_commands(self) -> None:
        """Open the sheet with the commands alone, as the sign for them would show."""
        if not self.sheet.isVisible():
            self.sheet.open_sheet()
        self.sheet.box.setText(">")

    def close(self) -> None:
        """End the lane."""
        self._lane.close()

    def _find(self, text: str) -> None:
        if not self.sheet.isVisible():
            return
        contents = _Contents(self._library(), self._language(), self._command_entries())
        recent = self._recent.texts
        # All commands where they are asked for: those at rest are left out only afterwards.
        is_of_commands = SIGNS.get(text[:1]) is EntryKind.COMMAND
        most = max(_SHOWN, len(contents.commands)) if is_of_commands else _SHOWN
        resting = {name for name, action in self._commands.items() if not action.isEnabled()}

        def find() -> list[SwitcherRow]:
            rows = self._switcher(contents).find(text, recent, most)
            return [row for row in rows if row.entry.target not in resting]

        self._lane.submit(find, lambda rows: self.sheet.show_rows(text, rows))

    def _switcher(self, contents: _Contents) -> Switcher:
        """Return the switcher of ``contents``; called on the lane alone."""
        if self._made is None or not self._made[0].is_same(contents):
            self._made = contents, _make_switcher(self._services, contents)
        return self._made[1]

    def _command_entries(self) -> tuple[SwitcherEntry, ...]:
        return tuple(
            SwitcherEntry(EntryKind.COMMAND, name, action.text(), shown_keys(action))
            for name, action in self._commands.items()
            if name != _OWN
        )

    def _open(self, row: SwitcherRow, is_aside: bool) -> None:  # noqa: FBT001  a slot
        with self._in_a_tab() if is_aside else nullcontext():
            self._lead_to(row.entry)

    def _lead_to(self, entry: SwitcherEntry) -> None:
        if entry.kind is EntryKind.COMMAND:
            self._recent.add(entry.target)
            self._commands[entry.target].trigger()
            return
        if entry.kind in _BRANCHES:
            self._recent.add(entry.target)
            self.place_chosen.emit(_notes_of(entry))
            return
        address = parse_address(entry.target)
        if address.kind is PageKind.PROBLEM:
            self.problem_chosen.emit(address.path)
        elif entry.kind is EntryKind.NOTE:
            self.note_chosen.emit(address.path)
        else:
            page = entry.target.partition("#")[0]
            self.place_chosen.emit(Place(PAGE, page, address.anchor))


def _notes_of(entry: SwitcherEntry) -> Place:
    path = entry.target.partition(":")[2]
    is_tag = entry.kind is EntryKind.TAG
    wanted = PostFilter(tags=(path,)) if is_tag else PostFilter(category=tuple(path.split("/")))
    return Place(HOME, filter=wanted)


def _make_switcher(services: WindowServices, contents: _Contents) -> Switcher:
    """Return the switcher over a library, the problems of all packs, and the commands."""
    from reader.services.pinyin import load_readings  # noqa: PLC0415 - on the lane
    from reader.services.search.han import load_folding  # noqa: PLC0415 - on the lane
    from reader.services.switcher_entries import (  # noqa: PLC0415 - on the lane
        branch_entries,
        heading_entries,
        note_entries,
        problem_entries,
    )
    from reader.ui.topic_words import topic_words  # noqa: PLC0415 - on the lane

    posts = contents.library.posts
    problems = (packed.problem for packed in services.practice.problems)
    entries = (
        *note_entries(posts),
        *problem_entries(problems, contents.language, topic_words),
        *contents.commands,
        *branch_entries(EntryKind.CATEGORY, contents.library.categories),
        *branch_entries(EntryKind.TAG, contents.library.tags),
        *heading_entries(posts, services.catalogue.headings()),
    )
    return Switcher(entries, load_folding(), load_readings())
