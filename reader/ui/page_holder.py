"""Where pages are shown: the one web view, made on first use, in the look of the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reader.core.saying import as_written
from reader.services.typography import Typography
from reader.ui.theme.controller import ThemeController
from reader.ui.web.page_source import PageSource

if TYPE_CHECKING:
    from reader.ui.web.missing_engine import MissingEngine
    from reader.ui.web.page_view import PageView

# A page may end its process once by bad luck; one that always does would do so for ever.
_MOST_ENDS = 3


class PageHolder(QWidget):
    """Holds the view, and what is to be told to it once it is there."""

    view_made = Signal(object)
    """The `PageView` was made, and wears the window's look; its signals can be joined."""

    def __init__(self, theme: ThemeController, source: PageSource) -> None:
        super().__init__()
        self._theme, self._source = theme, source
        self._zoom = 1.0
        self._type = Typography()
        self._more_words: list[Callable[[], Mapping[str, str]]] = []
        self.view: PageView | None = None
        self._ends = 0
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        theme.changed.connect(self._dress)

    def make(self) -> PageView:
        """Return the view, made now if this is its first use."""
        if self.view is None:
            self._take(self._make())
        assert self.view is not None  # as `_take` has it
        return self.view

    def _make(self) -> PageView:
        # Here and not above: WebEngine takes long to load, and the window opens before it.
        from reader.ui.web.reader_view import ReaderView  # noqa: PLC0415

        try:
            view = ReaderView(self._source, words=self._words())
        except ImportError as error:
            from reader.ui.web.missing_engine import describe_missing  # noqa: PLC0415 - as above

            return self._make_plain(describe_missing(error))
        view.process_ended.connect(self._note_end, Qt.ConnectionType.QueuedConnection)
        return view

    def _make_plain(self, missing: MissingEngine) -> PageView:
        from reader.ui.web.plain_reader import PlainReader  # noqa: PLC0415 - as above

        return PlainReader(self._source, missing, words=self._words())

    def _take(self, view: PageView) -> None:
        self.view = view
        self._dress()
        view.set_zoom(self._zoom)
        self._set()
        self._column.addWidget(view)
        self.view_made.emit(view)

    def _note_end(self) -> None:
        """Load the page again; where its process goes on dying, do without the web engine."""
        if self.view is None:
            return
        self._ends += 1
        if self._ends < _MOST_ENDS:
            self.view.reload()
            return
        from reader.ui.web.missing_engine import MissingEngine  # noqa: PLC0415 - as above

        address = self.view.address
        self.let_go()
        words = QCoreApplication.translate("PageArea", "its process ended {} times")
        self._take(
            self._make_plain(MissingEngine(words.format(_MOST_ENDS), as_written("yandu doctor")))
        )
        self.view.open(address)

    def let_go(self) -> None:
        """Let go of the web engine; a window that is closed may still hear of a language."""
        if self.view is not None:
            self.view.close()
            self.view = None

    def set_zoom(self, factor: float) -> None:
        """Enlarge the page and what comes after it."""
        self._zoom = factor
        if self.view is not None:
            self.view.set_zoom(factor)

    def set_type(self, wanted: Typography) -> None:
        """Set the page and what comes after it in another type."""
        is_other, self._type = wanted != self._type, wanted
        if is_other:
            self._set()

    def _set(self) -> None:
        wanted = self._type
        if self.view is not None:
            self.view.set_typography(
                font=wanted.font,
                size_px=wanted.size,
                measure_em=wanted.measure,
                leading_em=wanted.leading,
            )

    def add_words(self, words: Callable[[], Mapping[str, str]]) -> None:
        """Have more labels at hand for the scripts of later pages, in the present language."""
        self._more_words.append(words)
        self.speak()

    def speak(self) -> None:
        """Speak the interface's language, from the next page on."""
        if self.view is not None:
            self.view.set_words(self._words())

    def _dress(self) -> None:
        if self.view is not None:
            self.view.set_background(QColor(self._theme.palette.paper))
            self.view.set_theme(self._theme.palette.name)

    def _words(self) -> dict[str, str]:
        words = _page_words()
        for more in self._more_words:
            words.update(more())
        return words


def _page_words() -> dict[str, str]:
    return {
        "copy": QCoreApplication.translate("PageArea", "Copy"),
        "copied": QCoreApplication.translate("PageArea", "Copied"),
        "wrap": QCoreApplication.translate("PageArea", "Wrap long lines"),
        "run": QCoreApplication.translate("PageArea", "Run"),
        "copyTex": QCoreApplication.translate("PageArea", "Copy TeX"),
        "copyLink": QCoreApplication.translate("PageArea", "Copy link"),
        "openAside": QCoreApplication.translate("PageArea", "Open in a new tab"),
        "missingImage": QCoreApplication.translate("PageArea", "Missing picture"),
        "picture": QCoreApplication.translate("PageArea", "Picture"),
        "zoomIn": QCoreApplication.translate("PageArea", "Enlarge"),
        "zoomOut": QCoreApplication.translate("PageArea", "Reduce"),
        "zoomReset": QCoreApplication.translate("PageArea", "As large as the window"),
        "close": QCoreApplication.translate("PageArea", "Close"),
        "preview": QCoreApplication.translate("PageArea", "Preview"),
        "linkHints": QCoreApplication.translate(
            "PageArea", "Type the letters of a link to follow it"
        ),
    }
