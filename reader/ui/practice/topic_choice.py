"""Topics to choose among, however many: the frequent ones at once, the others when asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from reader.core.overriding import override
from reader.ui.panes.filter_line import FilterLine
from reader.ui.panes.steady_button import SteadyButton
from reader.ui.theme.tokens import HIT_HEIGHT, SPACE_2
from reader.ui.topic_words import topic_words

_FREQUENT = 14


class TopicChoice(QWidget):
    """A chip a topic. Of many, the first and those chosen are shown; the rest is looked for."""

    changed = Signal()
    """Other topics are chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._chips: dict[str, QPushButton] = {}
        self.filter = FilterLine()
        self.filter.setMinimumHeight(HIT_HEIGHT)
        self.filter.hide()
        self._is_all = False
        self.more = QToolButton()
        self.more.setProperty("role", "link")
        self._flow = _Flow()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE_2)
        layout.addWidget(self.filter)
        layout.addWidget(self._flow)
        self.filter.textChanged.connect(self._arrange)
        self.more.clicked.connect(lambda: self._show_all(not self._is_all))
        self._retranslate()

    @property
    def chosen(self) -> tuple[str, ...]:
        """The topics that are chosen, in the order offered."""
        return tuple(name for name, chip in self._chips.items() if chip.isChecked())

    def show_topics(self, names: Sequence[str]) -> None:
        """Offer these topics, the frequent ones first; what is chosen of them stays so."""
        if list(names) == list(self._chips):
            return
        chosen = self.chosen
        for chip in self._chips.values():
            chip.deleteLater()
        self._chips = {name: self._chip(name) for name in names}
        self.choose(chosen)
        self._retranslate()

    def choose(self, names: Iterable[str]) -> None:
        """Choose these topics and no others; what is not offered is passed over."""
        wanted = set(names)
        for name, chip in self._chips.items():
            chip.setChecked(name in wanted)
        self._arrange()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _chip(self, name: str) -> QPushButton:
        chip = SteadyButton(topic_words(name), role="segment")
        chip.setParent(self._flow)
        chip.setMinimumHeight(HIT_HEIGHT)
        chip.toggled.connect(lambda _: self.changed.emit())
        return chip

    def _show_all(self, is_all: bool) -> None:  # noqa: FBT001 - a setter
        self._is_all = is_all
        self.filter.clear()
        self.filter.setVisible(is_all)
        if is_all:
            self.filter.setFocus()
        self._retranslate()

    def _arrange(self) -> None:
        words = self.filter.text().casefold().split()

        def is_shown(number: int, name: str) -> bool:
            if not self._is_all:
                return number < _FREQUENT or self._chips[name].isChecked()
            return all(word in topic_words(name).casefold() for word in words)

        for number, (name, chip) in enumerate(self._chips.items()):
            chip.setVisible(is_shown(number, name))
        self.more.setVisible(len(self._chips) > _FREQUENT)
        self._flow.show_widgets([*self._chips.values(), self.more])

    def _retranslate(self) -> None:
        words = self.tr("Look for a topic")
        self.filter.setPlaceholderText(words)
        self.filter.setAccessibleName(words)
        for name, chip in self._chips.items():
            chip.setText(topic_words(name))
        count = len(self._chips)
        self.more.setText(
            self.tr("Fewer topics") if self._is_all else self.tr("All {} topics").format(count)
        )
        self._arrange()


class _Flow(QWidget):
    """Widgets side by side in as many lines as they need."""

    def __init__(self) -> None:
        super().__init__()
        self._widgets: Sequence[QWidget] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_widgets(self, widgets: Sequence[QWidget]) -> None:
        """Lay those out that are not hidden, in this order."""
        self._widgets = widgets
        for widget in widgets:
            widget.setParent(self)
        previous: QWidget | None = None
        for widget in widgets:  # Tab follows the eye
            if previous is not None:
                QWidget.setTabOrder(previous, widget)
            previous = widget
        self._arrange()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def _arrange(self) -> None:
        left = top = 0
        for widget in self._widgets:
            if widget.isHidden():
                continue
            size = widget.sizeHint()
            height = max(size.height(), HIT_HEIGHT)
            if left and left + size.width() > self.width():
                left, top = 0, top + HIT_HEIGHT + SPACE_2
            widget.setGeometry(left, top, size.width(), height)
            left += size.width() + SPACE_2
        self.setFixedHeight(top + HIT_HEIGHT)
