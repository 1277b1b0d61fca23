"""Holding the window to the interview: no notes, no search, no hints, no other place."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from reader.core.interview.plan import VerdictDetail
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.core.slug import Slug
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import PAGE, Place
from reader.ui.practice.interview_rule import InterviewRule

# What an editor, a judge and a pair of eyes need; everything else waits.
_ALLOWED = ("practice.", "view.larger", "view.smaller", "view.normal", "app.quit", "interview.")


class Confinement(QObject):
    """Put on when an interview begins or goes on, taken off when it ends."""

    strayed = Signal()
    """Some way led to what is not part of the interview: lead back."""

    def __init__(self, parts: WindowParts, kind: str) -> None:
        """Take the kind of the interviews' own place, which stays open."""
        super().__init__(parts.window)
        self._parts, self._kind = parts, kind
        self._allowed: frozenset[str] = frozenset()
        self._held: list[QAction] = []
        self._hidden: list[QWidget] = []
        self._is_on = False
        self._rule = InterviewRule({}, VerdictDetail.FULL)

    @property
    def is_on(self) -> bool:
        """Whether the window is held."""
        return self._is_on

    def put_on(
        self, problems: Sequence[Slug], titles: Mapping[str, str], detail: VerdictDetail
    ) -> None:
        """Hold the window to ``problems``, which are shown by ``titles`` where they have any."""
        parts = self._parts
        self._allowed = frozenset(
            format_address(PageAddress(PageKind.PROBLEM, slug)) for slug in problems
        )
        if self._is_on:
            return
        self._is_on = True
        parts.pages.conceal(titles)
        self._rule = InterviewRule(titles, detail)
        self.hold()
        parts.area.arrived.connect(self._check)
        parts.area.results_shown.connect(self._leave_results)
        parts.practice.opened.connect(self._check_problem)
        # What is there may be a statement with its hints.
        parts.area.reload_page()

    def rename(self, titles: Mapping[str, str]) -> None:
        """Show the problems by other ``titles``: the language changed."""
        if self._is_on:
            self._parts.pages.conceal(titles)
            self._rule = replace(self._rule, titles=titles)
            self._parts.practice.pane.set_interview(self._rule)

    def hold(self) -> None:
        """Hold what is there by now: features that are made later bring commands and pages."""
        if self._is_on:
            self._parts.practice.pane.set_interview(self._rule)
            self._hold_commands()
            self._hide_panes()

    def take_off(self, *, is_closing: bool = False) -> None:
        """Let the window go everywhere again, or be as it was where it closes."""
        if not self._is_on:
            return
        self._is_on = False
        parts = self._parts
        parts.area.arrived.disconnect(self._check)
        parts.area.results_shown.disconnect(self._leave_results)
        parts.practice.opened.disconnect(self._check_problem)
        parts.pages.conceal(None)
        parts.practice.pane.set_interview(None)
        for action in self._held:
            action.setEnabled(True)
        for widget in self._hidden:
            widget.show()
        self._held, self._hidden = [], []
        if not is_closing:
            parts.area.reload_page()

    def _hold_commands(self) -> None:
        for name, action in self._parts.commands.items():
            if not name.startswith(_ALLOWED) and action.isEnabled():
                action.setEnabled(False)
                self._held.append(action)

    def _hide_panes(self) -> None:
        area = self._parts.area
        rail = self._parts.places.rail
        for widget in (rail, self._parts.tree, self._parts.side, area.header):
            if not widget.isHidden():
                widget.hide()
                self._hidden.append(widget)

    def _check(self, place: Place) -> None:
        is_statement = place.kind == PAGE and place.address in self._allowed
        if not is_statement and place.kind != self._kind:
            self.strayed.emit()

    def _leave_results(self) -> None:
        self._parts.area.leave_results()

    def _check_problem(self) -> None:
        practice = self._parts.practice
        if not practice.is_open or practice.pane.slug is None:
            return
        address = format_address(PageAddress(PageKind.PROBLEM, practice.pane.slug))
        if address not in self._allowed:
            self.strayed.emit()
