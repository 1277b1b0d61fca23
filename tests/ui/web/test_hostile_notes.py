import struct
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from reader.core.note_reader import read_note
from reader.core.page import post_page, resolve_links
from reader.core.page_address import PageAddress, PageKind
from reader.core.page_words import PageWords
from reader.core.picture_types import MIME_TYPES
from reader.services.assets import find_asset
from reader.services.libraries import Library
from reader.services.pages import PageRenderer
from reader.services.resources import web_asset
from reader.ui.web.katex_renderer import KatexRenderer
from reader.ui.web.page_source import NOT_FOUND, Response
from tests.ui.web.conftest import Reader
from tests.ui.web.hostile_notes import FAR, HOSTILE_NOTES, OWNED

WORDS = PageWords()
EVIL_DRAWING = (
    f'<svg xmlns="http://www.w3.org/2000/svg" onload="{OWNED}"><script>{OWNED}</script>'
    f'<style>@import "{FAR}/a.css"</style><image href="{FAR}/b.png"/>'
    f'<foreignObject><img src="x" onerror="{OWNED}"/></foreignObject>'
    f'<rect width="9" height="9" fill="url({FAR}/c.svg#a)" onclick="{OWNED}"/></svg>'
)
# A grey square of so many pixels a side: 900 million in half a megabyte's file.
BOMB_SIDE = 30_000
LEFT_OVER = (
    "[...document.querySelectorAll('article script, article style, article link, article meta,"
    " article base, article iframe, article object, article embed, article form, article button,"
    " article video, article audio, article source, article dialog')]"
    ".filter((one) => !one.closest('.code-tools')).map((one) => one.outerHTML)"
)
HANDLERS = (
    "[...document.querySelectorAll('article *')].flatMap((one) => [...one.attributes])"
    ".filter((one) => one.name.startsWith('on')"
    " || /^(?!https?:|mailto:|yandu:|#)/.test(one.name === 'href' ? one.value : '#'))"
    ".map((one) => one.name + '=' + one.value)"
)


def bomb() -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        sum_of = zlib.crc32(kind + body)
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", sum_of)

    head = struct.pack(">IIBBBBB", BOMB_SIDE, BOMB_SIDE, 1, 0, 0, 0, 0)
    rows = zlib.compress(bytes(BOMB_SIDE * (BOMB_SIDE // 8 + 1)), 9)
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        (chunk(b"IHDR", head), chunk(b"IDAT", rows), chunk(b"IEND", b""))
    )


class NoteSource:
    """Serves one note, made as the application makes it, and the pictures of its library."""

    def __init__(self, library: Library, page: str) -> None:
        self._library = library
        self._page = page
        self.asked: list[PageAddress] = []

    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        self.asked.append(address)
        if address.kind is PageKind.POST:
            deliver(Response("text/html", self._page.encode()))
            return
        is_ours = address.kind is PageKind.ASSET and address.library == self._library.key
        file = find_asset(self._library, address.path) if is_ours else None
        deliver(Response(MIME_TYPES[file.suffix], file.read_bytes()) if file else NOT_FOUND)


@pytest.fixture(scope="module")
def renderer(qapp: QCoreApplication) -> Iterator[PageRenderer]:
    formulas = KatexRenderer(web_asset("formula.js"))
    yield PageRenderer(formulas)
    formulas.close()


@pytest.fixture
def library(tmp_path: Path) -> Library:
    folder = tmp_path / "outer" / "notes"
    folder.mkdir(parents=True)
    (tmp_path / "outer" / "secret.png").write_bytes(b"secret")
    (folder / "out.png").symlink_to("../secret.png")
    (folder / "folder").symlink_to("..")
    (folder / "evil.svg").write_text(EVIL_DRAWING)
    return Library("notes", "notes", folder)


def make_page(renderer: PageRenderer, library: Library, text: str) -> str:
    """The page of ``note.md``, as the window would show it."""
    read = read_note(
        text, library=library.key, path="note.md", shown_path="note.md", content_hash="x"
    )
    body = resolve_links(
        renderer.render_text(text, library=library, path="note.md").html,
        resolve=lambda _: None,
        title_of=lambda _: None,
        missing=WORDS.missing_post,
    )
    return post_page(read.post, body, problems=(), words=WORDS, theme="light")


@pytest.fixture
def attack(
    renderer: PageRenderer, library: Library, make_reader: Callable[[NoteSource], Reader]
) -> Callable[[str], tuple[Reader, NoteSource]]:
    def open_note(name: str) -> tuple[Reader, NoteSource]:
        source = NoteSource(library, make_page(renderer, library, HOSTILE_NOTES[name]))
        reader = make_reader(source)
        reader.open("yandu://post/note")
        reader.wait_for("document.readyState === 'complete'")
        return reader, source

    return open_note


Attack = Callable[[str], tuple[Reader, NoteSource]]


@pytest.mark.parametrize("name", HOSTILE_NOTES)
def test_hostile_note_runs_nothing_and_asks_for_nothing(attack: Attack, name: str) -> None:
    reader, source = attack(name)

    reader.evaluate("document.querySelectorAll('article *').forEach((one) => one.click?.()); 1")

    assert reader.evaluate("String(document.documentElement.dataset.owned)") == "undefined"
    assert reader.evaluate(f"JSON.stringify({LEFT_OVER})") == "[]"
    assert reader.evaluate(f"JSON.stringify({HANDLERS})") == "[]"
    assert reader.evaluate("location.href.split('#')[0]") == "yandu://post/note"
    assert [refusal for refusal in reader.view.refusals.last if FAR in refusal.what] == []
    assert {address.library for address in source.asked} <= {"", "notes"}


def test_picture_outside_the_library_is_not_served(attack: Attack) -> None:
    reader, _ = attack("link out of the library")

    assert reader.evaluate("document.querySelectorAll('article img').length") == 0


def test_picture_of_very_many_pixels_leaves_the_page_alive(
    attack: Attack, library: Library
) -> None:
    (library.folder / "bomb.png").write_bytes(bomb())

    reader, _ = attack("bomb of a picture")

    assert reader.evaluate("1 + 1") == 2
