"""The tokens as CSS variables: ``theme.css``, which every page loads first."""

from __future__ import annotations

from dataclasses import fields

from reader.ui.theme.tokens import (
    CODE_FONTS,
    LIGHT,
    PALETTES,
    READING_FONTS,
    READING_LEADING,
    READING_MEASURE_EM,
    READING_SIZE,
    SERIF_FONTS,
    UI_FONTS,
    Palette,
)


def theme_css() -> str:
    """Return the style sheet: all themes as variables, chosen by ``data-theme`` on the root."""
    sizes = (
        f"--reading-size:{READING_SIZE}px;--reading-leading:{READING_LEADING};"
        f"--measure:{READING_MEASURE_EM}em;"
        f"--font-ui:{_families(UI_FONTS)},system-ui,sans-serif;"
        f"--font-sans:{_families(READING_FONTS)},sans-serif;"
        f"--font-reading:var(--font-sans);"
        f"--font-serif:{_families(SERIF_FONTS)},serif;"
        f"--font-code:{_families(CODE_FONTS)};"
    )
    rules = [f":root{{{sizes}{_variables(LIGHT)}}}"]
    rules += [
        f':root[data-theme="{palette.name}"]{{{_variables(palette)}}}'
        for palette in PALETTES.values()
        if palette is not LIGHT
    ]
    rules.append(f"@media print{{:root[data-theme]{{{_variables(LIGHT)}}}}}")
    return "\n".join(rules)


def diagram_style() -> dict[str, object]:
    """Return what a drawing is made with: its roles' colours and its font.

    The colours only stand for their roles, which the page's own variables fill in later; each
    is a shade off, lest it be taken for one that a diagram's author wrote.
    """
    roles = {
        field.name: _a_shade_off(getattr(LIGHT, field.name))
        for field in fields(LIGHT)
        if field.name not in {"name", "is_dark"}
    }
    return {"palette": roles, "font": f"{_families(UI_FONTS)}, sans-serif"}


def _a_shade_off(colour: str) -> str:
    return f"#{int(colour[1:], 16) ^ 1:06X}"


def _variables(palette: Palette) -> str:
    scheme = "dark" if palette.is_dark else "light"
    colours = "".join(
        f"--{field.name.replace('_', '-')}:{getattr(palette, field.name)};"
        for field in fields(palette)
        if field.name not in {"name", "is_dark"}
    )
    return f"color-scheme:{scheme};{colours}"


def _families(names: tuple[str, ...]) -> str:
    return ",".join(name if name == "monospace" else f'"{name}"' for name in names)
