"""Theme, language and size of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QLabel, QVBoxLayout, QWidget

from reader.services.settings import Settings
from reader.ui.settings.card_grid import CardGrid
from reader.ui.settings.choice import Choice
from reader.ui.settings.rows import SectionBody, SettingRow, plain_button, side_by_side
from reader.ui.settings.theme_card import ThemeCard
from reader.ui.theme.tokens import SPACE_2, SPACE_3

if TYPE_CHECKING:
    from reader.ui.theme.controller import ThemeController
    from reader.ui.window import MainWindow


class AppearanceSection(SectionBody):
    """What is chosen here is in force at once."""

    def __init__(self, window: MainWindow, theme: ThemeController) -> None:
        super().__init__()
        self._window, self._theme = window, theme
        self._cards: dict[str, ThemeCard] = {}
        self._group = QButtonGroup(self)
        settings = window.settings
        self.add(self._themes(settings.theme))
        self._language = Choice(
            self.tr("Language"),
            {"system": self.tr("Follow the system"), "zh": "中文", "en": "English"},
            settings.language,
        )
        self._language.chosen.connect(window.choose_language)
        self.add(SettingRow(self.tr("Language"), self._language))
        self._zoom = QLabel()
        self._zoom.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._zoom.setMinimumWidth(48)
        self.add(SettingRow(self.tr("Size of the page"), self._zoom_buttons()))
        window.settings_changed.connect(self._show)
        self._show(settings)

    def _themes(self, chosen: str) -> QWidget:
        words = {
            "system": self.tr("Follow the system"),
            "light": self.tr("Light"),
            "dark": self.tr("Dark"),
            "sepia": self.tr("Sepia"),
            "contrast-light": self.tr("High contrast, light"),
            "contrast-dark": self.tr("High contrast, dark"),
        }
        row = QWidget()
        column = QVBoxLayout(row)
        column.setContentsMargins(0, SPACE_2, 0, SPACE_3)
        column.addWidget(QLabel(self.tr("Theme")))
        for name, word in words.items():
            card = self._cards[name] = ThemeCard(self._theme, name, word)
            card.setChecked(name == chosen)
            card.clicked.connect(lambda _=False, name=name: self._window.choose_theme(name))
            self._group.addButton(card)
        column.addWidget(CardGrid(tuple(self._cards.values())))
        return row

    def _zoom_buttons(self) -> QWidget:
        smaller = plain_button("−", self.tr("Smaller text"))
        larger = plain_button("+", self.tr("Larger text"))
        normal = plain_button(self.tr("As designed"))
        for button, step in ((smaller, -1), (larger, 1), (normal, 0)):
            button.clicked.connect(lambda _=False, step=step: self._window.zoom(step))
        return side_by_side(smaller, self._zoom, larger, normal)

    def _show(self, settings: Settings) -> None:
        self._cards[settings.theme].setChecked(True)
        self._language.show_value(settings.language)
        self._zoom.setText(f"{settings.zoom:.0%}")
