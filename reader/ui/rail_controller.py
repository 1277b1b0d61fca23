"""The rail and the window's places: what a button of the rail does, and which one is marked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from reader.ui.navigation import Place
from reader.ui.page_area import PageArea
from reader.ui.panes.rail import Rail


class RailController(QObject):
    """Goes where the rail points, and marks on it where one is."""

    def __init__(self, rail: Rail, area: PageArea) -> None:
        super().__init__(area)
        self._rail, self._area = rail, area
        self._runs: dict[str, Callable[[], object]] = {}
        self._names: dict[str, str] = {}
        rail.place_chosen.connect(self._go)
        area.arrived.connect(self._note_place)

    def join(self, name: str, run: Callable[[], object], kind: str = "") -> None:
        """Have the button ``name`` do ``run``, and be marked while a place of ``kind`` is shown."""
        self._runs[name] = run
        if kind:
            self._names[kind] = name

    def add(self, name: str, title: Callable[[], str], place: Place) -> None:
        """Add a button with the line icon ``name`` that goes to ``place``."""
        self._rail.add_place(name, title)
        self.join(name, lambda: self._area.go(place), place.kind)

    @property
    def rail(self) -> Rail:
        """The rail, which a feature may hide for a while."""
        return self._rail

    def _go(self, name: str) -> None:
        self._runs[name]()
        self._note_place(self._area.history.current)  # a click on the marked one unmarks it

    def _note_place(self, place: Place | None) -> None:
        self._rail.show_place(self._names.get(place.kind, "") if place is not None else "")
