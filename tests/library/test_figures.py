"""Every bundled drawing: shown somewhere, whole after the sanitiser, in the theme's colours."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict

import pytest

from reader.core.markdown.sanitise import sanitise_svg
from reader.ui.theme.tokens import LIGHT
from tests.library.bundled import FIGURES, NOTE_PATHS, convert, read_text

PAINTED = ("fill", "stroke", "stop-color")
PAINT = re.compile(r"var\(--(?P<token>[a-z-]+), (?P<fallback>#[0-9A-F]{6})\)")

every_figure = pytest.mark.parametrize("figure", FIGURES)


def elements(svg: str) -> Counter[tuple[str, frozenset[tuple[str, str]], str]]:
    """How often each element occurs, with its attributes and its own text."""
    return Counter(
        (one.tag.rpartition("}")[2], frozenset(one.attrib.items()), (one.text or "").strip())
        for one in ET.fromstring(svg).iter()
    )


def paints(svg: str) -> Iterator[str]:
    for one in ET.fromstring(svg).iter():
        yield from (one.attrib[name] for name in PAINTED if name in one.attrib)


def test_the_notes_show_every_drawing_and_no_other() -> None:
    shown = {image for path in NOTE_PATHS for image in convert(path).links.images}

    assert shown == set(FIGURES)


@every_figure
def test_sanitiser_takes_nothing_from_a_drawing(figure: str) -> None:
    svg = read_text(figure)

    assert elements(sanitise_svg(svg)) == elements(svg)


@every_figure
def test_drawing_has_the_colours_of_the_theme_and_no_others(figure: str) -> None:
    tokens = {name.replace("_", "-"): colour for name, colour in asdict(LIGHT).items()}
    used = set(paints(read_text(figure))) - {"none"}

    known = {f"var(--{name}, {colour})" for name, colour in tokens.items()}

    assert used
    assert used <= known


@every_figure
def test_drawing_names_no_colour_but_as_a_paint(figure: str) -> None:
    bare = PAINT.sub("", read_text(figure))

    assert "#" not in bare
    assert "style" not in bare
    assert "currentColor" not in bare


@every_figure
def test_drawing_scales_and_says_what_it_shows(figure: str) -> None:
    root = ET.fromstring(read_text(figure))

    assert root.get("role") == "img"
    assert len(root.get("viewBox", "").split()) == 4
    assert {"width", "height"}.isdisjoint(root.attrib)
    assert root.findtext("{http://www.w3.org/2000/svg}title")
