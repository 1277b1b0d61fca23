"""Brings the settings page, and the commands about commands: their list and their keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from reader.core.overriding import override
from reader.ui.commands import Command
from reader.ui.features.feature import Feature, SettingsSection
from reader.ui.features.parts import WindowParts
from reader.ui.keys.binding import KeyBinding
from reader.ui.keys.page_keys import PageKeys
from reader.ui.navigation import Place
from reader.ui.settings.advanced import AdvancedSection
from reader.ui.settings.appearance import AppearanceSection
from reader.ui.settings.libraries import LibrariesSection
from reader.ui.settings.packs import PacksSection
from reader.ui.settings.page import SettingsPage
from reader.ui.settings.search import SearchSection
from reader.ui.settings.shortcuts import ShortcutsSection

if TYPE_CHECKING:
    from reader.ui.keys.sheet import KeySheet
    from reader.ui.window import MainWindow

SETTINGS = "settings"
_ORDER = ("appearance", "style", "libraries", "packs", "search", "", "shortcuts", "advanced")
"""The sections by their ids, and where those of other features stand."""


class SettingsFeature(Feature):
    """The page is made when it is first shown, with the sections of all features."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._window = cast("MainWindow", parts.window)  # the parts name what Qt needs of it
        self._page: SettingsPage | None = None
        self.binding = KeyBinding(
            self._window.commands, parts.settings, parts.change_settings, self
        )
        parts.area.register(
            SETTINGS,
            self._make,
            title=lambda _: QCoreApplication.translate("Commands", "Settings"),
            arrive=self._arrive,
        )
        parts.places.join(SETTINGS, self.show, SETTINGS)
        self._page_keys = PageKeys(self.binding, parts.area)
        self._sheet: KeySheet | None = None
        # Not before: a command of a feature that is not made yet would be unknown.
        self._window.features.made.connect(self._check_keys)

    @property
    def page(self) -> SettingsPage:
        """The page, once it was shown."""
        assert self._page is not None
        return self._page

    def show(self, section: str = "") -> None:
        """Go to the page, at a section."""
        self.parts.area.go(Place(SETTINGS, anchor=section))

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "go.settings",
                QCoreApplication.translate("Commands", "Settings"),
                ("Ctrl+,",),
                self.show,
            ),
            Command(
                "go.commands",
                QCoreApplication.translate("Commands", "Command palette"),
                ("Ctrl+Shift+A",),
                self._open_palette,
            ),
            Command(
                "app.keys",
                QCoreApplication.translate("Commands", "Keyboard shortcuts"),
                ("F1", "?"),
                self._show_keys,
            ),
        )

    @override
    def settings_sections(self) -> tuple[SettingsSection, ...]:
        window, parts = self._window, self.parts
        return (
            SettingsSection(
                "appearance",
                lambda: QCoreApplication.translate("SettingsFeature", "Appearance"),
                lambda: AppearanceSection(window, parts.theme),
            ),
            SettingsSection(
                "libraries",
                lambda: QCoreApplication.translate("SettingsFeature", "Libraries"),
                lambda: LibrariesSection(window, parts.theme),
            ),
            SettingsSection(
                "packs",
                lambda: QCoreApplication.translate("SettingsFeature", "Problem packs"),
                lambda: PacksSection(window, parts),
            ),
            SettingsSection(
                "search",
                lambda: QCoreApplication.translate("SettingsFeature", "Search"),
                lambda: SearchSection(parts),
            ),
            SettingsSection(
                "shortcuts",
                lambda: QCoreApplication.translate("SettingsFeature", "Shortcuts"),
                lambda: ShortcutsSection(self.binding),
            ),
            SettingsSection(
                "advanced",
                lambda: QCoreApplication.translate("SettingsFeature", "Advanced"),
                lambda: AdvancedSection(window, parts.services.paths),
            ),
        )

    def _make(self) -> QWidget:
        self._page = SettingsPage(self._all_sections)
        return self._page

    def _all_sections(self) -> Sequence[SettingsSection]:
        """Return the sections of all features."""
        sections = self._window.features.settings_sections()
        return sorted(sections, key=lambda one: _ORDER.index(one.id if one.id in _ORDER else ""))

    def _arrive(self, place: Place) -> None:
        if place.anchor:
            self.page.show_section(place.anchor)

    def _open_palette(self) -> None:
        self._window.switching.open_commands()

    def _show_keys(self) -> None:
        if self._sheet is None:
            from reader.ui.keys.sheet import KeySheet  # noqa: PLC0415 - when first asked for

            self._sheet = KeySheet(self.parts.theme, self._window.commands, self._window)
            self._sheet.change_wanted.connect(lambda: self.show("shortcuts"))
            self._sheet.focus_freed.connect(self.parts.area.take_focus)
        if self._sheet.isVisible():
            self._sheet.close_sheet()
        else:
            self._sheet.open_sheet()

    def _check_keys(self) -> None:
        self.binding.check(self.parts.services.paths.settings)
