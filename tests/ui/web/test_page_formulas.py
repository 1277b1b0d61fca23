from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWebEngineCore import QWebEnginePage
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from reader.core.formula import Formula
from reader.services.resources import web_asset
from reader.ui.web.katex_renderer import KatexRenderer
from tests.ui.web.conftest import Reader


@pytest.fixture(scope="module")
def formula(qapp: object) -> str:
    renderer = KatexRenderer(web_asset("formula.js"))
    (done,) = renderer.render([Formula(r"\frac{a}{b}", False)], {})
    renderer.close()
    return done.html


def select_all(reader: Reader) -> None:
    reader.evaluate("getSelection().selectAllChildren(document.querySelector('p')); 1")


def test_copied_text_holds_formulas_as_tex(
    read: Callable[..., Reader], qtbot: QtBot, formula: str
) -> None:
    reader = read(f"<p>half {formula} done</p>")
    select_all(reader)

    with qtbot.waitSignal(reader.view.copied, timeout=60_000):
        reader.view._host.page.triggerAction(QWebEnginePage.WebAction.Copy)

    assert QGuiApplication.clipboard().text() == r"half $\frac{a}{b}$ done"


def test_formula_needs_no_script_to_be_seen(read: Callable[..., Reader], formula: str) -> None:
    reader = read(f"<p>{formula}</p>")

    assert reader.soon("document.querySelector('.katex-html').getBoundingClientRect().height > 20")


def test_needle_is_not_found_twice_in_a_formula(
    read: Callable[..., Reader], qtbot: QtBot, formula: str
) -> None:
    reader = read(f"<p>frac {formula}</p>")

    with qtbot.waitSignal(reader.view.marks_counted, timeout=60_000) as counted:
        reader.view.mark(["frac"])

    assert counted.args == [0, 1]


def test_right_click_on_a_formula_offers_its_tex(
    read: Callable[..., Reader], qtbot: QtBot, formula: str
) -> None:
    reader = read(f"<p>{formula}</p>")
    reader.evaluate(
        "document.querySelector('.katex').dispatchEvent("
        "new MouseEvent('contextmenu', { bubbles: true })); 1"
    )

    reader.view._host.view.customContextMenuRequested.emit(QPoint(5, 5))
    menus = reader.view._host.view.findChildren
    qtbot.waitUntil(lambda: len(menus(QMenu)) == 1, timeout=60_000)
    (menu,) = menus(QMenu)
    (action,) = menu.actions()
    action.trigger()

    assert action.text() == "Copy TeX"
    assert QGuiApplication.clipboard().text() == r"\frac{a}{b}"
    menu.close()


def test_formula_that_failed_gives_its_tex_and_shows_why(read: Callable[..., Reader]) -> None:
    renderer = KatexRenderer(web_asset("formula.js"))
    (failed,) = renderer.render([Formula(r"\nosuch", False)], {})
    renderer.close()
    reader = read(f"<p>{failed.html}</p>")

    reader.evaluate(
        "document.querySelector('.formula-error small').dispatchEvent("
        "new MouseEvent('contextmenu', { bubbles: true })); 1"
    )

    assert reader.evaluate("readerView.pointedTex()") == r"\nosuch"
    assert "is not known" in str(reader.evaluate("document.querySelector('p').innerText"))


def test_formula_wider_than_the_page_scrolls_in_its_place(
    read: Callable[..., Reader], qapp: object
) -> None:
    renderer = KatexRenderer(web_asset("formula.js"))
    (wide,) = renderer.render([Formula("+".join(["xyz"] * 80), True)], {})
    renderer.close()

    reader = read(wide.html)

    assert reader.soon(
        "(() => { const block = document.querySelector('.katex-display');"
        " return block.scrollWidth > block.clientWidth"
        " && document.documentElement.scrollWidth <= innerWidth })()"
    )


def test_right_click_on_nothing_shows_no_menu(read: Callable[..., Reader], qtbot: QtBot) -> None:
    reader = read("<p>text</p>")

    reader.view._host.view.customContextMenuRequested.emit(QPoint(300, 300))
    reader.evaluate("1")

    assert not [menu for menu in reader.view.findChildren(QMenu) if menu.isVisible()]
    assert reader.view._host.view.contextMenuPolicy() == Qt.ContextMenuPolicy.CustomContextMenu
