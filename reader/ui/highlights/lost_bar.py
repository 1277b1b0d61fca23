"""Below a page: a highlight that is not found in it any more, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout

from reader.core.highlight import Highlight
from reader.core.overriding import override
from reader.ui.panes.elided_label import ElidedLabel
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_2, SPACE_3


class LostBar(QFrame):
    """Hidden but while a lost highlight is looked for."""

    attach_wanted = Signal()
    """The highlight belongs to the words that are selected on the page."""
    removed = Signal(str)
    """The highlight is to be taken away: its id."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "notice")
        self.lost: Highlight | None = None
        self._is_unselected = False
        self._quote, self._advice = ElidedLabel(), ElidedLabel()
        self._advice.setProperty("role", "meta")
        self.attach, self.remove, self.leave = QPushButton(), QPushButton(), QToolButton()
        for button in (self.attach, self.remove):
            button.setProperty("role", "plain")
            button.setMinimumHeight(HIT_HEIGHT)
        self.leave.setProperty("role", "link")
        line = QHBoxLayout(self)
        line.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        line.setSpacing(SPACE_2)
        told = QVBoxLayout()
        told.setSpacing(0)
        told.addWidget(self._quote)
        told.addWidget(self._advice)
        line.addLayout(told, 1)
        for each in (self.attach, self.remove, self.leave):
            line.addWidget(each)
        self.attach.clicked.connect(self.attach_wanted)
        self.remove.clicked.connect(self._remove)
        self.leave.clicked.connect(self.put_away)
        self.hide()
        self._retranslate()

    def show_lost(self, lost: Highlight) -> None:
        """Offer what can be done with a lost highlight of the page that is shown."""
        self.lost, self._is_unselected = lost, False
        self._retranslate()
        self.show()

    def ask_for_selection(self) -> None:
        """Say that words are to be selected first."""
        self._is_unselected = True
        self._retranslate()

    def put_away(self) -> None:
        """Have it stay lost for now."""
        self.lost = None
        self.hide()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _remove(self) -> None:
        if self.lost is not None:
            self.removed.emit(self.lost.id)

    def _retranslate(self) -> None:
        quote = " ".join(self.lost.anchor.quote.split()) if self.lost is not None else ""
        self._quote.setText(self.tr("Not found any more: “{}”").format(quote))
        select = self.tr("Select the words it belongs to now")
        first = self.tr("Nothing is selected yet: select words in the note first")
        self._advice.setText(first if self._is_unselected else select)
        self.attach.setText(self.tr("Attach to the selection"))
        self.remove.setText(self.tr("Delete"))
        self.leave.setText(self.tr("Not now"))
