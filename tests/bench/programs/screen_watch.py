"""Reads a part of the X screen over and over, from outside the program that is watched.

Usage: screen_watch.py X Y WIDTH HEIGHT SECONDS. Says ``up``, then for each change the system's
monotonic clock and the share of the part that is black and that is ink, in thousandths.
"""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage

_EVERY_S = 0.008
# Of 256 shades of grey: an X server's empty window; the text of a page in the light theme.
_BLACK, _INK = range(8), range(8, 120)


def main(part: QRect, seconds: float) -> None:
    application = QGuiApplication(sys.argv[:1])
    screen = application.primaryScreen()
    print("up", flush=True)
    last, until = b"", time.monotonic() + seconds
    while (now := time.monotonic()) < until:
        seen_ns = time.monotonic_ns()
        picture = screen.grabWindow(0, part.x(), part.y(), part.width(), part.height())
        grey = picture.toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        shades = bytes(grey.constBits())
        if shades != last:
            last = shades
            print(seen_ns, _share(shades, _BLACK), _share(shades, _INK), flush=True)
        time.sleep(max(0.0, _EVERY_S - (time.monotonic() - now)))


def _share(shades: bytes, wanted: range) -> int:
    return 1000 * sum(map(shades.count, wanted)) // len(shades)


x, y, width, height = map(int, sys.argv[1:5])
main(QRect(x, y, width, height), float(sys.argv[5]))
