"""The real window on a home of its own, taken through the scenes in one language."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QImageWriter
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from scenes import PAGE_MS, STEP_MS, Scene
from shiboken6 import delete
from traces import leave_traces

from reader.app import open_services
from reader.services.indexing import update_all
from reader.services.paths import find_paths
from reader.services.settings import Settings, save_settings
from reader.ui.theme.controller import ThemeController
from reader.ui.translation import Translation
from reader.ui.window import MainWindow
from reader.ui.window_services import libraries_of

SIZE = (1360, 860)
THEMES = {"light": "", "dark": "-dark"}
LANGUAGES = {"zh": "", "en": "-en"}
"""What the names of the pictures end in."""
# Letters stay sharp, and a picture is a third of what it is without loss.
_QUALITY = 88
_REPAINT_MS = 120
_CHECKOUT = Path(__file__).resolve().parents[2]


def photograph(
    application: QApplication, language: str, scenes: Iterable[Scene], folder: Path
) -> None:
    """Take each scene in both themes, in ``language``, into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, ExitStack() as opened:
        settings = Settings(theme="light", language=language)
        paths = find_paths(Path(home))
        paths.make()
        save_settings(settings, paths.settings)
        update_all(paths, libraries_of(settings))
        services = open_services(paths, settings, opened)
        theme = ThemeController(application, settings.theme)
        theme.prepare()
        translation = Translation(application, settings.language)
        window = MainWindow(services, settings, theme, translation)
        window.begin("")
        window.build()
        theme.put_on()
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        window.resize(*SIZE)
        window.move(0, 0)
        window.show()
        window.start()
        _run(
            application,
            _session(window, scenes, folder, home=paths.data.parent, end=LANGUAGES[language]),
        )
        window.close()
        delete(window)  # before its services close, for it hears of the next language
        translation.choose("en")


def _session(
    window: MainWindow, scenes: Iterable[Scene], folder: Path, *, home: Path, end: str
) -> Iterator[int]:
    """Go through the scenes; each yield is the time to let the window settle."""
    yield PAGE_MS
    leave_traces(window)
    window.features.make_now()
    yield STEP_MS
    for scene in scenes:
        yield from scene.go(window)
        for theme, mark in THEMES.items():
            window.choose_theme(theme)
            yield STEP_MS
            _name_no_folder(window, home)
            yield _REPAINT_MS
            _take(folder / f"{scene.name}{mark}{end}.webp")
        window.choose_theme("light")
        yield STEP_MS


def _run(application: QApplication, steps: Iterator[int]) -> None:
    def step() -> None:
        pause = next(steps, None)
        if pause is None:
            application.quit()
        else:
            QTimer.singleShot(pause, step)

    step()
    application.exec()


def _name_no_folder(window: MainWindow, home: Path) -> None:
    """Have labels and fields say where things are on no machine in particular."""
    neutral = {str(_CHECKOUT): "~/yandu", str(home): "~/.local/share/yandu"}
    told_by: list[QLabel | QLineEdit] = [*window.findChildren(QLabel)]
    told_by += window.findChildren(QLineEdit)
    for told in told_by:
        for folder, shown in neutral.items():
            if folder in told.text():
                told.setText(told.text().replace(folder, shown))


def _take(file: Path) -> None:
    picture = QApplication.primaryScreen().grabWindow(0, 0, 0, *SIZE)
    writer = QImageWriter(str(file), b"webp")
    writer.setQuality(_QUALITY)
    writer.write(picture.toImage())
    print(f"docs/images/{file.name}")
