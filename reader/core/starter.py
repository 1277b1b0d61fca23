"""The code that a practice pane starts from, in the shape that LeetCode's Python has."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reader.core.answer_types import innermost
from reader.core.problem import Entry, EntryKind, Param, Problem
from reader.core.type_syntax import python_annotation
from reader.core.value_types import Linked, NdArray, NodeKind, ValueType

_LIST_NODE = """\
# A node of a linked list; this class is there already.
# class ListNode:
#     def __init__(self, val=0, next=None):
#         self.val, self.next = val, next
"""
_DEFINITIONS: Mapping[NodeKind, str] = {
    NodeKind.TREE: """\
# A node of a binary tree; this class is there already.
# class TreeNode:
#     def __init__(self, val=0, left=None, right=None):
#         self.val, self.left, self.right = val, left, right
""",
    NodeKind.LIST: _LIST_NODE,
    NodeKind.CYCLE: _LIST_NODE,
    NodeKind.RANDOM: """\
# A node of a linked list whose random is any node of it, or None; this class is there already.
# class Node:
#     def __init__(self, val=0, next=None, random=None):
#         self.val, self.next, self.random = val, next, random
""",
    NodeKind.NARY: """\
# A node of a tree with any number of children; this class is there already.
# class Node:
#     def __init__(self, val=0, children=None):
#         self.val, self.children = val, children or []
""",
    NodeKind.GRAPH: """\
# A node of a graph; this class is there already.
# class Node:
#     def __init__(self, val=0, neighbors=None):
#         self.val, self.neighbors = val, neighbors or []
""",
}


def starter_code(problem: Problem) -> str:
    """Return a program with the signature in place and ``pass`` where the solution goes.

    What the preamble provides (``List``, ``Optional``, the node classes) is not imported.
    """
    entry = problem.entry
    uses_numpy = any(isinstance(innermost(value_type), NdArray) for value_type in _types(entry))
    kinds = _node_kinds_used(entry)
    return "".join(
        [
            "import numpy as np\n\n\n" if uses_numpy else "",
            *dict.fromkeys(_DEFINITIONS[kind] for kind in NodeKind if kind in kinds),
            _design(entry) if entry.kind is EntryKind.DESIGN else _callable(entry),
        ]
    )


def _callable(entry: Entry) -> str:
    body = _note_in_place(entry)
    if entry.class_name is None:
        return _function(entry.name, entry.params, entry.returns, body=body)
    head = f"class {entry.class_name}:\n"
    return head + _function(entry.name, entry.params, entry.returns, body=body, is_method=True)


def _design(entry: Entry) -> str:
    constructor = _function("__init__", entry.params, None, is_method=True, is_annotated=False)
    methods = [
        _function(method.name, method.params, method.returns, is_method=True)
        for method in entry.methods
    ]
    return f"class {entry.class_name}:\n" + "\n".join([constructor, *methods])


def _function(
    name: str,
    params: Sequence[Param],
    returns: ValueType | None,
    *,
    body: str = "",
    is_method: bool = False,
    is_annotated: bool = True,
) -> str:
    kinds = _node_kinds(params)
    spelled = [f"{param.name}: {python_annotation(param.type, kinds)}" for param in params]
    arguments = ", ".join((["self"] if is_method else []) + spelled)
    answer = f" -> {python_annotation(returns, kinds)}" if is_annotated else ""
    indent = "    " if is_method else ""
    lines = [f"def {name}({arguments}){answer}:", *([f"    {body}"] if body else []), "    pass"]
    return "".join(f"{indent}{line}\n" for line in lines)


def _note_in_place(entry: Entry) -> str:
    if entry.kind is not EntryKind.INPLACE:
        return ""
    return f'"""Change {entry.argument} in place; what is returned is not looked at."""'


def _node_kinds(params: Sequence[Param]) -> dict[str, NodeKind]:
    return {param.name: param.type.kind for param in params if isinstance(param.type, Linked)}


def _node_kinds_used(entry: Entry) -> set[NodeKind]:
    inner = map(innermost, _types(entry))
    return {value_type.kind for value_type in inner if isinstance(value_type, Linked)}


def _types(entry: Entry) -> list[ValueType]:
    params = [*entry.params, *(param for method in entry.methods for param in method.params)]
    answers = [entry.returns, *(method.returns for method in entry.methods)]
    return [param.type for param in params] + [found for found in answers if found is not None]
