import subprocess
import sys

PROGRAM = """
from reader.ui.immortal import keep_constants_alive
keep_constants_alive()
from PySide6.QtCore import QTimer
timer = QTimer()
for _ in range(30_000):
    timer.setInterval(5)
    timer.setSingleShot(True)
    timer.isSingleShot()
print("alive")
"""


def test_constants_outlive_many_calls_into_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )

    assert (done.stdout, done.returncode) == ("alive\n", 0)
