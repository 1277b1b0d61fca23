"""The editor as the user set it: as large as the pages, Vim's keys or not, and its command."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from reader.core.overriding import override
from reader.ui.commands import Command
from reader.ui.features.feature import Feature, SettingsSection
from reader.ui.settings.rows import SectionBody, SettingRow

if TYPE_CHECKING:
    from reader.services.settings import Settings
    from reader.ui.features.parts import WindowParts
    from reader.ui.practice.practice_pane import PracticePane
    from reader.ui.window import MainWindow


class EditorFeature(Feature):
    """Keeps the practice pane's editor in step with the settings."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__(parts)
        self._pane: PracticePane | None = None
        parts.practice.with_pane(self._join)
        cast("MainWindow", parts.window).settings_changed.connect(self._follow)

    @override
    def commands(self) -> tuple[Command, ...]:
        return (
            Command(
                "practice.format",
                QCoreApplication.translate("Commands", "Format the program"),
                ("Shift+Alt+F",),
                self._format,
            ),
            Command(
                "practice.fold",
                QCoreApplication.translate("Commands", "Fold or unfold the results"),
                ("Ctrl+J",),
                self._fold,
            ),
        )

    @override
    def settings_sections(self) -> tuple[SettingsSection, ...]:
        return (
            SettingsSection(
                "editor",
                lambda: QCoreApplication.translate("EditorSection", "Editor"),
                self._make_section,
            ),
        )

    def _join(self, pane: PracticePane) -> None:
        self._pane = pane
        self._follow(self.parts.settings())

    def _follow(self, settings: Settings) -> None:
        if self._pane is not None:
            self._pane.set_editor_ways(zoom=settings.zoom, has_vim=settings.vim_keys)

    def _format(self) -> None:
        if self._pane is not None and self._pane.isVisible():
            self._pane.format()

    def _fold(self) -> None:
        if self._pane is not None and self._pane.isVisible():
            self._pane.split.toggle()

    def _make_section(self) -> QWidget:
        return EditorSection(self.parts)


class EditorSection(SectionBody):
    """The editor's part of the settings page."""

    def __init__(self, parts: WindowParts) -> None:
        super().__init__()
        self._parts = parts
        title = self.tr("Vim's keys")
        self._vim = QCheckBox()
        self._vim.setProperty("role", "bare")
        self._vim.setAccessibleName(title)
        self._vim.setChecked(parts.settings().vim_keys)
        self._vim.toggled.connect(self._choose)
        note = self.tr("Insert and normal mode, motions, registers, and :w to save the draft.")
        self.add(SettingRow(title, self._vim, note))

    def _choose(self, is_on: bool) -> None:  # noqa: FBT001 - Qt's
        self._parts.change_settings(replace(self._parts.settings(), vim_keys=is_on))
