"""Diagrams drawn by a page of their own, off the screen, for whichever thread makes a note's page.

Nothing of it is loaded before a note has a diagram.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader.core.diagram import DrawnDiagram
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.services.resources import web_asset
from reader.ui.theme.page_css import diagram_style

if TYPE_CHECKING:
    from reader.ui.web.host import WebHost

# Loading the library takes a second, a large diagram another; a hostile one would not end.
PATIENCE_S = 20.0
_PAGE = format_address(PageAddress(PageKind.APP, "diagram.html"))
_log = logging.getLogger(__name__)


@dataclass(slots=True, eq=False)
class _Wish:
    request: str
    is_done: threading.Event = field(default_factory=threading.Event)
    answer: str = ""


class DiagramPage(QObject):
    """Draws for other threads; lives on that of the interface. ``close()`` it before the lanes.

    A `reader.core.diagram.DiagramRenderer`, though it cannot inherit from a protocol.
    """

    _wished = Signal(object)
    _given_up = Signal(object)

    def __init__(self, patience_s: float = PATIENCE_S) -> None:
        super().__init__()
        self._patience_s = patience_s
        self._is_closed = False
        self._is_ready = False
        self._next = 0
        self._waiting: dict[int, _Wish] = {}
        self._host: WebHost | None = None
        self._ground: QWidget | None = None
        self._wished.connect(self._take)
        self._given_up.connect(self._give_up)

    @property
    def is_loaded(self) -> bool:
        """Whether the page that draws was made, and is there still."""
        return self._host is not None

    def draw(self, sources: Sequence[str]) -> list[DrawnDiagram] | None:
        """Return one result a diagram. Waits, so never call it on the interface's thread."""
        request = {"sources": list(sources), **diagram_style()}
        wish = _Wish(json.dumps(request, ensure_ascii=False))
        self._wished.emit(wish)
        if not wish.is_done.wait(self._patience_s):
            self._given_up.emit(wish)
            return None
        # Read here and not where it arrived, which is the interface's thread.
        return (
            [DrawnDiagram(**fields) for fields in json.loads(wish.answer)] if wish.answer else None
        )

    def close(self) -> None:
        """Let go of the web engine, and of whoever waits."""
        self._is_closed = True
        for wish in self._waiting.values():
            wish.is_done.set()
        self._drop_page()

    def _take(self, wish: _Wish) -> None:
        if self._is_closed or not self._has_page():
            wish.is_done.set()
            return
        self._next += 1
        self._waiting[self._next] = wish
        if self._is_ready:
            self._bridge.asked.emit(self._next, wish.request)

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
        self._bridge = DiagramBridge(self)
        self._host = WebHost(self._ground, BundledSource(), self._bridge, setting)
        self._bridge.started.connect(self._begin)
        self._bridge.answered.connect(self._note_answer)
        self._host.load(_PAGE)

    def _begin(self) -> None:
        self._is_ready = True
        for ticket, wish in self._waiting.items():
            self._bridge.asked.emit(ticket, wish.request)

    def _note_answer(self, ticket: int, drawn: str) -> None:
        wish = self._waiting.pop(ticket, None)
        if wish is not None:
            wish.answer = drawn
            wish.is_done.set()

    def _give_up(self, wish: _Wish) -> None:
        """Drop the page, which may be busy for ever; the next wish gets a fresh one."""
        waiting = [other for other in self._waiting.values() if other is not wish]
        self._waiting.clear()
        self._drop_page()
        for other in waiting:
            self._take(other)

    def _drop_page(self) -> None:
        self._is_ready = False
        if self._host is not None:
            self._host.close()
            self._host = None
        if self._ground is not None:
            self._ground.deleteLater()
            self._ground = None
