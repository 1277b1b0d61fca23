import json
from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.web.conftest import HERE, Reader
from tests.ui.web.look_at_pages import DemoSource, demo_page


@pytest.fixture
def demo(qtbot: QtBot, make_reader: Callable[[DemoSource], Reader]) -> Reader:
    reader = make_reader(DemoSource(demo_page(HERE / "demo_note.md")))
    reader.open("yandu://post/demo")
    return reader


@pytest.mark.parametrize("width", [420, 900, 1600])
def test_page_never_scrolls_sideways(demo: Reader, width: int) -> None:
    demo.resize(width, 600)

    demo.wait_for(f"innerWidth === {width}")
    assert demo.evaluate("document.documentElement.scrollWidth <= innerWidth") is True


def test_column_keeps_its_measure_in_a_wide_window(demo: Reader) -> None:
    demo.resize(1600, 600)

    demo.wait_for("innerWidth === 1600")
    width = demo.evaluate("document.querySelector('article > p').getBoundingClientRect().width")
    assert width == pytest.approx(38 * 17, abs=1)


def test_equation_that_fits_has_no_scroll_bar(demo: Reader) -> None:
    demo.resize(900, 600)

    demo.wait_for("innerWidth === 900")
    too_wide = (
        "[...document.querySelectorAll('.katex-display')]"
        ".filter((block) => block.scrollWidth > block.clientWidth).length"
    )
    assert demo.evaluate(too_wide) == 0


def test_theme_reaches_text_code_and_ground(demo: Reader) -> None:
    colours = (
        "JSON.stringify(['body', 'figure.code', '.highlight .k'].map((selector) => {"
        " const style = getComputedStyle(document.querySelector(selector));"
        " return [style.color, style.backgroundColor] }))"
    )
    light = demo.evaluate(colours)

    demo.view.set_theme("dark")

    demo.wait_for(f"{colours} !== '{light}'")
    assert "rgb(22, 24, 28)" in str(demo.evaluate(colours))


def test_page_asks_for_nothing_it_does_not_get(demo: Reader) -> None:
    demo.wait_for("document.readyState === 'complete'")

    assert [refusal.kind for refusal in demo.view.refusals.last] == []


@pytest.mark.parametrize("language", ["en", "zh-CN"])
def test_letters_of_code_are_of_one_width_in_text_of_any_language(
    demo: Reader, language: str
) -> None:
    widths = (
        "JSON.stringify(['iiii', 'mmmm'].map((letters) => {"
        " const line = document.createElement('p');"
        f" line.lang = '{language}';"
        " line.innerHTML = `<code><span>${letters}</span></code>`;"
        " document.querySelector('article').append(line);"
        " return line.firstChild.getBoundingClientRect().width }))"
    )

    narrow, wide = json.loads(str(demo.evaluate(widths)))

    assert narrow == pytest.approx(wide, abs=0.5)
