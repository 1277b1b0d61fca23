"""No flash where the theme is switched: what each moment shows is of the one theme or the other."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QElapsedTimer, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from tests.ui.desk import Desk

NOTE = "algorithm/knapsack"
# Of 255; the smoothing of letters differs that much between two paintings.
NEAR = 24
# Of the pixels: a caret, or a scroll bar that fades.
FEW = 0.004
LONG_ENOUGH_MS = 1500
STATUS_LINE = 64

Picture = np.ndarray[tuple[int, ...], np.dtype[np.int16]]


def picture(desk: Desk) -> Picture:
    """What the screen shows of the window now, as rows of pixels of three bytes.

    But for its lower end: the line there tells of the index, and comes and goes.
    """
    place = desk.window.geometry().adjusted(0, 0, 0, -STATUS_LINE)
    screen = QApplication.primaryScreen()
    grabbed = screen.grabWindow(0, place.x(), place.y(), place.width(), place.height())
    image = grabbed.toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    pixels = rows[:, : image.width() * 3].reshape(image.height(), image.width(), 3)
    return pixels.astype(np.int16)


def rest(desk: Desk) -> Picture:
    """The picture once nothing changes any more."""
    seen = [picture(desk)]

    def is_at_rest() -> bool:
        seen.append(picture(desk))
        return bool((seen[-1] == seen[-2]).all())

    desk.qtbot.wait(800)
    desk.wait(is_at_rest)
    return seen[-1]


def frames_of_switch(desk: Desk, theme: str) -> list[Picture]:
    """What is seen from the choice on, as often as the loop turns."""
    frames: list[Picture] = []
    clock = QElapsedTimer()
    timer = QTimer()
    timer.timeout.connect(lambda: frames.append(picture(desk)))
    desk.window.choose_theme(theme)
    clock.start()
    timer.start(0)
    desk.wait(lambda: clock.elapsed() > LONG_ENOUGH_MS)
    timer.stop()
    return frames


def share_of_neither(frame: Picture, before: Picture, after: Picture) -> float:
    """The share of pixels that are neither as before nor as after, nor between the two."""
    low, high = np.minimum(before, after) - NEAR, np.maximum(before, after) + NEAR
    return float(((frame < low) | (frame > high)).any(axis=2).mean())


@pytest.mark.parametrize(
    ("first", "second"), [("dark", "contrast-dark"), ("light", "sepia"), ("light", "dark")]
)
def test_no_moment_of_a_switch_shows_a_third_look(desk: Desk, first: str, second: str) -> None:
    desk.window.features.make_now()  # they come to the window when it is at rest
    desk.window.choose_theme(first)
    desk.open_note(NOTE)
    before = rest(desk)

    frames = frames_of_switch(desk, second)
    after = rest(desk)

    assert (before != after).mean() > 0.5
    assert len(frames) > 3
    assert max(share_of_neither(frame, before, after) for frame in frames) < FEW


def test_page_is_not_loaded_again_by_a_switch(desk: Desk) -> None:
    desk.open_note(NOTE)
    desk.evaluate("window.stays = true")

    desk.window.choose_theme("contrast-dark")

    desk.wait_for("document.documentElement.dataset.theme === 'contrast-dark'")
    assert desk.evaluate("window.stays") is True


def test_a_white_flash_would_be_seen() -> None:
    dark, darker = np.full((9, 9, 3), 30, np.int16), np.zeros((9, 9, 3), np.int16)

    assert share_of_neither(np.full((9, 9, 3), 255, np.int16), dark, darker) == 1.0
    assert share_of_neither(dark, dark, darker) == 0.0
