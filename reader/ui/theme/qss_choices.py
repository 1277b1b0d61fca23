"""The part of the style sheet for choosing: segments, sliders, check boxes, the settings page."""

from __future__ import annotations

from reader.ui.theme.sheet_icons import sheet_icon
from reader.ui.theme.tokens import (
    HIT_HEIGHT,
    RADIUS_CARD,
    RADIUS_CONTROL,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    TEXT_BODY,
    TEXT_HEAD,
    TEXT_META,
    Palette,
)


def _segments(p: Palette) -> str:
    return f"""
QPushButton[role="segment"] {{ border: 1px solid {p.hairline}; background: {p.raised};
  color: {p.ink_soft}; padding: 1px {SPACE_3}px; }}
QPushButton[role="segment"]:hover {{ color: {p.ink}; background: {p.surface}; }}
QPushButton[role="segment"]:checked {{ background: {p.surface}; color: {p.ink};
  border-color: {p.ink_soft}; font-weight: 600; }}
QPushButton[role="segment"]:focus {{ border: 2px solid {p.vermilion};
  padding: 0 {SPACE_3 - 1}px; }}
QPushButton[role="row"] {{ text-align: left; padding: 1px {SPACE_2}px; }}
QPushButton[role="row"]:focus {{ padding: 0 {SPACE_2 - 1}px; }}
QListView[role="nav"] {{ outline: 0; }}
QListView[role="nav"]::item {{ min-height: {HIT_HEIGHT + 2}px; padding: 0 {SPACE_2}px;
  border-radius: {RADIUS_CONTROL}px; color: {p.ink_soft}; }}
QListView[role="nav"]::item:hover {{ color: {p.ink}; }}
QListView[role="nav"]::item:selected {{ background: {p.wash}; color: {p.ink};
  font-weight: 600; }}
QListView[role="nav"]::item:selected:focus {{ border: 2px solid {p.vermilion};
  padding: 0 {SPACE_2 - 2}px; }}
"""


def _sliders(p: Palette) -> str:
    return f"""
QSlider {{ min-height: {HIT_HEIGHT}px; }}
QSlider::groove:horizontal {{ height: 4px; background: {p.hairline}; border-radius: 2px; }}
QSlider::sub-page:horizontal {{ background: {p.ink_soft}; border-radius: 2px; }}
QSlider::handle:horizontal {{ width: 14px; height: 14px; margin: -5px 0; border-radius: 7px;
  background: {p.raised}; border: 1px solid {p.ink_soft}; }}
QSlider::handle:horizontal:hover {{ border-color: {p.ink}; }}
QSlider::handle:horizontal:focus {{ border: 2px solid {p.vermilion}; }}
"""


def _checks(p: Palette) -> str:
    return f"""
QCheckBox {{ color: {p.ink}; spacing: {SPACE_2}px; min-height: {HIT_HEIGHT}px;
  border: 2px solid transparent; border-radius: {RADIUS_CONTROL}px; padding: 0 {SPACE_1}px; }}
QCheckBox:focus {{ border-color: {p.vermilion}; }}
QCheckBox[role="bare"] {{ spacing: 0; padding: 0; }}
QCheckBox::indicator {{ width: 16px; height: 16px; border: 1px solid {p.ink_soft};
  border-radius: {RADIUS_CONTROL - 2}px; background: {p.raised}; }}
QCheckBox::indicator:hover {{ border-color: {p.ink}; }}
QCheckBox::indicator:checked {{ background: {p.celadon}; border-color: {p.celadon};
  image: url("{sheet_icon("check", p)}"); }}
QCheckBox::indicator:disabled {{ border-color: {p.hairline}; background: {p.surface}; }}
"""


def _radios(p: Palette) -> str:
    return f"""
QRadioButton {{ color: {p.ink}; spacing: {SPACE_2}px; min-height: {HIT_HEIGHT}px;
  border: 2px solid transparent; border-radius: {RADIUS_CONTROL}px; padding: 0 {SPACE_1}px; }}
QRadioButton:focus {{ border-color: {p.vermilion}; }}
QRadioButton::indicator {{ width: 16px; height: 16px; border: 1px solid {p.ink_soft};
  border-radius: 9px; background: {p.raised}; }}
QRadioButton::indicator:hover {{ border-color: {p.ink}; }}
QRadioButton::indicator:checked {{ width: 8px; height: 8px; border: 5px solid {p.celadon}; }}
"""


def _dates(p: Palette) -> str:
    return f"""
QDateEdit {{ background: {p.raised}; color: {p.ink}; border: 1px solid {p.hairline};
  border-radius: {RADIUS_CONTROL}px; padding: 0 {SPACE_2}px; min-height: {HIT_HEIGHT}px;
  min-width: 56px; selection-background-color: {p.vermilion}; selection-color: {p.raised}; }}
QDateEdit:focus {{ border: 2px solid {p.vermilion};
  padding: 0 {SPACE_2 - 1}px; min-height: {HIT_HEIGHT - 2}px; }}
QDateEdit::drop-down {{ border: none; width: 22px; }}
QDateEdit::down-arrow {{ image: url("{sheet_icon("down", p)}"); width: 14px; height: 14px; }}
QDateEdit:disabled {{ color: {p.ink_soft}; background: {p.surface}; }}
QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {p.surface}; }}
QCalendarWidget QAbstractItemView {{ background: {p.raised}; color: {p.ink};
  selection-background-color: {p.vermilion}; selection-color: {p.raised}; }}
"""


def _typed(p: Palette) -> str:
    return f"""
QPlainTextEdit[role="field"] {{ background: {p.raised}; border: 1px solid {p.hairline};
  border-radius: {RADIUS_CONTROL}px; padding: {SPACE_1}px; }}
QPlainTextEdit[role="field"]:focus {{ border: 2px solid {p.vermilion};
  padding: {SPACE_1 - 1}px; }}
QKeySequenceEdit QLineEdit {{ font-size: {TEXT_BODY}px; min-height: {HIT_HEIGHT + 4}px; }}
"""


def _answers(p: Palette) -> str:
    return f"""
QMessageBox {{ messagebox-question-icon: url("{sheet_icon("question", p)}"); }}
QMessageBox QLabel {{ font-size: {TEXT_BODY}px; }}
QDialogButtonBox QPushButton {{ border: 1px solid {p.hairline}; background: {p.raised};
  padding: 1px {SPACE_3}px; min-width: 56px; }}
QDialogButtonBox QPushButton:hover {{ background: {p.surface}; }}
QDialogButtonBox QPushButton:focus {{ border: 2px solid {p.vermilion};
  padding: 0 {SPACE_3 - 1}px; }}
QDialogButtonBox QPushButton:disabled {{ background: {p.surface}; color: {p.ink_soft}; }}
QDialogButtonBox QPushButton:default {{ background: {p.vermilion}; color: {p.raised};
  font-weight: 600; }}
QDialogButtonBox QPushButton:default:hover {{ background: {p.ink}; color: {p.paper}; }}
QDialogButtonBox QPushButton:default:focus {{ border-color: {p.ink}; }}
"""


def _shown(p: Palette) -> str:
    return f"""
QLabel[role="title"] {{ font-size: {TEXT_HEAD}px; font-weight: 600; }}
QLabel[role="keycap"] {{ background: {p.raised}; color: {p.ink}; font-size: {TEXT_META}px;
  border: 1px solid {p.hairline}; border-radius: {RADIUS_CONTROL - 2}px;
  padding: 1px {SPACE_2 - 2}px; }}
QFrame[role="finding"] {{ background: {p.surface}; border: none;
  border-left: 3px solid {p.amber}; }}
QFrame[role="finding"][tone="good"] {{ border-left-color: {p.celadon}; background: transparent; }}
QFrame[role="finding"][tone="bad"] {{ border-left-color: {p.vermilion}; }}
QFrame[role="card"] {{ background: {p.raised}; border: 1px solid {p.hairline};
  border-radius: {RADIUS_CARD}px; }}
"""


CHOICES = (_segments, _sliders, _checks, _radios, _dates, _typed, _answers, _shown)
"""The rules of what one of a few things is chosen by, a function for each kind of control."""
