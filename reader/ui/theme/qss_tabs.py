"""The look of the page area's tabs and of tools that stay pressed."""

from __future__ import annotations

from reader.ui.theme.tokens import RADIUS_CONTROL, SPACE_1, SPACE_3, Palette


def tabs(p: Palette) -> str:
    """Return the part of the style sheet that is about tabs."""
    return f"""
QWidget[role="tabs"] {{ background: {p.surface}; border-bottom: 1px solid {p.hairline}; }}
QTabBar[role="pages"] {{ background: transparent; border: none; }}
QTabBar[role="pages"]::tab {{ background: transparent; color: {p.ink_soft}; border: none;
  border-right: 1px solid {p.hairline}; min-width: 104px; max-width: 220px; height: 35px;
  padding: 0 {SPACE_1}px 0 {SPACE_3}px; }}
QTabBar[role="pages"]::tab:hover {{ color: {p.ink}; }}
QTabBar[role="pages"]::tab:selected {{ background: {p.paper}; color: {p.ink}; }}
QTabBar[role="pages"]::tab:selected:focus {{ border: 2px solid {p.vermilion}; }}
QTabBar[role="pages"] QToolButton {{ background: {p.surface}; border-radius: 0; }}
QTabBar[role="pages"] QToolButton[role="tab-close"] {{ background: transparent; border: none;
  border-radius: {RADIUS_CONTROL}px; min-width: 24px; max-width: 24px; min-height: 28px;
  padding: 0; }}
QTabBar[role="pages"] QToolButton[role="tab-close"]:hover {{ background: {p.wash}; }}
QToolButton[role="icon"]:checked {{ background: {p.wash};
  border-radius: {RADIUS_CONTROL}px; }}
"""
