"""A site's own settings changed under the open window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reader.core.dialect import LibraryKind
from reader.services.libraries import Library
from tests.ui.desk import PATIENCE_MS, Desk

OpenDesk = Callable[..., Desk]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    posts = tmp_path / "blog" / "source" / "_posts"
    posts.mkdir(parents=True)
    (tmp_path / "blog" / "_config.yml").write_text("permalink: :title.html\n")
    front = "---\ntitle: One\ndate: 2024-01-02\n---\n"
    (posts / "one.md").write_text(f"{front}See [two](/posts/41/).\n")
    (posts / "two.md").write_text(front.replace("One", "Two\nid: 41"))
    return tmp_path / "blog"


@pytest.fixture
def desk(watch_in_window: Callable[[Path], Desk], site: Path) -> Desk:
    return watch_in_window(site)


def _blog(desk: Desk) -> Library:
    return next(one for one in desk.window.library.libraries if one.key == "blog")


def test_links_of_the_open_note_follow_the_sites_permalinks(desk: Desk, site: Path) -> None:
    desk.open_note("blog:source/_posts/one")
    desk.wait_for("document.querySelector('article a[data-missing]') !== null")

    (site / "_config.yml").write_text("permalink: posts/:id/\n")

    assert desk.soon_on_page("document.querySelector('article a')?.href.includes('_posts/two')")


def test_kind_is_told_anew_from_the_sites_files(desk: Desk, site: Path) -> None:
    assert _blog(desk).dialect.kind is LibraryKind.HEXO

    (site / "hugo.toml").write_text("contentDir = 'source'\n")

    desk.wait(lambda: _blog(desk).dialect.kind is LibraryKind.HUGO)
    desk.wait(lambda: any("hugo.toml" in one.library.reason for one in desk.window.library.entries))


def test_settings_that_name_no_other_libraries_open_none(desk: Desk) -> None:
    opened: list[object] = []
    desk.window.libraries.opened.connect(opened.append)

    desk.window.zoom(1)
    desk.window.choose_theme("dark")
    with desk.qtbot.waitSignal(desk.window.libraries.opened, timeout=PATIENCE_MS):
        desk.window.libraries.choose_kind("blog", "jekyll")

    assert len(opened) == 1
