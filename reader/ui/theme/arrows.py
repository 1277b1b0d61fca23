"""The arrow of boxes that open a list, as a file: a style sheet can draw it from nothing else."""

from __future__ import annotations

from reader.services.resources import bundled
from reader.ui.theme.tokens import Palette


def arrow_of(palette: Palette) -> str:
    """Return the path of the arrow that is seen on the grounds of ``palette``."""
    name = "dark.svg" if palette.is_dark else "light.svg"
    return bundled("resources", "icons", "arrows", name).as_posix()
