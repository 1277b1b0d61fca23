"""The font of values and programs in the practice pane."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from reader.ui.theme.tokens import CODE_FONTS, TEXT_UI


def code_font() -> QFont:
    """Return the code font at the size of the interface."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    font.setFamilies([*CODE_FONTS])
    font.setPixelSize(TEXT_UI)
    return font
