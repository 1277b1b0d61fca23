"""What a page's script shows of another note beside a link to it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.page_address import AddressError, PageKind, parse_address
from reader.core.page_excerpt import cut_excerpt
from reader.core.post import Post, PostId
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts


class PreviewFeature(Feature):
    """Answers the page's script, which asks for a preview when a link is rested on."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        parts.area.page_said.connect(self._hear)

    def _hear(self, name: str, told: object) -> None:
        if name == "preview" and isinstance(told, dict):
            self._find(str(told.get("url")))

    def _find(self, url: str) -> None:
        try:
            address = parse_address(url)
        except AddressError:
            return
        if address.kind is not PageKind.POST:
            return

        def show(found: tuple[Post, str]) -> None:
            post, html = found
            answer = {"url": url, "title": post.title, "meta": _meta(post), "html": html}
            self.parts.area.tell_page("preview", answer)

        self.parts.pages.fetch_body(
            PostId(address.path), lambda post, body: (post, cut_excerpt(body, address.anchor)), show
        )


def _meta(post: Post) -> list[str]:
    """Return what stands below the title, as the note's own page has it."""
    minutes = QCoreApplication.translate("LibraryPages", "{} min").format(post.reading_minutes)
    date = f"{post.date:%Y-%m-%d}" if post.date else ""
    return [each for each in (" / ".join(post.category), date, minutes) if each]
