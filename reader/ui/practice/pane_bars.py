"""The two bars of the practice pane: the title above, and below what one does to the program."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QToolButton, QWidget

from reader.core.overriding import override
from reader.ui.panes.elided_label import ElidedLabel
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import line_icon
from reader.ui.theme.tokens import SPACE_2, SPACE_3

LANGUAGE_NAMES = {"python": "Python", "cpp": "C++", "java": "Java", "javascript": "JavaScript"}
_HEIGHT = 44


class PaneHead(QWidget):
    """The problem's title, and the ways from it."""

    statement_wanted = Signal()
    """The statement is to be shown beside the editor."""
    note_wanted = Signal()
    """The note that explains the problem is to be shown."""
    next_wanted = Signal()
    """The next problem of the list is to be opened."""
    closed = Signal()
    """The pane is to be put away."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._title = ElidedLabel()
        self._title.setProperty("role", "body")
        self._statement, self._note = _text_button("plain"), _text_button("plain")
        self._next, self._close = _icon_button(), _icon_button()
        line = _bar(self, "header")
        line.setContentsMargins(SPACE_3, 0, SPACE_2, 0)
        line.addWidget(self._title, 1)
        for button, signal in (
            (self._statement, self.statement_wanted),
            (self._note, self.note_wanted),
            (self._next, self.next_wanted),
            (self._close, self.closed),
        ):
            line.addWidget(button)
            button.clicked.connect(signal)
        theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()

    def show_title(self, title: str) -> None:
        """Name the problem."""
        self._title.setText(title)

    def allow(self, *, note: bool, leaving: bool) -> None:
        """Offer the note, and the ways to other problems, or not."""
        self._note.setVisible(note)
        for button in (self._next, self._close):
            button.setVisible(leaving)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _draw(self) -> None:
        ink = self._theme.palette.ink_soft
        self._next.setIcon(line_icon("right", ink))
        self._close.setIcon(line_icon("close", ink))

    def _retranslate(self) -> None:
        self._statement.setText(self.tr("Statement"))
        self._note.setText(self.tr("Note"))
        _name(self._next, self.tr("Next problem of the list"))
        _name(self._close, self.tr("Close the practice pane"))


class ToolRow(QWidget):
    """Language, start over, format, and Run and Submit or Stop."""

    language_chosen = Signal()
    """Another `language` was chosen by the user."""
    reset_wanted = Signal()
    """The program is to begin again with the starter code."""
    format_wanted = Signal()
    """The program is to be laid out anew."""
    run_wanted = Signal()
    """The examples are to be run."""
    submit_wanted = Signal()
    """The program is to be judged on every case."""
    stop_wanted = Signal()
    """What runs is to be stopped."""

    def __init__(self, theme: ThemeController) -> None:
        super().__init__()
        self._theme = theme
        self._language = QComboBox()
        self._reset, self._format = _icon_button(), _icon_button()
        self._run, self._stop = _text_button("plain"), _text_button("plain")
        self._submit = _text_button("primary")
        self._keys: dict[str, str] = {}
        line = _bar(self, "surface")
        line.setContentsMargins(SPACE_2, 0, SPACE_3, 0)
        for tool in (self._language, self._reset, self._format):
            line.addWidget(tool)
        line.addStretch()
        for button in (self._stop, self._run, self._submit):
            line.addWidget(button)
        self._connect()
        self._draw()
        self._retranslate()
        self.show_running(is_running=False)

    def show_keys(self, command: str, keys: str) -> None:
        """Name the shortcut of a command beside what the button does; empty for none."""
        self._keys[command] = keys
        self._retranslate()

    @property
    def language(self) -> str:
        """The language that the solution is written in."""
        return str(self._language.currentData() or "python")

    def offer_languages(self, names: Sequence[str], chosen: str) -> None:
        """Let solutions be written in these languages, in ``chosen`` if it is one of them."""
        self._language.clear()
        for name in names:
            self._language.addItem(LANGUAGE_NAMES[name], name)
        self._language.setCurrentIndex(max(self._language.findData(chosen), 0))
        self._language.setVisible(len(names) > 1)
        self._show_format()

    def choose_language(self, name: str) -> bool:
        """Choose one of the offered languages; return whether it is one. Nothing is told."""
        place = self._language.findData(name)
        if place >= 0:
            self._language.setCurrentIndex(place)
            self._show_format()
        return place >= 0

    def show_running(self, *, is_running: bool) -> None:
        """Offer Stop while something runs, else Run and Submit."""
        self._stop.setVisible(is_running)
        for button in (self._run, self._submit):
            button.setVisible(not is_running)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        for button, signal in (
            (self._reset, self.reset_wanted),
            (self._format, self.format_wanted),
            (self._run, self.run_wanted),
            (self._submit, self.submit_wanted),
            (self._stop, self.stop_wanted),
        ):
            button.clicked.connect(signal)
        self._language.activated.connect(self._choose_language)
        self._theme.changed.connect(self._draw)

    def _choose_language(self) -> None:
        self._show_format()
        self.language_chosen.emit()

    def _show_format(self) -> None:
        self._format.setVisible(self.language == "python")

    def _draw(self) -> None:
        ink = self._theme.palette.ink_soft
        self._reset.setIcon(line_icon("reset", ink))
        self._format.setIcon(line_icon("format", ink))

    def _retranslate(self) -> None:
        self._run.setText(self.tr("Run"))
        self._run.setToolTip(self._hint(self.tr("Run the examples"), "practice.run"))
        self._submit.setText(self.tr("Submit"))
        self._submit.setToolTip(self._hint(self.tr("Judge on all cases"), "practice.submit"))
        self._stop.setText(self.tr("Stop"))
        _name(self._reset, self.tr("Start over with the starter code"))
        words = self.tr("Format the program")
        _name(self._format, words)
        self._format.setToolTip(self._hint(words, "practice.format"))
        for part in (self._language, self._language.view()):
            part.setAccessibleName(self.tr("Language of the solution"))

    def _hint(self, words: str, command: str) -> str:
        return f"{words}  {self._keys.get(command, '')}".rstrip()


def _bar(widget: QWidget, role: str) -> QHBoxLayout:
    widget.setProperty("role", role)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    widget.setFixedHeight(_HEIGHT)
    line = QHBoxLayout(widget)
    line.setSpacing(SPACE_2)
    return line


def _text_button(role: str) -> QPushButton:
    button = QPushButton()
    button.setProperty("role", role)
    return button


def _icon_button() -> QToolButton:
    button = QToolButton()
    button.setProperty("role", "icon")
    button.setIconSize(QSize(18, 18))
    return button


def _name(button: QToolButton, text: str) -> None:
    button.setToolTip(text)
    button.setAccessibleName(text)
