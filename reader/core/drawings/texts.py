"""The texts of nodes and cells: short, and as wide as reckoned, for nothing here knows fonts."""

from __future__ import annotations

import re

from reader.core.value_writer import write_json
from reader.core.verdict import Json
from reader.core.wide_text import WIDE

CHARACTER = 7.6  # pixels of a Latin character of the code font at 12 pixels, rounded up
_WIDE = re.compile(f"[{WIDE}]")
_FLOAT_DIGITS = 4


def short_text(value: Json, limit: int) -> str:
    """Return a scalar as it is shown in a node: strings bare, floats short, the rest cut."""
    if isinstance(value, float):
        text = f"{value:.{_FLOAT_DIGITS}g}"
    else:
        text = value if isinstance(value, str) and value.strip() else write_json(value)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def text_width(text: str) -> float:
    """Return about how wide a text is in pixels."""
    return CHARACTER * (len(text) + len(_WIDE.findall(text)))
