"""Single keys on a page: moving about, and following links by letters."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.desk import find_input
from tests.ui.web.conftest import Reader

SECTIONS = "".join(f'<h2 id="s{n}">{n}</h2>' + "<p>line</p>" * 30 for n in range(5))
LINKS = (
    '<p><a href="yandu://post/other">other</a> <a href="#far">far</a>'
    f'<button type="button">press</button></p>{SECTIONS}<h2 id="far">Far</h2>'
)
HINTS = "document.querySelectorAll('.link-hints > kbd:not([hidden])')"


def press(reader: Reader, keys: str) -> None:
    """Type ``keys`` into the page, a capital with Shift."""
    for key in keys:
        shift = Qt.KeyboardModifier.ShiftModifier
        modifier = shift if key.isupper() else Qt.KeyboardModifier.NoModifier
        QTest.keyClick(find_input(reader.view), key, modifier)  # type: ignore[call-overload]  # a str is a key too


def hint_of(reader: Reader, text: str) -> str:
    """The letters over the link or button that says ``text``."""
    place = (
        f"(() => {{ const box = [...document.querySelectorAll('a, button')]"
        f".find((each) => each.textContent === '{text}').getBoundingClientRect();"
        f"return [...{HINTS}].map((hint) => [hint.textContent, Math.abs(parseFloat(hint.style.left)"
        f" + 4 - box.left)]).sort((a, b) => a[1] - b[1])[0][0].toLowerCase(); }})()"
    )
    reader.wait_for(f"{HINTS}.length >= 3")
    return str(reader.evaluate(place))


@pytest.mark.parametrize(
    ("keys", "condition"),
    [
        ("j", "scrollY === 72"),
        ("jjk", "scrollY === 72"),
        ("d", "scrollY === innerHeight / 2"),
        ("ddu", "scrollY === innerHeight / 2"),
        ("G", "scrollY + innerHeight === document.documentElement.scrollHeight"),
        ("Ggg", "scrollY === 0"),
        ("Gg", "scrollY > 1000"),
        ("nn", "Math.abs(document.getElementById('s1').getBoundingClientRect().top - 24) < 2"),
        ("nnnp", "Math.abs(document.getElementById('s1').getBoundingClientRect().top - 24) < 2"),
    ],
)
def test_keys_move_about_the_page(read: Callable[..., Reader], keys: str, condition: str) -> None:
    reader = read(SECTIONS)

    for key in keys:
        before = reader.evaluate("scrollY")
        press(reader, key)
        if key != "g":
            reader.wait_for(f"scrollY !== {before}")
            settle(reader)

    assert reader.soon(condition)


def settle(reader: Reader) -> None:
    """Wait until the page stands still."""
    seen: list[object] = []

    def is_still() -> bool:
        seen.append(reader.evaluate("scrollY"))
        return len(seen) > 3 and len(set(seen[-4:])) == 1

    reader.qtbot.waitUntil(is_still, timeout=60_000)


def test_box_that_takes_text_keeps_its_letters(read: Callable[..., Reader]) -> None:
    reader = read(SECTIONS)
    reader.evaluate("document.querySelector('article').prepend(document.createElement('input'))")
    reader.evaluate("document.querySelector('input').focus({ preventScroll: true })")

    press(reader, "fGd")

    reader.wait_for("document.querySelector('input').value === 'fGd'")
    assert reader.evaluate(f"{HINTS}.length + scrollY") == 0


def test_letters_of_a_button_press_it(read: Callable[..., Reader]) -> None:
    reader = read(LINKS)
    reader.evaluate(
        "document.querySelector('button').addEventListener('click', () => document.title = 'hit')"
    )

    press(reader, "f")
    press(reader, hint_of(reader, "press"))

    assert reader.soon("document.title === 'hit' && document.querySelector('.link-hints') === null")


def test_letters_of_a_link_on_the_page_go_there(read: Callable[..., Reader]) -> None:
    reader = read(LINKS)

    press(reader, "f")
    press(reader, hint_of(reader, "far"))

    assert reader.soon("scrollY > 1000")


@pytest.mark.parametrize(("opener", "is_new_tab"), [("f", False), ("F", True)])
def test_letters_of_a_link_to_a_note_tell_where_to_open_it(
    read: Callable[..., Reader], opener: str, is_new_tab: bool
) -> None:
    reader = read(LINKS)

    press(reader, opener)
    letters = hint_of(reader, "other")
    with reader.qtbot.waitSignal(reader.view.said, timeout=60_000) as said:
        press(reader, letters)

    assert said.args == ["follow", {"url": "yandu://post/other", "isNewTab": is_new_tab}]


def test_hints_go_with_escape_or_with_a_scroll(read: Callable[..., Reader]) -> None:
    reader = read(LINKS)

    press(reader, "f")
    reader.wait_for(f"{HINTS}.length === 3")
    QTest.keyClick(find_input(reader.view), Qt.Key.Key_Escape)
    reader.wait_for(f"{HINTS}.length === 0")
    press(reader, "f")
    reader.wait_for(f"{HINTS}.length === 3")
    reader.evaluate("scrollBy(0, 50)")

    assert reader.soon(f"{HINTS}.length === 0")
