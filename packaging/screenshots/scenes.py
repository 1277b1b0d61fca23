"""The table of screens: a line each, and how the window gets there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from PySide6.QtTest import QTest

from reader.core.interview.plan import InterviewPlan
from reader.core.slug import Slug
from reader.services.resources import problems_folder
from reader.ui.interview.feature import InterviewFeature
from reader.ui.practice.packs_feature import PacksFeature
from reader.ui.window import MainWindow

PAGE_MS, STEP_MS, JUDGE_MS, MEASURING_MS = 3000, 900, 6000, 20_000
NOTE, PROBLEM = "large-model/flash-attention", Slug("coin-change")
_WRONG = """class Solution:
    def coinChange(self, coins: List[int], amount: int) -> int:
        used = 0
        for coin in sorted(coins, reverse=True):
            used += amount // coin
            amount %= coin
        return -1 if amount else used
"""
Way: TypeAlias = Callable[[MainWindow], Iterator[int]]
"""Goes to a screen; each yield is the time, in ms, to let the window settle."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen: the name of its pictures, and the way there from the one before."""

    name: str
    go: Way


def _command(name: str, pause_ms: int = STEP_MS) -> Way:
    """Return the way of a command that leads to its place by itself."""

    def go(window: MainWindow) -> Iterator[int]:
        window.commands[name].trigger()
        yield pause_ms

    return go


def _home(window: MainWindow) -> Iterator[int]:
    window.reading.go_home()
    yield PAGE_MS


def _note(window: MainWindow) -> Iterator[int]:
    window.reading.open_post(NOTE)
    yield PAGE_MS


def _search(window: MainWindow) -> Iterator[int]:
    is_chinese = window.settings.language == "zh"
    window.tree.search.setText("单调队列" if is_chinese else "softmax")
    yield 2 * STEP_MS


def _end_search(window: MainWindow) -> None:
    window.tree.search.clear()
    window.tree.search.clearFocus()


def _problems(window: MainWindow) -> Iterator[int]:
    _end_search(window)
    window.practice.show_list()
    yield PAGE_MS


def _wrong_answer(window: MainWindow) -> Iterator[int]:
    window.practice.open_problem(PROBLEM)
    yield PAGE_MS
    yield from _submit(window, _WRONG)


def _accepted(window: MainWindow) -> Iterator[int]:
    solutions = problems_folder() / PROBLEM / "solutions" / "accepted"
    yield from _submit(window, (solutions / "reference.py").read_text(encoding="utf-8"))


def _submit(window: MainWindow, source: str) -> Iterator[int]:
    editor = window.practice_pane.editor
    if editor is not None:
        editor.set_source(source)
    yield STEP_MS
    window.practice_pane.submit()
    yield JUDGE_MS


def _smaller(window: MainWindow) -> Iterator[int]:
    """A large failing input, made small; from the screen of the wrong answer."""
    yield from _command("practice.smaller", MEASURING_MS)(window)


def _submissions(window: MainWindow) -> Iterator[int]:
    yield from _accepted(window)
    yield from _tab("submissions")(window)


def _tab(name: str) -> Way:
    """Return the way to a tab of the practice pane."""

    def go(window: MainWindow) -> Iterator[int]:
        window.practice_pane.results.show_tab(name)
        yield 2 * STEP_MS

    return go


def _stress(window: MainWindow) -> Iterator[int]:
    editor = window.practice_pane.editor
    if editor is not None:
        editor.set_source(_WRONG)
    yield STEP_MS
    yield from _command("practice.stress", JUDGE_MS)(window)


def _growth(window: MainWindow) -> Iterator[int]:
    yield from _accepted(window)
    yield from _command("practice.growth", MEASURING_MS)(window)


def _steps(window: MainWindow) -> Iterator[int]:
    yield from _command("practice.steps", JUDGE_MS)(window)
    for _ in range(12):
        window.commands["steps.on"].trigger()
    yield STEP_MS


def _review(window: MainWindow) -> Iterator[int]:
    window.practice.put_away()
    yield from _command("go.review", PAGE_MS)(window)


def _flash_card(window: MainWindow) -> Iterator[int]:
    window.reading.open_post(NOTE)  # whose cards come into the queue once it was read
    yield PAGE_MS
    yield from _command("note.read", PAGE_MS)(window)
    yield from _command("go.review", JUDGE_MS)(window)
    yield from _command("review.start", PAGE_MS)(window)


def _interview(window: MainWindow) -> Iterator[int]:
    interviews = window.feature(InterviewFeature)
    interviews.begin(InterviewPlan(topics=("dynamic-programming",), minutes=45))
    yield JUDGE_MS


def _report(window: MainWindow) -> Iterator[int]:
    window.feature(InterviewFeature).end()
    yield PAGE_MS


def _finder(window: MainWindow) -> Iterator[int]:
    window.reading.open_post(NOTE)
    yield PAGE_MS
    window.area.finder.start()
    QTest.keyClicks(window.area.finder.bar.box, "softmax")
    yield 2 * STEP_MS


def _form(window: MainWindow) -> Iterator[int]:
    window.area.finder.stop()
    yield from _command("practice.write_problem", PAGE_MS)(window)


def _after_form(window: MainWindow) -> Iterator[int]:
    form = window.feature(PacksFeature).form
    if form is not None:
        form.reject()
    yield from _command("go.settings", PAGE_MS)(window)


def _palette(window: MainWindow) -> Iterator[int]:
    yield from _command("go.commands", 2 * STEP_MS)(window)


def _keys(window: MainWindow) -> Iterator[int]:
    window.switching.sheet.close_sheet()
    yield from _command("app.keys")(window)


SCENES = (
    Scene("home", _home),
    Scene("note", _note),
    Scene("search", _search),
    Scene("problems", _problems),
    Scene("practice", _wrong_answer),
    Scene("smaller", _smaller),
    Scene("stress", _stress),
    Scene("submissions", _submissions),
    Scene("solutions", _tab("solutions")),
    Scene("notes", _tab("notes")),
    Scene("growth", _growth),
    Scene("steps", _steps),
    Scene("review", _review),
    Scene("card", _flash_card),
    Scene("interview", _command("go.interview")),
    Scene("in-interview", _interview),
    Scene("report", _report),
    Scene("statistics", _command("go.statistics")),
    Scene("highlights", _command("go.highlights")),
    Scene("bookmarks", _command("go.bookmarks")),
    Scene("calendar", _command("go.calendar")),
    Scene("categories", _command("go.categories")),
    Scene("tags", _command("go.tags")),
    Scene("health", _command("go.health", JUDGE_MS)),
    Scene("finder", _finder),
    Scene("form", _form),
    Scene("settings", _after_form),
    Scene("doctor", _command("app.doctor", JUDGE_MS)),
    Scene("palette", _palette),
    Scene("keys", _keys),
)
"""In the order in which they are taken."""
