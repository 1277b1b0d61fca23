"""The place on a page while what comes late still moves it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QTimer

from reader.core.overriding import override
from reader.core.page_address import PageAddress, PageKind
from reader.ui.web.page_source import PageSource, Response
from tests.ui.web.conftest import MemorySource, Reader, page

PICTURE = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>'
LONG = (
    '<p>needle <img src="yandu://asset/notes/late.svg"></p><h2 id="first">First</h2>'
    + "<p>text</p>" * 200
)


class LatePicture(MemorySource):
    """Keeps back its picture for four tenths of a second, and with it the page's load."""

    @override
    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        if address.kind is PageKind.ASSET:
            answer = Response("image/svg+xml", PICTURE.encode())
            QTimer.singleShot(400, lambda: deliver(answer))
        else:
            super().fetch(address, deliver)


@pytest.fixture
def reader(make_reader: Callable[[PageSource], Reader]) -> Reader:
    """A page that was opened near its end and is not loaded yet."""
    made = make_reader(LatePicture({"note": page(LONG)}))
    made.open("yandu://post/note", scroll=0.9)
    assert made.evaluate("document.readyState") != "complete"
    return made


def wait_until_loaded(reader: Reader) -> None:
    reader.wait_for("document.readyState === 'complete'")
    reader.evaluate("requestAnimationFrame(() => (globalThis.isLater = true)); 1")
    reader.wait_for("globalThis.isLater === true")


def test_place_is_kept_while_nobody_goes_elsewhere(reader: Reader) -> None:
    wait_until_loaded(reader)

    assert reader.evaluate("Math.abs(readerView.fraction() - 0.9) < 0.01") is True


def test_match_that_is_gone_to_meanwhile_stays_in_sight(reader: Reader) -> None:
    reader.view.find_text("needle")
    reader.wait_for("scrollY < 50")

    wait_until_loaded(reader)

    assert reader.evaluate("scrollY < 50") is True


def test_heading_that_is_gone_to_meanwhile_stays_in_sight(reader: Reader) -> None:
    reader.view.scroll_to("first")
    reader.wait_for("scrollY < 150")

    wait_until_loaded(reader)

    assert reader.evaluate("scrollY < 150") is True
