"""What is wider than the column scrolls by itself, and can be reached by the keyboard."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.services.libraries import Library
from reader.services.pages import PageRenderer
from reader.services.resources import web_asset
from reader.ui.web.katex_renderer import KatexRenderer
from tests.ui.desk import find_input
from tests.ui.web.conftest import Reader

SUM = " + ".join(f"x_{{{n}}}^2" for n in range(60))
ROW = " | ".join(f"column{n}" for n in range(30))
RULE = " | ".join(["---"] * 30)
TABLE = f"| {ROW} |\n| {RULE} |\n| {ROW} |\n"
WIDE = {
    "formula": (f"$$\n{SUM}\n$$\n", ".katex-display"),
    "numbered formula": (f"$$\n{SUM} \\tag{{1}}\n$$\n", ".katex-display"),
    "formula in a list": (f"- one\n\n    $$\n    {SUM}\n    $$\n", ".katex-display"),
    "formula in the text": (f"It is $\\frac{{{SUM}}}{{2}}$ here.\n", ".is-wide"),
    "table": (TABLE, ".table"),
    "table in a quotation": ("".join(f"> {row}\n" for row in TABLE.splitlines()), ".table"),
    "code": ("```python\n" + "x = 1; " * 60 + "\n```\n", "pre"),
}
ARTICLE = "document.querySelector('article')"
AT_REST = f"{ARTICLE}.scrollWidth <= {ARTICLE}.clientWidth"


@pytest.fixture(scope="module")
def renderer(qapp: object) -> Iterator[PageRenderer]:
    formulas = KatexRenderer(web_asset("formula.js"))
    yield PageRenderer(formulas)
    formulas.close()


@pytest.fixture(params=list(WIDE.values()), ids=list(WIDE))
def wide(
    request: pytest.FixtureRequest,
    read: Callable[..., Reader],
    renderer: PageRenderer,
    tmp_path: Path,
) -> tuple[Reader, str]:
    """A page of one wide thing, and what of it is to scroll."""
    note, selector = request.param
    html = renderer.render_text(note, library=Library("l", "l", tmp_path), path="n.md").html
    reader = read(html)
    reader.wait_for("document.fonts.status === 'loaded'")
    return reader, f"document.querySelector('article {selector}')"


def test_nothing_stands_out_of_the_column(wide: tuple[Reader, str]) -> None:
    reader, thing = wide

    assert reader.soon(f"{thing} !== null && {AT_REST}")


def test_number_of_a_wide_formula_stands_behind_it(
    read: Callable[..., Reader], renderer: PageRenderer, tmp_path: Path
) -> None:
    library = Library("l", "l", tmp_path)
    reader = read(
        renderer.render_text(WIDE["numbered formula"][0], library=library, path="n.md").html
    )

    left = "document.querySelector('.katex-tag').getBoundingClientRect().left"
    right = "[...document.querySelectorAll('.katex-base')].at(-1).getBoundingClientRect().right"

    assert reader.soon(f"{left} > {right}")


def test_formula_of_a_wider_window_scrolls_no_longer(
    read: Callable[..., Reader], renderer: PageRenderer, tmp_path: Path
) -> None:
    text = "It is $\\frac{a + b + c + d + e + f + g + h + i + j + k + l + m}{2}$.\n"
    reader = read(renderer.render_text(text, library=Library("l", "l", tmp_path), path="n.md").html)
    reader.resize(200, 600)
    reader.wait_for("document.querySelector('.is-wide') !== null")

    reader.resize(900, 600)

    assert reader.soon("document.querySelector('.is-wide') === null")


def test_all_of_it_can_be_seen_by_the_keyboard(wide: tuple[Reader, str]) -> None:
    reader, thing = wide
    keys = find_input(reader.view)

    while reader.evaluate(f"document.activeElement === {thing}") is not True:
        reader.evaluate("globalThis.before = document.activeElement; 1")
        QTest.keyClick(keys, Qt.Key.Key_Tab)
        reader.wait_for("document.activeElement !== before")
        assert reader.evaluate("document.activeElement !== document.body") is True
    QTest.keyClick(keys, Qt.Key.Key_Right)

    reader.wait_for(f"{thing}.scrollLeft > 0")
