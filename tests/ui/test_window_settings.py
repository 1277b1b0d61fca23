"""The settings page in the real window: what is chosen there is in force at once, and kept."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QSlider,
    QToolButton,
    QWidget,
)

from reader.core.dialect import LibraryKind
from reader.services.settings import Settings, load_settings
from reader.ui.settings.feature import SettingsFeature
from reader.ui.settings.page import SettingsPage
from reader.ui.settings.shortcuts import ShortcutsSection
from tests.ui.desk import Desk

OpenDesk = Callable[..., Desk]


def open_settings(desk: Desk, section: str = "") -> SettingsPage:
    """Go to the page, and wait until all of it is there."""
    feature = desk.window.feature(SettingsFeature)
    feature.show(section)
    desk.wait(lambda: feature.page.is_whole)
    shortcuts = feature.page.section("shortcuts")
    desk.wait(lambda: isinstance(shortcuts, ShortcutsSection) and shortcuts.is_whole)
    return feature.page


def button(owner: QWidget, name: str) -> QAbstractButton:
    (found,) = [one for one in owner.findChildren(QAbstractButton) if one.accessibleName() == name]
    return found


def press(owner: QWidget, name: str) -> None:
    QTest.mouseClick(button(owner, name), Qt.MouseButton.LeftButton)


def kept(desk: Desk) -> Settings:
    return load_settings(desk.paths.settings)


def titles(page: SettingsPage) -> list[str]:
    """The sections that are listed."""
    items = [page.nav.item(row) for row in range(page.nav.count())]
    return [item.text() for item in items if not item.isHidden()]


def test_cog_of_the_rail_leads_to_the_settings_and_is_marked(desk: Desk) -> None:
    (cog,) = [
        tool
        for tool in desk.window.rail.findChildren(QToolButton)
        if tool.accessibleName() == "Settings"
    ]

    QTest.mouseClick(cog, Qt.MouseButton.LeftButton)

    assert desk.window.feature(SettingsFeature).page.isVisible()
    assert cog.isChecked()


def test_back_leads_out_of_the_settings(desk: Desk) -> None:
    page = open_settings(desk)

    desk.window.commands["go.back"].trigger()

    assert not page.isVisible()
    assert desk.window.area.feed.isVisible()


def test_sections_of_all_features_are_listed_ours_in_their_order(desk: Desk) -> None:
    listed = titles(open_settings(desk))

    own = ["Appearance", "Libraries", "Problem packs", "Search", "Shortcuts", "Advanced"]
    assert [title for title in listed if title in own] == own
    sections = desk.window.features.settings_sections()
    assert len(listed) == len(sections)


@pytest.mark.parametrize(
    ("card", "name"), [("Dark", "dark"), ("High contrast, light", "contrast-light")]
)
def test_theme_that_is_clicked_is_in_force_and_kept(desk: Desk, card: str, name: str) -> None:
    page = open_settings(desk)

    press(page.section("appearance"), card)

    assert desk.theme.palette.name == name
    assert kept(desk).theme == name
    assert button(page.section("appearance"), card).isChecked()


def test_language_that_is_clicked_is_spoken_by_the_page_itself(desk: Desk) -> None:
    page = open_settings(desk)

    press(page.section("appearance"), "Language: 中文")
    desk.wait(lambda: page.is_whole and "外观" in titles(page))

    assert kept(desk).language == "zh"
    assert "Appearance" not in desk.words(page)


def test_size_of_the_page_is_changed_and_shown(desk: Desk) -> None:
    section = open_settings(desk).section("appearance")

    press(section, "Larger text")
    larger = kept(desk).zoom, "110%" in desk.words(section)
    press(section, "As designed")

    assert larger == (1.1, True)
    assert kept(desk).zoom == 1.0


def test_library_is_read_as_another_kind_and_closed(open_desk: OpenDesk, notes: Path) -> None:
    desk = open_desk()
    section = open_settings(desk, "libraries").section("libraries")
    (box,) = section.findChildren(QComboBox)

    box.activated.emit(box.findData("obsidian"))
    desk.wait(lambda: "Kind of notes" in [x.accessibleName() for x in shown_boxes(section)])
    kinds = desk.window.settings.kinds
    press_last(section, "Close notes")

    assert kinds == {str(notes): LibraryKind.OBSIDIAN}
    assert kept(desk).libraries == ()


def shown_boxes(section: QWidget) -> list[QComboBox]:
    return [box for box in section.findChildren(QComboBox) if box.isVisible()]


def press_last(section: QWidget, name: str) -> None:
    """Press the newest button of this name: rows that were listed before may not be gone yet."""
    named = [one for one in section.findChildren(QAbstractButton) if one.accessibleName() == name]
    QTest.mouseClick(named[-1], Qt.MouseButton.LeftButton)


def test_pack_is_listed_with_what_is_wrong_in_it_and_closed(
    open_desk: OpenDesk, settings: Settings, tmp_path: Path
) -> None:
    (tmp_path / "pack" / "sum").mkdir(parents=True)
    (tmp_path / "pack" / "sum" / "problem.toml").write_text('slug = "sum"\n')
    desk = open_desk(replace(settings, packs=(str(tmp_path / "pack"),)))
    section = open_settings(desk, "packs").section("packs")

    desk.wait(lambda: "title: this key is missing" in desk.words(section))
    press(section, "Close pack")

    assert kept(desk).packs == ()
    desk.wait(lambda: "Only Yandu's own problems are open." in desk.words(section))


def test_pack_that_is_not_there_says_so(
    open_desk: OpenDesk, settings: Settings, tmp_path: Path
) -> None:
    desk = open_desk(replace(settings, packs=(str(tmp_path / "gone"),)))

    section = open_settings(desk, "packs").section("packs")

    assert desk.soon(lambda: str(tmp_path / "gone") in desk.words(section).splitlines()[2:])


def test_weight_of_newer_notes_is_kept_and_reaches_the_next_search(open_desk: OpenDesk) -> None:
    desk = open_desk()
    (slider,) = open_settings(desk, "search").section("search").findChildren(QSlider)
    desk.search("sort")

    slider.setValue(100)
    desk.wait(lambda: desk.services.search.recency == 1.0)

    assert kept(desk).recency == 1.0


def test_words_in_the_box_leave_only_the_settings_that_have_them(desk: Desk) -> None:
    page = open_settings(desk)

    page.box.setText("next match")
    found = titles(page), "Next match" in desk.words(page), "Previous match" in desk.words(page)
    page.box.setText("no such setting")
    nothing = titles(page), page.nothing.isVisible()
    page.box.clear()

    assert found == (["Shortcuts"], True, False)
    assert nothing == ([], True)
    assert len(titles(page)) > 5


def top_of(page: SettingsPage, section: str) -> int:
    """How far below the top of what is in sight a section begins."""
    viewport = page.area.viewport()
    return page.section(section).mapTo(viewport, QPoint(0, 0)).y()


def test_section_stays_in_sight_while_those_above_it_grow(desk: Desk) -> None:
    page = open_settings(desk, "advanced")
    page.box.clear()
    page.show_section("advanced")

    desk.window.choose_language("zh")
    desk.wait(lambda: page.title.text() == "设置" and page.is_whole)
    shortcuts = page.section("shortcuts")
    assert isinstance(shortcuts, ShortcutsSection)
    desk.wait(lambda: shortcuts.is_whole)

    desk.wait(lambda: top_of(page, "advanced") < page.area.viewport().height())
    assert page.nav.currentItem().text() == "高级"


def test_section_that_is_chosen_is_scrolled_to(desk: Desk) -> None:
    page = open_settings(desk)
    desk.wait(lambda: page.area.verticalScrollBar().maximum() > 500)

    row = titles(page).index("Shortcuts")
    page.nav.setCurrentRow(row)

    shortcuts = page.section("shortcuts")
    top = shortcuts.mapTo(page.area.viewport(), QPoint(0, 0)).y()
    assert 0 <= top < 120


def test_folders_of_the_program_are_named(desk: Desk) -> None:
    section = open_settings(desk).section("advanced")

    said = [label.text() for label in section.findChildren(QLabel)]

    paths = desk.paths
    assert {str(paths.data), str(paths.config), str(paths.cache), str(paths.log)} <= set(said)


def test_rows_that_come_later_are_narrowed_too(open_desk: OpenDesk) -> None:
    desk = open_desk()
    feature = desk.window.feature(SettingsFeature)
    feature.show()
    feature.page.box.setText("next match")

    page = open_settings(desk)

    assert titles(page) == ["Shortcuts"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_setting_is_cut_on_a_screen_of_twice_the_scale(
    open_desk: OpenDesk, language: str
) -> None:
    desk = open_desk()
    desk.window.resize(960, 540)  # 1920 x 1080 at 200 %
    desk.window.choose_language(language)

    page = open_settings(desk)

    desk.wait(lambda: page.area.viewport().width() > 100)
    assert page.area.horizontalScrollBar().maximum() == 0
