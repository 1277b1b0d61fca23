"""Values of a recorded run as one line of text, about as Python would write them."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reader.core.step_value import (
    ArrayValue,
    ChainValue,
    DictValue,
    ListValue,
    ObjectValue,
    StepValue,
    TextValue,
    TreeValue,
)
from reader.core.verdict import Json

_CELL = 12  # characters
_BRACKETS = {"list": ("[", "]"), "tuple": ("(", ")"), "set": ("{", "}")}


def show_value(value: StepValue, limit: int = 120) -> str:
    """Return the value's text, cut at ``limit`` characters."""
    text = _show(value)
    return text if len(text) <= limit else f"{text[: limit - 1]}…"


def cell_text(value: StepValue) -> str:
    """Return what stands in a cell of a drawing: a text without its quotes, and cut short."""
    text = value if isinstance(value, str) else show_value(value, _CELL)
    return text if len(text) <= _CELL else f"{text[: _CELL - 1]}…"


def _show(value: StepValue) -> str:
    show = _SHOWN_BY.get(type(value))
    return repr(value) if show is None else show(value)


def _show_text(value: TextValue) -> str:
    return value.text if value.length is None else f"{value.text!r}… ({value.length})"


def _show_list(value: ListValue) -> str:
    left, right = _BRACKETS.get(value.kind, ("[", "]"))
    shown = _joined([*map(_show, value.items)], value.total)
    if value.kind == "tuple" and value.total == 1:
        shown += ","
    text = f"{left}{shown}{right}"
    if value.kind == "set" and not shown:
        return "set()"
    return text if value.kind in _BRACKETS else f"{value.kind}({text})"


def _show_dict(value: DictValue) -> str:
    shown = [f"{_show(key)}: {_show(item)}" for key, item in value.pairs]
    text = f"{{{_joined(shown, value.total)}}}"
    return text if value.kind == "dict" else f"{value.kind}({text})"


def _show_chain(value: ChainValue) -> str:
    parts = [*map(_show, value.items)]
    if value.total is None:
        parts.append("…")
    if value.back >= 0:
        parts.append(f"↺ {value.back}")
    return " → ".join(parts)


def _show_tree(value: TreeValue) -> str:
    nodes = zip(value.items, value.numbers, strict=True)
    shown = ["null" if number is None else _show(item) for item, number in nodes]
    return f"[{_joined(shown, None if value.total is None else 0)}]"


def _show_array(value: ArrayValue) -> str:
    return f"{_show_items(value.items)} {value.dtype} {value.shape}"


def _show_object(value: ObjectValue) -> str:
    fields = ", ".join(f"{name}={_show(item)}" for name, item in value.fields)
    return f"{value.kind}({fields})"


_SHOWN_BY: dict[type, Callable[[Any], str]] = {
    TextValue: _show_text,
    ListValue: _show_list,
    DictValue: _show_dict,
    ChainValue: _show_chain,
    TreeValue: _show_tree,
    ArrayValue: _show_array,
    ObjectValue: _show_object,
}


def _joined(shown: list[str], total: int | None) -> str:
    more = [] if total is not None and total <= len(shown) else ["…"]
    return ", ".join([*shown, *more])


def _show_items(items: Json) -> str:
    return f"[{', '.join(map(_show_items, items))}]" if isinstance(items, list) else str(items)
