"""Diagrams in the real window: drawn off the screen, restyled with the theme, zoomed, kept."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QListWidget

from reader.core.post import PostId
from reader.services.index_run import run_index
from reader.services.libraries import open_libraries
from reader.services.paths import find_paths
from reader.services.resources import posts_folder, problems_folder
from reader.services.settings import Settings
from reader.ui.page_check import PageCheck
from tests.ui.desk import PATIENCE_MS, Desk

NODE = "document.querySelector('figure.diagram [fill=\"var(--raised)\"]')"
# Drawing it takes a minute.
LARGE = "flowchart TD\n" + "\n".join(f" A{n // 2} --> A{n}" for n in range(1, 450))


def _open(desk: Desk, note: str) -> None:
    desk.open_note(note)
    desk.wait_for("document.readyState === 'complete' && !document.querySelector('.is-under-way')")


def test_diagram_is_drawn_in_place_of_its_text(desk: Desk) -> None:
    _open(desk, "pages:diagrams")

    assert desk.evaluate("document.querySelectorAll('figure.diagram svg').length") == 1
    assert "开始" in str(desk.evaluate("document.querySelector('figure.diagram').textContent"))
    assert desk.evaluate("document.querySelector('figure.diagram figcaption').textContent") == (
        "The halving"
    )
    assert "flowchart TD" not in str(desk.evaluate("document.body.textContent"))


def test_diagram_takes_the_colours_of_another_theme_at_once(desk: Desk) -> None:
    _open(desk, "pages:diagrams")
    desk.wait_for(f"getComputedStyle({NODE}).fill === 'rgb(255, 255, 255)'")

    desk.window.choose_theme("dark")

    assert desk.soon_on_page(f"getComputedStyle({NODE}).fill === 'rgb(36, 40, 46)'")


def test_colour_of_the_author_stays(desk: Desk) -> None:
    _open(desk, "pages:diagrams")
    fills = "[...document.querySelectorAll('.diagram *')].map((one) => one.getAttribute('fill'))"

    assert desk.evaluate(f"{fills}.includes('rgb(136, 0, 51)')") is True


def test_diagram_brings_no_style_no_script_and_no_address(desk: Desk) -> None:
    _open(desk, "pages:diagrams")
    odd = "style, script, foreignObject, image, use, a, [style], [onclick], [href]"

    assert desk.evaluate(f"document.querySelectorAll('.diagram :is({odd})').length") == 0
    assert desk.reader.refusals.last == ()


def test_click_enlarges_the_diagram(desk: Desk) -> None:
    _open(desk, "pages:diagrams")

    desk.click_on_page("figure.diagram svg")

    assert desk.soon_on_page("document.querySelectorAll('dialog[open] svg').length > 0")


def test_diagram_that_fails_shows_its_text_and_the_reason(desk: Desk) -> None:
    _open(desk, "pages:wrong")

    text = str(desk.evaluate("document.querySelector('figure.code').textContent"))
    assert "A -->-> [" in text
    assert "line 3" in text


def test_diagram_that_fails_is_on_the_health_page_with_its_line(desk: Desk) -> None:
    with desk.qtbot.waitSignal(desk.window.feature(PageCheck).checked, timeout=PATIENCE_MS * 3):
        desk.window.show_health()

    (rows,) = desk.window.area.health.findChildren(QListWidget)
    texts = [rows.item(row).text() for row in range(rows.count())]
    (told,) = [text for text in texts if "diagram" in text]
    assert "line 3" in told
    assert "wrong.md" in told
    assert "line 6" in told or ":6" in told


@contextmanager
def busy_diagrams(desk: Desk) -> Iterator[None]:
    """Hold up all other diagrams by a large one, which is given up at the end."""
    diagrams = desk.window._shell.pages.diagrams
    diagrams.forget()
    held = threading.Thread(target=lambda: diagrams.draw([LARGE]))
    held.start()
    desk.wait(lambda: diagrams.is_busy)
    try:
        yield
    finally:
        diagrams._give_up()
        held.join()


def test_diagram_that_takes_its_time_comes_later_and_holds_no_page(desk: Desk) -> None:
    desk.open_note("pages:code")  # else the page may be there still
    desk.services.catalogue.drop_pages()

    with busy_diagrams(desk):
        desk.open_note("pages:diagrams")
        said = str(desk.evaluate("document.querySelector('.is-under-way')?.textContent"))
        desk.window.choose_theme("dark")
    desk.wait_for("document.querySelectorAll('figure.diagram svg.is-zoomable').length === 1")

    assert said == "The diagram is being drawn."
    assert desk.evaluate("document.querySelectorAll('.is-under-way').length") == 0


def test_part_of_a_note_waits_for_its_diagram_and_holds_no_page(desk: Desk) -> None:
    pages = desk.window._shell.pages
    desk.open_note("pages:diagrams")
    text = "```mermaid\nflowchart TD\n card --> other\n```\n"
    parts: list[bytes] = []

    with busy_diagrams(desk):
        pages.fetch_part(PostId("pages:diagrams"), text, lambda made: parts.append(made.body))
        desk.open_note("pages:code")
        came_early = bool(parts)
    desk.wait(lambda: parts != [])

    assert not came_early
    assert b"<svg" in parts[0]


def test_diagram_of_a_statement_comes_later_too(
    open_desk: Callable[[Settings], Desk], tmp_path: Path
) -> None:
    problem = tmp_path / "pack" / "drawn"
    shutil.copytree(problems_folder() / "coin-change", problem)
    written = (problem / "problem.toml").read_text("utf-8").replace("coin-change", "drawn")
    (problem / "problem.toml").write_text(written, encoding="utf-8")
    (problem / "statement.en.md").write_text("```mermaid\nflowchart TD\n A --> B\n```\n")
    desk = open_desk(Settings(language="en", packs=(str(tmp_path / "pack"),)))
    desk.window.features.make_now()

    with busy_diagrams(desk):
        with desk.qtbot.waitSignal(desk.window.area.page_painted, timeout=PATIENCE_MS):
            desk.window.reading.show_statement("drawn")
        desk.wait_for("document.querySelectorAll('.is-under-way').length === 1")

    assert desk.soon_on_page(
        "document.querySelectorAll('figure.diagram svg.is-zoomable').length === 1"
    )


def test_window_closes_while_the_health_page_waits_for_a_diagram(
    open_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    library = tmp_path / "large"
    library.mkdir()
    (library / "a.md").write_text(f"---\ndate: 2099-01-01\n---\n```mermaid\n{LARGE}\n```\n")
    run_index(find_paths(tmp_path / "home"), open_libraries((posts_folder(), library)))
    desk = open_desk(Settings(libraries=(str(library),)))
    desk.window.features.make_now()
    diagrams = desk.window._shell.pages.diagrams

    desk.window.show_health()
    desk.wait(lambda: diagrams.is_busy)
    desk.close()

    assert not diagrams.is_loaded


def test_page_without_a_diagram_loads_nothing_to_draw_one(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(target="yandu://post/notes%3ASorting/merge")
    desk.wait_for("document.querySelectorAll('.katex').length > 0")

    assert not desk.window._shell.pages.diagrams.is_loaded
