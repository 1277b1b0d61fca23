"""The settings page: a box that filters, the sections' names, and the sections themselves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.core.overriding import override
from reader.ui.features.feature import SettingsSection
from reader.ui.panes.filter_line import FilterLine
from reader.ui.settings.rows import GrowingSection, SettingRow, hairline, said_by
from reader.ui.theme.tokens import SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6

_NAV_WIDTH, _COLUMN_WIDTH, _BOX_WIDTH = 148, 640, 280
_SCROLL_BAR = 10
# Below this width of the page, in pixels, what there is of it goes to the sections.
_NAV_NEEDS = 600


@dataclass(frozen=True, slots=True)
class _Shown:
    """A section that is on the page: its head and its body stand in one block."""

    id: str
    block: QWidget
    body: QWidget


class SettingsPage(QWidget):
    """Sections are made one a turn of the loop, and all anew in another language."""

    def __init__(self, sections: Callable[[], Sequence[SettingsSection]]) -> None:
        super().__init__()
        self._sections = sections
        self._missing: list[SettingsSection] = []
        self._shown: list[_Shown] = []
        self._wanted = ""
        self._is_led = False
        self.title = QLabel()
        self.title.setProperty("role", "title")
        self.box = FilterLine()
        self.box.setFixedWidth(_BOX_WIDTH)
        self.box.textChanged.connect(self._filter)
        self.nav = QListWidget()
        self.nav.setProperty("role", "nav")
        self.nav.setFixedWidth(_NAV_WIDTH)
        self.nav.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nothing = QLabel()
        self.nothing.setProperty("role", "soft")
        self.nothing.hide()
        self.area = QScrollArea()
        self._column = QVBoxLayout()
        self._lay_out()
        self.nav.currentRowChanged.connect(self._go_to_row)
        bar = self.area.verticalScrollBar()
        bar.valueChanged.connect(self._follow)
        bar.rangeChanged.connect(self._lead)
        bar.actionTriggered.connect(self._want_none)
        self.setFocusProxy(self.box)
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._make_next)
        self._begin()

    @property
    def is_whole(self) -> bool:
        """Whether all sections are there."""
        return not self._missing

    def section(self, name: str) -> QWidget:
        """Return the body of a section that is there."""
        return next(shown.body for shown in self._shown if shown.id == name)

    def show_section(self, name: str) -> None:
        """Scroll to a section as soon as it is there, and keep to it while those above grow."""
        self._wanted = name
        self._lead()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.nav.setVisible(self.width() >= _NAV_NEEDS)
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._begin()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(SPACE_6, SPACE_5, SPACE_6, SPACE_3)
        head.addWidget(self.title, 1)
        head.addWidget(self.box)
        inner = QWidget()
        inner.setMaximumWidth(_COLUMN_WIDTH)
        inner.setLayout(self._column)
        self._column.setContentsMargins(SPACE_4, 0, SPACE_6 - _SCROLL_BAR, SPACE_6)
        self._column.setSpacing(SPACE_6)
        self._column.addWidget(self.nothing)
        self._column.addStretch()
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(inner, 1)
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(holder)
        body = QHBoxLayout()
        body.setContentsMargins(SPACE_6 - SPACE_2, 0, 0, 0)
        body.addWidget(self.nav)
        body.addWidget(self.area, 1)
        centred = QWidget()
        centred.setMaximumWidth(_NAV_WIDTH + _COLUMN_WIDTH + SPACE_5)
        column = QVBoxLayout(centred)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(body, 1)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addStretch(1)
        whole.addWidget(centred, 1000)
        whole.addStretch(1)

    def _begin(self) -> None:
        """Make all sections anew, in the present language."""
        self.title.setText(self.tr("Settings"))
        self.box.setPlaceholderText(self.tr("Find a setting"))
        self.box.setAccessibleName(self.tr("Find a setting"))
        self.nav.setAccessibleName(self.tr("Sections"))
        self.nothing.setText(self.tr("No setting has these words."))
        while self._shown:
            block = self._shown.pop().block
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self.nav.clear()
        self._missing = list(self._sections())
        self._turn.start(0)

    def _make_next(self) -> None:
        if not self._missing:
            self._turn.stop()
            self._follow_or_lead()
            return
        section = self._missing.pop(0)
        title = QLabel(section.title())
        title.setProperty("role", "heading")
        body = section.make()
        block = QWidget()
        column = QVBoxLayout(block)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_2)
        for part in (title, hairline(), body):
            column.addWidget(part)
        self._column.insertWidget(len(self._shown) + 1, block)
        shown = _Shown(section.id, block, body)
        self._shown.append(shown)
        with QSignalBlocker(self.nav):
            self.nav.addItem(section.title())
        self._filter_one(shown)
        if isinstance(body, GrowingSection):
            body.grown.connect(partial(self._take_growth, shown))

    def _take_growth(self, shown: _Shown) -> None:
        if self.box.text() and shown in self._shown:
            self._filter_one(shown)

    def _filter(self) -> None:
        found = [self._filter_one(shown) for shown in self._shown]
        self.nothing.setVisible(not any(found))
        self._want_none()
        self.area.verticalScrollBar().setValue(0)

    def _filter_one(self, shown: _Shown) -> bool:
        """Show what of a section has the words in the box; return whether anything has."""
        words = self.box.text().casefold().split()
        title = self.nav.item(self._shown.index(shown)).text().casefold()
        rows = shown.body.findChildren(SettingRow)
        is_named = all(word in title for word in words)
        fits = [is_named or _has(said_by(row), words) for row in rows]
        for row, is_shown in zip(rows, fits, strict=True):
            row.setVisible(is_shown)
        is_found = is_named or any(fits) or _has(said_by(shown.body), words)
        shown.block.setVisible(is_found)
        self.nav.item(self._shown.index(shown)).setHidden(not is_found)
        return is_found

    def _go_to_row(self, row: int) -> None:
        if 0 <= row < len(self._shown):
            self.show_section(self._shown[row].id)

    def _lead(self) -> None:
        """Bring the wanted section to the top, or as near to it as there is room."""
        for row, shown in enumerate(self._shown):
            if shown.id == self._wanted:
                self._is_led = True  # the last ones cannot come to the top, and are marked so
                self.area.verticalScrollBar().setValue(shown.block.y())
                self._is_led = False
                with QSignalBlocker(self.nav):
                    self.nav.setCurrentRow(row)

    def _want_none(self) -> None:
        """Whoever scrolls, or looks for words, keeps to no section."""
        self._wanted = ""

    def _follow_or_lead(self) -> None:
        if self._wanted:
            self._lead()
        else:
            self._follow()

    def _follow(self) -> None:
        """Mark the section that is at the top."""
        if self._is_led or not self._shown:
            return
        top = self.area.verticalScrollBar().value() + SPACE_6
        above = [
            n for n, one in enumerate(self._shown) if one.block.isVisible() and one.block.y() <= top
        ]
        with QSignalBlocker(self.nav):
            self.nav.setCurrentRow(above[-1] if above else 0)


def _has(said: str, words: Sequence[str]) -> bool:
    return all(word in said for word in words)
