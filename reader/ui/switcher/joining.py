"""The quick switcher of one window, joined to what it opens."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reader.ui.switcher.controller import SwitcherController

if TYPE_CHECKING:
    from reader.ui.theme.controller import ThemeController
    from reader.ui.window import MainWindow
    from reader.ui.window_services import WindowServices


def make_switching(
    window: MainWindow,
    services: WindowServices,
    theme: ThemeController,
    language: Callable[[], str],
) -> SwitcherController:
    """Return the switcher; the window closes it."""
    switching = SwitcherController(
        services,
        theme,
        window,
        commands=window.commands,
        library=lambda: window.library.snapshot,
        language=language,
        aside=lambda: window.area.opening_aside(is_behind=False),
    )
    switching.note_chosen.connect(window.reading.open_post)
    switching.place_chosen.connect(window.area.go)
    switching.problem_chosen.connect(window.practice.open_problem)
    switching.search_wanted.connect(window.search_for)
    switching.focus_freed.connect(window.area.take_focus)
    return switching
