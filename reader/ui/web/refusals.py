"""What a page asked for and did not get."""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass

_LOG = logging.getLogger(__name__)
_KEPT = 50


@dataclass(frozen=True, slots=True)
class Refusal:
    """One thing that was refused.

    ``kind`` says at which gate: request, navigation, policy (the page's content security
    policy; ``what`` is the engine's message), method, address, window, permission, download.
    """

    kind: str
    what: str


class Refusals:
    """Counts what was refused, and keeps the last fifty."""

    def __init__(self) -> None:
        self._count = 0
        self._last: deque[Refusal] = deque(maxlen=_KEPT)

    @property
    def count(self) -> int:
        """How many there were, those no longer kept among them."""
        return self._count

    @property
    def last(self) -> tuple[Refusal, ...]:
        """The last ones, oldest first."""
        return tuple(self._last)

    def add(self, kind: str, what: str) -> None:
        """Note one."""
        self._count += 1
        self._last.append(Refusal(kind, what))
        _LOG.info("refused %s: %s", kind, what)
