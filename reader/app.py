"""The composition root of the window: paths to settings to services to widgets, in that order."""

from __future__ import annotations

import logging
import os
import sys
from contextlib import ExitStack, closing
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from reader.core.errors import UserError
from reader.core.page_address import PageAddress, PageKind, format_address
from reader.services.libraries import open_libraries
from reader.services.paths import Paths
from reader.services.resources import posts_folder
from reader.services.settings import Settings, load_settings, save_settings
from reader.ui.immortal import keep_constants_alive
from reader.ui.single_instance import SingleInstance
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import app_icon
from reader.ui.translation import Translation
from reader.ui.web.chromium import prepare_chromium
from reader.ui.window import MainWindow
from reader.ui.window_services import WindowServices, libraries_of

_log = logging.getLogger(__name__)


def run_window(paths: Paths, target: str | None = None) -> int:
    """Show the window until it is closed; return the exit code.

    ``target`` is a ``yandu://`` address, a note's file, or a folder of notes to add.

    Raises:
        UserError: The settings or the user's data cannot be opened.
    """
    paths.make()
    _prepare_environment()
    settings = load_settings(paths.settings)
    folder, address = _read_target(target)
    if folder is not None:
        settings = settings.with_library(folder)
        save_settings(settings, paths.settings)
    application = _make_application()
    with ExitStack() as opened:
        instance = opened.enter_context(closing(SingleInstance(paths.data)))
        if not instance.claim(address or ""):
            return 0
        translation = Translation(application, settings.language)
        theme = ThemeController(application, settings.theme)
        services = open_services(paths, settings, opened)
        window = MainWindow(services, settings, theme, translation)
        window.settings_changed.connect(
            lambda changed: window.take_libraries(libraries_of(changed))
        )
        instance.address_received.connect(window.open_address)
        _watch_for_faults(window, paths)

        def go_on() -> None:
            # What no one sees waits until the window is on the screen.
            from reader.services.logs import start_logging  # noqa: PLC0415 - as said

            start_logging(paths.log)
            instance.listen()
            window.start(address)

        window.first_painted.connect(go_on)
        window.show()
        return application.exec()


def open_services(paths: Paths, settings: Settings, opened: ExitStack) -> WindowServices:
    """Open the services of one window; ``opened`` closes them.

    Raises:
        UserError: The user's data cannot be opened.
    """
    return opened.enter_context(closing(WindowServices(paths, settings)))


def _read_target(target: str | None) -> tuple[Path | None, str | None]:
    """Return the folder to add and the address to open that a command-line argument names."""
    if target is None:
        return None, None
    if target.startswith("yandu://"):
        return None, target
    path = Path(target).expanduser().resolve()
    if path.is_dir():
        return path, None
    if not path.is_file():
        advice = "Name a note, a folder of notes, or a yandu:// address"
        raise UserError("there is no such file", path=target, advice=advice)
    if path.is_relative_to(posts_folder().resolve()):
        post = path.relative_to(posts_folder().resolve()).with_suffix("").as_posix()
        return None, format_address(PageAddress(PageKind.POST, post))
    library = open_libraries((posts_folder(), path.parent))[-1]
    post = f"{library.key}:{path.stem}"
    return path.parent, format_address(PageAddress(PageKind.POST, post))


def _prepare_environment() -> None:
    """Set what has to be set before Qt starts, without touching what the user set."""
    keep_constants_alive()
    prepare_chromium()
    if os.environ.get("QT_IM_MODULE") == "fcitx":
        # The wheels carry ibus's plugin and not fcitx's; fcitx answers to both.
        os.environ["QT_IM_MODULE"] = "ibus"
    # WebEngine is loaded after the window is there, and wants this before the application is.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


def _make_application() -> QApplication:
    application = QApplication(sys.argv[:1])
    application.setApplicationName("yandu")
    application.setApplicationDisplayName("Yandu")
    application.setDesktopFileName("yandu")
    application.setWindowIcon(app_icon())
    return application


def _watch_for_faults(window: MainWindow, paths: Paths) -> None:
    """Log every fault and offer a report; Qt would print a slot's exception and go on."""

    def report(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        from PySide6.QtWidgets import QMessageBox  # noqa: PLC0415 - seldom needed

        from reader.ui.dialogs.error_report import ErrorReport, describe_exception  # noqa: PLC0415 - seldom needed

        if isinstance(error, UserError):
            QMessageBox.warning(window, "Yandu", str(error))
            return
        _log.error("unhandled", exc_info=(kind, error, trace))
        ErrorReport(describe_exception(kind, error, trace), str(paths.log), window).open()

    sys.excepthook = report
    for lane in window.lanes.values():
        lane.failed.connect(lambda error: report(type(error), error, error.__traceback__))
