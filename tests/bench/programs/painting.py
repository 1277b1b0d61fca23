"""Telling when a window or a page is on the screen, alike for every program measured."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWebEngineCore import QWebEnginePage

# The engine tells of the first paint of text or pictures once it is on the screen. Two frames of
# animation, which would be simpler, end when the page has been given away to be put there.
_AFTER_PAINT = """new PerformanceObserver((list) => {
    if (list.getEntriesByName("first-contentful-paint").length) document.title = "painted";
}).observe({ type: "paint", buffered: true })"""


def when_painted(page: QWebEnginePage, world: int, then: Callable[[], None]) -> None:
    """Call ``then`` once the loaded page is on the screen."""

    def check(title: str) -> None:
        if title == "painted":
            then()

    page.titleChanged.connect(check)
    page.runJavaScript(_AFTER_PAINT, world)
