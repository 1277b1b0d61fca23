from collections.abc import Callable

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from reader.ui.web import scheme
from reader.ui.web.refusals import Refusal, Refusals
from tests.ui.web.conftest import HERE, MemorySource, Reader, page

HOSTILE = page((HERE / "hostile_note.html").read_text(encoding="utf-8"))
OPEN_POLICY = "default-src * 'unsafe-inline' data: file: yandu:"


@pytest.fixture(params=["its policy", "no policy"])
def attacked(
    request: pytest.FixtureRequest,
    monkeypatch: pytest.MonkeyPatch,
    make_reader: Callable[[MemorySource], Reader],
) -> Reader:
    """A reader that shows the hostile note, with its policy and, to test the rest, without."""
    if request.param == "no policy":
        monkeypatch.setattr(scheme, "READER_POLICY", OPEN_POLICY)
    reader = make_reader(MemorySource({"note": HOSTILE, "owned.js": "document.title = 'owned'"}))
    reader.open("yandu://post/note")
    reader.wait_for("document.readyState === 'complete'")
    return reader


def what_was_refused(reader: Reader) -> str:
    return "\n".join(f"{refusal.kind} {refusal.what}" for refusal in reader.view.refusals.last)


def test_hostile_note_runs_nothing(attacked: Reader) -> None:
    attacked.evaluate("document.getElementById('script-link').click()")

    owned = "[document.documentElement.dataset.owned, document.title].join()"
    assert attacked.evaluate(owned) == ",fresh"


def test_what_a_hostile_note_asks_for_is_refused_and_counted(
    attacked: Reader, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: "refresh" in what_was_refused(attacked), timeout=60_000)

    refused = what_was_refused(attacked)
    assert attacked.view.refusals.count >= 10
    for name in ("pixel.png", "style.css", "attribute.png", "prefetch", "film.mp4"):
        assert f"https://hostile.invalid/{name}" in refused


def test_hostile_note_stays_where_it_is(attacked: Reader, qtbot: QtBot) -> None:
    for link in ("data-link", "file-link", "odd-link", "saved-link"):
        attacked.evaluate(f"document.getElementById('{link}').click()")
    for form in ("remote-form", "own-form"):
        attacked.evaluate(f"document.getElementById('{form}').submit()")

    qtbot.waitUntil(lambda: "refresh" in what_was_refused(attacked), timeout=60_000)
    assert attacked.evaluate("location.href") == "yandu://post/note"
    assert attacked.view.address == "yandu://post/note"


def test_frame_gets_no_page(attacked: Reader) -> None:
    empty = (
        "[...document.querySelectorAll('iframe')].every((frame) => {"
        " try { return !frame.contentDocument?.body?.children.length } catch { return true } })"
    )

    assert attacked.evaluate(empty) is True


@pytest.mark.parametrize(
    "url", ["https://example.org/a", "mailto:a@example.org", "yandu://post/other%20one#part"]
)
def test_link_is_told_of_and_not_followed(
    read: Callable[..., Reader], qtbot: QtBot, url: str
) -> None:
    reader = read(f'<a style="display:block" href="{url}">wide</a>')

    with qtbot.waitSignal(reader.view.link_clicked, timeout=60_000) as clicked:
        reader.click("a")

    assert clicked.args == [url]
    assert reader.evaluate("location.href") == "yandu://post/note"


def test_link_may_be_opened_at_once_by_who_hears_of_it(
    read: Callable[..., Reader], qtbot: QtBot
) -> None:
    reader = read('<a href="yandu://post/other">x</a>', other="there")
    reader.view.link_clicked.connect(reader.view.open)

    with qtbot.waitSignal(reader.view.page_loaded, timeout=60_000) as loaded:
        reader.evaluate("document.querySelector('a').click()")

    assert loaded.args == ["yandu://post/other"]


def test_link_into_a_new_window_is_told_of_and_opens_none(
    read: Callable[..., Reader], qtbot: QtBot
) -> None:
    reader = read('<a style="display:block" target="_blank" href="https://example.org/">wide</a>')

    with qtbot.waitSignal(reader.view.link_clicked, timeout=60_000) as clicked:
        reader.click("a")

    assert clicked.args == ["https://example.org/"]


def test_link_within_the_page_is_followed_there(read: Callable[..., Reader]) -> None:
    reader = read('<a href="#end">x</a><p style="height: 3000px"></p><h2 id="end">e</h2>')

    reader.evaluate("document.querySelector('a').click()")

    assert reader.soon("scrollY > 1000 && location.hash === '#end'")


def test_script_of_the_page_is_off_and_ours_is_out_of_its_reach(
    read: Callable[..., Reader], qtbot: QtBot
) -> None:
    reader = read("x")
    answers: list[object] = []

    reader.view._host.page.runJavaScript("1 + 1", answers.append)

    qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
    assert answers == [""]
    assert reader.evaluate("typeof readerView") == "object"


def test_handler_answers_no_form(qtbot: QtBot) -> None:
    form = "<form method=post action='yandu://post/sent'><input name=a></form>"
    source, refusals = MemorySource({"form": form, "sent": "x"}), Refusals()
    scheme.register_schemes()
    profile = QWebEngineProfile()
    handler = scheme.SchemeHandler(source, OPEN_POLICY, refusals.add)
    handler.install(profile)
    opened = QWebEnginePage(profile)
    with qtbot.waitSignal(opened.loadFinished, timeout=60_000):
        opened.load(QUrl("yandu://post/form"))

    opened.runJavaScript("document.forms[0].submit()")

    qtbot.waitUntil(lambda: refusals.count > 0, timeout=60_000)
    delete(opened)
    assert refusals.last[-1] == Refusal("method", "yandu://post/sent")
    assert [address.path for address in source.asked] == ["form"]


@pytest.mark.parametrize("url", ["yandu://post/", "yandu://nosuch/a", "yandu://post/a//b"])
def test_address_that_leads_nowhere_fails(
    read: Callable[..., Reader], qtbot: QtBot, url: str
) -> None:
    reader = read("x")

    with qtbot.waitSignal(reader.view.page_failed, timeout=60_000):
        reader.view.open(url)

    assert reader.view.refusals.last[-1].kind == "address"


@pytest.mark.parametrize("url", ["https://example.org/", "file:///etc/passwd", "", "a.md"])
def test_view_opens_nothing_but_our_addresses(
    read: Callable[..., Reader], qtbot: QtBot, url: str
) -> None:
    reader = read("x")

    with qtbot.waitSignal(reader.view.page_failed, timeout=60_000):
        reader.view.open(url)

    assert reader.evaluate("location.href") == "yandu://post/note"
