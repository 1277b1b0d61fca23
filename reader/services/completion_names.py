"""What an editor can complete of the names that a solution finds without importing them."""

from __future__ import annotations

import builtins
import inspect
import types
from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias, TypedDict

from reader.services.judge.inside.preamble import NodeClasses, build_names

_LONGEST_DETAIL = 60
# Types whose values one often holds without having named the type.
_PLAIN_TYPES = (str, list, dict, set, tuple, frozenset, int, float)


class Completion(TypedDict, total=False):
    """One offered name, in the shape CodeMirror takes."""

    label: str
    type: str
    detail: str


Completions: TypeAlias = "list[Completion]"


class Names(TypedDict):
    """The names by themselves, and by owner those after its dot."""

    names: Completions
    members: dict[str, Completions]


def completion_names() -> Names:
    """Return the names that the sandbox gives a program, and the members of modules and types.

    NumPy's are among them; it is loaded for that (a tenth of a second).
    """
    import numpy as np  # noqa: PLC0415 - not where only the signature is wanted

    given = {**build_names(np), **NodeClasses().for_module("solution")}
    return {"names": _completions(given), "members": _members(given)}


def _members(given: Mapping[str, Any]) -> dict[str, Completions]:
    owners: dict[str, Any] = {each.__name__: each for each in _PLAIN_TYPES}
    # A name of typing (List) is no class: nothing but its alias has members, and those by chance.
    owners |= {
        name: value
        for name, value in given.items()
        if isinstance(value, types.ModuleType) or _is_own_class(name, value)
    }
    return {name: _completions(_public(value)) for name, value in owners.items()} | _nodes()


def _nodes() -> dict[str, Completions]:
    # What a node holds is set when one is made, and no class knows of it.
    links = {
        "ListNode": ("val", "next"),
        "TreeNode": ("val", "left", "right"),
        "Node": ("val", "left", "right", "next", "random", "neighbors", "children"),
    }
    return {
        name: [{"label": link, "type": "property"} for link in held] for name, held in links.items()
    }


def _is_own_class(name: str, value: Any) -> bool:
    return inspect.isclass(value) and not hasattr(builtins, name) and value.__module__ != "typing"


def _public(owner: Any) -> dict[str, Any]:
    names: Iterable[str] = getattr(owner, "__all__", None) or dir(owner)
    return {name: getattr(owner, name, None) for name in names if not name.startswith("_")}


def _completions(values: Mapping[str, Any]) -> Completions:
    return [_completion(name, values[name]) for name in sorted(values)]


def _completion(name: str, value: Any) -> Completion:
    completion: Completion = {"label": name, "type": _kind(value)}
    if detail := _signature(value):
        completion["detail"] = detail
    return completion


def _kind(value: Any) -> str:
    if isinstance(value, types.ModuleType):
        return "namespace"
    if inspect.isclass(value):
        return "class"
    return "function" if callable(value) else "constant"


def _signature(value: Any) -> str:
    if inspect.isclass(value) or not callable(value):
        return ""
    try:
        text = str(inspect.signature(value))
    except (ValueError, TypeError):  # written in C without one
        return ""
    says_much = len(text) <= _LONGEST_DETAIL and text != "(*args, **kwargs)"
    return text if says_much else ""
