"""The installed command, from the first key to an empty process table."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.e2e.installed_app import InstalledApp, Screen, retry_until, wait_until

Start = Callable[..., InstalledApp]
KNAPSACK = "yandu://post/algorithm/knapsack"
INORDER = "binary-tree-inorder-traversal"
# On one line: the editor indents a new one by itself.
SOLUTION = (
    "class Solution: inorderTraversal = lambda s, n, o=None: (o := [] if o is None else o, n and"
    " (s.inorderTraversal(n.left, o), o.append(n.val), s.inorderTraversal(n.right, o)))[0]"
)


@pytest.mark.parametrize("query", ["knapsack", "背包问题"])
def test_query_and_enter_open_a_note(start: Start, query: str) -> None:
    app = start()

    def search() -> None:
        app.press("ctrl+k")
        app.type(query)
        app.press("Return")

    retry_until(search, lambda: app.state("place") == KNAPSACK, "the note as the page")
    assert app.quit() == 0


def test_window_shows_a_page_and_not_a_blank(start: Start, screen: Screen) -> None:
    app = start(KNAPSACK)
    app.wait_for_state("place", KNAPSACK)

    wait_until(lambda: screen.colours() > 100, "a page with letters on it")

    assert app.quit() == 0


def test_first_problem_of_the_list_is_opened_and_submitted(start: Start) -> None:
    app = start()

    # On a busy machine the list has not got the keyboard yet when Return comes.
    retry_until(
        lambda: app.press("ctrl+shift+p", "Return"),
        lambda: app.state("problem") is not None,
        "a problem in the pane",
    )
    slug = str(app.state("problem"))
    type_program(app, slug, "answer = 42")
    app.press("ctrl+shift+Return")

    wait_until(lambda: bool(app.submissions()), "a submission")
    ((problem, verdict, source),) = app.submissions()
    assert (problem, source.strip()) == (slug, "answer = 42")
    assert verdict != "AC"
    assert app.quit() == 0


def test_typed_solution_is_accepted(start: Start) -> None:
    app = start(f"yandu://problem/{INORDER}")
    app.wait_for_state("problem", INORDER)

    type_program(app, INORDER, SOLUTION)
    app.press("ctrl+shift+Return")

    wait_until(lambda: bool(app.submissions()), "a submission")
    assert app.submissions()[0][:2] == (INORDER, "AC")
    assert app.quit() == 0


def test_next_start_is_at_the_same_place(start: Start) -> None:
    first = start(KNAPSACK)
    first.wait_for_state("place", KNAPSACK)
    assert first.quit() == 0

    second = start()
    post = KNAPSACK.removeprefix("yandu://post/")

    # Only a page that is there, and has the keyboard, can be scrolled to its end.
    retry_until(lambda: second.press("End"), lambda: second.scroll(post) > 0.9, "the note's end")
    assert second.quit() == 0


def test_second_start_hands_over_and_ends(start: Start) -> None:
    first = start()

    code = first.start_again(KNAPSACK)

    first.wait_for_state("place", KNAPSACK)
    assert code == 0
    assert first.quit() == 0


def test_no_process_is_left(start: Start) -> None:
    app = start(f"yandu://problem/{INORDER}")
    app.wait_for_state("problem", INORDER)
    type_program(app, INORDER, "while True: pass")
    app.press("ctrl+shift+Return")

    code = app.quit()

    assert code == 0
    wait_until(lambda: not app.left_over(), "the end of all processes")


def test_draft_and_submission_outlive_a_kill(start: Start) -> None:
    first = start(f"yandu://problem/{INORDER}")
    first.wait_for_state("problem", INORDER)
    type_program(first, INORDER, "answer = 4")
    submit_again(first, 1)
    first.type("2")
    first.die(after_s=1.0)

    second = start()
    submit_again(second, 2)

    found = [(problem, source.strip()) for problem, _, source in second.submissions()]
    assert found[:2] == [(INORDER, "answer = 4"), (INORDER, "answer = 42")]
    assert second.quit() == 0


def submit_again(app: InstalledApp, total: int) -> None:
    """Submit what the editor shows, until there are so many submissions."""
    retry_until(
        lambda: app.press("ctrl+shift+Return"),
        lambda: len(app.submissions()) >= total,
        "a submission",
    )


def type_program(app: InstalledApp, slug: str, program: str) -> None:
    """Replace what the editor holds, once it takes keys."""

    def replace_all() -> None:
        app.press("ctrl+a")
        app.type(program)

    retry_until(replace_all, lambda: app.draft(slug).strip() == program, "the program as the draft")
