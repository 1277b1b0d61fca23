"""What brings the first page: there before the window's other parts, for it takes longest."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QSize, QTimer, Signal

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

# A page that is kept and a library of some hundred notes take half of it.
_LONGEST_WAIT_MS = 200


class Opening(QObject):
    """The pages, the library that is being read for them, and what will show them."""

    page_under_way = Signal()
    """The first page has been given all it asked for, or there is none, or it takes long.

    Until then each step of its way is a turn of the window's thread; now it is laid out, by a
    process of its own. It is the time to fill the window.
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
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._go_on)
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

    def begin(self, first: str, size: QSize) -> None:
        """Read the library; load the page at ``first``, if one is to be shown and is a note.

        ``size`` is what it will have: it is laid out before it is in the window.
        """
        address = _note_at(first)

        def use(known: KnownLibrary) -> None:
            self.pages.library = known.snapshot
            if address is not None:
                self.holder.set_type(self._type_at(address))

        self.reading.begin(use)
        if first:
            view = self.holder.make()  # a file or a folder is looked at later
            view.resize(size)
            if address is not None:
                view.open(first)
        self.pages.styled.connect(self._go_on)
        self._wait.start(_LONGEST_WAIT_MS if address is not None else 0)

    def type_of(self, place: Place) -> Typography:
        """Return the type that a page is set in, by its library."""
        return self._type_at(parse_address(place.address))

    def _go_on(self) -> None:
        self.pages.styled.disconnect(self._go_on)
        self._wait.stop()
        self.page_under_way.emit()

    def _type_at(self, address: PageAddress) -> Typography:
        folder = self.pages.folder_of(address)
        return read_typography(self._settings().typography).for_folder(folder)


def _note_at(target: str) -> PageAddress | None:
    try:
        address = parse_address(target)
    except AddressError:
        return None
    return address if address.kind is PageKind.POST else None
