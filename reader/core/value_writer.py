"""JSON values as compact text, cut where they grow too long to read."""

from __future__ import annotations

import json
import math
from collections.abc import Iterator

from reader.core.value_check import NOT_FINITE
from reader.core.verdict import Json

_INFINITIES = {math.inf: "inf", -math.inf: "-inf"}


def write_json(value: Json, *, is_number_text: bool = False, limit: int | None = None) -> str:
    """Return ``[1,2,null]``, without spaces; works at any depth.

    Args:
        value: The value.
        is_number_text: Write the strings "nan", "inf" and "-inf" without quotes.
        limit: Stop after about so many characters, with what was left out in words.
    """
    parts: list[str] = []
    written = 0
    for part in _parts(value, is_number_text=is_number_text):
        parts.append(part)
        written += len(part)
        if limit is not None and written > limit:
            return "".join(parts)[:limit] + _describe_rest(value)
    return "".join(parts)


def _parts(value: Json, *, is_number_text: bool) -> Iterator[str]:
    stack: list[Iterator[tuple[str, Json]]] = [iter([("", value)])]
    closing = [""]
    while stack:
        step = next(stack[-1], None)
        if step is None:
            stack.pop()
            yield closing.pop()
            continue
        before, part = step
        yield before
        if isinstance(part, list):
            yield "["
            stack.append(_list_steps(part))
            closing.append("]")
        elif isinstance(part, dict):
            yield "{"
            stack.append(_dict_steps(part))
            closing.append("}")
        else:
            yield _write_scalar(part, is_number_text=is_number_text)


def _list_steps(items: list[Json]) -> Iterator[tuple[str, Json]]:
    for index, item in enumerate(items):
        yield ("," if index else ""), item


def _dict_steps(items: dict[str, Json]) -> Iterator[tuple[str, Json]]:
    for index, (key, item) in enumerate(items.items()):
        yield f"{',' if index else ''}{_quote(key)}:", item


def _write_scalar(value: Json, *, is_number_text: bool) -> str:
    if isinstance(value, str):
        return value if is_number_text and value in NOT_FINITE else _quote(value)
    if isinstance(value, float) and not math.isfinite(value):
        return _INFINITIES.get(value, "nan")
    return json.dumps(value)


def _quote(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _describe_rest(value: Json) -> str:
    if isinstance(value, list):
        return f"… ({len(value)} items)"
    return f"… ({len(value)} characters)" if isinstance(value, str) else "…"
