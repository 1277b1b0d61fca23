"""The composition root of the window: paths to settings to services to widgets, in that order."""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, closing
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QApplication

from reader.core.errors import UserError
from reader.services.long_paths import is_there
from reader.services.paths import Paths
from reader.services.settings import Settings, load_settings
from reader.ui.single_instance import SingleInstance
from reader.ui.theme.controller import ThemeController
from reader.ui.translation import Translation
from reader.ui.window import MainWindow
from reader.ui.window_services import WindowServices, libraries_of

_SWITCH_S = 0.001


def run_window(paths: Paths, target: str | None = None) -> int:
    """Show the window until it is closed; return the exit code.

    ``target`` is a ``yandu://`` address, a note's file, or a folder of notes to add.

    Raises:
        UserError: The settings or the user's data cannot be opened.
    """
    paths.make()
    _prepare_environment()
    settings = load_settings(paths.settings)
    wanted = str(Path(target).resolve()) if target and is_there(Path(target)) else target or ""
    if wanted:
        from reader.services.targets import read_target

        read_target(wanted, libraries_of(settings))  # a slip is said before any window opens
    application = _make_application()
    with ExitStack() as opened:
        instance = opened.enter_context(closing(SingleInstance(paths.data)))
        if not instance.claim(wanted):
            return 0
        translation = Translation(application, settings.language)
        theme = ThemeController(application, settings.theme)
        services = open_services(paths, settings, opened)
        window = MainWindow(services, settings, theme, translation)
        instance.target_received.connect(window.open_target)

        def go_on() -> None:
            _begin(window, theme, paths, wanted)
            if window.is_open:
                _fill(window, theme, paths, wanted)
                instance.listen()

        window.first_painted.connect(go_on)
        window.show()
        return application.exec()


def tell_failed_start(error: UserError, paths: Paths) -> None:
    """Show why `run_window` raised, in the theme and language that were chosen, until it is read.

    There may be no application yet: the settings are read before it is made.
    """
    from reader.services.settings import load_sound_settings
    from reader.ui.dialogs.user_error import UserErrorBox
    from reader.ui.theme.icons import app_icon

    application = _make_application()
    settings = load_sound_settings(paths.settings)
    translation = Translation(application, settings.language)
    theme = ThemeController(application, settings.theme)
    theme.prepare()
    theme.put_on()
    application.setWindowIcon(app_icon())
    UserErrorBox(error, has_doctor=False).exec()
    translation.choose("en")


def _begin(window: MainWindow, theme: ThemeController, paths: Paths, target: str) -> None:
    """Set the web engine to work, which takes longest, once the frame is on the screen.

    What it does on this thread is a turn of the loop each; keys and clicks wait meanwhile until
    there is something that they can reach.
    """
    from reader.ui.immortal import keep_constants_alive
    from reader.ui.web.chromium import prepare_chromium

    keep_constants_alive()
    _watch_for_faults(window, paths)
    theme.prepare()
    prepare_chromium()
    loop = QEventLoop()
    window.page_under_way.connect(loop.quit)
    window.begin(target)
    loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


def _fill(window: MainWindow, theme: ThemeController, paths: Paths, target: str) -> None:
    """Put all parts into the window, which is laid out and painted once, with them all."""
    from reader.services.logs import start_logging
    from reader.ui.theme.icons import app_icon

    window.build()
    theme.put_on()
    window.start(target)
    QApplication.setWindowIcon(app_icon())
    start_logging(paths.log)


def open_services(paths: Paths, settings: Settings, opened: ExitStack) -> WindowServices:
    """Open the services of one window; ``opened`` closes them.

    Raises:
        UserError: The user's data cannot be opened.
    """
    return opened.enter_context(closing(WindowServices(paths, settings)))


def _prepare_environment() -> None:
    """Set what has to be set before Qt starts, without touching what the user set."""
    if os.environ.get("QT_IM_MODULE") == "fcitx":
        # The wheels carry ibus's plugin and not fcitx's; fcitx answers to both.
        os.environ["QT_IM_MODULE"] = "ibus"
    # Painting asks Python many times over, and waits so long at each beside a thread at work.
    # With the usual 5 ms a list takes twice the time to paint while the catalogue is read.
    sys.setswitchinterval(_SWITCH_S)
    # WebEngine is loaded after the window is there, and wants this before the application is.
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)


def _make_application() -> QApplication:
    made = QApplication.instance()
    application = made if isinstance(made, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("yandu")
    application.setApplicationDisplayName("Yandu")
    application.setDesktopFileName("yandu")
    return application


def _watch_for_faults(window: MainWindow, paths: Paths) -> None:
    """Have every fault and mistake told; Qt would print a slot's exception and go on."""
    from reader.ui.dialogs.telling import Telling

    telling = Telling(window, paths.log)
    sys.excepthook = telling.tell
    for lane in window.lanes.values():
        lane.failed.connect(lambda error: telling.tell(type(error), error, error.__traceback__))
