"""Pages of notes and statements, made on whichever lane asks for them."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from reader.core.errors import UserError
from reader.core.library import LibrarySnapshot
from reader.core.page_words import PageWords, ProblemLink
from reader.core.post import Heading, Post, PostId
from reader.core.saying import say
from reader.services.libraries import Library
from reader.ui.page_process import LONG_BYTES, PageProcess
from reader.ui.sayings import translate_saying
from reader.ui.web.diagram_renderer import DiagramPage, HastyDiagrams

if TYPE_CHECKING:
    from reader.services.kept_pages import RenderedNote
    from reader.services.packs import PackedProblem
    from reader.services.pages import PageRenderer
    from reader.services.vault_drawings import VaultDrawings
    from reader.ui.web.katex_renderer import KatexRenderer
    from reader.ui.window_services import WindowServices


@dataclass(frozen=True, slots=True)
class MadePage:
    """A page, whole; ``is_under_way`` where diagrams of it are being drawn still."""

    html: str
    headings: tuple[Heading, ...]
    is_under_way: bool


@dataclass(frozen=True, slots=True)
class PageManner:
    """How a page looks and speaks: the theme's name, the interface's language and its words."""

    theme: str
    language: str
    words: PageWords


_FOR_A_KEPT_PAGE = ("reader.core.page", "reader.core.said_html", "reader.services.kept_pages")


class PageMaking:
    """Makes pages of the notes and libraries of the moment.

    Its calls may take their time, and belong on a lane; the rest is set by the interface.
    """

    def __init__(self, services: WindowServices, diagrams: DiagramPage) -> None:
        self._services, self._diagrams = services, diagrams
        self._renderers: dict[tuple[int, bool], PageRenderer] = {}
        self._formulas: KatexRenderer | None = None
        self._guard = threading.Lock()
        self._process = PageProcess(HastyDiagrams(diagrams))
        self._patient_process = PageProcess(diagrams)
        self._drawings: tuple[LibrarySnapshot, VaultDrawings] | None = None
        self.library = LibrarySnapshot(())
        self.libraries = {library.key: library for library in services.libraries}
        self.concealed: Mapping[str, str] | None = None
        """Titles in the place of the problems' own, while statements go without hints."""
        self.statement_language = ""
        """That of statements; the interface's where it is empty."""

    def set_libraries(self, libraries: Sequence[Library]) -> None:
        """Make pages of other libraries from now on."""
        self.libraries = {library.key: library for library in libraries}

    def close(self) -> None:
        """End the processes that make long pages, and the formulas that are being rendered."""
        self._process.close()
        self._patient_process.close()
        with self._guard:
            if self._formulas is not None:
                self._formulas.interrupt()

    def prepare(self) -> None:
        """Load what a kept page needs, and which problems belong to which note."""
        for name in _FOR_A_KEPT_PAGE:
            import_module(name)
        self._services.problem_titles.for_note(PostId(""))

    def post(self, path: str, manner: PageManner, *, is_patient: bool) -> MadePage:
        """Return the page of the note with the id ``path``.

        Args:
            path: As it stands in the page's address.
            manner: How the page is to look and speak.
            is_patient: Whether to wait for diagrams that are not drawn at once.

        Raises:
            UserError: There is no such note, or it cannot be read.
        """
        from reader.core.page import post_page  # noqa: PLC0415

        post = self.library.by_id.get(PostId(path))
        if post is None:
            raise self._explain_missing(path, manner.words)
        library = self.libraries[post.library]
        note = self.note(library, post.path, is_patient=is_patient)
        body = self.with_links(note.html, post, manner.words)
        problems = [
            ProblemLink(title.slug, title.best(manner.language))
            for title in self._services.problem_titles.for_note(post.id)
        ]
        words, theme = manner.words, manner.theme
        page = post_page(post, body, problems=problems, words=words, theme=theme)
        return MadePage(page, note.headings, is_under_way=note.is_under_way)

    def _explain_missing(self, path: str, words: PageWords) -> UserError:
        from reader.services.missing_note import explain_missing  # noqa: PLC0415 - seldom

        told = explain_missing(PostId(path), self.libraries, self._services.catalogue.findings)
        advice = say("Its file may have been moved: search for the title, or go back")
        return told or UserError(words.missing_post.format(path), advice=advice)

    def part(
        self, post_id: PostId, text: str, title: str, manner: PageManner, *, is_patient: bool
    ) -> MadePage:
        """Return a page of ``text`` alone, which is Markdown that stands in a note.

        Raises:
            UserError: There is no such note.
        """
        from reader.core.page import bare_page  # noqa: PLC0415

        post = self.library.by_id.get(post_id)
        if post is None:
            raise UserError(manner.words.missing_post.format(post_id))
        library = self.libraries[post.library]
        renderer = self.renderer(is_patient=is_patient)
        note = renderer.render_text(text, library=library, path=post.path)
        body = self.with_links(note.html, post, manner.words)
        page = bare_page(title, body, theme=manner.theme)
        return MadePage(page, note.headings, is_under_way=note.is_under_way)

    def problem(self, slug: str, manner: PageManner, *, is_patient: bool) -> MadePage:
        """Return the page of a problem's statement.

        Raises:
            UserError: There is no such problem, or it cannot be read.
        """
        from reader.core.page import plain_page  # noqa: PLC0415
        from reader.core.said_html import retell_html  # noqa: PLC0415
        from reader.core.statement_parts import statement_parts  # noqa: PLC0415

        language, words = self.statement_language or manner.language, manner.words
        packed = self._services.practice.problem(slug)
        folder = statement_folder(packed)
        concealed = self.concealed
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
        page = plain_page(title, body, theme=manner.theme, meta=cost)
        return MadePage(page, note.headings, is_under_way=note.is_under_way)

    def with_links(self, html: str, post: Post, words: PageWords) -> str:
        """Return a note's HTML with its links made real, and what is said in it in our language."""
        from reader.core.page import resolve_links  # noqa: PLC0415
        from reader.core.said_html import retell_html  # noqa: PLC0415

        snapshot = self.library
        drawings = self._drawings_beside(snapshot)
        return resolve_links(
            retell_html(html, translate_saying),
            resolve=lambda name: snapshot.resolve(name, post.library),
            title_of=lambda target: known.title if (known := snapshot.by_id.get(target)) else None,
            missing=words.missing_post,
            file_of=lambda name: drawings.address(name, post.library),
        )

    def _drawings_beside(self, snapshot: LibrarySnapshot) -> VaultDrawings:
        """Return the drawings of the vaults: they are listed again when the notes have changed."""
        from reader.services.vault_drawings import VaultDrawings  # noqa: PLC0415 - on the lane

        if self._drawings is None or self._drawings[0] is not snapshot:
            self._drawings = snapshot, VaultDrawings(self.libraries.values())
        return self._drawings[1]

    def note(self, library: Library, path: str, *, is_patient: bool = False) -> RenderedNote:
        """Return a note as it is kept, or made now.

        Raises:
            UserError: Its file cannot be read.
        """
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

        with self._guard:
            key = threading.get_ident(), is_patient
            if key not in self._renderers:
                self._formulas = self._formulas or KatexRenderer(web_asset("formula.js"))
                diagrams = self._diagrams if is_patient else HastyDiagrams(self._diagrams)
                catalogue = self._services.catalogue
                self._renderers[key] = PageRenderer(self._formulas, catalogue, diagrams)
            return self._renderers[key]

    def _notes_of(self, packed: PackedProblem) -> list[tuple[str, str]]:
        known = self.library.by_id
        posts = [known[PostId(name)] for name in packed.problem.notes if PostId(name) in known]
        return [(post.id, post.title) for post in posts]


def statement_folder(packed: PackedProblem) -> Library:
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
