"""What the search box offers while one types: fields, their values, and past queries."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent

from reader.core.overriding import override
from reader.services.recent import SEARCHES, Recent
from reader.ui.jobs import Lane
from reader.ui.models.suggestion_list import Suggestion, SuggestionKind
from reader.ui.panes.search_box import SearchBox
from reader.ui.panes.suggestion_popup import SuggestionPopup

if TYPE_CHECKING:
    from reader.core.library import LibrarySnapshot
    from reader.core.query_completion import Candidate, KnownValues
    from reader.services.progress import ProgressStore
    from reader.ui.theme.controller import ThemeController

_LEAST_TYPED = 2  # letters, before fields are offered: a single one begins too many words
_PAST_SHOWN = 8
_ASKED_FOR = (Qt.FocusReason.ShortcutFocusReason, Qt.FocusReason.MouseFocusReason)
Known = tuple["LibrarySnapshot", "KnownValues"]


class SuggestionController(QObject):
    """Fills the list below the search box, and walks it by the box's keys.

    Down and Up walk, Tab takes the first, Enter the one walked to, Delete forgets a past query,
    Escape closes the list and no more. While an input method composes, nothing is offered.
    """

    def __init__(
        self,
        progress: ProgressStore,
        theme: ThemeController,
        box: SearchBox,
        library: Callable[[], LibrarySnapshot],
    ) -> None:
        super().__init__(box)
        self._box, self._library = box, library
        self._past = Recent(progress, SEARCHES)
        self._lane = Lane("suggestions", is_latest_only=True, parent=self)
        self._known: Known | None = None
        self.popup = SuggestionPopup(theme, box)
        self.popup.taken.connect(self._take)
        self.popup.removed.connect(self._forget)
        box.installEventFilter(self)
        box.textEdited.connect(lambda _: self._offer())
        box.textChanged.connect(self._note_change)

    def note_use(self, query: str) -> None:
        """Put a query before the past ones: its answer was made use of."""
        if query.strip():
            self._past.add(query.strip())

    def close(self) -> None:
        """End the lane."""
        self._lane.close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self.popup.isVisible() and self._take_key(event)
        if isinstance(event, QInputMethodEvent) and event.preeditString():
            self._close_list()
        elif isinstance(event, QFocusEvent):
            is_asked_for = event.gotFocus() and event.reason() in _ASKED_FOR
            if is_asked_for and not self._box.text():
                self._offer_past()
            elif event.lostFocus():
                self._close_list()
        return super().eventFilter(watched, event)

    def _note_change(self, text: str) -> None:
        if text and not self._box.hasFocus():
            self._close_list()

    def _offer(self) -> None:
        """Offer what fits the text in the box, as soon as it is known."""
        text, cursor = self._box.text(), self._box.cursorPosition()
        if not text:
            self._offer_past()
            return
        library, words = self._library(), self._field_words()

        def offer() -> list[Suggestion]:
            return self._completions(text, cursor, library, words)

        self._lane.submit(offer, lambda rows: self._show(text, rows))

    def _show(self, text: str, rows: Sequence[Suggestion]) -> None:
        if self._box.hasFocus() and self._box.text() == text:
            self.popup.show_rows(rows)

    def _offer_past(self) -> None:
        past = self._past.texts[:_PAST_SHOWN]
        kind = SuggestionKind.PAST_QUERY
        rows = [Suggestion(kind, text, query=text, cursor=len(text)) for text in past]
        if rows:
            rows.append(Suggestion(SuggestionKind.FORGET_ALL, self.tr("Forget these searches")))
        self._show("", rows)

    def _completions(
        self, text: str, cursor: int, library: LibrarySnapshot, words: dict[str, str]
    ) -> list[Suggestion]:
        """Return what may stand at the cursor; called on the lane alone."""
        from reader.core.known_values import known_values  # noqa: PLC0415 - on the lane
        from reader.core.query_completion import apply_candidate, complete_query  # noqa: PLC0415 - on the lane
        from reader.services.search.han import load_folding  # noqa: PLC0415 - on the lane

        if self._known is None or self._known[0] is not library:
            self._known = library, known_values(library)
        found = complete_query(text, cursor, self._known[1], load_folding())
        rows = []
        for candidate in found.candidates:
            if is_worth_offering(text[found.start : cursor], candidate):
                query, place = apply_candidate(text, found, candidate)
                detail = _detail(candidate, words)
                kind = SuggestionKind.COMPLETION
                rows.append(
                    Suggestion(kind, candidate.value or candidate.text, detail, query, place)
                )
        return rows

    def _take_key(self, event: QKeyEvent) -> bool:
        """Do what a key means while the list is open; return whether it meant anything."""
        key, chosen = event.key(), self.popup.chosen
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.popup.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self._close_list()
        elif key == Qt.Key.Key_Tab:
            self._take(chosen or self.popup.rows[0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self._take(chosen)
        elif key == Qt.Key.Key_Delete and chosen is not None:
            self._forget(chosen)
        else:
            return False
        return True

    def _take(self, row: Suggestion) -> None:
        self._close_list()
        if row.kind is SuggestionKind.FORGET_ALL:
            self._past.clear()
            return
        self._box.setText(row.query)
        self._box.setCursorPosition(row.cursor)
        if row.kind is SuggestionKind.COMPLETION:
            self._offer()

    def _forget(self, row: Suggestion) -> None:
        if row.kind is SuggestionKind.PAST_QUERY:
            self._past.remove(row.text)
            self._offer_past()

    def _close_list(self) -> None:
        self.popup.show_rows(())

    def _field_words(self) -> dict[str, str]:
        return {
            "tag": self.tr("with this tag"),
            "cat": self.tr("in this category"),
            "title": self.tr("in the title"),
            "code": self.tr("in code"),
            "math": self.tr("in formulas"),
            "has": self.tr("with code, formulas, pictures"),
            "lang": self.tr("in this language"),
            "date": self.tr("of this time"),
            "in": self.tr("in this folder or part"),
        }


def is_worth_offering(typed: str, candidate: Candidate) -> bool:
    """Return whether a candidate says more than what is typed already."""
    from reader.core.query_completion import CandidateKind  # noqa: PLC0415 - on the lane

    if candidate.kind is CandidateKind.FIELD:
        return len(typed) >= _LEAST_TYPED or (bool(typed) and not typed.isascii())
    return candidate.text != typed


def _detail(candidate: Candidate, words: dict[str, str]) -> str:
    if candidate.value:
        return "" if candidate.count is None else str(candidate.count)
    return words.get(candidate.key, "")
