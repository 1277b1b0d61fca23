"""Takes the pictures of the README and the guides: ``python packaging/screenshots [NAME]...``.

Wants a screen of at least 1360 x 860 (``xvfb-run -s "-screen 0 1920x1080x24"``). A scene is
taken from the one before it; with names, only those pictures are written.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from scenes import SCENES
from studio import LANGUAGES, photograph

from reader.ui.immortal import keep_constants_alive
from reader.ui.web.chromium import prepare_chromium

_IMAGES = Path(__file__).resolve().parent.parent.parent / "docs" / "images"


def main() -> None:
    """Take the scenes that are named, or all, in the languages asked for."""
    parser = argparse.ArgumentParser(description="Take the pictures of the guides.")
    parser.add_argument("names", nargs="*", help=", ".join(scene.name for scene in SCENES))
    parser.add_argument("--language", choices=LANGUAGES, action="append")
    parser.add_argument("--folder", type=Path, default=_IMAGES)
    options = parser.parse_args()
    scenes = [scene for scene in SCENES if not options.names or scene.name in options.names]
    keep_constants_alive()
    prepare_chromium()
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    application = QApplication(sys.argv[:1])
    for language in options.language or LANGUAGES:
        photograph(application, language, scenes, options.folder)


main()
