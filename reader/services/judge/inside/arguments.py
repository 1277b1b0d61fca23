"""Arguments built from what the judge sent, by the types the problem states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from . import nodes
from .spelling import is_reference


@dataclass(frozen=True)
class Builder:
    """Builds values: ``names`` holds the node classes and NumPy, ``blobs`` the arrays' bytes."""

    names: Mapping[str, Any]
    blobs: Sequence[bytearray]

    def arguments(self, values: list[Any], params: list[Any]) -> list[Any]:
        """Return the arguments of one call; ``params`` are pairs of name and type."""
        built = [
            self.value(value, value_type)
            for value, (_, value_type) in zip(values, params, strict=True)
        ]
        by_name = {name: value for value, (name, _) in zip(built, params, strict=True)}
        for index, (_, value_type) in enumerate(params):
            if is_reference(value_type) and values[index] is not None:
                built[index] = nodes.find(by_name[value_type[1]], values[index])
        return built

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
        if value_type == "TreeNode":
            return nodes.build_tree(value, self.names["TreeNode"])
        if value_type == "ListNode":
            return nodes.build_list(value, self.names["ListNode"])
        # nan and the infinities are strings in a case.
        return float(value) if value_type == "float" else value

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
