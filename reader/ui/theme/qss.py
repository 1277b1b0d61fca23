"""The Qt style sheet, built from the tokens."""

from __future__ import annotations

from reader.ui.theme.qss_choices import CHOICES
from reader.ui.theme.qss_tabs import tabs
from reader.ui.theme.sheet_icons import sheet_icon
from reader.ui.theme.tokens import (
    HIT_HEIGHT,
    RADIUS_CARD,
    RADIUS_CONTROL,
    SPACE_1,
    SPACE_2,
    SPACE_3,
    SPACE_4,
    SPACE_5,
    TEXT_BODY,
    TEXT_CARD,
    TEXT_META,
    TEXT_UI,
    Palette,
)

# Qt puts so much beside the text of a cell, and none beside that of a header.
_TEXT_MARGIN = 3


def style_sheet(palette: Palette) -> str:
    """Return the style sheet of the whole application in ``palette``.

    Widgets ask for a look by the dynamic property ``role``; none has colours of its own.
    """
    return "\n".join(part(palette) for part in (*_PARTS, *CHOICES, tabs))


def _grounds(p: Palette) -> str:
    return f"""
* {{ font-size: {TEXT_UI}px; }}
QMainWindow, QDialog, QWidget[role="paper"] {{ background: {p.paper}; color: {p.ink}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QWidget[role="surface"] {{ background: {p.surface}; }}
QWidget[role="railbar"] {{ background: {p.surface}; border-right: 1px solid {p.hairline}; }}
QWidget[role="tree"] {{ background: {p.surface}; border-right: 1px solid {p.hairline}; }}
QWidget[role="side"] {{ background: {p.paper}; border-left: 1px solid {p.hairline}; }}
QWidget[role="header"] {{ background: {p.paper}; border-bottom: 1px solid {p.hairline}; }}
QWidget[role="raised"] {{ background: {p.raised}; }}
QFrame[role="sheet"] {{ background: {p.raised}; border: 1px solid {p.hairline};
  border-radius: {RADIUS_CARD}px; }}
QFrame[role="hairline"] {{ background: {p.hairline}; border: none; max-height: 1px;
  min-height: 1px; }}
QSplitter::handle {{ background: {p.hairline}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}
QFrame[role="status"] {{ background: {p.raised}; border: 1px solid {p.hairline};
  border-bottom: none; border-top-right-radius: {RADIUS_CONTROL}px; }}
QFrame[role="status"] QLabel {{ color: {p.ink_soft}; }}
QToolTip {{ background: {p.raised}; color: {p.ink}; border: 1px solid {p.hairline};
  padding: {SPACE_1}px {SPACE_2}px; }}
QFrame[role="notice"] {{ background: {p.surface}; border-left: 3px solid {p.amber}; }}
QFrame[role="verdict"] {{ background: {p.surface}; border: none;
  border-left: 3px solid {p.hairline};
  border-radius: 0; }}
QFrame[role="verdict"][tone="good"] {{ border-left-color: {p.celadon}; }}
QFrame[role="verdict"][tone="bad"] {{ border-left-color: {p.vermilion}; }}
QFrame[role="verdict"][tone="slow"] {{ border-left-color: {p.amber}; }}
"""


def _text(p: Palette) -> str:
    return f"""
QLabel {{ color: {p.ink}; background: transparent; }}
QLabel[role="soft"] {{ color: {p.ink_soft}; }}
QLabel[role="meta"] {{ color: {p.ink_soft}; font-size: {TEXT_META}px; }}
QLabel[role="fault"] {{ color: {p.vermilion}; font-size: {TEXT_META}px; }}
QLabel[role="section"] {{ color: {p.ink_soft}; font-size: {TEXT_META}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {TEXT_CARD}px; font-weight: 600; }}
QLabel[role="body"] {{ font-size: {TEXT_BODY}px; }}
QLabel[role="verdict-word"] {{ font-size: {TEXT_BODY}px; font-weight: 600; }}
QLabel[role="verdict-word"][tone="good"] {{ color: {p.celadon}; }}
QLabel[role="verdict-word"][tone="bad"] {{ color: {p.vermilion}; }}
QLabel[role="verdict-word"][tone="slow"] {{ color: {p.amber}; }}
"""


def _buttons(p: Palette) -> str:
    return f"""
QToolButton, QPushButton {{ border: 1px solid transparent; border-radius: {RADIUS_CONTROL}px;
  background: transparent; color: {p.ink}; min-height: {HIT_HEIGHT - 4}px;
  padding: 1px {SPACE_2}px; }}
QToolButton:hover, QPushButton:hover {{ background: {p.wash}; }}
QToolButton:disabled, QPushButton:disabled {{ color: {p.ink_soft}; }}
QToolButton:focus, QPushButton:focus {{ border: 2px solid {p.vermilion};
  padding: 0 {SPACE_2 - 1}px; }}
QToolButton::menu-indicator {{ image: none; }}
"""


def _roles_of_buttons(p: Palette) -> str:
    return f"""
QToolButton[role="rail"] {{ min-width: 36px; max-width: 36px; min-height: 36px; max-height: 36px;
  padding: 0; }}
QToolButton[role="rail"]:focus {{ min-width: 34px; max-width: 34px; min-height: 34px;
  max-height: 34px; }}
QToolButton[role="rail"]:checked {{ background: {p.paper}; }}
QToolButton[role="inner"] {{ border: none; padding: 0; min-height: 0; }}
QToolButton[role="icon"] {{ min-width: {HIT_HEIGHT}px; padding: 0; }}
QToolButton[role="link"] {{ color: {p.indigo}; text-align: left; padding: 0 {SPACE_1}px; }}
QPushButton[role="link"] {{ color: {p.indigo}; text-align: left; padding: 1px 1px; }}
QPushButton[role="link"]:focus {{ padding: 0; }}
QPushButton[role="primary"] {{ background: {p.vermilion}; color: {p.raised}; font-weight: 600;
  padding: 1px {SPACE_4}px; }}
QPushButton[role="primary"]:hover {{ background: {p.ink}; color: {p.paper}; }}
QPushButton[role="primary"]:focus {{ border: 2px solid {p.ink}; padding: 0 {SPACE_4 - 1}px; }}
QPushButton[role="primary"]:disabled {{ background: {p.wash}; color: {p.ink_soft}; }}
QPushButton[role="plain"] {{ border: 1px solid {p.hairline}; background: {p.raised};
  padding: 1px {SPACE_3}px; }}
QPushButton[role="plain"]:hover {{ background: {p.surface}; }}
QPushButton[role="plain"]:focus {{ border: 2px solid {p.vermilion}; padding: 0 {SPACE_3 - 1}px; }}
"""


def _tabs_and_chips(p: Palette) -> str:
    return f"""
QPushButton[role="tab"] {{ border: none; border-bottom: 2px solid transparent; border-radius: 0;
  color: {p.ink_soft}; padding: 0 {SPACE_3}px; min-height: {HIT_HEIGHT}px; }}
QPushButton[role="tab"]:hover {{ background: transparent; color: {p.ink}; }}
QPushButton[role="tab"]:checked {{ color: {p.ink}; font-weight: 600;
  border-bottom-color: {p.vermilion}; }}
QPushButton[role="tab"]:focus {{ border: 2px solid {p.vermilion};
  border-radius: {RADIUS_CONTROL}px; padding: 0 {SPACE_3 - 2}px; min-height: {HIT_HEIGHT - 2}px; }}
QPushButton[role="chip"] {{ border: 1px solid {p.hairline}; background: {p.raised};
  border-radius: {RADIUS_CARD}px; padding: 0 {SPACE_2}px; min-height: 22px;
  font-size: {TEXT_META}px; }}
QPushButton[role="chip"]:hover {{ background: {p.surface}; }}
QPushButton[role="chip"]:checked {{ border-color: {p.ink_soft}; background: {p.surface};
  font-weight: 600; }}
QPushButton[role="chip"]:focus {{ border: 2px solid {p.vermilion}; padding: 0 {SPACE_2 - 1}px; }}
QPushButton[role="chip"][tone="good"] {{ color: {p.celadon}; }}
QPushButton[role="chip"][tone="bad"] {{ color: {p.vermilion}; }}
QPushButton[role="chip"][tone="slow"] {{ color: {p.amber}; }}
"""


def _fields(p: Palette) -> str:
    return f"""
QLineEdit {{ background: {p.raised}; color: {p.ink}; border: 1px solid {p.hairline};
  border-radius: {RADIUS_CONTROL}px; padding: 0 {SPACE_2}px; min-height: {HIT_HEIGHT}px;
  selection-background-color: {p.vermilion}; selection-color: {p.raised};
  placeholder-text-color: {p.ink_soft};
  lineedit-clear-button-icon: url("{sheet_icon("close", p)}"); }}
QLineEdit:focus {{ border: 2px solid {p.vermilion}; padding: 0 {SPACE_2 - 1}px;
  min-height: {HIT_HEIGHT - 2}px; }}
QLineEdit[role="switcher"], QLineEdit[role="switcher"]:focus {{ background: transparent;
  border: none; padding: 0 {SPACE_3}px; min-height: 36px; font-size: {TEXT_CARD}px; }}
QPlainTextEdit, QTextBrowser, QTextEdit {{ background: transparent; color: {p.ink}; border: none;
  placeholder-text-color: {p.ink_soft};
  selection-background-color: {p.vermilion}; selection-color: {p.raised}; }}
QPlainTextEdit[role="input"] {{ background: {p.raised}; border: 1px solid {p.hairline};
  border-radius: {RADIUS_CONTROL}px; padding: {SPACE_1}px; }}
QPlainTextEdit[role="input"]:focus {{ border: 2px solid {p.vermilion};
  padding: {SPACE_1 - 1}px; }}
QComboBox {{ background: {p.raised}; color: {p.ink}; border: 1px solid {p.hairline};
  border-radius: {RADIUS_CONTROL}px; padding: 0 {SPACE_2}px; min-height: {HIT_HEIGHT}px; }}
QComboBox:focus {{ border: 2px solid {p.vermilion}; }}
QComboBox::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow {{ image: url("{sheet_icon("down", p)}"); width: 14px; height: 14px; }}
QComboBox QAbstractItemView {{ background: {p.raised}; color: {p.ink};
  border: 1px solid {p.hairline}; selection-background-color: {p.wash};
  selection-color: {p.ink}; }}
QProgressBar {{ background: {p.hairline}; border: none; border-radius: 2px; max-height: 4px;
  min-height: 4px; }}
QProgressBar::chunk {{ background: {p.celadon}; border-radius: 2px; }}
"""


def _views(p: Palette) -> str:
    return f"""
QAbstractItemView {{ background: transparent; border: none; color: {p.ink};
  outline: 2px solid {p.vermilion}; outline-radius: {RADIUS_CONTROL - 2}px;
  selection-background-color: {p.wash}; selection-color: {p.ink}; }}
QTreeView {{ show-decoration-selected: 0; }}
QTreeView::item {{ min-height: {HIT_HEIGHT}px; border-radius: {RADIUS_CONTROL}px; }}
QTreeView::branch {{ background: transparent; }}
QListView[role="outline"]::item {{ min-height: 26px; border-radius: {RADIUS_CONTROL}px; }}
QTableView {{ gridline-color: transparent; alternate-background-color: {p.paper}; }}
QTableView::item {{ padding: 0 {SPACE_3 - _TEXT_MARGIN}px; border-bottom: 1px solid {p.hairline}; }}
QTableView::item:selected {{ background: {p.wash}; }}
QHeaderView::section {{ background: {p.paper}; color: {p.ink_soft}; border: none;
  border-bottom: 1px solid {p.hairline}; padding: {SPACE_2}px {SPACE_3}px;
  font-size: {TEXT_META}px; font-weight: 600; text-align: left; }}
"""


def _scrolling(p: Palette) -> str:
    return f"""
QScrollArea {{ border: none; background: transparent; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {p.hairline}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover {{ background: {p.ink_soft}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
"""


def _menus(p: Palette) -> str:
    return f"""
QMenu {{ background: {p.raised}; color: {p.ink}; border: 1px solid {p.hairline};
  padding: {SPACE_1}px; }}
QMenu::item {{ padding: {SPACE_1 + 1}px {SPACE_5}px {SPACE_1 + 1}px {SPACE_4}px;
  border-radius: {RADIUS_CONTROL}px; }}
QMenu::item:selected {{ background: {p.wash}; }}
QMenu::item:disabled {{ color: {p.ink_soft}; }}
QMenu::separator {{ height: 1px; background: {p.hairline}; margin: {SPACE_1}px {SPACE_2}px; }}
QMenuBar {{ background: {p.surface}; color: {p.ink}; }}
"""


_PARTS = (
    *(_grounds, _text, _buttons, _roles_of_buttons, _tabs_and_chips),
    *(_fields, _views, _scrolling, _menus),
)
