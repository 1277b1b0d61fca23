"""The script engine beside a window whose own thread is busy with its objects."""

from __future__ import annotations

import subprocess
import sys

# Who destroys an object that Python's objects are connected to holds a lock of Qt's meanwhile,
# and asks for Python's.
BUSY = """
import sys, threading
sys.setswitchinterval(0.001)
from PySide6.QtCore import QBuffer, QCoreApplication, QObject
from shiboken6 import delete
from reader.ui.web.script_engine import ScriptEngine
application = QCoreApplication([])
ended = threading.Event()
def work():
    for _ in range(10):
        engine = ScriptEngine("function serve(text) { return text }")
        assert all(engine.ask(str(n)) == str(n) for n in range(300))
    ended.set()
threading.Thread(target=work, daemon=True).start()
senders = [QBuffer() for _ in range(300)]
while not ended.is_set():
    receiver = QObject()
    for sender in senders:
        sender.readyRead.connect(receiver.deleteLater)
    delete(receiver)
print("end")
"""


def test_engine_on_a_lane_and_the_windows_thread_do_not_wait_for_one_another() -> None:
    done = subprocess.run(
        [sys.executable, "-c", BUSY], capture_output=True, text=True, check=False, timeout=120
    )

    assert (done.stdout, done.returncode) == ("end\n", 0)
