"""The design tokens: every colour, size and space of the window and of the pages.

Nothing else in the project names a colour. Contrast is checked by a test: 4.5:1 for text,
3:1 for large text and icons.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of one theme, as ``#RRGGBB``."""

    name: str
    is_dark: bool
    paper: str  # the reading ground
    surface: str  # side panes, hover
    raised: str  # cards, menus, the editor
    ink: str  # text
    ink_soft: str  # secondary text
    hairline: str  # borders
    wash: str  # what is chosen, or under the mouse
    vermilion: str  # what reader or search has marked; the primary button
    celadon: str  # accepted, mastered
    amber: str  # time limit, due
    indigo: str  # links, information


LIGHT = Palette(
    name="light",
    is_dark=False,
    paper="#FBFAF7",
    surface="#F3F1EB",
    raised="#FFFFFF",
    ink="#1E2227",
    ink_soft="#5B6068",
    hairline="#E3DFD6",
    wash="#E9E5DC",
    vermilion="#B93A22",
    celadon="#287163",
    amber="#8A5C00",
    indigo="#3B5BA9",
)
DARK = Palette(
    name="dark",
    is_dark=True,
    paper="#16181C",
    surface="#1D2025",
    raised="#24282E",
    ink="#E7E4DD",
    ink_soft="#A5A7A6",
    hairline="#30343B",
    wash="#30343B",
    vermilion="#F08A6E",
    celadon="#6FC3AE",
    amber="#E3B341",
    indigo="#8FB0F5",
)
SEPIA = Palette(
    name="sepia",
    is_dark=False,
    paper="#F4ECD8",
    surface="#EBE1C9",
    raised="#FAF4E4",
    ink="#3A3226",
    # Two shades below the first draft's #6F6350, which was 3.7:1 on the wash.
    ink_soft="#655947",
    hairline="#D9CBAA",
    wash="#E2D5B8",
    vermilion="#A5371D",
    celadon="#29665A",
    amber="#7F5000",
    indigo="#3B558F",
)
# For eyes that need more: 7:1 for all text on every ground, and 3:1 for borders.
CONTRAST_LIGHT = Palette(
    name="contrast-light",
    is_dark=False,
    paper="#FFFFFF",
    surface="#F5F5F5",
    raised="#FFFFFF",
    ink="#000000",
    ink_soft="#333333",
    hairline="#8E8E8E",
    wash="#DADADA",
    vermilion="#7A1400",
    celadon="#00443A",
    amber="#523600",
    indigo="#0B2C87",
)
CONTRAST_DARK = Palette(
    name="contrast-dark",
    is_dark=True,
    paper="#000000",
    surface="#0E0E0E",
    raised="#141414",
    ink="#FFFFFF",
    ink_soft="#DADADA",
    hairline="#626262",
    wash="#2E2E2E",
    vermilion="#FFB8A3",
    celadon="#7CE8CD",
    amber="#FFD257",
    indigo="#B9D0FF",
)
PALETTES = {
    palette.name: palette for palette in (LIGHT, DARK, SEPIA, CONTRAST_LIGHT, CONTRAST_DARK)
}

UI_FONTS = ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC")
READING_FONTS = ("PingFang SC", "Microsoft YaHei UI", "Noto Sans CJK SC", "Source Han Sans SC")
SERIF_FONTS = ("Source Han Serif SC", "Noto Serif CJK SC", "Songti SC")
CODE_FONTS = ("JetBrains Mono", "Cascadia Code", "SF Mono", "Noto Sans Mono CJK SC", "monospace")

# Type scale and spaces, in pixels.
TEXT_META, TEXT_UI, TEXT_BODY, TEXT_CARD, TEXT_HEAD, TEXT_TITLE = 12, 13, 15, 18, 22, 28
SPACE_1, SPACE_2, SPACE_3, SPACE_4, SPACE_5, SPACE_6, SPACE_7 = 4, 8, 12, 16, 24, 32, 48
RADIUS_CONTROL, RADIUS_CARD = 6, 10
HIT_HEIGHT = 28
RAIL_WIDTH, TREE_WIDTH, SIDE_WIDTH, SIDE_HIDES_BELOW = 48, 260, 240, 1200
HEADER_HEIGHT, SPLITTER_LINE = 44, 1
READING_SIZE, READING_LEADING, READING_MEASURE_EM = 17, 1.75, 38
MOTION_MS = 140
