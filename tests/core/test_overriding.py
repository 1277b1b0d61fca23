"""The mark of PEP 698, ours where Python has none."""

from __future__ import annotations

from reader.core.overriding import mark_override, override


def answer() -> int:
    return 42


def test_override_marks_its_method_and_changes_nothing_else() -> None:
    marked = override(answer)

    assert marked is answer
    assert marked() == 42
    assert getattr(marked, "__override__", False) is True


def test_our_own_mark_is_the_same() -> None:
    def other() -> None: ...

    assert mark_override(other) is other
    assert getattr(other, "__override__", False) is True
