"""Arguments built from what the judge sent, by the types the problem states."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from .collection import collector_paused
from .nodes import ArgumentNodes, build_nodes, build_tail
from .spelling import innermost, is_linked, is_tail


@dataclass(frozen=True)
class Built:
    """The arguments of one call, and the nodes of those that are made of nodes, by name.

    ``inner_nodes`` are those of the structures that lie in lists.
    """

    values: list[Any] = field(default_factory=list)
    nodes: dict[str, ArgumentNodes] = field(default_factory=dict)
    inner_nodes: list[Any] = field(default_factory=list)


@dataclass(frozen=True)
class Builder:
    """Builds values: ``names`` holds the node classes and NumPy, ``blobs`` the arrays' bytes."""

    names: Mapping[str, Any]
    blobs: Sequence[bytearray]

    def arguments(self, values: list[Any], params: list[Any]) -> Built:
        """Return the arguments of one call; ``params`` are pairs of name and type."""
        built = Built()
        given = list(zip(values, params, strict=True))
        with collector_paused():
            # What others point into comes first.
            for value, (name, value_type) in given:
                if is_linked(value_type):
                    items = self._nodes(value, value_type)
                    built.nodes[name] = ArgumentNodes(value_type, value, items)
            for value, (name, value_type) in given:
                built.values.append(self._argument(value, name, value_type, built))
        return built

    def _argument(self, value: Any, name: str, value_type: Any, built: Built) -> Any:
        if is_linked(value_type):
            return next(iter(built.nodes[name].items), None)
        if is_tail(value_type):
            onto = built.nodes[value_type[1]].items
            head, own = build_tail(value, onto, self.names["ListNode"])
            built.inner_nodes.extend(own)
            return head
        return self._value(value, value_type, built)

    def _value(self, value: Any, value_type: Any, built: Built) -> Any:
        if isinstance(value_type, str):
            return self._single(value, value_type, built)
        head, inner = value_type
        if head in ("ndarray", "strided"):
            array = self._array(value, inner)
            return self._spread(array) if head == "strided" else array
        if head == "list" and inner == "float":
            return list(map(float, value))
        if head == "list":
            if _is_plain(inner):
                return value
            return [self._value(item, inner, built) for item in value]
        return _find_node(value, head, built.nodes[inner])

    def _single(self, value: Any, value_type: str, built: Built) -> Any:
        if is_linked(value_type):
            items = self._nodes(value, value_type)
            built.inner_nodes.extend(items)
            return next(iter(items), None)
        # nan and the infinities are strings in a case.
        return float(value) if value_type == "float" else value

    def _nodes(self, value: Any, value_type: str) -> list[Any]:
        return build_nodes(value_type, value, self.names[value_type.partition("<")[0]])

    def _array(self, value: Any, dtype: str) -> Any:
        # No copy: an argument of 100 MB costs 100 MB. A bytearray keeps it writable.
        flat = self.names["np"].frombuffer(self.blobs[value["blob"]], dtype=dtype)
        return flat.reshape(value["shape"])

    def _spread(self, array: Any) -> Any:
        """Return the array as a view of every other entry of one twice as wide."""
        if not array.shape:
            return array
        wide = self.names["np"].zeros((*array.shape[:-1], 2 * array.shape[-1]), array.dtype)
        wide[..., ::2] = array
        return wide[..., ::2]


def _find_node(value: Any, head: str, nodes: ArgumentNodes) -> Any:
    if value is None:
        return None
    return nodes.items[value] if head == "at" else nodes.find(value)


def _is_plain(value_type: Any) -> bool:
    """Return whether the JSON value is the argument as it is."""
    inner = innermost(value_type)
    return isinstance(inner, str) and not is_linked(inner) and inner != "float"
