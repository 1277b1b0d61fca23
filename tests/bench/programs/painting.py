"""Telling when a window or a page is on the screen, alike for every program measured."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWebEngineCore import QWebEnginePage

# Two frames after the script ran, the page as it stands has been given to the screen.
_AFTER_PAINT = (
    "requestAnimationFrame(() => requestAnimationFrame(() => { document.title = 'painted'; }))"
)


def when_painted(page: QWebEnginePage, world: int, then: Callable[[], None]) -> None:
    """Call ``then`` once the loaded page is on the screen."""

    def check(title: str) -> None:
        if title == "painted":
            then()

    page.titleChanged.connect(check)
    page.runJavaScript(_AFTER_PAINT, world)
