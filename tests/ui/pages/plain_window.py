"""Run as a program: opens the window on a home where no web engine can be imported, and tells."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# What Python then says is what it says where Qt's web engine was not installed.
for _part in ("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets"):
    sys.modules[_part] = None  # type: ignore[assignment]  # this is how an import is made to fail

from PySide6.QtCore import QTimer  # noqa: E402
from PySide6.QtWidgets import QApplication, QLabel  # noqa: E402

from reader.services.settings import Settings  # noqa: E402
from reader.ui.immortal import keep_constants_alive  # noqa: E402
from tests.ui.desk import Desk  # noqa: E402


def main(home: str, notes: str) -> None:
    keep_constants_alive()
    application = QApplication([])
    settings = Settings(theme="light", language="en", libraries=(notes,))
    desk = Desk(application, Path(home), settings)
    window = desk.window
    told: dict[str, object] = {}

    def tell(address: str) -> None:
        reader = window.area.reader
        assert reader is not None
        told["address"] = address
        reader.read_text(lambda text: told.update(text=text))
        told["notice"] = " ".join(label.text() for label in reader.findChildren(QLabel))
        QTimer.singleShot(0, application.quit)

    window.area.page_painted.connect(tell)
    window.show()
    window.start("yandu://post/pages%3Adiagrams")
    QTimer.singleShot(60_000, application.quit)
    application.exec()
    desk.close()
    sys.stdout.write(json.dumps(told))


main(*sys.argv[1:])
