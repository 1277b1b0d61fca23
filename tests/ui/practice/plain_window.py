"""Run as a program: solves a problem on a home where no web engine can be imported, and tells."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
# What Python then says is what it says where Qt's web engine was not installed.
for _part in ("PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets"):
    sys.modules[_part] = None  # type: ignore[assignment]  # this is how an import is made to fail

from PySide6.QtCore import Qt, QTimer  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import QApplication  # noqa: E402

from reader.core.slug import Slug  # noqa: E402
from reader.services.settings import Settings  # noqa: E402
from reader.ui.immortal import keep_constants_alive  # noqa: E402
from reader.ui.practice.plain_editor import PlainEditor  # noqa: E402
from tests.ui.desk import Desk  # noqa: E402

COINS = Slug("coin-change")
PROGRAM = """class Solution:
def coinChange(self, coins, amount):
fewest = [0] + [inf] * amount
for coin in coins:
for a in range(coin, amount + 1):
fewest[a] = min(fewest[a], fewest[a - coin] + 1)
"""
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def type_program(editor: PlainEditor) -> None:
    """Type as a hand does: the box indents each line by itself, and is led out of the loops."""
    editor.setFocus()
    editor.box.selectAll()
    for line in PROGRAM.splitlines():
        QTest.keyClicks(editor.box, line)
        QTest.keyClick(editor.box, Qt.Key.Key_Return)
    for _ in range(2):
        QTest.keyClick(editor.box, Qt.Key.Key_Backspace)
    QTest.keyClicks(editor.box, "return fewest[amount] if fewest[amount] < inf else -1")


def main(home: str) -> None:
    keep_constants_alive()
    application = QApplication([])
    desk = Desk(application, Path(home), Settings(theme="light", language="en"))
    window = desk.window
    told: dict[str, object] = {}

    def solve(_: str) -> None:
        editor = desk.editor
        assert isinstance(editor, PlainEditor)
        desk.reader.read_text(lambda text: told.update(statement=text))
        desk.pane.submitted.connect(finish)
        type_program(editor)
        QTest.keyClick(editor.box, Qt.Key.Key_Return, CONTROL | SHIFT)

    def finish() -> None:
        told["verdict"] = desk.pane.results.bar.text
        told["draft"] = desk.progress.draft(COINS)
        QTimer.singleShot(0, application.quit)

    window.area.page_painted.connect(solve)
    window.show()
    window.start(f"yandu://problem/{COINS}")
    QTimer.singleShot(90_000, application.quit)
    application.exec()
    desk.close()
    sys.stdout.write(json.dumps(told))


main(*sys.argv[1:])
