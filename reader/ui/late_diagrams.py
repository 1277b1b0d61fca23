"""Diagrams that a page came without, because drawing them takes its time."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Signal

from reader.core.page_address import PageAddress, format_address
from reader.ui.jobs import Lane


class LateDiagrams(QObject):
    """Makes a page again on ``lane`` and waits for its diagrams, while it is read without them."""

    drawn = Signal(str)
    """What a page came without is in `figures` now; the page's address."""

    def __init__(self, lane: Lane, fail: Callable[[Exception], None], parent: QObject) -> None:
        super().__init__(parent)
        self._lane, self._fail = lane, fail
        self._figures: dict[str, dict[str, str]] = {}

    def figures(self, address: str) -> Mapping[str, str]:
        """Return the diagrams that a page came without: figures by the numbers they bear."""
        return self._figures.get(address, {})

    def draw(self, address: PageAddress, make: Callable[[], str]) -> None:
        """Have the diagrams of the page drawn that ``make``, on the lane, returns with them."""
        name = format_address(PageAddress(address.kind, address.path))
        # The page may be made of another text, and asked for again, before this one is drawn.
        asked: dict[str, str] = {}
        self._figures[name] = asked

        def draw() -> Mapping[str, str]:
            from reader.core.markdown.diagrams import diagram_figures  # noqa: PLC0415 - on the lane

            return diagram_figures(make())

        def take(figures: Mapping[str, str]) -> None:
            if self._figures.get(name) is asked:
                self._figures = {name: asked}
                asked.update(figures)
                self.drawn.emit(name)

        self._lane.submit(draw, take, self._fail)
