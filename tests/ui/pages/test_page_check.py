"""The check of all pages, stopped and taken up again."""

from __future__ import annotations

from collections.abc import Callable

from reader.ui.navigation import HOME, Place
from reader.ui.page_check import PageCheck
from tests.ui.desk import PATIENCE_MS, Desk


def test_check_that_is_stopped_goes_on_at_the_next_visit(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk()
    window = desk.window
    check = window.feature(PageCheck)

    window.show_health()
    desk.wait(lambda: window.status.text.startswith("Checking pages: "))
    desk.click_button(window.status, "Stop")

    desk.wait(lambda: "the check was stopped" in window.status.text)
    window.area.go(Place(HOME))
    with desk.qtbot.waitSignal(check.checked, timeout=PATIENCE_MS):
        window.show_health()
    assert window.status.text == ""
