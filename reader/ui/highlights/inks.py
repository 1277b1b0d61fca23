"""What the four inks are called, and their colours in the theme."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.core.highlight import Ink
from reader.ui.theme.tokens import Palette


def ink_name(ink: Ink) -> str:
    """Return the name of a colour in the interface's language."""
    names = {
        Ink.AMBER: QCoreApplication.translate("Inks", "Yellow"),
        Ink.CELADON: QCoreApplication.translate("Inks", "Green"),
        Ink.INDIGO: QCoreApplication.translate("Inks", "Blue"),
        Ink.VERMILION: QCoreApplication.translate("Inks", "Red"),
    }
    return names[ink]


def ink_colour(ink: Ink, palette: Palette) -> str:
    """Return the colour of ``ink`` as ``#RRGGBB``."""
    colours = {
        Ink.AMBER: palette.amber,
        Ink.CELADON: palette.celadon,
        Ink.INDIGO: palette.indigo,
        Ink.VERMILION: palette.vermilion,
    }
    return colours[ink]


def page_words() -> dict[str, str]:
    """Return the labels of what the page's script shows, in the interface's language."""
    words = {
        "highlight": QCoreApplication.translate("Inks", "Highlight"),
        "addNote": QCoreApplication.translate("Inks", "Highlight with a note"),
        "marginNote": QCoreApplication.translate("Inks", "Note in the margin"),
        "removeHighlight": QCoreApplication.translate("Inks", "Delete this highlight"),
        "copy": QCoreApplication.translate("Inks", "Copy"),
    }
    return words | {f"ink-{ink}": ink_name(ink) for ink in Ink}
