"""The page that draws diagrams, asked from other threads as the makers of pages do."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Sequence

import pytest
from pytestqt.qtbot import QtBot

from reader.core.diagram import DiagramRenderer, Drawing, DrawnDiagram
from reader.core.markdown.sanitise import sanitise_svg
from reader.ui.web.diagram_renderer import DiagramPage, HastyDiagrams

Draw = Callable[[Sequence[str]], list[DrawnDiagram] | None]
FLOW = "flowchart TD\n A[开始] --> B{a < b}\n style B fill:#f9f"


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[DiagramPage]:
    made = DiagramPage()
    yield made
    made.close()


def drawer(qtbot: QtBot, page: DiagramRenderer) -> Draw:
    def draw(sources: Sequence[str]) -> list[DrawnDiagram] | None:
        answers: list[list[DrawnDiagram] | None] = []
        worker = threading.Thread(target=lambda: answers.append(page.draw(sources)), daemon=True)
        worker.start()
        qtbot.waitUntil(lambda: bool(answers), timeout=60_000)
        return answers[0]

    return draw


@pytest.fixture
def draw(qtbot: QtBot, page: DiagramPage) -> Draw:
    return drawer(qtbot, page)


def test_drawing_has_its_colours_as_roles_and_the_authors_as_written(draw: Draw) -> None:
    (drawn,) = draw([FLOW]) or []

    assert 'fill="var(--raised)"' in drawn.svg
    assert 'fill="rgb(255, 153, 255)"' in drawn.svg
    assert "开始" in drawn.svg
    assert 'role="img" aria-label="flowchart TD"' in sanitise_svg(drawn.svg)


@pytest.mark.parametrize(
    "source",
    [
        FLOW,
        "sequenceDiagram\n A->>B: go\n Note over A: x",
        "classDiagram\n A <|-- B\n A : +name",
        "stateDiagram-v2\n [*] --> S\n S --> [*]",
        "erDiagram\n A ||--o{ B : has",
        'pie title T\n "a" : 1\n "b" : 2',
        "gantt\n title T\n dateFormat YYYY-MM-DD\n section S\n one :a1, 2024-01-01, 3d",
        "mindmap\n root((r))\n  a\n  b",
        "timeline\n title T\n 2017 : a\n 2018 : b",
        "gitGraph\n commit\n branch d\n commit",
    ],
    ids=lambda source: source.split()[0],
)
def test_kinds_of_diagrams_pass_the_sanitiser_whole(draw: Draw, source: str) -> None:
    (drawn,) = draw([source]) or []

    assert drawn.error == ""
    assert sanitise_svg(drawn.svg).count("<path") == drawn.svg.count("<path")
    assert sanitise_svg(drawn.svg).count("<text") == drawn.svg.count("<text") > 0
    assert "<style" not in drawn.svg
    assert "foreignObject" not in drawn.svg


@pytest.mark.parametrize(
    "source",
    [
        'flowchart TD\n A --> B\n click B "https://example.org" "tip"',
        'flowchart TD\n A --> B\n click B href "other.md"',
        'classDiagram\n A <|-- B\n link B "https://example.org" "tip"',
    ],
    ids=["click", "href", "link"],
)
def test_node_that_leads_somewhere_is_drawn_where_it_is_without(draw: Draw, source: str) -> None:
    linked, plain = draw([source, source.rpartition("\n")[0]]) or []

    places = [
        re.findall(r'<g[^>]* transform="([^"]+)"', sanitise_svg(drawn.svg))
        for drawn in (linked, plain)
    ]
    assert places[0] == places[1] != []


def test_diagram_that_fails_spoils_no_other(draw: Draw) -> None:
    first, wrong, last = draw([FLOW, "flowchart TD\n A -->-> [", FLOW]) or []

    assert first.svg
    assert last.svg
    assert wrong.line == 2
    assert "line 2" in wrong.error


def test_directive_of_a_note_lifts_nothing(draw: Draw, page: DiagramPage) -> None:
    lifted = '%%{init: {"securityLevel": "loose", "theme": "dark", "themeCSS": "*{fill:red}"}}%%\n'
    click = 'click A "javascript:alert(1)"\n click B href "https://hostile.invalid"'
    label = '"<img src=https://hostile.invalid/a.png onerror=alert(1)>x"'

    (drawn,) = draw([f"{lifted}flowchart TD\n A[{label}] --> B\n {click}"]) or []

    clean = sanitise_svg(drawn.svg)
    # What stands in a label is shown, as text.
    assert "href" not in clean
    assert "<img" not in clean
    assert "javascript:" not in clean
    assert "var(--raised)" in clean
    assert page._host is not None
    assert [one for one in page._host.refusals.last if "hostile" in one.what] == []


def test_diagram_that_takes_too_long_is_given_up_and_spoils_no_other(qtbot: QtBot) -> None:
    page = DiagramPage(patience_s=0.001)
    draw = drawer(qtbot, page)

    (late,) = draw([FLOW]) or []
    page.set_patience(60)
    (again, other) = draw([FLOW, "flowchart TD\n C"]) or []
    page.close()

    assert (late.state, again.state) == (Drawing.GIVEN_UP, Drawing.GIVEN_UP)
    assert "drawing it takes longer than" in late.error
    assert other.svg


def test_who_is_in_a_hurry_gets_what_there_is_and_later_the_rest(
    qtbot: QtBot, page: DiagramPage
) -> None:
    hasty = HastyDiagrams(page, wait_s=0)
    first = drawer(qtbot, hasty)([FLOW]) or []
    whole = drawer(qtbot, page)([FLOW]) or []
    again = drawer(qtbot, hasty)([FLOW]) or []

    assert [one.state for one in first] == [Drawing.UNDER_WAY]
    assert whole[0].svg
    assert again == whole


@pytest.mark.parametrize(
    ("source", "line"),
    [
        ("\n\n%% a\n\nflowchart TD\n %% b\n A -->-> [", 7),
        ("---\ntitle: T\n---\nflowchart TD\n A -->-> [", 5),
        ("%%{init: {'theme': 'base'}}%%\nflowchart TD\n A -->-> [", 3),
    ],
)
def test_error_is_told_with_the_line_of_the_text_as_written(
    draw: Draw, source: str, line: int
) -> None:
    (wrong,) = draw([source]) or []

    assert wrong.line == line
    assert f"line {line}" in wrong.error


def test_nothing_is_drawn_once_it_is_closed(draw: Draw, page: DiagramPage) -> None:
    page.close()

    assert draw([FLOW]) is None


def test_who_waits_is_let_go_when_it_is_closed(qtbot: QtBot, page: DiagramPage) -> None:
    large = "\n".join(f" A{n // 2} --> A{n}" for n in range(1, 400))
    answers: list[list[DrawnDiagram] | None] = []
    worker = threading.Thread(
        target=lambda: answers.append(page.draw([FLOW, f"flowchart TD\n{large}", "pie"])),
    )
    worker.start()
    qtbot.waitUntil(lambda: page.is_busy, timeout=60_000)

    page.close()
    worker.join()

    assert answers == [None]
