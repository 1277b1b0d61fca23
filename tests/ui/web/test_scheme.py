from collections.abc import Callable

from hypothesis import given
from PySide6.QtCore import QUrl
from pytestqt.qtbot import QtBot

from reader.core.page_address import PageAddress, format_address, parse_address
from reader.ui.web.page_source import Response
from tests.core.test_page_address import assets, pages
from tests.ui.web.conftest import MemorySource, Reader, page


class SlowSource:
    """Keeps every request until a test answers it."""

    def __init__(self) -> None:
        self.waiting: dict[str, Callable[[Response], None]] = {}

    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        self.waiting[address.path] = deliver


@given(pages | assets)
def test_address_survives_qt(address: PageAddress) -> None:
    url = QUrl(format_address(address)).toString(QUrl.ComponentFormattingOption.FullyEncoded)

    assert parse_address(url) == address


def test_answer_may_come_later(make_reader: Callable[[SlowSource], Reader], qtbot: QtBot) -> None:
    source = SlowSource()
    reader = make_reader(source)
    reader.view.open("yandu://post/note")
    qtbot.waitUntil(lambda: "note" in source.waiting, timeout=60_000)

    with qtbot.waitSignal(reader.view.page_loaded, timeout=60_000):
        source.waiting["note"](Response("text/html", page("late").encode()))

    assert reader.evaluate("document.querySelector('article').textContent") == "late"


def test_answer_to_a_page_that_was_left_is_dropped(
    make_reader: Callable[[SlowSource], Reader], qtbot: QtBot
) -> None:
    source = SlowSource()
    reader = make_reader(source)
    reader.view.open("yandu://post/left")
    qtbot.waitUntil(lambda: "left" in source.waiting, timeout=60_000)
    reader.view.open("yandu://post/stayed")
    qtbot.waitUntil(lambda: "stayed" in source.waiting, timeout=60_000)

    with qtbot.waitSignal(reader.view.page_loaded, timeout=60_000) as loaded:
        source.waiting["left"](Response("text/html", page("left").encode()))
        source.waiting["stayed"](Response("text/html", page("stayed").encode()))

    assert loaded.args == ["yandu://post/stayed"]
    assert reader.evaluate("document.querySelector('article').textContent") == "stayed"


def test_page_that_explains_is_shown_though_it_is_an_error(
    make_reader: Callable[[SlowSource], Reader], qtbot: QtBot
) -> None:
    source = SlowSource()
    reader = make_reader(source)
    reader.view.open("yandu://post/gone")
    qtbot.waitUntil(lambda: "gone" in source.waiting, timeout=60_000)

    with qtbot.waitSignal(reader.view.page_loaded, timeout=60_000):
        source.waiting["gone"](Response("text/html", page("gone").encode(), status=404))

    assert reader.evaluate("document.querySelector('article').textContent") == "gone"


def test_page_of_many_megabytes_is_shown(make_reader: Callable[[MemorySource], Reader]) -> None:
    # Hidden: what is served is looked at, and to break so many lines takes twenty seconds.
    body = "<p hidden>" + "word " * 1_000_000 + "</p>"
    reader = make_reader(MemorySource({"note": page(body)}))

    reader.open("yandu://post/note")

    assert reader.evaluate("document.querySelector('p').textContent.length") == 5_000_000
