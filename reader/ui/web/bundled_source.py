"""The files of the page view itself: ``yandu://app/page.css`` and the like."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from reader.core.overriding import override
from reader.core.page_address import PageAddress, PageKind
from reader.services import resources
from reader.ui.web.page_source import NOT_FOUND, PageSource, Response

_MIME_TYPES = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".woff2": "font/woff2",
}


class BundledSource(PageSource):
    """Serves the built web assets, and passes all else on."""

    def __init__(self, fallback: PageSource | None = None, *, folder: Path | None = None) -> None:
        """Take the source of posts, problems, assets and of ``yandu://app/theme.css``."""
        self._fallback = fallback
        self._folder = folder or resources.web_asset("page.css").parent

    @override
    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        found = self._read(address)
        if found is not None:
            deliver(found)
        elif self._fallback is not None:
            self._fallback.fetch(address, deliver)
        else:
            deliver(NOT_FOUND)

    def _read(self, address: PageAddress) -> Response | None:
        if address.kind is not PageKind.APP:
            return None
        path = self._folder / address.path
        mime_type = _MIME_TYPES.get(path.suffix)
        # An absolute path or a link would lead out of the folder.
        is_inside = path.resolve().is_relative_to(self._folder.resolve())
        if mime_type is None or not is_inside or not path.is_file():
            return None
        return Response(mime_type, path.read_bytes())
