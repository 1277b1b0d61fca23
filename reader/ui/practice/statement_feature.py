"""The language of statements, which may be another than the interface's."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QToolButton

from reader.core.errors import UserError
from reader.core.overriding import override
from reader.core.page_address import PageKind, parse_address
from reader.ui.commands import Command
from reader.ui.features.feature import Feature
from reader.ui.features.parts import WindowParts
from reader.ui.navigation import PAGE, Place
from reader.ui.theme.tokens import HIT_HEIGHT

_CHOSEN = "statement.language"
_OTHER = {"zh": "en", "en": "zh"}
_NAMES = {"zh": "中文", "en": "English"}  # each in its own, whatever the interface speaks


class StatementFeature(Feature):
    """A button over a statement that shows it in its other language; the choice is kept."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        kept = parts.services.progress.state(_CHOSEN, "")
        self._chosen = kept if isinstance(kept, str) and kept in _OTHER else ""
        parts.pages.choose_statement_language(self._chosen)
        self.button = QToolButton()
        self.button.setMinimumHeight(HIT_HEIGHT)
        self.button.clicked.connect(self.switch)
        self.button.hide()
        parts.area.header.add_tool(self.button)
        parts.area.arrived.connect(self._follow)
        if (place := parts.area.history.current) is not None:
            self._follow(place)

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "practice.language",
                QCoreApplication.translate("Commands", "Statement in the other language"),
                (),
                self.switch,
            ),
        )

    @override
    def speak(self) -> None:
        self._name_button()

    def switch(self) -> None:
        """Show statements in the language that they are not in now."""
        self._chosen = _OTHER[self._shown]
        self.parts.services.progress.set_state(_CHOSEN, self._chosen)
        self.parts.pages.choose_statement_language(self._chosen)
        self._name_button()
        if not self.button.isHidden():
            self.parts.area.reload_page()

    @property
    def _shown(self) -> str:
        return self._chosen or self.parts.language()

    def _follow(self, place: Place) -> None:
        self.button.setVisible(self._has_two_languages(place))
        self._name_button()

    def _has_two_languages(self, place: Place) -> bool:
        if place.kind != PAGE:
            return False
        address = parse_address(place.address)
        if address.kind is not PageKind.PROBLEM:
            return False
        try:
            return len(self.parts.services.practice.problem(address.path).languages()) > 1
        except UserError:  # its page says why there is none
            return False

    def _name_button(self) -> None:
        words = QCoreApplication.translate("StatementFeature", "Show the statement in {}")
        other = _NAMES[_OTHER[self._shown]]
        self.button.setText(other)
        self.button.setToolTip(words.format(other))
        self.button.setAccessibleName(words.format(other))
