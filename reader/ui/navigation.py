"""Where one has been in the window, and back and forward through it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from reader.core.library import PostFilter

HOME, PAGE, PROBLEMS, HEALTH = "home", "page", "problems", "health"
RESULTS = "results"
INTERVIEW, STATISTICS = "interview", "statistics"


@dataclass(frozen=True, slots=True)
class Place:
    """One stop: the feed under a filter, a page at a scroll, the problems, the health page.

    Of results, ``address`` is the query, ``anchor`` the current row's number and ``scroll`` is
    in pixels.
    """

    kind: str
    address: str = ""
    anchor: str = ""
    scroll: float | None = None
    filter: PostFilter = field(default_factory=PostFilter)


class History:
    """The places visited; going somewhere new forgets what lay ahead."""

    def __init__(self, places: Iterable[Place] = (), at: int = -1) -> None:
        """Begin nowhere, or with ``places`` at the one of index ``at``, the last for none."""
        self._places = list(places)
        last = len(self._places) - 1
        self._at = at if 0 <= at <= last else last

    @property
    def places(self) -> Sequence[Place]:
        """All places of the way, in order."""
        return tuple(self._places)

    @property
    def at(self) -> int:
        """The index of the current place; -1 at the very start."""
        return self._at

    @property
    def current(self) -> Place | None:
        """Where one is; None at the very start."""
        return self._places[self._at] if self._at >= 0 else None

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place behind."""
        return self._at > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a place ahead."""
        return self._at + 1 < len(self._places)

    def visit(self, place: Place) -> None:
        """Go to a new place. The same address again replaces the stop, with its new anchor."""
        current = self.current
        if current and (current.kind, current.address, current.filter) == (
            place.kind,
            place.address,
            place.filter,
        ):
            self._places[self._at] = place
            return
        del self._places[self._at + 1 :]
        self._places.append(place)
        self._at += 1

    def amend(self, place: Place) -> None:
        """Have ``place`` in place of the current one; what lies ahead stays."""
        if self._at >= 0:
            self._places[self._at] = place

    def note_scroll(self, scroll: float) -> None:
        """Remember how far the current page is scrolled."""
        if (current := self.current) is not None and current.kind == PAGE:
            self._places[self._at] = replace(current, scroll=scroll, anchor="")

    def rename(self, old: str, new: str) -> None:
        """Have the address ``old`` be ``new`` wherever one has been there."""
        self._places = [
            replace(place, address=new) if place.address == old else place for place in self._places
        ]

    def back(self) -> Place | None:
        """Step back, and return the place; None where there is none."""
        if not self.can_go_back:
            return None
        self._at -= 1
        return self._places[self._at]

    def forward(self) -> Place | None:
        """Step forward, and return the place; None where there is none."""
        if not self.can_go_forward:
            return None
        self._at += 1
        return self._places[self._at]
