"""Where the window goes at a start, and when another start asks for something."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.core.errors import UserError
from reader.core.page_address import AddressError, PageKind, parse_address
from reader.core.post import PostId
from reader.services.libraries import Library
from reader.services.targets import read_target
from reader.ui.library_controller import LibraryController
from reader.ui.page_area import PageArea
from reader.ui.practice_controller import PracticeController
from reader.ui.reading_controller import ReadingController
from reader.ui.sayings import explain
from reader.ui.window_services import WindowServices


class ArrivalController(QObject):
    """Goes where one left off, or where a command line says, as soon as that is there."""

    folder_wanted = Signal(Path)
    """What was asked for lies in this folder, which is no library yet."""
    complained = Signal(str)
    """What was asked for does not exist; why, in one line."""

    def __init__(
        self,
        services: WindowServices,
        *,
        area: PageArea,
        library: LibraryController,
        reading: ReadingController,
        practice: PracticeController,
    ) -> None:
        super().__init__(area)
        self._services, self._area, self._library = services, area, library
        self._reading, self._practice = reading, practice
        self._awaited = ""
        library.shown.connect(self._go_to_awaited)

    def start(self, target: str, libraries: tuple[Library, ...]) -> None:
        """Go to ``target``, or without one to where one left off; then look for changes."""
        if target:
            self.open_target(target, libraries)
        else:
            self._go_back_to_last()
        self._area.show_beginning()
        self._library.start_indexing()

    def open_target(self, target: str, libraries: tuple[Library, ...]) -> None:
        """Show what ``target`` names (see `read_target`), now or when its folder is read."""
        try:
            wanted = read_target(target, libraries)
        except UserError as error:
            self.complained.emit(explain(error))
            return
        self._awaited = wanted.address
        if wanted.folder is not None:
            self.folder_wanted.emit(wanted.folder)
        elif wanted.address and self._library.snapshot.posts:
            self._awaited = ""
            self._area.follow(wanted.address)  # where it is not there, the page says so

    def _go_back_to_last(self) -> None:
        progress = self._services.progress
        last, problem = progress.state("place"), progress.state("problem")
        if not isinstance(last, str) or not self._is_there(last):
            return
        address = parse_address(last)
        if address.kind is PageKind.PROBLEM:
            self._practice.open_problem(address.path)
            return
        if isinstance(problem, str):
            self._practice.open_problem(problem)
        self._reading.open_post(address.path)

    def _go_to_awaited(self) -> None:
        if self._awaited and self._is_there(self._awaited):
            address, self._awaited = self._awaited, ""
            self._area.follow(address)

    def _is_there(self, address: str) -> bool:
        try:
            parsed = parse_address(address)
        except AddressError:  # in data that somebody edited
            return False
        if parsed.kind is PageKind.POST:
            return PostId(parsed.path) in self._library.snapshot.by_id
        return any(parsed.path == p.problem.slug for p in self._services.practice.problems)
