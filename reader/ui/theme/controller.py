"""Which theme is in force: chosen, or the system's."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from reader.ui.theme.tokens import DARK, LIGHT, PALETTES, UI_FONTS, Palette


class ThemeController(QObject):
    """Dresses the application, and again whenever the choice or the system changes."""

    changed = Signal()
    """Another palette is in force; read it from ``palette``."""

    def __init__(self, application: QApplication, choice: str) -> None:
        """Choose for ``application``: "system" or a palette's name. Nothing is put on yet."""
        super().__init__(application)
        self._application = application
        self._choice = choice
        self.palette = self._wanted()
        application.styleHints().colorSchemeChanged.connect(self._follow)
        # Before any widget: one that is there already, and all within it, would keep the old.
        _set_font(application)

    def prepare(self) -> None:
        """Put style and palette on, before the first widget but the frame is made.

        The style sheet waits for `put_on`: widgets made under one cost half as much again.
        """
        self._application.setStyle("Fusion")
        self._application.setPalette(_qt_palette(self.palette))

    def put_on(self) -> None:
        """Put the style sheet on, once the first window is made."""
        self._dress()

    @property
    def choice(self) -> str:
        """What the user chose, "system" included."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Put another theme in force."""
        self._choice = choice
        self._follow()

    def _wanted(self) -> Palette:
        if self._choice != "system":
            return PALETTES[self._choice]
        is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if is_dark else LIGHT

    def _follow(self) -> None:
        wanted = self._wanted()
        if wanted is not self.palette:
            self.palette = wanted
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self._application.setPalette(_qt_palette(self.palette))
        from reader.ui.theme.qss import style_sheet  # noqa: PLC0415 - after the first paint

        self._application.setStyleSheet(style_sheet(self.palette))


def _set_font(application: QApplication) -> None:
    font = application.font()
    font.setFamilies([font.family(), *UI_FONTS])
    application.setFont(font)


def _qt_palette(palette: Palette) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: palette.paper,
        role.WindowText: palette.ink,
        role.Base: palette.raised,
        role.AlternateBase: palette.surface,
        role.Text: palette.ink,
        role.Button: palette.surface,
        role.ButtonText: palette.ink,
        role.ToolTipBase: palette.raised,
        role.ToolTipText: palette.ink,
        role.PlaceholderText: palette.ink_soft,
        role.Highlight: palette.vermilion,
        role.HighlightedText: palette.raised,
        role.Link: palette.indigo,
    }
    qt = QPalette()
    for name, colour in colours.items():
        qt.setColor(name, QColor(colour))
    return qt
