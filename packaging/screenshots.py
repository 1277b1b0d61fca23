"""Takes the pictures of the README and the guide in the real window: ``make screenshots``.

Wants a screen of at least 1360 x 860 (``xvfb-run -s "-screen 0 1920x1080x24"``).
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from reader.app import open_services
from reader.services.indexing import update_all
from reader.services.paths import find_paths
from reader.services.settings import Settings, save_settings
from reader.ui.immortal import keep_constants_alive
from reader.ui.theme.controller import ThemeController
from reader.ui.translation import Translation
from reader.ui.web.chromium import prepare_chromium
from reader.ui.window import MainWindow
from reader.ui.window_services import libraries_of

_ROOT = Path(__file__).resolve().parent.parent
_FOLDER = _ROOT / "docs" / "images"
_SIZE = (1360, 860)
_PAGE_MS, _STEP_MS, _JUDGE_MS = 4000, 900, 6000
_WRONG = """class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        used = 0
        for coin in sorted(coins, reverse=True):
            used += amount // coin
            amount %= coin
        return -1 if amount else used
"""


def _scenes(window: MainWindow, take: Callable[[str], None], language: str) -> Iterator[int]:
    """Go through the screens; each yield is the time to let the window settle."""
    end = "" if language == "zh" else "-en"
    yield _PAGE_MS
    take(f"home{end}")
    window.reading.open_post("large-model/flash-attention")
    yield _PAGE_MS
    take(f"note{end}")
    window.choose_theme("dark")
    yield _STEP_MS
    take(f"note-dark{end}")
    window.choose_theme("light")
    window.tree.search.setText("单调队列" if language == "zh" else "softmax")
    yield _STEP_MS + _STEP_MS
    take(f"search{end}")
    window.tree.search.clear()
    window.practice.open_problem("coin-change")
    yield _PAGE_MS
    editor = window.practice_pane.editor
    if editor is not None:
        editor.set_source(_WRONG)
    yield _STEP_MS
    window.practice_pane.submit()
    yield _JUDGE_MS
    take(f"practice{end}")
    window.practice.put_away()
    window.practice.show_list()
    yield _STEP_MS
    take(f"problems{end}")


def _photograph(application: QApplication, language: str) -> None:
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
        window.build()
        theme.put_on()
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        window.resize(*_SIZE)
        window.move(0, 0)
        window.show()
        window.start()
        scenes = _scenes(window, _take, language)

        def step() -> None:
            pause = next(scenes, None)
            if pause is None:
                window.close()
                application.quit()
            else:
                QTimer.singleShot(pause, step)

        step()
        application.exec()
        delete(window)  # before its services close, for it hears of the next language
        translation.choose("en")


def _take(name: str) -> None:
    picture = QApplication.primaryScreen().grabWindow(0, 0, 0, *_SIZE)
    _FOLDER.mkdir(parents=True, exist_ok=True)
    picture.save(str(_FOLDER / f"{name}.png"), "PNG", 0)
    print(f"docs/images/{name}.png")


def main() -> None:
    """Take every picture, in Chinese and in English."""
    keep_constants_alive()
    prepare_chromium()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication(sys.argv[:1])
    for language in sys.argv[1:] or ("zh", "en"):
        _photograph(application, language)


main()
