"""What a page view asks for its pages, and what comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

from reader.core.page_address import PageAddress


@dataclass(frozen=True, slots=True)
class Response:
    """The answer to one request.

    ``status`` follows HTTP. At 400 and above an empty body makes the load fail, as a missing
    image should; a body is shown, as a page that explains should.
    """

    mime_type: str
    body: bytes
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)


NOT_FOUND = Response("text/plain", b"", status=404)


class PageSource(Protocol):
    """Finds what is behind an address."""

    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        """Have ``deliver`` called once, now or later, on the thread of the user interface.

        A delivery that comes after the page was left is dropped without harm.
        """
