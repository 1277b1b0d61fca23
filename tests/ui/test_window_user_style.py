"""The user's own style sheet on real pages: taken, watched, harmless, and told of when wrong."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel

from reader.ui.settings.user_style import UserStyleFeature
from tests.ui.desk import Desk
from tests.ui.test_window_settings import open_settings

OpenDesk = Callable[..., Desk]
HEAP = "notes:Sorting/heap"
COLOUR = "getComputedStyle(document.querySelector('article.post')).color"


@pytest.fixture
def desk(open_desk: OpenDesk) -> Desk:
    """A window whose user has a style sheet already."""
    desk = open_desk()
    desk.paths.user_style.write_text("article.post { color: rgb(1, 2, 3); }")
    desk.window.features.make_now()
    desk.wait(lambda: desk.window.feature(UserStyleFeature).style is not None)
    desk.open_note(HEAP)
    return desk


def test_page_has_the_sheet_after_ours(desk: Desk) -> None:
    assert desk.evaluate(COLOUR) == "rgb(1, 2, 3)"


@pytest.mark.parametrize("way", ["written over", "replaced"])
def test_open_page_takes_over_a_change_at_once(desk: Desk, way: str) -> None:
    sheet = desk.paths.user_style
    written = sheet if way == "written over" else sheet.with_suffix(".new")

    written.write_text("article.post { color: rgb(4, 5, 6); }")
    written.replace(sheet)

    assert desk.soon_on_page(f"{COLOUR} === 'rgb(4, 5, 6)'")


def test_page_is_as_ours_again_when_the_sheet_goes(desk: Desk) -> None:
    desk.paths.user_style.unlink()

    assert desk.soon_on_page(f"{COLOUR} !== 'rgb(1, 2, 3)'")


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A server of this machine that nobody has spoken to."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.setblocking(False)
        yield listener


def test_what_lies_elsewhere_is_not_loaded_and_the_rest_is_in_force(
    desk: Desk, listener: socket.socket
) -> None:
    site = "http://{}:{}".format(*listener.getsockname())

    desk.paths.user_style.write_text(
        f"@import url({site}/a.css);\n"
        f"article.post {{ color: rgb(7, 8, 9); background: url({site}/b.png); }}\n"
        f"@font-face {{ font-family: x; src: url({site}/c.woff2); }}\n"
        "h1 { font-family: x; list-style-image: url(file:///etc/passwd); }\n"
    )
    desk.wait_for(f"{COLOUR} === 'rgb(7, 8, 9)'")
    desk.wait_for("document.fonts.size > 0 && document.fonts.status === 'loaded'")

    with pytest.raises(BlockingIOError):
        listener.accept()
    assert desk.reader.refusals.count > 0


def test_fault_is_told_in_the_status_bar_and_on_the_settings_page(desk: Desk) -> None:
    desk.paths.user_style.write_text("p {}\np { color: red;\n")
    told = "user.css:2: this { is never closed"

    desk.wait(lambda: told in [label.text() for label in desk.window.findChildren(QLabel)])
    section = open_settings(desk, "style").section("style")

    assert told in desk.words(section)


def test_rest_of_a_sheet_with_slips_is_in_force(desk: Desk) -> None:
    desk.paths.user_style.write_text(
        "h1 {\n  colr: red;\n  top: 0;\narticle.post { color: rgb(10, 11, 12); }\n"
    )

    desk.wait_for(f"{COLOUR} === 'rgb(10, 11, 12)'")
    section = open_settings(desk, "style").section("style")
    desk.wait(lambda: "did you mean color?" in desk.words(section))
    assert "user.css:1: this { is never closed" in desk.words(section)
    assert "user.css:2: there is no property colr" in desk.words(section)


def test_many_slips_are_counted(desk: Desk) -> None:
    section = open_settings(desk, "style").section("style")

    desk.paths.user_style.write_text("p { wdth: 0; }\n" * 20)

    assert desk.soon(lambda: "and 12 more" in desk.words(section))


def test_sheet_that_is_mended_is_told_of_no_longer(desk: Desk) -> None:
    section = open_settings(desk, "style").section("style")
    desk.paths.user_style.write_text("p {")
    desk.wait(lambda: "never closed" in desk.words(section))

    desk.paths.user_style.write_text("p {}")

    assert desk.soon(lambda: "never closed" not in desk.words(section))


def test_value_that_the_engine_has_no_use_for_is_told_with_its_line(desk: Desk) -> None:
    section = open_settings(desk, "style").section("style")

    desk.paths.user_style.write_text("p {\n  color: rde;\n  top: 0;\n}\nh1 { margin: 2pz 0 }\n")

    desk.wait(lambda: "user.css:2: color cannot be “rde”" in desk.words(section))
    assert "user.css:5: margin cannot be “2pz 0”" in desk.words(section)
    assert "top" not in desk.words(section)


def test_values_are_tried_when_the_first_page_comes(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.paths.user_style.write_text("p { color: rde; }\n")
    feature = desk.window.feature(UserStyleFeature)
    desk.wait(lambda: feature.style is not None and bool(feature.style.text))
    before = feature.style

    desk.open_note(HEAP)

    desk.wait(lambda: feature.style is not None and bool(feature.style.findings))
    assert before is not None
    assert before.findings == ()


def test_value_that_is_mended_is_told_of_no_longer(desk: Desk) -> None:
    section = open_settings(desk, "style").section("style")
    desk.paths.user_style.write_text("p { color: rde; }\n")
    desk.wait(lambda: "cannot be" in desk.words(section))

    desk.paths.user_style.write_text("p { color: red; }\n")

    assert desk.soon(lambda: "cannot be" not in desk.words(section))
