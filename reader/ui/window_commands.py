"""The table of the main window's commands: id, title, shortcuts, what each runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from reader.ui.commands import Command

if TYPE_CHECKING:
    from reader.ui.window import MainWindow

# Read again for its titles whenever the language changes; what a row runs is looked up when
# it is run, for the table is made before the window's parts are.


def window_commands(window: MainWindow) -> tuple[Command, ...]:
    """Return the commands, titled in the interface's present language."""
    return (
        *_searching(window),
        *_going(window),
        *_doing(window),
        *_on_the_page(window),
        *_viewing(window),
    )


def _searching(window: MainWindow) -> tuple[Command, ...]:
    return (
        Command(
            "search.focus",
            QCoreApplication.translate("Commands", "Search notes"),
            ("Ctrl+K",),
            window.focus_search,
        ),
        Command(
            "search.keep",
            QCoreApplication.translate("Commands", "Keep this search, or no longer"),
            ("Ctrl+D",),
            lambda: window.saved.toggle(),
        ),
        Command(
            "go.switcher",
            QCoreApplication.translate("Commands", "Quick switcher"),
            ("Ctrl+P",),
            lambda: window.switching.open(),
        ),
    )


def _going(window: MainWindow) -> tuple[Command, ...]:
    return (
        Command(
            "go.home",
            QCoreApplication.translate("Commands", "Latest updates"),
            ("Alt+Home",),
            lambda: window.reading.go_home(),
        ),
        Command(
            "go.back",
            QCoreApplication.translate("Commands", "Back"),
            ("Alt+Left",),
            lambda: window.area.go_back(),
        ),
        Command(
            "go.forward",
            QCoreApplication.translate("Commands", "Forward"),
            ("Alt+Right",),
            lambda: window.area.go_forward(),
        ),
        Command(
            "go.problems",
            QCoreApplication.translate("Commands", "Problems"),
            ("Ctrl+Shift+P",),
            lambda: window.practice.show_list(),
        ),
    )


def _doing(window: MainWindow) -> tuple[Command, ...]:
    return (
        Command(
            "go.health",
            QCoreApplication.translate("Commands", "Health of the library"),
            (),
            window.show_health,
        ),
        Command(
            "library.export",
            QCoreApplication.translate("Commands", "Export this note, or the notes listed…"),
            ("Ctrl+Shift+E",),
            lambda: window.exporting.export_shown(),
        ),
        Command(
            "library.scan",
            QCoreApplication.translate("Commands", "Scan the notes again"),
            ("F5",),
            lambda: window.library.indexer.start(),
        ),
        Command(
            "app.quit",
            QCoreApplication.translate("Commands", "Quit"),
            ("Ctrl+Q",),
            window.close,
        ),
    )


def _on_the_page(window: MainWindow) -> tuple[Command, ...]:
    return (
        Command(
            "page.find",
            QCoreApplication.translate("Commands", "Find on this page"),
            ("Ctrl+F",),
            lambda: window.area.finder.start(),
        ),
        Command(
            "page.next",
            QCoreApplication.translate("Commands", "Next match"),
            ("F3", "Ctrl+G"),
            lambda: window.area.finder.step(1),
        ),
        Command(
            "page.previous",
            QCoreApplication.translate("Commands", "Previous match"),
            ("Shift+F3", "Ctrl+Shift+G"),
            lambda: window.area.finder.step(-1),
        ),
        Command(
            "practice.run",
            QCoreApplication.translate("Commands", "Run the examples"),
            ("Ctrl+'",),
            lambda: window.practice_pane.run(),
        ),
        Command(
            "practice.submit",
            QCoreApplication.translate("Commands", "Submit"),
            ("Ctrl+Shift+Return",),
            lambda: window.practice_pane.submit(),
        ),
    )


def _viewing(window: MainWindow) -> tuple[Command, ...]:
    return (
        Command(
            "view.tree",
            QCoreApplication.translate("Commands", "Show or hide the library"),
            ("Ctrl+B",),
            window.toggle_tree,
        ),
        Command(
            "view.side",
            QCoreApplication.translate("Commands", "Show or hide the outline"),
            ("Ctrl+Shift+B",),
            window.toggle_side,
        ),
        Command(
            "view.larger",
            QCoreApplication.translate("Commands", "Larger text"),
            ("Ctrl++", "Ctrl+="),
            lambda: window.zoom(1),
        ),
        Command(
            "view.smaller",
            QCoreApplication.translate("Commands", "Smaller text"),
            ("Ctrl+-",),
            lambda: window.zoom(-1),
        ),
        Command(
            "view.normal",
            QCoreApplication.translate("Commands", "Normal text"),
            ("Ctrl+0",),
            lambda: window.zoom(0),
        ),
    )
