"""What brings the first page: there before the window's other parts, for it takes longest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.core.page_address import AddressError, PageAddress, PageKind, parse_address
from reader.services.settings import Settings
from reader.services.typography import Typography, read_typography
from reader.ui.jobs import Lane
from reader.ui.library_pages import LibraryPages
from reader.ui.library_reading import KnownLibrary, LibraryReading
from reader.ui.navigation import Place
from reader.ui.page_holder import PageHolder
from reader.ui.theme.controller import ThemeController
from reader.ui.window_services import WindowServices

# A page that is kept is with the engine by then; what comes next is done without this thread.
_HEAD_START_MS = 60


class Opening(QObject):
    """The pages, the library that is being read for them, and what will show them."""

    page_under_way = Signal()
    """The first page, if there is one, has had this thread to itself for long enough.

    Each step of its way to the engine is a turn of the thread. Now is the time to fill the window.
    """

    def __init__(
        self,
        services: WindowServices,
        theme: ThemeController,
        *,
        lanes: Mapping[str, Lane],
        language: Callable[[], str],
        settings: Callable[[], Settings],
    ) -> None:
        super().__init__()
        self._settings = settings
        self.reading = LibraryReading(services, lanes["store"])
        self.pages = LibraryPages(
            lanes["pages"],
            services,
            long_lane=lanes["long pages"],
            theme_name=lambda: theme.palette.name,
            language=language,
        )
        self.holder = PageHolder(theme, self.pages.source)
        self.holder.set_zoom(settings().zoom)

    def begin(self, first: str, window: QWidget, place: QRect) -> None:
        """Read the library; load the page at ``first``, if one is to be shown and is a note.

        It is shown at ``place`` in ``window`` until the page area takes it over: a page that
        nobody sees is laid out for a view without a size, and again when it is seen.
        """
        address = _note_at(first)

        def use(known: KnownLibrary) -> None:
            self.pages.library = known.snapshot
            if address is not None:
                self.holder.set_type(self._type_at(address))

        self.reading.begin(use)
        self.pages.prepare()
        if first:
            view = self.holder.make()  # a file or a folder is looked at later
            self.holder.setParent(window)
            self.holder.setGeometry(place)
            self.holder.show()
            if address is not None:
                view.open(first)
        head_start = _HEAD_START_MS if address is not None else 0
        QTimer.singleShot(head_start, self, self.page_under_way.emit)

    def type_of(self, place: Place) -> Typography:
        """Return the type that a page is set in, by its library."""
        return self._type_at(parse_address(place.address))

    def _type_at(self, address: PageAddress) -> Typography:
        folder = self.pages.folder_of(address)
        return read_typography(self._settings().typography).for_folder(folder)


def _note_at(target: str) -> PageAddress | None:
    try:
        address = parse_address(target)
    except AddressError:
        return None
    return address if address.kind is PageKind.POST else None
