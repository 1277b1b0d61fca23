import subprocess
import sys

IMPORT = """
import sys
import reader.ui.web.reader_view
print([name for name in sys.modules if "WebEngine" in name])
"""
USE = """
import sys
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from reader.ui.immortal import keep_constants_alive
from reader.ui.web.chromium import prepare_chromium
from reader.ui.web.page_source import Response
from reader.ui.web.reader_view import ReaderView
keep_constants_alive()
prepare_chromium()
QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
application = QApplication(["yandu", "-platform", "offscreen"])
class Source:
    def fetch(self, address, deliver):
        deliver(Response("text/html", b"<!doctype html><p>x"))
view = ReaderView(Source())
def finish(address):
    print(address)
    application.quit()
view.page_loaded.connect(finish)
view.show()
view.open("yandu://post/a")
application.exec()
CLOSING
print("end")
"""


def run(program: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )


def test_importing_the_view_loads_no_web_engine() -> None:
    assert run(IMPORT).stdout == "[]\n"


def test_closed_view_leaves_without_a_complaint() -> None:
    done = run(USE.replace("CLOSING", "view.close()"))

    assert (done.stdout, done.returncode) == ("yandu://post/a\nend\n", 0)
    assert "Expect troubles" not in done.stderr


def test_view_that_nobody_closed_does_not_crash() -> None:
    done = run(USE.replace("CLOSING", ""))

    assert (done.stdout, done.returncode) == ("yandu://post/a\nend\n", 0)
    assert "Expect troubles" not in done.stderr


def test_view_that_was_dropped_does_not_crash() -> None:
    dropping = "del view, finish\nimport gc\ngc.collect()\napplication.processEvents()"

    done = run(USE.replace("CLOSING", dropping))

    assert (done.stdout, done.returncode) == ("yandu://post/a\nend\n", 0)
    assert "Expect troubles" not in done.stderr
