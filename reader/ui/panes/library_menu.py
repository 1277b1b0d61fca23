"""The menu of one library in the tree."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.dialect import LibraryKind
from reader.ui.models.library_entry import LibraryEntry
from reader.ui.sayings import in_words


class LibraryMenu(QMenu):
    """Says what the library is taken for and why; moves, shows and closes it."""

    moved = Signal(str, int)
    removed = Signal(str)
    kind_chosen = Signal(str, str)
    folder_wanted = Signal(str)

    def __init__(
        self, entry: LibraryEntry, parent: QWidget, *, is_first: bool = False, is_last: bool = False
    ) -> None:
        """Offer what can be done with ``entry``, which may stand at an end of the list."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._entry = entry
        key = entry.library.key
        if entry.is_own:
            self._add_kinds()
            self.addSeparator()
        up = self.addAction(self.tr("Move up"), lambda: self.moved.emit(key, -1))
        down = self.addAction(self.tr("Move down"), lambda: self.moved.emit(key, 1))
        up.setEnabled(not is_first)
        down.setEnabled(not is_last)
        if entry.is_own:
            if entry.is_there:
                self.addAction(self.tr("Show the folder"), lambda: self.folder_wanted.emit(key))
            self.addAction(self.tr("Close"), lambda: self.removed.emit(key))

    def _add_kinds(self) -> None:
        library = self._entry.library
        words = {
            LibraryKind.PLAIN: self.tr("Plain Markdown"),
            LibraryKind.HEXO: "Hexo",
            LibraryKind.HUGO: "Hugo",
            LibraryKind.JEKYLL: "Jekyll",
            LibraryKind.OBSIDIAN: "Obsidian",
        }
        present = library.dialect.kind
        menu = self.addMenu(self.tr("Read as: {}").format(words[present]))
        why = menu.addAction(self.tr("Because {}").format(in_words(library.reason)))
        why.setEnabled(False)
        menu.addSeparator()
        group = QActionGroup(menu)
        for kind, word in words.items():
            action = menu.addAction(word)
            action.setCheckable(True)
            action.setChecked(kind is present)
            action.triggered.connect(
                lambda _=False, kind=kind: self.kind_chosen.emit(library.key, kind.value)
            )
            group.addAction(action)
        menu.addSeparator()
        menu.addAction(self.tr("By its files"), lambda: self.kind_chosen.emit(library.key, ""))
