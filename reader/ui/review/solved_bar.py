"""The bar that an accepted submission brings: its rating, which can be changed."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from reader.core.overriding import override
from reader.core.review.memory import Memory, Rating
from reader.core.review.proposal import Effort
from reader.ui.review.rating_row import RatingRow
from reader.ui.review.words import duration_words
from reader.ui.theme.tokens import SPACE_2, SPACE_3


class SolvedBar(QFrame):
    """How long it took, the rating that was proposed, and the way on."""

    rating_chosen = Signal(object)
    """Another `Rating` is to count."""
    next_wanted = Signal()
    """The next of the queue is to come."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "verdict")
        self.setProperty("tone", "good")
        self._effort: Effort | None = None
        self._rating = Rating.GOOD
        self._left = 0
        self._words, self._when = QLabel(), QLabel()
        self._words.setWordWrap(True)
        self._when.setProperty("role", "soft")
        self._when.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.ratings = RatingRow(keys="Alt+{}", is_brief=True)
        self._next, self._hide = QPushButton(), QPushButton()
        self._next.setProperty("role", "plain")
        self._hide.setProperty("role", "plain")
        line = QHBoxLayout()
        line.setSpacing(SPACE_2)
        line.addWidget(self.ratings)
        line.addWidget(self._when, 1)
        head = QHBoxLayout()
        head.setSpacing(SPACE_2)
        head.addWidget(self._words, 1)
        head.addWidget(self._next)
        head.addWidget(self._hide)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(SPACE_3, SPACE_2, SPACE_3, SPACE_2)
        layout.setSpacing(SPACE_2)
        layout.addLayout(head)
        layout.addLayout(line)
        self.ratings.chosen.connect(self.rating_chosen)
        self._next.clicked.connect(self.next_wanted)
        self._hide.clicked.connect(self.hide)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._retranslate()
        self.hide()

    def show_solving(
        self, effort: Effort, before: Memory | None, rating: Rating, today: dt.date, left: int
    ) -> None:
        """Show what solving took and how it was rated; ``left`` more are due today."""
        self._effort, self._left = effort, left
        self.ratings.show_memory(before, today, repeats=False)
        self.show_rating(rating)
        self.show()

    def show_rating(self, rating: Rating) -> None:
        """Show which rating counts, and when the problem comes again."""
        self._rating = rating
        self.ratings.mark(rating)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._hide.setText(self.tr("Keep"))
        self._hide.setToolTip(self.tr("Keep this rating and close the bar"))
        self._next.setText(self.tr("Next review ({})").format(self._left))
        self._next.setVisible(self._left > 0)
        if self._effort is None:
            return
        parts = [self.tr("Solved in {}").format(duration_words(self._effort.seconds))]
        for number, words in (
            (self._effort.hints, self.tr("hints: {}")),
            (self._effort.failed, self.tr("failed submissions: {}")),
            (self._effort.solutions, self.tr("solutions seen: {}")),
        ):
            if number:
                parts.append(words.format(number))
        self._words.setText(" · ".join(parts))
        when = self.ratings.words_for(self._rating)
        self._when.setText(self.tr("comes again {}").format(when))
