"""Whether highlights still stand in notes that were edited, without a page of them being shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from reader.core.article_text import read_article
from reader.core.formula import Formula, FormulaRenderer, RenderedFormula
from reader.core.highlight_places import find_highlights, moved_highlights
from reader.core.library import LibrarySnapshot
from reader.core.overriding import override
from reader.core.page import resolve_links
from reader.core.post import Post, PostId
from reader.services.highlights import Highlights
from reader.services.kept_pages import read_note_file
from reader.services.libraries import Library
from reader.services.progress import ProgressStore

_CHECKED = "highlights.checked"
# To convert a longer note takes seconds; of that, what is lost is known when it is opened.
_MOST_BYTES = 256 * 1024


class HighlightCheck:
    """Remembers the content with which each note was last looked at. One thread at a time."""

    def __init__(self, progress: ProgressStore) -> None:
        self._progress = progress
        self._highlights = Highlights(progress.database)

    def due(self, hashes: Mapping[PostId, str]) -> tuple[PostId, ...]:
        """Return the notes with highlights whose content is another than when last looked at.

        Args:
            hashes: The content hash of every note there is.
        """
        marked = dict.fromkeys(one.post for one in self._highlights.all())
        checked = self._checked()
        return tuple(p for p in marked if p in hashes and checked.get(p) != hashes[p])

    def check(self, post: Post, library: Library, content: str, *, among: LibrarySnapshot) -> bool:
        """Look for the highlights of a note, and keep where they are or that they are lost.

        Args:
            post: The note, of ``library``.
            library: Where its file is.
            content: The hash of its content, under which this is remembered.
            among: All notes, for links show the titles of those they lead to.

        Returns:
            Whether any stands elsewhere than was known, or is lost or found again.

        Raises:
            UserError: The file cannot be read.
        """
        is_moved = self._look(post, library, among)
        self._progress.set_state(_CHECKED, {**self._checked(), post.id: content})
        return is_moved

    def _look(self, post: Post, library: Library, among: LibrarySnapshot) -> bool:
        if len(read_note_file(library, post.path).content) > _MOST_BYTES:
            return False
        from reader.services.pages import PageRenderer  # noqa: PLC0415 - loads all parsers

        note = PageRenderer(_AsTex()).render_post(library, post.path)
        html = resolve_links(
            note.html,
            resolve=lambda name: among.resolve(name, library.key),
            title_of=lambda key: found.title if (found := among.by_id.get(key)) else None,
            missing="",
        )
        page = read_article(html, post.title)
        moved = moved_highlights(page, find_highlights(page, self._highlights.of_post(post.id)))
        self._highlights.note_places(moved)
        return bool(moved)

    def _checked(self) -> dict[str, object]:
        kept = self._progress.state(_CHECKED)
        return kept if isinstance(kept, dict) else {}


class _AsTex(FormulaRenderer):
    """Leaves formulas as they are written: that is what a page's text has of them."""

    @override
    def render(
        self, formulas: Sequence[Formula], macros: Mapping[str, str]
    ) -> list[RenderedFormula]:
        return [
            RenderedFormula(f'<span class="katex"><code>{escape(formula.tex)}</code></span>')
            for formula in formulas
        ]
