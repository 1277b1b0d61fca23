"""Diagrams drawn by a page of their own, off the screen, for whichever thread makes a note's page.

Nothing of it is loaded before a note has a diagram.
"""

from __future__ import annotations

import json
import logging
import threading
from collections import OrderedDict, deque
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from reader.core.diagram import DiagramRenderer, Drawing, DrawnDiagram, given_up
from reader.core.engine_words.diagram_reasons import MERMAID
from reader.core.overriding import override
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.services.resources import web_asset
from reader.ui.theme.page_css import diagram_style

if TYPE_CHECKING:
    from reader.ui.web.diagram_bridge import DiagramBridge
    from reader.ui.web.host import WebHost

# Loading the library takes a second, a large diagram some more; a hostile one would not end.
PATIENCE_S = 20.0
# What was drawn is kept a while for whoever asks again: the page of a note asks twice.
_MOST_KEPT = 100
_PAGE = format_address(PageAddress(PageKind.APP, "diagram.html"))
_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Wish:
    """One diagram; ``drawn`` stays None where there is nothing to draw it with."""

    source: str
    is_done: threading.Event = field(default_factory=threading.Event)
    answer: str = ""
    drawn: DrawnDiagram | None = None

    def end(self, drawn: DrawnDiagram | None) -> None:
        self.drawn = drawn
        self.is_done.set()

    def result(self) -> DrawnDiagram | None:
        """Return what came of it; read here and not where it arrived, the interface's thread."""
        if not self.is_done.is_set():
            return DrawnDiagram(state=Drawing.UNDER_WAY)
        return _read(self.answer) if self.answer else self.drawn


def _read(answer: str) -> DrawnDiagram:
    drawn = DrawnDiagram(**json.loads(answer))
    return replace(drawn, error=MERMAID.explain(drawn.error)) if drawn.error else drawn


class DiagramPage(QObject):
    """Draws for other threads, one diagram after another; lives on that of the interface.

    ``close()`` it before the lanes. A `reader.core.diagram.DiagramRenderer`, though it cannot
    inherit from a protocol.
    """

    _wished = Signal(object)

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        super().__init__()
        self._is_closed = False
        self._is_ready = False
        self._ticket = 0
        self._wishes: OrderedDict[str, _Wish] = OrderedDict()
        self._guard = threading.Lock()
        self._waiting: deque[_Wish] = deque()
        self._present: _Wish | None = None
        self._host: WebHost | None = None
        self._ground: QWidget | None = None
        self._bridge: DiagramBridge | None = None
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self.set_patience(patience_s)
        self._limit.timeout.connect(self._give_up)
        self._wished.connect(self._take)

    @property
    def is_loaded(self) -> bool:
        """Whether the page that draws was made, and is there still."""
        return self._host is not None

    @property
    def is_busy(self) -> bool:
        """Whether it draws just now."""
        return self._present is not None

    def set_patience(self, patience_s: float) -> None:
        """Give up a diagram that takes longer, from the next one on."""
        self._limit.setInterval(int(1000 * patience_s))

    def draw(
        self, sources: Sequence[str], wait_s: float | None = None
    ) -> list[DrawnDiagram] | None:
        """Return one result a diagram. Waits, so never call it on the interface's thread.

        Args:
            sources: The diagrams' texts.
            wait_s: After so long what is not drawn yet is told as being under way; None for
                until all is. Each may take as long as the page's patience is.
        """
        wishes = [self._wish(source) for source in sources]
        end = monotonic() + wait_s if wait_s is not None else None
        for wish in wishes:
            wish.is_done.wait(max(end - monotonic(), 0.0) if end is not None else None)
        results = [wish.result() for wish in wishes]
        drawn = [one for one in results if one is not None]
        return drawn if len(drawn) == len(results) else None

    def forget(self) -> None:
        """Draw anew what was drawn, once it is asked for again."""
        with self._guard:
            for source in [one for one, wish in self._wishes.items() if wish.is_done.is_set()]:
                del self._wishes[source]

    def close(self) -> None:
        """Let go of the web engine, and of whoever waits."""
        with self._guard:
            self._is_closed = True
        self._end_all()
        self._drop_page()

    def _wish(self, source: str) -> _Wish:
        """Return the wish for a diagram: a new one, or one that was there before. Any thread."""
        with self._guard:
            wish = self._wishes.get(source) or _Wish(source)
            if self._is_closed:
                wish.end(None)
            elif source not in self._wishes:
                self._wishes[source] = wish
                self._wished.emit(wish)
                self._forget_old()
            else:
                self._wishes.move_to_end(source)
        return wish

    def _forget_old(self) -> None:
        ended = [key for key, wish in self._wishes.items() if wish.is_done.is_set()]
        for key in ended[: max(len(self._wishes) - _MOST_KEPT, 0)]:
            del self._wishes[key]

    def _take(self, wish: _Wish) -> None:
        if not wish.is_done.is_set():
            self._waiting.append(wish)
            self._go_on()

    def _go_on(self) -> None:
        """Begin with the next diagram, unless one is being drawn."""
        if self._present is not None or not self._waiting:
            return
        if not self._has_page():
            self._end_all()
            return
        self._present = self._waiting.popleft()
        self._ticket += 1
        self._limit.start()
        if self._is_ready:
            self._ask()

    def _ask(self) -> None:
        if self._bridge is not None and self._present is not None:
            request = {"source": self._present.source, **diagram_style()}
            self._bridge.asked.emit(self._ticket, json.dumps(request, ensure_ascii=False))

    def _has_page(self) -> bool:
        if self._host is not None:
            return True
        try:
            self._make_page()
        except ImportError as error:  # the web engine: the fallback reader says what is missing
            _log.info("no diagrams are drawn: %s", error)
            return False
        return True

    def _make_page(self) -> None:
        # Here and not above: WebEngine takes long to load, and few notes have diagrams.
        from reader.ui.web.bundled_source import BundledSource  # noqa: PLC0415
        from reader.ui.web.diagram_bridge import DiagramBridge  # noqa: PLC0415
        from reader.ui.web.host import HostSetting, WebHost  # noqa: PLC0415
        from reader.ui.web.scheme import EDITOR_POLICY  # noqa: PLC0415

        setting = HostSetting(
            policy=EDITOR_POLICY,
            is_page_scripted=True,
            script=web_asset("diagram.js").read_text(encoding="utf-8"),
        )
        self._ground = QWidget()
        self._bridge = DiagramBridge(self._ground)
        self._host = WebHost(self._ground, BundledSource(), self._bridge, setting)
        self._bridge.started.connect(self._begin)
        self._bridge.answered.connect(self._note_answer)
        self._host.load(_PAGE)

    def _begin(self) -> None:
        self._is_ready = True
        self._ask()

    def _note_answer(self, ticket: int, drawn: str) -> None:
        wish = self._present
        if wish is None or ticket != self._ticket:
            return
        self._limit.stop()
        self._present, wish.answer = None, drawn
        wish.end(None)
        self._go_on()

    def _give_up(self) -> None:
        """Drop the page, which may be busy for ever; the next diagram gets a fresh one."""
        wish, self._present = self._present, None
        self._drop_page()
        if wish is not None:
            wish.end(given_up(self._limit.interval() // 1000))
        self._go_on()

    def _end_all(self) -> None:
        """Let go of all who wait; what they wished for may be wished for again."""
        self._present = None
        self._waiting.clear()
        with self._guard:
            left = [wish for wish in self._wishes.values() if not wish.is_done.is_set()]
            for wish in left:
                del self._wishes[wish.source]
                wish.end(None)

    def _drop_page(self) -> None:
        self._is_ready = False
        self._limit.stop()
        if self._host is not None:
            self._host.close()
            self._host = self._bridge = None
        if self._ground is not None:
            self._ground.deleteLater()
            self._ground = None


class HastyDiagrams(DiagramRenderer):
    """Has a page draw, and waits so long as nobody notices: the rest is told as under way."""

    def __init__(self, page: DiagramPage, wait_s: float = 0.3) -> None:
        self._page, self._wait_s = page, wait_s

    @override
    def draw(self, sources: Sequence[str]) -> list[DrawnDiagram] | None:
        return self._page.draw(sources, self._wait_s)
