"""What shows notes, whatever draws them: how a page is asked for, reached and searched."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from reader.core.post import Heading
from reader.ui.web.first_paint import FirstPaint

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from reader.ui.web.refusals import Refusals

_ENCODED = QUrl.ComponentFormattingOption.FullyEncoded


@dataclass(frozen=True, slots=True)
class Target:
    """Where to go on a page once it is there."""

    anchor: str = ""
    scroll: float | None = None
    needles: tuple[str, ...] = ()


class PageView(QWidget):
    """Shows one page at a time, with its headings followed and its searches marked.

    ``close()`` it before the application ends.
    """

    page_loaded = Signal(str)
    """A page asked for is there and can be scrolled; its address without an anchor."""
    page_painted = Signal(str)
    """The page that was loaded last is on the screen too, or would be were the view seen."""
    page_failed = Signal(str)
    """A page could not be loaded, or its process ended; the address asked for."""
    process_ended = Signal()
    """The process that shows pages has died; ``page_failed`` came before."""
    outline_entered = Signal(str)
    """The heading the reader is under changed; its id, empty above the first."""
    scrolled = Signal(float)
    """The page was scrolled; the share of the way down, 0 to 1."""
    link_clicked = Signal(str)
    """A link to another page was followed; a yandu, http, https or mailto URL."""
    tab_wanted = Signal(str, bool)
    """A link is to be opened in a tab of its own; its yandu URL, and whether behind this one."""
    link_hovered = Signal(str)
    """The pointer is over a link; its URL, empty when it has left."""
    printed = Signal(bool)
    """``print_on`` has ended, and how."""
    menu_made = Signal(object)
    """A right click on the page shows this `QMenu` next; who hears of it may add to it."""
    marks_counted = Signal(int, int)
    """The current mark, from 1 (0: none), and how many there are."""
    said = Signal(str, object)
    """A feature's script beside the page tells something: its name, and what JSON can hold."""
    copied = Signal()
    """Code, a formula or a link went to the clipboard."""

    def __init__(self, words: Mapping[str, str], parent: QWidget | None) -> None:
        """Take the labels of the tools on a page."""
        super().__init__(parent)
        self._words = words
        self._address = ""
        self._awaited = ""
        self._target = Target()
        self._marked: tuple[str, ...] = ()
        self._is_started = False
        self._fraction = 0.0
        self._zoom = 1.0
        self._first_paint = FirstPaint(self)
        self._first_paint.painted.connect(self.page_painted)

    @property
    def address(self) -> str:
        """The address of the page shown or on its way, without an anchor; empty at first."""
        return self._address

    @property
    def is_ready(self) -> bool:
        """Whether the page at `address` is there and can be told what to do."""
        return self._is_started

    @property
    def refusals(self) -> Refusals:
        """What pages asked for and did not get."""
        raise NotImplementedError

    def open(
        self,
        address: str,
        *,
        anchor: str = "",
        scroll: float | None = None,
        needles: Sequence[str] = (),
    ) -> None:
        """Show a page; one already shown, or on its way, is not loaded again.

        Args:
            address: A ``yandu://`` URL; its fragment counts as the anchor if none is given.
            anchor: The id of a heading to start at.
            scroll: The share of the way down to start at; it goes before the anchor.
            needles: What to mark on the page; the first mark after the start is shown, unless
                ``scroll`` is given.
        """
        url, _, fragment = QUrl(address).toString(_ENCODED).partition("#")
        self._target = Target(anchor or unquote(fragment), scroll, tuple(needles))
        if url == self._address and self._is_started:
            self._arrive()
            self._first_paint.hear(url)
        elif url != self._awaited or not url:  # else it is on its way
            self._load(url)

    def reload(self) -> None:
        """Load the page again, because it changed; the place on it and the marks are kept."""
        if self._is_started:  # else it is on its way to where it is to be
            self._target = Target(scroll=self._fraction, needles=self._marked)
        self._load(self._address)

    def set_background(self, color: QColor) -> None:
        """Set what is seen before a page has painted; call it before the first ``open``."""
        raise NotImplementedError

    def set_theme(self, name: str) -> None:
        """Show this page and all later ones in the theme ``name``, without loading anything."""
        raise NotImplementedError

    def set_typography(
        self, *, font: str, size_px: float, measure_em: float, leading_em: float = 1.75
    ) -> None:
        """Set the type of this page and all later ones; ``font`` is sans or serif."""
        raise NotImplementedError

    def set_words(self, words: Mapping[str, str]) -> None:
        """Speak another language, from the next page on."""
        raise NotImplementedError

    def set_zoom(self, factor: float) -> None:
        """Enlarge everything; 1.0 is as designed, 0.25 to 5.0 is possible."""
        raise NotImplementedError

    def find_text(
        self, text: str, *, is_case: bool = False, is_word: bool = False, go_to: bool = True
    ) -> None:
        """Mark all places of a text; an empty one takes the marks away.

        With ``go_to`` the next one is shown, and the same text again steps on.
        """
        self._call("find", {"text": text, "isCase": is_case, "isWord": is_word}, go_to)

    def read_text(self, then: Callable[[str], None]) -> None:
        """Have ``then`` called with the text of the page, a line for each block."""
        raise NotImplementedError

    def mark_spans(self, spans: Sequence[tuple[int, int]], *, go_to: bool = True) -> None:
        """Mark spans, in UTF-16 units, of what `read_text` gave."""
        self._call("markSpans", list(spans), go_to)

    def mark(self, needles: Sequence[str]) -> None:
        """Mark all places of some texts where they are, and show none."""
        self._marked = tuple(needles)
        self._call("mark", list(needles), False)  # noqa: FBT003  an argument of the script

    def next_mark(self) -> None:
        """Show the next mark, after the last one the first."""
        self._call("step", 1)

    def previous_mark(self) -> None:
        """Show the previous mark, before the first one the last."""
        self._call("step", -1)

    def scroll_to(self, anchor: str) -> None:
        """Show a heading, or whatever else has this id."""
        self._call("goToAnchor", anchor)

    def scroll_position(self) -> float:
        """Return the share of the way down, 0 to 1, as last reported."""
        return self._fraction

    def tell(self, name: str, told: object) -> None:
        """Tell the feature scripts that listen to ``name`` what JSON can hold."""
        self._call("hear", name, told)

    def make_pdf(self, then: Callable[[bytes, list[Heading]], None]) -> None:
        """Print the page, in the light theme; ``then`` gets the file and the page's headings.

        The file is empty where printing failed.
        """
        raise NotImplementedError

    def print_on(self, printer: QPrinter) -> None:
        """Print the page, in the light theme; the printer must live until ``printed``."""
        raise NotImplementedError

    def run_script(self, code: str, then: Callable[[object], None]) -> None:
        """Evaluate code in the world of our own script, where there is one; for tests."""
        raise NotImplementedError

    def _leave_for(self, url: str) -> None:
        """Take note that ``url`` is on its way."""
        self._address = self._awaited = url
        self._is_started, self._fraction = False, 0.0
        self._first_paint.forget()

    def _arrive(self) -> None:
        target, self._target = self._target, Target()
        self._marked = target.needles
        if target.anchor:
            self._call("goToAnchor", target.anchor)
        if target.scroll is not None:
            self._call("goToFraction", target.scroll)
        if target.needles:
            self._call("mark", list(target.needles), target.scroll is None)
        self._first_paint.begin(self._address)
        self.page_loaded.emit(self._address)

    def _note_place(self, fraction: float) -> None:
        if not self._is_started:
            return  # of the page that is being left
        self._fraction = fraction
        self.scrolled.emit(fraction)

    def _fail(self) -> None:
        self._awaited = ""
        self.page_failed.emit(self._address)

    def _load(self, url: str) -> None:
        """Have the page at ``url`` come, or `_fail`."""
        raise NotImplementedError

    def _call(self, function: str, *arguments: object) -> None:
        """Call a function of the script beside the page, or what stands for it."""
        raise NotImplementedError
