"""The table of the main window's commands: id, title, shortcuts, what each runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.commands import Command

if TYPE_CHECKING:
    from reader.ui.window import MainWindow


def window_commands(window: MainWindow) -> tuple[Command, ...]:
    """Return the commands, titled in the interface's present language."""
    tr = QCoreApplication.translate
    context = "Commands"
    return (
        Command("search.focus", tr(context, "Search notes"), ("Ctrl+K",), window.focus_search),
        Command("page.find", tr(context, "Find on this page"), ("Ctrl+F",), window.find_on_page),
        Command(
            "page.next", tr(context, "Next match"), ("F3", "Ctrl+G"), lambda: window.step_mark(1)
        ),
        Command(
            "page.previous",
            tr(context, "Previous match"),
            ("Shift+F3", "Ctrl+Shift+G"),
            lambda: window.step_mark(-1),
        ),
        Command("go.home", tr(context, "Latest updates"), ("Alt+Home",), window.go_home),
        Command("go.back", tr(context, "Back"), ("Alt+Left",), window.go_back),
        Command("go.forward", tr(context, "Forward"), ("Alt+Right",), window.go_forward),
        Command("go.problems", tr(context, "Problems"), ("Ctrl+Shift+P",), window.show_problems),
        Command("go.health", tr(context, "Health of the library"), (), window.show_health),
        Command(
            "view.tree", tr(context, "Show or hide the library"), ("Ctrl+B",), window.toggle_tree
        ),
        Command(
            "view.side",
            tr(context, "Show or hide the outline"),
            ("Ctrl+Shift+B",),
            window.toggle_side,
        ),
        Command(
            "view.larger", tr(context, "Larger text"), ("Ctrl++", "Ctrl+="), lambda: window.zoom(1)
        ),
        Command("view.smaller", tr(context, "Smaller text"), ("Ctrl+-",), lambda: window.zoom(-1)),
        Command("view.normal", tr(context, "Normal text"), ("Ctrl+0",), lambda: window.zoom(0)),
        Command("library.scan", tr(context, "Scan the notes again"), ("F5",), window.rescan),
        Command("app.quit", tr(context, "Quit"), ("Ctrl+Q",), window.close),
    )
