"""The source of all pages: posts and statements rendered in the background, assets, the theme."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.core.errors import UserError
from reader.core.library import LibrarySnapshot
from reader.core.overriding import override
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.picture_types import MIME_TYPES
from reader.core.post import Heading, Post, PostId
from reader.services.libraries import Library
from reader.ui.jobs import Lane
from reader.ui.late_diagrams import LateDiagrams
from reader.ui.page_lanes import PageLanes
from reader.ui.page_making import MadePage, PageMaking, PageManner, statement_folder
from reader.ui.page_wording import page_words, refusal
from reader.ui.theme.page_css import theme_css
from reader.ui.web.diagram_renderer import DiagramPage
from reader.ui.web.page_source import NOT_FOUND, PageSource, Response

if TYPE_CHECKING:
    from reader.core.problem import Problem
    from reader.services.pages import PageRenderer
    from reader.ui.window_services import WindowServices

Answer = TypeVar("Answer")
_HTML = "text/html; charset=utf-8"
# The engine's cache in memory would give a page that is loaded again the sheet of before.
_FRESH = {"Cache-Control": "no-store"}
# A note that takes so long to read takes half a second and more to make; one of ten megabytes,
# most of a minute.
_LONG_MINUTES = 120


@dataclass(frozen=True, slots=True)
class PageOutline:
    """What is known of a page once it is made: its headings, for the outline."""

    address: PageAddress
    headings: tuple[Heading, ...]


class _Making(Protocol):
    def __call__(self, *, is_patient: bool) -> MadePage: ...


class LibraryPages(QObject):
    """Answers the page view. ``library`` and ``theme`` are those of the moment of asking.

    Very long notes are made on ``long_lane``, and none waits for one that takes its time (see
    `PageLanes`). A page whose diagrams take theirs comes without them first.
    """

    page_made = Signal(object)
    """A page was made: its `PageOutline`."""

    def __init__(
        self,
        lane: Lane,
        services: WindowServices,
        *,
        long_lane: Lane,
        theme_name: Callable[[], str],
        language: Callable[[], str],
    ) -> None:
        super().__init__()
        self._lane = lane
        self._lanes = PageLanes(lane, long_lane, self)
        self._services = services
        self._theme_name, self._language = theme_name, language
        self._drawing_lane = Lane("drawings", parent=self)
        self._asset_lane = Lane("assets", parent=self)
        self.diagrams = DiagramPage()
        self.making = PageMaking(services, self.diagrams)
        self.late_diagrams = LateDiagrams(self._drawing_lane, self._tell_fault, self)
        self._before_library: list[Callable[[], None]] | None = []
        self._own_style: bytes | None = None
        self.source = _Source(self)

    @property
    def library(self) -> LibrarySnapshot:
        """The notes that there are. A page asked for before they are known comes after."""
        return self.making.library

    @library.setter
    def library(self, library: LibrarySnapshot) -> None:
        self.making.library = library
        waiting, self._before_library = self._before_library or (), None
        for fetch in waiting:
            fetch()

    def close(self) -> None:
        """Let go of what makes pages; before the lanes, which may wait for it."""
        self.diagrams.close()
        self.making.close()
        self._lanes.close()
        self._drawing_lane.close()
        self._asset_lane.close()

    def prepare(self) -> None:
        """Load what a kept page needs before one is asked for, on the lane."""
        self._lane.submit(self.making.prepare, lambda _: None, self._tell_fault)

    def make_file(
        self,
        address: PageAddress,
        deliver: Callable[[str], None],
        fail: Callable[[Exception], None],
    ) -> None:
        """Have ``deliver`` called with a page that stands by itself, in the light theme."""
        make_page = self._maker(address, "light")

        def make() -> str:
            from reader.services.standalone import make_standalone  # noqa: PLC0415 - on the lane

            libraries = list(self.making.libraries.values())
            if address.kind is not PageKind.POST:
                libraries.append(statement_folder(self._services.practice.problem(address.path)))
            return make_standalone(
                make_page(is_patient=True).html,
                address=format_address(PageAddress(address.kind, address.path)),
                libraries=libraries,
                theme_css=theme_css(),
            )

        self._drawing_lane.submit(make, deliver, fail)

    def set_libraries(self, libraries: Sequence[Library]) -> None:
        """Serve other libraries from now on."""
        self.making.set_libraries(libraries)

    def conceal(self, titles: Mapping[str, str] | None) -> None:
        """Show statements without hints, and those in ``titles`` by these; None for as they are."""
        self.making.concealed = titles

    def choose_statement_language(self, language: str) -> None:
        """Show statements in ``language`` from now on; in the interface's where it is empty."""
        self.making.statement_language = language

    def fetch_part(
        self, post: PostId, text: str, deliver: Callable[[Response], None], title: str = ""
    ) -> None:
        """Answer with a page of ``text`` alone, which is Markdown that stands in ``post``.

        Where its diagrams take long, it comes when they are drawn; no other page waits for it.
        """
        manner = PageManner(self._theme_name(), self._language(), page_words())
        address = PageAddress(PageKind.POST, post)
        make = partial(self.making.part, post, text, title, manner)

        def send(made: MadePage) -> None:
            if made.is_under_way:
                self._drawing_lane.submit(lambda: make(is_patient=True), finish, refuse)
            else:
                finish(made)

        def finish(made: MadePage) -> None:
            deliver(Response(_HTML, made.html.encode()))

        def refuse(error: Exception) -> None:
            self._explain(address, error, manner.theme, deliver)

        is_long = self._is_long(address)
        self._lanes.submit(lambda: make(is_patient=False), send, refuse, is_long=is_long)

    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        """Answer one request, now or when the background lane is done with it."""
        if address.kind is PageKind.ASSET:
            self._asset_lane.submit(lambda: self._asset(address), deliver, self._tell_fault)
        elif address.kind is PageKind.APP:
            self._fetch_style(address.path, deliver)
        elif address.kind is PageKind.POST and self._before_library is not None:
            self._before_library.append(lambda: self.fetch(address, deliver))
        else:
            theme, make = self._theme_name(), self._maker(address, self._theme_name())

            def send(made: MadePage) -> None:
                deliver(Response(_HTML, made.html.encode()))
                # Second, for the engine goes on with the page while the outline is listed.
                self.page_made.emit(PageOutline(address, made.headings))
                if made.is_under_way:
                    self.late_diagrams.draw(address, lambda: make(is_patient=True).html)

            def make_with_style() -> MadePage:
                self._own_style = _user_style(self._services.paths.user_style)
                return make(is_patient=False)

            self._lanes.submit(
                make_with_style,
                send,
                lambda error: self._explain(address, error, theme, deliver),
                is_long=self._is_long(address),
            )

    def fetch_body(
        self,
        post_id: PostId,
        work: Callable[[Post, str], Answer],
        deliver: Callable[[Answer], None],
    ) -> None:
        """Deliver what ``work`` makes of a note and its body, on the lane; nothing for no note.

        The body is HTML that is safe, with its links made real.
        """
        words = page_words()

        def make() -> Answer | None:
            post = self.library.by_id.get(post_id)
            if post is None:
                return None
            note = self.making.note(self.making.libraries[post.library], post.path)
            return work(post, self.making.with_links(note.html, post, words))

        self._lanes.submit(
            make,
            lambda made: deliver(made) if made is not None else None,
            self._tell_fault,
            is_long=self._is_long(PageAddress(PageKind.POST, post_id)),
        )

    def fetch_statement(
        self,
        slug: str,
        work: Callable[[Problem, str, str], Answer],
        deliver: Callable[[Answer], None],
    ) -> None:
        """Deliver what ``work`` makes of a problem, its language and its statement, on the lane.

        The statement is HTML that is safe, without diagrams that take long to draw. Nothing
        comes of an unknown problem, and of any while statements are concealed.
        """
        if self.making.concealed is not None:
            return
        language = self.making.statement_language or self._language()

        def make() -> Answer:
            packed = self._services.practice.problem(slug)
            note = self.making.renderer(is_patient=False).render_text(
                packed.statement(language),
                library=statement_folder(packed),
                path=f"statement.{language}.md",
            )
            return work(packed.problem, language, note.html)

        self._lanes.submit(make, deliver, self._tell_fault)

    def renderer(self) -> PageRenderer:
        """Return the renderer of the calling thread, which is not the interface's."""
        return self.making.renderer()

    def folder_of(self, address: PageAddress) -> str:
        """Return the folder of the library that a note is in; empty for what is no note."""
        post = self.library.by_id.get(PostId(address.path))
        library = self.making.libraries.get(post.library) if post is not None else None
        return str(library.folder) if library and address.kind is PageKind.POST else ""

    def _fetch_style(self, name: str, deliver: Callable[[Response], None]) -> None:
        if name == "theme.css":
            deliver(Response("text/css", theme_css().encode()))
        elif name == "user.css" and self._own_style is not None:
            # Read with the page that asks for it.
            deliver(Response("text/css", self._own_style, headers=_FRESH))
        else:
            deliver(NOT_FOUND)

    def _is_long(self, address: PageAddress) -> bool:
        post = self.library.by_id.get(PostId(address.path))
        is_post = address.kind is PageKind.POST
        return is_post and post is not None and post.reading_minutes > _LONG_MINUTES

    def _maker(self, address: PageAddress, theme: str) -> _Making:
        """Return what makes a page, on a lane, in the language of this moment."""
        manner = PageManner(theme, self._language(), page_words())
        make = self.making.post if address.kind is PageKind.POST else self.making.problem

        def make_page(*, is_patient: bool) -> MadePage:
            return make(address.path, manner, is_patient=is_patient)

        return make_page

    def _tell_fault(self, error: Exception) -> None:
        if not isinstance(error, UserError):  # which its own page would explain
            self._lane.failed.emit(error)

    def _asset(self, address: PageAddress) -> Response:
        from reader.services.assets import find_asset  # noqa: PLC0415

        library = self.making.libraries.get(address.library)
        file: Path | None = find_asset(library, address.path) if library else None
        if file is None:
            return NOT_FOUND
        try:
            return Response(MIME_TYPES[file.suffix.lower()], file.read_bytes())
        except OSError:  # it may not be read, or has just gone
            return NOT_FOUND

    def _explain(
        self,
        address: PageAddress,
        error: Exception,
        theme: str,
        deliver: Callable[[Response], None],
    ) -> None:
        page = refusal(error, theme)
        deliver(Response(_HTML, page.encode(), status=404))
        self.page_made.emit(PageOutline(address, ()))
        if not isinstance(error, UserError):
            self._lane.failed.emit(error)


class _Source(PageSource):
    def __init__(self, pages: LibraryPages) -> None:
        self._pages = pages

    @override
    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        self._pages.fetch(address, deliver)


def _user_style(path: Path) -> bytes:
    if not path.exists():  # as in most homes, whose starts need not load what reads it
        return b""
    from reader.services.user_style import read_style  # noqa: PLC0415 - on the lane

    return read_style(path).text.encode()
