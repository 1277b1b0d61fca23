import subprocess
import sys

PROGRAM = """
import sys
from PySide6.QtCore import QCoreApplication
application = QCoreApplication([])
from reader.core.formula import Formula
from reader.services.resources import web_asset
from reader.ui.web.katex_renderer import KatexRenderer
(done,) = KatexRenderer(web_asset("formula.js")).render([Formula("x", False)], {})
heavy = [name for name in sys.modules if "WebEngine" in name or "QtGui" in name]
print(bool(done.html), done.error, heavy)
"""


def test_command_line_renders_without_window_or_web_engine() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, check=False
    )

    assert (done.returncode, done.stdout, done.stderr) == (0, "True  []\n", "")
