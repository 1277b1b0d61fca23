"""The menus by which the user's own lists of problems are made, filled and deleted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.core.problem_standing import Standing
from reader.core.slug import Slug
from reader.services.problem_lists import LONGEST_NAME
from reader.ui.practice.name_dialog import NameDialog


class ListsMenu(QObject):
    """Asks what to do with a problem or a list, and says what was chosen."""

    created = Signal(str, str)
    """A list of this name is to be made, with this problem in it (a slug, or "" for none)."""
    renamed = Signal(str, str)
    """The list of the first name is to have the second."""
    deleted = Signal(str)
    """The list of this name is to be deleted."""
    added = Signal(str, str)
    """To this list this problem is to be added: name and slug."""
    removed = Signal(str, str)
    """From this list this problem is to be taken: name and slug."""
    review_wanted = Signal(str)
    """The problem is to come into the review queue: its slug."""
    review_ended = Signal(str)
    """The problem is to leave the review queue: its slug."""
    problem_opened = Signal(str)
    """The problem is to be opened: its slug."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._lists: Mapping[str, Sequence[Slug]] = {}
        self.menu = QMenu(owner)

    def show_lists(self, lists: Mapping[str, Sequence[Slug]]) -> None:
        """Offer other lists."""
        self._lists = lists

    def open_for(self, one: Standing, title: str, place: QPoint) -> None:
        """Ask what to do with a problem."""
        slug = one.problem.slug
        self.menu.clear()
        opening = self.menu.addAction(self.tr("Open “{}”").format(_plain(title)))
        opening.triggered.connect(partial(self.problem_opened.emit, str(slug)))
        self._offer_review(one)
        self.menu.addSeparator()
        for name in self._lists:
            if name in one.lists:
                words, signal = self.tr("Take out of “{}”"), self.removed
            else:
                words, signal = self.tr("Add to “{}”"), self.added
            act = self.menu.addAction(words.format(_plain(name)))
            act.triggered.connect(partial(signal.emit, name, str(slug)))
        act = self.menu.addAction(self.tr("Add to a new list…"))
        act.triggered.connect(partial(self._ask_name, str(slug)))
        self.menu.popup(place)

    def _offer_review(self, one: Standing) -> None:
        if one.due_on is None:
            words, signal = self.tr("Put into the review queue"), self.review_wanted
        else:
            words, signal = self.tr("Take out of the review queue"), self.review_ended
        self.menu.addAction(words).triggered.connect(partial(signal.emit, str(one.problem.slug)))

    def open(self, current: str, place: QPoint) -> None:
        """Ask what to do with the lists; ``current`` is the one that is shown, or ""."""
        self.menu.clear()
        self.menu.addAction(self.tr("New list…")).triggered.connect(partial(self._ask_name, ""))
        for name in self._lists:
            if current in ("", name):
                self._offer_change(name)
        self.menu.popup(place)

    def _offer_change(self, name: str) -> None:
        self.menu.addSeparator()
        act = self.menu.addAction(self.tr("Rename “{}”…").format(_plain(name)))
        act.triggered.connect(partial(self._ask_other_name, name))
        act = self.menu.addAction(self.tr("Delete the list “{}”").format(_plain(name)))
        act.triggered.connect(partial(self.deleted.emit, name))

    def _ask_name(self, slug: str) -> None:
        dialog = self._dialog(self.tr("New list"), self.tr("Make it"))
        dialog.named.connect(lambda name: self.created.emit(name, slug))
        dialog.ask("", self._lists)

    def _ask_other_name(self, name: str) -> None:
        dialog = self._dialog(self.tr("Rename the list"), self.tr("Rename"))
        dialog.named.connect(lambda other: self.renamed.emit(name, other))
        dialog.ask(name, self._lists)

    def _dialog(self, title: str, verb: str) -> NameDialog:
        return NameDialog(self._owner, title, verb, longest=LONGEST_NAME)


def _plain(words: str) -> str:
    """Return a name as a menu shows it: without underlining what follows an ampersand."""
    return words.replace("&", "&&")
