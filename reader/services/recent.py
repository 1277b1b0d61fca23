"""What was used last, the latest first, kept in the user's data."""

from __future__ import annotations

from reader.services.progress import ProgressStore

PLACES = "recent"
"""Pages by their address, and commands: what the quick switcher offers first."""
SEARCHES = "searches"
"""Queries whose answer was made use of."""


class Recent:
    """One list of texts, each in it once; what is too old drops out at its end."""

    def __init__(self, progress: ProgressStore, name: str, most: int = 30) -> None:
        self._progress, self._name, self._most = progress, name, most

    @property
    def texts(self) -> tuple[str, ...]:
        """The texts, the latest first."""
        kept = self._progress.state(self._name)
        return tuple(map(str, kept)) if isinstance(kept, list) else ()

    def add(self, text: str) -> None:
        """Put ``text`` before the others."""
        before = self.texts
        if before[:1] != (text,):
            self._keep((text, *(each for each in before if each != text)))

    def remove(self, text: str) -> None:
        """Take ``text`` off the list."""
        self._keep(tuple(each for each in self.texts if each != text))

    def clear(self) -> None:
        """Take everything off the list."""
        self._keep(())

    def _keep(self, texts: tuple[str, ...]) -> None:
        self._progress.set_state(self._name, texts[: self._most])
