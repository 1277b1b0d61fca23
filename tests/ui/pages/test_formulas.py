"""Formulas from a note's text to the page, in the real window; copying: `tests.ui.web`."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QListWidget

from reader.ui.page_check import PageCheck
from tests.ui.desk import PATIENCE_MS, Desk

WIDE = "document.querySelector('[data-wide]').parentElement"
MARK_WIDE = (
    "[...document.querySelectorAll('.katex-display > .katex')]"
    ".find((one) => one.textContent.length > 900).dataset.wide = 1"
)


@pytest.mark.parametrize(
    "condition",
    [
        "document.querySelector('#refs .katex-html').innerText.includes('(1)')",
        "document.getElementById("
        "document.querySelector('#refs a').getAttribute('href').slice(1)) !== null",
        "document.querySelector('article').innerText.includes('★')",
        "/∥.*v.*∥/su.test(document.querySelector('#macros .katex-html').innerText)",
        "document.querySelector('#chemistry .katex-html').innerText.includes('H')",
        "document.querySelectorAll('#refs, #macros, #chemistry').length === 3"
        " && !document.querySelector(':is(#refs, #macros, #chemistry) .formula-error')",
        "document.querySelector('#money').innerText === '单价 $10 到 $20 之间'",
    ],
    ids=["number", "reference", "tag", "macros", "chemistry", "no errors", "money"],
)
def test_formulas_of_a_note_are_set(desk: Desk, condition: str) -> None:
    desk.open_note("pages:formulas")

    # Waited for: a page that was open already may be loaded once more.
    assert desk.soon_on_page(condition)


def test_wide_equation_scrolls_and_the_page_does_not(desk: Desk) -> None:
    desk.open_note("pages:formulas")

    desk.wait_for(f"{MARK_WIDE}; {WIDE}.scrollWidth > {WIDE}.clientWidth")
    assert desk.soon_on_page("document.documentElement.scrollWidth <= innerWidth")


def test_formula_that_fails_is_on_the_health_page_with_file_and_line(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.window.feature(PageCheck).checked, timeout=PATIENCE_MS * 3):
        desk.window.show_health()

    (rows,) = desk.window.area.health.findChildren(QListWidget)
    (told,) = [rows.item(n).text() for n in range(rows.count()) if "nosuch" in rows.item(n).text()]
    assert "formulas.md" in told
    assert "29" in told


def test_formula_that_fails_says_why_in_the_interface_s_language(desk: Desk) -> None:
    desk.open_note("pages:formulas")
    reason = "document.querySelector('.formula-error small')?.textContent"
    desk.wait_for(f"{reason}?.includes('is not known')")

    desk.window.choose_language("zh")
    desk.wait_for(f"{reason}?.includes('不认识命令')")
    desk.window.choose_language("en")

    assert desk.soon_on_page(f"{reason}?.includes('is not known')")
