"""The source of all pages: posts and statements rendered in the background, assets, the theme."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QObject, Signal

from reader.core.errors import UserError
from reader.core.library import LibrarySnapshot
from reader.core.overriding import override
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.page_words import PageWords, ProblemLink
from reader.core.post import Heading, Post, PostId
from reader.services.libraries import Library
from reader.ui.jobs import Lane
from reader.ui.page_process import LONG_BYTES, PageProcess
from reader.ui.sayings import explain, translate_saying
from reader.ui.theme.page_css import theme_css
from reader.ui.web.diagram_renderer import DiagramPage, HastyDiagrams
from reader.ui.web.page_source import NOT_FOUND, PageSource, Response

if TYPE_CHECKING:
    from reader.core.problem import Problem
    from reader.services.kept_pages import RenderedNote
    from reader.services.packs import PackedProblem
    from reader.services.pages import PageRenderer
    from reader.ui.web.katex_renderer import KatexRenderer
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


@dataclass(frozen=True, slots=True)
class _MadePage:
    """``is_under_way`` where diagrams of it are being drawn still."""

    html: str
    headings: tuple[Heading, ...]
    is_under_way: bool


class _Making(Protocol):
    def __call__(self, *, is_patient: bool) -> _MadePage: ...


class LibraryPages(QObject):
    """Answers the page view. ``library`` and ``theme`` are those of the moment of asking.

    Very long notes are made on ``long_lane``, so that no other page waits for them. A page whose
    diagrams take their time comes without them first.
    """

    page_made = Signal(object)
    """A page was made: its `PageOutline`."""
    diagrams_drawn = Signal(str)
    """What a page came without is in `late_figures` now; the page's address."""

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
        self._lane, self._long_lane = lane, long_lane
        self._services = services
        self._libraries = {library.key: library for library in services.libraries}
        self._theme_name, self._language = theme_name, language
        self._renderers: dict[tuple[int, bool], PageRenderer] = {}
        self._formulas: KatexRenderer | None = None
        self._making = threading.Lock()
        self._drawing_lane = Lane("drawings", parent=self)
        self.diagrams = DiagramPage()
        self._process = PageProcess(HastyDiagrams(self.diagrams))
        self._patient_process = PageProcess(self.diagrams)
        self._late_figures: dict[str, dict[str, str]] = {}
        self._library = LibrarySnapshot(())
        self._before_library: list[Callable[[], None]] | None = []
        self._own_style: bytes | None = None
        self._concealed: Mapping[str, str] | None = None
        self._statement_language = ""
        self.source = _Source(self)

    @property
    def library(self) -> LibrarySnapshot:
        """The notes that there are. A page asked for before they are known comes after."""
        return self._library

    @library.setter
    def library(self, library: LibrarySnapshot) -> None:
        self._library = library
        waiting, self._before_library = self._before_library or (), None
        for fetch in waiting:
            fetch()

    def close(self) -> None:
        """Let go of what makes pages; before the lanes, which may wait for it."""
        self.diagrams.close()
        self._process.close()
        self._patient_process.close()
        self._drawing_lane.close()

    def late_figures(self, address: str) -> Mapping[str, str]:
        """Return the diagrams that a page came without: figures by the numbers they bear."""
        return self._late_figures.get(address, {})

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

            libraries = list(self._libraries.values())
            if address.kind is not PageKind.POST:
                libraries.append(_statement_folder(self._services.practice.problem(address.path)))
            return make_standalone(
                make_page(is_patient=True).html,
                address=format_address(PageAddress(address.kind, address.path)),
                libraries=libraries,
                theme_css=theme_css(),
            )

        self._drawing_lane.submit(make, deliver, fail)

    def set_libraries(self, libraries: Sequence[Library]) -> None:
        """Serve other libraries from now on."""
        self._libraries = {library.key: library for library in libraries}

    def conceal(self, titles: Mapping[str, str] | None) -> None:
        """Show statements without hints, and those in ``titles`` by these; None for as they are."""
        self._concealed = titles

    def choose_statement_language(self, language: str) -> None:
        """Show statements in ``language`` from now on; in the interface's where it is empty."""
        self._statement_language = language

    def fetch_part(
        self, post: PostId, text: str, deliver: Callable[[Response], None], title: str = ""
    ) -> None:
        """Answer with a page of ``text`` alone, which is Markdown that stands in ``post``."""
        theme, words = self._theme_name(), _words()
        address = PageAddress(PageKind.POST, post)

        def send(made: str) -> None:
            deliver(Response(_HTML, made.encode()))

        self._lane_of(address).submit(
            lambda: self._part(post, text, title, theme, words),
            send,
            lambda error: self._explain(address, error, theme, deliver),
        )

    def fetch(self, address: PageAddress, deliver: Callable[[Response], None]) -> None:
        """Answer one request, now or when the background lane is done with it."""
        if address.kind is PageKind.ASSET:
            deliver(self._asset(address))
        elif address.kind is PageKind.APP:
            self._fetch_style(address.path, deliver)
        elif address.kind is PageKind.POST and self._before_library is not None:
            self._before_library.append(lambda: self.fetch(address, deliver))
        else:
            theme, make = self._theme_name(), self._maker(address, self._theme_name())

            def send(made: _MadePage) -> None:
                deliver(Response(_HTML, made.html.encode()))
                # Second, for the engine goes on with the page while the outline is listed.
                self.page_made.emit(PageOutline(address, made.headings))
                if made.is_under_way:
                    self._draw_late(address, make)

            def make_with_style() -> _MadePage:
                self._own_style = _user_style(self._services.paths.user_style)
                return make(is_patient=False)

            self._lane_of(address).submit(
                make_with_style,
                send,
                lambda error: self._explain(address, error, theme, deliver),
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
        words = _words()

        def make() -> Answer | None:
            post = self.library.by_id.get(post_id)
            if post is None:
                return None
            note = self._kept_or_rendered(self._libraries[post.library], post.path)
            return work(post, self._with_links(note.html, post, words))

        address = PageAddress(PageKind.POST, post_id)
        self._lane_of(address).submit(
            make, lambda made: deliver(made) if made is not None else None, self._tell_fault
        )

    def fetch_statement(
        self,
        slug: str,
        work: Callable[[Problem, str, str], Answer],
        deliver: Callable[[Answer], None],
    ) -> None:
        """Deliver what ``work`` makes of a problem, its language and its statement, on the lane.

        The statement is HTML that is safe. Nothing comes of an unknown problem, and of any
        while statements are concealed.
        """
        if self._concealed is not None:
            return
        language = self._statement_language or self._language()

        def make() -> Answer:
            packed = self._services.practice.problem(slug)
            note = self.renderer().render_text(
                packed.statement(language),
                library=_statement_folder(packed),
                path=f"statement.{language}.md",
            )
            return work(packed.problem, language, note.html)

        def fail(error: Exception) -> None:
            if not isinstance(error, UserError):  # which its own page would explain
                self._lane.failed.emit(error)

        self._lane.submit(make, deliver, fail)

    def folder_of(self, address: PageAddress) -> str:
        """Return the folder of the library that a note is in; empty for what is no note."""
        post = self.library.by_id.get(PostId(address.path))
        library = self._libraries.get(post.library) if post is not None else None
        return str(library.folder) if library and address.kind is PageKind.POST else ""

    def _fetch_style(self, name: str, deliver: Callable[[Response], None]) -> None:
        if name == "theme.css":
            deliver(Response("text/css", theme_css().encode()))
        elif name == "user.css" and self._own_style is not None:
            # Read with the page that asks for it.
            deliver(Response("text/css", self._own_style, headers=_FRESH))
        else:
            deliver(NOT_FOUND)

    def _lane_of(self, address: PageAddress) -> Lane:
        post = self.library.by_id.get(PostId(address.path))
        is_long = post is not None and post.reading_minutes > _LONG_MINUTES
        return self._long_lane if address.kind is PageKind.POST and is_long else self._lane

    def _maker(self, address: PageAddress, theme: str) -> _Making:
        """Return what makes a page, on a lane, in the language of this moment."""
        language, words = self._language(), _words()
        make = self._post if address.kind is PageKind.POST else self._problem

        def make_page(*, is_patient: bool) -> _MadePage:
            return make(address.path, theme, language, words, is_patient=is_patient)

        return make_page

    def _draw_late(self, address: PageAddress, make: _Making) -> None:
        """Make a page again and wait for its diagrams, while it is read without them."""
        name = format_address(PageAddress(address.kind, address.path))
        # The page may be made of another text, and asked for again, before this one is drawn.
        asked: dict[str, str] = {}
        self._late_figures[name] = asked

        def draw() -> Mapping[str, str]:
            from reader.core.markdown.diagrams import diagram_figures  # noqa: PLC0415 - on the lane

            return diagram_figures(make(is_patient=True).html)

        def take(figures: Mapping[str, str]) -> None:
            if self._late_figures.get(name) is asked:
                self._late_figures = {name: asked}
                asked.update(figures)
                self.diagrams_drawn.emit(name)

        self._drawing_lane.submit(draw, take, self._tell_fault)

    def _tell_fault(self, error: Exception) -> None:
        if not isinstance(error, UserError):  # which its own page would explain
            self._lane.failed.emit(error)

    def _post(
        self, path: str, theme: str, language: str, words: PageWords, *, is_patient: bool
    ) -> _MadePage:
        from reader.core.page import post_page  # noqa: PLC0415

        post = self.library.by_id.get(PostId(path))
        if post is None:
            raise UserError(words.missing_post.format(path))
        library = self._libraries[post.library]
        note = self._kept_or_rendered(library, post.path, is_patient=is_patient)
        body = self._with_links(note.html, post, words)
        problems = [
            ProblemLink(title.slug, title.best(language))
            for title in self._services.problem_titles.for_note(post.id)
        ]
        page = post_page(post, body, problems=problems, words=words, theme=theme)
        return _MadePage(page, note.headings, is_under_way=note.is_under_way)

    def _part(self, post_id: PostId, text: str, title: str, theme: str, words: PageWords) -> str:
        from reader.core.page import bare_page  # noqa: PLC0415

        post = self.library.by_id.get(post_id)
        if post is None:
            raise UserError(words.missing_post.format(post_id))
        library = self._libraries[post.library]
        note = self.renderer().render_text(text, library=library, path=post.path)
        return bare_page(title, self._with_links(note.html, post, words), theme=theme)

    def _with_links(self, html: str, post: Post, words: PageWords) -> str:
        from reader.core.page import resolve_links  # noqa: PLC0415
        from reader.core.said_html import retell_html  # noqa: PLC0415

        snapshot = self.library
        return resolve_links(
            retell_html(html, translate_saying),
            resolve=lambda name: snapshot.resolve(name, post.library),
            title_of=lambda target: known.title if (known := snapshot.by_id.get(target)) else None,
            missing=words.missing_post,
        )

    def _problem(
        self, slug: str, theme: str, language: str, words: PageWords, *, is_patient: bool
    ) -> _MadePage:
        from reader.core.page import plain_page  # noqa: PLC0415
        from reader.core.said_html import retell_html  # noqa: PLC0415
        from reader.core.statement_parts import statement_parts  # noqa: PLC0415

        language = self._statement_language or language
        packed = self._services.practice.problem(slug)
        folder = _statement_folder(packed)
        concealed = self._concealed
        hints = _hints(packed, language, words) if concealed is None else ""
        note = self.renderer(is_patient=is_patient).render_text(
            packed.statement(language) + hints,
            library=folder,
            path=f"statement.{language}.md",
        )
        limits = packed.problem.limits
        notes = [] if concealed is not None else self._notes_of(packed)
        extra = statement_parts(packed.problem.constraints, notes, words)
        cost = f"{limits.cpu_ms} ms · {limits.memory_mb} MB"
        title = (concealed or {}).get(slug) or packed.problem.title.best(language)
        body = f"{retell_html(note.html, translate_saying)}{extra}"
        page = plain_page(title, body, theme=theme, meta=cost)
        return _MadePage(page, note.headings, is_under_way=note.is_under_way)

    def _notes_of(self, packed: PackedProblem) -> list[tuple[str, str]]:
        known = self.library.by_id
        posts = [known[PostId(name)] for name in packed.problem.notes if PostId(name) in known]
        return [(post.id, post.title) for post in posts]

    def _kept_or_rendered(
        self, library: Library, path: str, *, is_patient: bool = False
    ) -> RenderedNote:
        from reader.services.kept_pages import KeptPages, read_note_file  # noqa: PLC0415 - on the lane

        pages, file = KeptPages(self._services.catalogue), read_note_file(library, path)
        kept = pages.find(file, library)
        if kept is not None:
            return kept
        if len(file.content) < LONG_BYTES:
            return self.renderer(is_patient=is_patient).render_post(library, path)
        process = self._patient_process if is_patient else self._process
        note = process.make(library, path)
        pages.keep(file, library, note)
        return note

    def renderer(self, *, is_patient: bool = True) -> PageRenderer:
        """Return a renderer of the calling thread, which is not the interface's.

        One that is not patient leaves diagrams out that are not drawn at once.
        """
        # Made on first use, on the lane's thread: the parsers are half of a start's imports. One
        # for each thread, for a renderer serves one at a time.
        from reader.services.pages import PageRenderer  # noqa: PLC0415
        from reader.services.resources import web_asset  # noqa: PLC0415
        from reader.ui.web.katex_renderer import KatexRenderer  # noqa: PLC0415

        with self._making:
            key = threading.get_ident(), is_patient
            if key not in self._renderers:
                self._formulas = self._formulas or KatexRenderer(web_asset("formula.js"))
                diagrams = self.diagrams if is_patient else HastyDiagrams(self.diagrams)
                catalogue = self._services.catalogue
                self._renderers[key] = PageRenderer(self._formulas, catalogue, diagrams)
            return self._renderers[key]

    def _asset(self, address: PageAddress) -> Response:
        from reader.services.assets import MIME_TYPES, find_asset  # noqa: PLC0415

        library = self._libraries.get(address.library)
        file: Path | None = find_asset(library, address.path) if library else None
        if file is None:
            return NOT_FOUND
        return Response(MIME_TYPES[file.suffix.lower()], file.read_bytes())

    def _explain(
        self,
        address: PageAddress,
        error: Exception,
        theme: str,
        deliver: Callable[[Response], None],
    ) -> None:
        from html import escape  # noqa: PLC0415 - not before a page is made

        from reader.core.page import plain_page  # noqa: PLC0415

        title = QCoreApplication.translate("LibraryPages", "This page cannot be shown")
        page = plain_page(title, f"<p>{escape(explain(error))}</p>", theme=theme)
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


def _statement_folder(packed: PackedProblem) -> Library:
    """Return what a statement's pictures are looked for in."""
    slug = packed.problem.slug
    return Library(f"problem-{slug}", slug, packed.folder)


def _hints(packed: PackedProblem, language: str, words: PageWords) -> str:
    """Return the hints as Markdown that shows one a click."""
    hints = packed.problem.hints
    chosen = hints.get(language) or next(iter(hints.values()), ())
    return "".join(
        f"\n\n> [!hint]- {words.hint} {number}\n"
        + "\n".join(f"> {line}" for line in hint.splitlines())
        for number, hint in enumerate(chosen, 1)
    )


def _user_style(path: Path) -> bytes:
    from reader.services.user_style import read_style  # noqa: PLC0415 - on the lane

    return read_style(path).text.encode()


def _words() -> PageWords:
    return PageWords(
        minutes=QCoreApplication.translate("LibraryPages", "{} min"),
        practise=QCoreApplication.translate("LibraryPages", "Practise:"),
        missing_post=QCoreApplication.translate("LibraryPages", "There is no note called {}"),
        constraints=QCoreApplication.translate("LibraryPages", "Constraints"),
        hint=QCoreApplication.translate("LibraryPages", "Hint"),
        explained=QCoreApplication.translate("LibraryPages", "Explained in"),
    )
