"""The folders of notes: their order, their kind, one more or one less."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.core.dialect import LibraryKind
from reader.services.libraries import Library
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.panes.filter_words import library_name
from reader.ui.panes.wrap_row import WrapRow
from reader.ui.sayings import in_words
from reader.ui.settings.folder_row import IconTool, PathLabel
from reader.ui.settings.rows import SectionBody, plain_button, side_by_side
from reader.ui.theme.tokens import SPACE_1, SPACE_2, SPACE_3

if TYPE_CHECKING:
    from reader.ui.theme.controller import ThemeController
    from reader.ui.window import MainWindow


class LibrariesSection(QWidget):
    """A row a library, as the tree orders them."""

    def __init__(self, window: MainWindow, theme: ThemeController) -> None:
        super().__init__()
        self._window, self._theme = window, theme
        self._rows = SectionBody()
        self._shown: object = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE_3)
        column.addWidget(self._rows)
        column.addWidget(self._actions())
        window.library.shown.connect(self._list)
        self._list()

    def _actions(self) -> QWidget:
        add = plain_button(self.tr("Add a folder of notes…"))
        add.clicked.connect(self._window.ask_for_library)
        scan = plain_button(self.tr("Scan the notes again"))
        scan.clicked.connect(self._window.library.indexer.start)
        health = plain_button(self.tr("Health of the library"))
        health.clicked.connect(self._window.show_health)
        row = WrapRow(self)
        for button in (add, scan, health):
            row.add(button)
        return row

    def _list(self) -> None:
        entries = self._window.library.entries
        shown = (entries, self._window.settings.kinds)
        if shown == self._shown:
            return  # a scan ended: a list that is open, or has the focus, stays
        self._shown = shown
        focused = self._focused_name()
        self._rows.clear()
        for place, entry in enumerate(entries):
            self._rows.add(self._row(entry, place, len(entries)))
        self._focus(focused)

    def _focused_name(self) -> str:
        focused = QApplication.focusWidget()
        is_inside = focused is not None and self._rows.isAncestorOf(focused)
        return focused.accessibleName() if focused is not None and is_inside else ""

    def _focus(self, name: str) -> None:
        """Give the focus back to the button of this name, so that it can be pressed again."""
        for button in self._rows.findChildren(QToolButton):
            if name and button.accessibleName() == name and button.isEnabled():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _row(self, entry: LibraryEntry, place: int, count: int) -> QWidget:
        library = entry.library
        name = library_name(entry)
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, SPACE_2, 0, SPACE_2)
        line.setSpacing(SPACE_2)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(QLabel(name if entry.is_there else self.tr("{} (not there)").format(name)))
        words.addWidget(PathLabel(str(library.folder)))
        line.addLayout(words, 1)
        if entry.is_own:
            line.addWidget(self._kinds(library))
        line.addWidget(self._tools(entry, place, count))
        return row

    def _kinds(self, library: Library) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(self.tr("Kind of {}").format(library.name))
        box.setToolTip(self.tr("Because {}").format(in_words(library.reason)))
        box.addItem(self.tr("By its files"), "")
        words = {LibraryKind.PLAIN: self.tr("Plain Markdown")}
        for kind in LibraryKind:
            box.addItem(words.get(kind, kind.value.title()), kind.value)
        chosen = self._window.settings.kinds.get(str(library.folder))
        box.setCurrentIndex(box.findData(chosen.value if chosen else ""))
        if chosen is None:
            found = words.get(library.dialect.kind, library.dialect.kind.value.title())
            box.setItemText(0, self.tr("By its files: {}").format(found))
        box.activated.connect(lambda place: self._choose_kind(library, str(box.itemData(place))))
        return box

    def _choose_kind(self, library: Library, kind: str) -> None:
        self._window.libraries.choose_kind(library.key, kind)

    def _tools(self, entry: LibraryEntry, place: int, count: int) -> QWidget:
        key, name = entry.library.key, entry.library.name
        up = IconTool(self._theme, "up", self.tr("Move {} up").format(name))
        down = IconTool(self._theme, "down", self.tr("Move {} down").format(name))
        folder = IconTool(self._theme, "folder", self.tr("Show the folder of {}").format(name))
        up.setEnabled(place > 0)
        down.setEnabled(place < count - 1)
        up.clicked.connect(partial(self._window.library.move, key, -1))
        down.clicked.connect(partial(self._window.library.move, key, 1))
        url = QUrl.fromLocalFile(str(entry.library.folder))
        folder.clicked.connect(lambda: QDesktopServices.openUrl(url))
        folder.setEnabled(entry.is_there)
        tools = [up, down, folder]
        if entry.is_own:
            close = IconTool(self._theme, "close", self.tr("Close {}").format(name))
            close.clicked.connect(partial(self._window.libraries.remove_key, key))
        else:
            close = IconTool(self._theme, "close", "")
            keeps_room = close.sizePolicy()
            keeps_room.setRetainSizeWhenHidden(True)
            close.setSizePolicy(keeps_room)
            close.hide()
        return side_by_side(*tools, close, spacing=SPACE_1)
