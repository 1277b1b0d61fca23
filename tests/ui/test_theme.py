"""The palettes, and what is built from them: contrast, style sheet, page variables, icons."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListWidget,
    QMenu,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reader.services.resources import bundled
from reader.ui.theme.controller import ThemeController
from reader.ui.theme.icons import app_icon, line_icon
from reader.ui.theme.page_css import theme_css
from reader.ui.theme.qss import style_sheet
from reader.ui.theme.sheet_icons import sheet_icon
from reader.ui.theme.tokens import (
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    LIGHT,
    PALETTES,
    Palette,
)
from tests.ui.desk import undress

GROUNDS = ("paper", "surface", "raised")
# Coloured words (verdicts, statuses, links) are text too.
TEXTS = ("ink", "ink_soft", "vermilion", "celadon", "amber", "indigo")
VERMILION = "#b93a22"
ICONS = sorted(path.stem for path in bundled("resources", "icons").glob("*.svg"))
HIGH = (CONTRAST_LIGHT, CONTRAST_DARK)
# As the pages and the editor have them: ``var(--name)``, or two of them mixed.
CODE_COLOURS = dict(
    re.findall(
        r"--(code-[\w-]+): ([^;]+);",
        bundled("resources", "web", "src", "css", "code-colours.css").read_text("utf-8"),
    )
)
palettes = pytest.mark.parametrize("palette", PALETTES.values(), ids=PALETTES)


def luminance(colour: str) -> float:
    def linear(share: float) -> float:
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2.2's ratio, 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def code_colour(name: str, palette: Palette) -> str:
    """A colour of code as ``#RRGGBB``; a mix is taken in sRGB, near enough to what oklab gives."""
    rule = CODE_COLOURS[name]
    named = [getattr(palette, token.replace("-", "_")) for token in re.findall(r"--([\w-]+)", rule)]
    share = int("".join(re.findall(r"(\d+)%", rule)) or 100) / 100
    first, last = QColor(named[0]), QColor(named[-1])
    mixed = (
        round(one * share + other * (1 - share))
        for one, other in zip(_rgb(first), _rgb(last), strict=True)
    )
    return QColor(*mixed).name()


def _rgb(colour: QColor) -> tuple[int, int, int]:
    return colour.red(), colour.green(), colour.blue()


@pytest.fixture
def controller(qapp: QApplication) -> Iterator[ThemeController]:
    undress(qapp)  # the windows of other modules would be dressed anew with each test
    theme = ThemeController(qapp, "light")
    theme.prepare()
    theme.put_on()
    yield theme
    theme.choose("light")
    theme.deleteLater()


@pytest.fixture
def switch_system(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> Callable[[Qt.ColorScheme], None]:
    """Has the desktop change its colour scheme; a platform without one has no such switch."""

    def switch(scheme: Qt.ColorScheme) -> None:
        monkeypatch.setattr(QStyleHints, "colorScheme", lambda _: scheme)
        qapp.styleHints().colorSchemeChanged.emit(scheme)

    return switch


@palettes
@pytest.mark.parametrize(("text", "ground"), [*product(TEXTS, GROUNDS)])
def test_text_stands_out_from_its_ground(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 4.5


@palettes
def test_words_on_the_primary_button_stand_out(palette: Palette) -> None:
    assert contrast(palette.raised, palette.vermilion) >= 4.5
    assert contrast(palette.paper, palette.ink) >= 4.5


@pytest.mark.parametrize("palette", HIGH, ids=lambda palette: palette.name)
@pytest.mark.parametrize(("text", "ground"), [*product(TEXTS, GROUNDS)])
def test_text_of_high_contrast_stands_out_further(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= 7


@pytest.mark.parametrize("palette", HIGH, ids=lambda palette: palette.name)
def test_borders_of_high_contrast_are_seen(palette: Palette) -> None:
    assert min(contrast(palette.hairline, getattr(palette, ground)) for ground in GROUNDS) >= 3


@palettes
@pytest.mark.parametrize("name", CODE_COLOURS)
def test_colour_of_code_stands_out_from_its_ground(palette: Palette, name: str) -> None:
    colour = code_colour(name, palette)
    least = 7 if palette in HIGH else 4.5

    assert min(contrast(colour, getattr(palette, ground)) for ground in GROUNDS) >= least


@palettes
@pytest.mark.parametrize(
    ("icon", "ground"),
    [("down", "raised"), ("close", "raised"), ("check", "celadon"), ("question", "paper")],
)
def test_icon_in_a_box_stands_out_from_it(palette: Palette, icon: str, ground: str) -> None:
    drawn = Path(sheet_icon(icon, palette)).read_text("utf-8")
    (stroke,) = re.findall(r'stroke="(#\w+)"', drawn)

    assert contrast(stroke, getattr(palette, ground)) >= 3


@palettes
@pytest.mark.parametrize("is_on", [False, True])
def test_check_box_stands_out_from_the_paper(qtbot: QtBot, palette: Palette, is_on: bool) -> None:
    box = QCheckBox("on")
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(palette) + f"QCheckBox {{ background: {palette.paper}; }}")
    box.setChecked(is_on)

    edge = box.grab(QRect(0, 0, 30, box.sizeHint().height())).toImage()

    middle = [edge.pixelColor(x, edge.height() // 2).name() for x in range(edge.width())]
    assert any(contrast(colour, palette.paper) >= 3 for colour in middle)


@palettes
def test_box_that_opens_a_list_has_its_arrow(qtbot: QtBot, palette: Palette) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(palette))
    box.resize(160, 30)

    image = box.grab(QRect(130, 6, 26, 18)).toImage()

    colours = {image.pixelColor(x, y).name() for x in range(26) for y in range(18)}
    assert any(contrast(colour, palette.raised) >= 3 for colour in colours)


@palettes
@pytest.mark.parametrize("text", TEXTS)
def test_words_of_what_is_chosen_stay_readable(palette: Palette, text: str) -> None:
    least = 7 if palette in HIGH else 4.5

    assert contrast(getattr(palette, text), palette.wash) >= least


@palettes
@pytest.mark.parametrize("colour", ["ink", "ink_soft", "vermilion"])
def test_icons_stand_out_from_every_ground_they_lie_on(palette: Palette, colour: str) -> None:
    grounds = (*GROUNDS, "wash")  # the last one under the mouse

    assert min(contrast(getattr(palette, colour), getattr(palette, g)) for g in grounds) >= 3


@palettes
def test_words_in_an_empty_box_stand_out(qtbot: QtBot, palette: Palette) -> None:
    box = QLineEdit()
    qtbot.addWidget(box)
    box.setStyleSheet(style_sheet(palette))

    box.setPlaceholderText("What to look for")
    box.ensurePolished()

    words = box.palette().color(QPalette.ColorRole.PlaceholderText)
    assert words.alpha() == 255
    assert contrast(words.name(), palette.raised) >= 4.5


@palettes
def test_what_the_keyboard_is_at_in_a_list_has_the_ring(qtbot: QtBot, palette: Palette) -> None:
    pane, rows = QWidget(), QListWidget()
    qtbot.addWidget(pane)
    QVBoxLayout(pane).addWidget(rows)
    rows.addItems(["one", "two"])
    pane.setStyleSheet(style_sheet(palette))
    pane.show()
    pane.activateWindow()
    qtbot.waitUntil(pane.isActiveWindow)

    pane.setAttribute(Qt.WidgetAttribute.WA_KeyboardFocusChange)
    rows.setFocus()
    rows.setCurrentRow(1)

    row = rows.visualItemRect(rows.item(1))
    image = rows.viewport().grab(row).toImage()
    across = {image.pixelColor(x, row.height() // 2).name() for x in range(4)}
    assert palette.vermilion.lower() in across


@palettes
def test_entry_of_a_menu_stands_out_under_the_mouse(qtbot: QtBot, palette: Palette) -> None:
    menu = QMenu()
    qtbot.addWidget(menu)
    menu.setStyleSheet(style_sheet(palette))
    entry = menu.addAction("Rename")
    menu.popup(QPoint(0, 0))

    menu.setActiveAction(entry)

    place = menu.actionGeometry(entry)
    ground = menu.grab().toImage().pixelColor(place.left() + 8, place.center().y()).name()
    assert contrast(ground, palette.raised) >= 1.15


@palettes
def test_style_sheet_is_one_that_qt_can_read(qapp: QApplication, palette: Palette) -> None:
    # Qt warns of a style sheet it cannot parse when a widget takes it; a warning fails a test.
    widget = QWidget()

    widget.setStyleSheet(style_sheet(palette))
    widget.ensurePolished()

    assert style_sheet(palette).count("{") == style_sheet(palette).count("}")


@palettes
def test_style_sheet_names_no_colour_but_the_palettes(palette: Palette) -> None:
    named = set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", style_sheet(palette)))

    assert named <= {getattr(palette, field) for field in Palette.__slots__}


def test_pages_know_every_palette_under_the_same_names() -> None:
    rules = re.findall(r":root(?:\[data-theme=\"([\w-]+)\"\])?\{([^}]*)\}", theme_css())
    colours = re.compile(r"--([\w-]+):#")
    names = {theme: set(colours.findall(body)) for theme, body in rules}

    assert set(names) >= {""} | set(PALETTES) - {"light"}
    wanted = {name.replace("_", "-") for name in Palette.__slots__} - {"name", "is-dark"}
    assert all(found == wanted for found in names.values())


@pytest.mark.parametrize(
    ("choice", "dark"), [(name, palette.is_dark) for name, palette in PALETTES.items()]
)
def test_chosen_theme_dresses_the_application(
    controller: ThemeController, qapp: QApplication, choice: str, dark: bool
) -> None:
    controller.choose(choice)

    assert controller.palette is PALETTES[choice]
    assert controller.palette.is_dark is dark
    assert qapp.palette().window().color() == QColor(PALETTES[choice].paper)


def test_change_is_told_once_and_only_where_the_palette_differs(
    controller: ThemeController,
) -> None:
    told: list[str] = []
    controller.changed.connect(lambda: told.append(controller.palette.name))

    for choice in ("dark", "dark", "sepia"):
        controller.choose(choice)

    assert told == ["dark", "sepia"]


@pytest.mark.parametrize(
    ("scheme", "palette"), [(Qt.ColorScheme.Dark, DARK), (Qt.ColorScheme.Unknown, LIGHT)]
)
def test_system_theme_follows_the_system(
    controller: ThemeController,
    switch_system: Callable[[Qt.ColorScheme], None],
    scheme: Qt.ColorScheme,
    palette: Palette,
) -> None:
    controller.choose("system")

    switch_system(scheme)

    assert controller.palette is palette
    assert controller.choice == "system"


def test_chosen_theme_stays_when_the_system_changes(
    controller: ThemeController, switch_system: Callable[[Qt.ColorScheme], None]
) -> None:
    controller.choose("sepia")

    switch_system(Qt.ColorScheme.Dark)

    assert controller.palette is PALETTES["sepia"]


@pytest.mark.parametrize("name", ICONS)
def test_icon_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    icon = app_icon() if name == "yandu" else line_icon(name, VERMILION)

    image = icon.pixmap(64, 64).toImage()

    drawn = {image.pixelColor(x, y).name() for x in range(64) for y in range(64)}
    assert name == "yandu" or VERMILION in drawn
    assert len(drawn) > 1
