"""Arguments built from what the judge sent, by the types the problem states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import nodes
from .spelling import is_linked, is_reference


@dataclass(frozen=True)
class Built:
    """The arguments of one call, and the nodes of those that are made of nodes, by name."""

    values: list[Any]
    nodes: dict[str, list[Any]]


@dataclass(frozen=True)
class Builder:
    """Builds values: ``names`` holds the node classes and NumPy, ``blobs`` the arrays' bytes."""

    names: Mapping[str, Any]
    blobs: Sequence[bytearray]

    def arguments(self, values: list[Any], params: list[Any]) -> Built:
        """Return the arguments of one call; ``params`` are pairs of name and type."""
        linked = {
            name: self._nodes(value, value_type)
            for value, (name, value_type) in zip(values, params, strict=True)
            if is_linked(value_type)
        }
        built = []
        for value, (name, value_type) in zip(values, params, strict=True):
            if name in linked:
                built.append(linked[name][0] if linked[name] else None)
            elif is_reference(value_type) and value is not None:
                built.append(nodes.find(linked[value_type[1]], value))
            else:
                built.append(self.value(value, value_type))
        return Built(built, linked)

    def value(self, value: Any, value_type: Any) -> Any:
        """Return one argument; a node of another argument is left as the value it carries."""
        if isinstance(value_type, str):
            return self._single(value, value_type)
        head, inner = value_type
        if head == "ndarray":
            return self._array(value, inner)
        if head == "list" and inner == "float":
            return list(map(float, value))
        if head == "list" and not _is_plain(inner):
            return [self.value(item, inner) for item in value]
        return value

    def _single(self, value: Any, value_type: str) -> Any:
        if is_linked(value_type):
            return next(iter(self._nodes(value, value_type)), None)
        # nan and the infinities are strings in a case.
        return float(value) if value_type == "float" else value

    def _nodes(self, value: Any, value_type: str) -> list[Any]:
        build = nodes.build_tree if value_type == "TreeNode" else nodes.build_list
        return build(value, self.names[value_type])

    def _array(self, value: Any, dtype: str) -> Any:
        # No copy: an argument of 100 MB costs 100 MB. A bytearray keeps it writable.
        flat = self.names["np"].frombuffer(self.blobs[value["blob"]], dtype=dtype)
        return flat.reshape(value["shape"])


def _is_plain(value_type: Any) -> bool:
    """Return whether the JSON value is the argument as it is."""
    while not isinstance(value_type, str):
        head, inner = value_type
        if head != "list":
            return False
        value_type = inner
    return value_type not in ("TreeNode", "ListNode", "float")
