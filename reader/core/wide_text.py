"""Which characters are set without spaces between them, line breaks included."""

from __future__ import annotations

WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60“”‘’…—"
"""Han, kana, and the marks of Chinese typesetting, as the inside of a character class."""
