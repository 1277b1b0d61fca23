from __future__ import annotations

import subprocess
import sys

# More calls than True has references in a fresh interpreter with Qt loaded.
_PROGRAM = """
from PySide6.QtCore import QObject, Signal
from reader.ui.lasting_singletons import make_singletons_last

class Bell(QObject):
    rung = Signal(int)

make_singletons_last()
bell = Bell()
for number in range(20_000):
    bell.rung.emit(number)
"""


def test_program_outlives_many_thousand_emits() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM], capture_output=True, text=True, timeout=60, check=False
    )

    assert (done.returncode, done.stderr) == (0, "")
