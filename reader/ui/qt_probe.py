"""Run as a program, says as JSON whether Qt and its web engine load here, and with what fonts.

A program of its own, since a missing library, or none to draw with, can end the process.
"""

from __future__ import annotations

import importlib
import json
import os
import sys

_PARTS = ("QtWidgets", "QtNetwork", "QtSvg", "QtQml", "QtWebChannel", "QtWebEngineWidgets")


def probe() -> dict[str, object]:
    """Return Qt's version, why a part of it cannot be imported, and the Chinese fonts' names.

    A version or list of None is one that could not be found out.
    """
    answer: dict[str, object] = {"qt": None, "error": "", "chinese_fonts": None}
    try:
        from PySide6 import QtCore  # noqa: PLC0415 - may fail, and that is the answer

        answer["qt"] = QtCore.qVersion()
        answer["chinese_fonts"] = _chinese_fonts()
        for part in _PARTS:
            importlib.import_module(f"PySide6.{part}")
    except ImportError as error:
        answer["error"] = str(error)
    return answer


def _chinese_fonts() -> list[str]:
    from PySide6.QtGui import QFontDatabase, QGuiApplication  # noqa: PLC0415 - as above

    application = QGuiApplication([])
    families = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    del application
    return [name for name in families if not name.startswith(".")]


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    sys.stdout.write(json.dumps(probe()))
