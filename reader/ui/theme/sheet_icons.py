"""The icons within boxes, as files: a style sheet can draw them from nothing else."""

from __future__ import annotations

from reader.services.resources import bundled
from reader.ui.theme.tokens import Palette


def sheet_icon(name: str, palette: Palette) -> str:
    """Return the path of "check", "close", "down" or "question", for ``palette``."""
    end = "dark" if palette.is_dark else "light"
    return bundled("resources", "icons", "sheet", f"{name}-{end}.svg").as_posix()
