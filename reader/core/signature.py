"""A solution's signature in Python, as it is pasted from elsewhere, read into an entry."""

from __future__ import annotations

import ast
from collections.abc import Mapping

from reader.core.errors import UserError
from reader.core.problem import Entry, EntryKind, Method, Param
from reader.core.saying import say
from reader.core.syntax_check import check_syntax
from reader.core.value_types import (
    Linked,
    ListOf,
    NdArray,
    NodeKind,
    Scalar,
    ScalarKind,
    ValueType,
)

_SOLUTION = "Solution"
_NAMES: Mapping[str, ValueType] = {
    **{kind.value: Scalar(kind) for kind in ScalarKind},
    "Any": Scalar(ScalarKind.ANY),
    "TreeNode": Linked(NodeKind.TREE),
    "ListNode": Linked(NodeKind.LIST),
    "np.ndarray": NdArray("float64"),
}
_ADVICE = say('Write it like "def twoSum(self, nums: List[int], target: int) -> List[int]:"')


def read_signature(text: str) -> Entry:
    """Return what a solution must define, by the first ``def`` or ``class`` in ``text``.

    Bodies may be left out. A method, one with ``self``, is asked of the class ``Solution``; a
    function that returns ``None`` changes its first list or structure in place; a class of
    any other name is a design, driven by its methods.

    Raises:
        UserError: It cannot be read, or an annotation is missing or of no known type; with
            its line.
    """
    for node in _parse(text).body:
        if isinstance(node, ast.ClassDef) and node.name != _SOLUTION:
            return _design(node)
        if isinstance(node, ast.ClassDef | ast.FunctionDef):
            return _function(_methods(node)[0] if isinstance(node, ast.ClassDef) else node)
    raise UserError(say("there is no signature"), advice=_ADVICE)


def _parse(text: str) -> ast.Module:
    lines = [line for line in text.strip().splitlines() if line.strip()]
    # A head without a body, as it is copied, gets one; so does the last of several.
    complete = "\n".join(_with_body(lines, number) for number in range(len(lines)))
    if found := check_syntax(complete):
        raise UserError(found[0].message, line=found[0].line, advice=_ADVICE)
    return ast.parse(complete)


def _with_body(lines: list[str], number: int) -> str:
    line = lines[number].rstrip()
    if not line.lstrip().startswith("def "):
        return line
    if not line.endswith(":"):
        return line if ":" in line.rpartition(")")[2] else f"{line}: ..."
    following = lines[number + 1] if number + 1 < len(lines) else ""
    has_body = len(following) - len(following.lstrip()) > len(line) - len(line.lstrip())
    return line if has_body else f"{line} ..."


def _methods(node: ast.ClassDef) -> list[ast.FunctionDef]:
    methods = [each for each in node.body if isinstance(each, ast.FunctionDef)]
    if not methods:
        raise UserError(
            say("the class {name} has no method", name=node.name), line=node.lineno, advice=_ADVICE
        )
    return methods


def _function(node: ast.FunctionDef) -> Entry:
    is_method = [each.arg for each in _arguments(node)[:1]] == ["self"]
    params = _params(node)
    returns = _returns(node)
    class_name = _SOLUTION if is_method else None
    if returns is not None:
        return Entry(EntryKind.FUNCTION, node.name, params, returns, class_name)
    changed = next(
        (param.name for param in params if isinstance(param.type, ListOf | Linked | NdArray)), None
    )
    if changed is None:
        raise UserError(
            say(
                "{name} returns nothing, and none of its arguments can be changed in place",
                name=node.name,
            ),
            line=node.lineno,
            advice=say("Say after -> what it returns"),
        )
    return Entry(EntryKind.INPLACE, node.name, params, None, class_name, argument=changed)


def _design(node: ast.ClassDef) -> Entry:
    methods = {each.name: each for each in _methods(node)}
    made = methods.pop("__init__", None)
    if not methods:
        raise UserError(
            say("the class {name} has no method", name=node.name), line=node.lineno, advice=_ADVICE
        )
    return Entry(
        EntryKind.DESIGN,
        node.name,
        _params(made) if made is not None else (),
        None,
        node.name,
        methods=tuple(
            Method(each.name, _params(each), _returns(each)) for each in methods.values()
        ),
    )


def _params(node: ast.FunctionDef) -> tuple[Param, ...]:
    given = [each for each in _arguments(node) if each.arg != "self"]
    return tuple(Param(each.arg, _type(each.annotation, each.arg, each.lineno)) for each in given)


def _arguments(node: ast.FunctionDef) -> list[ast.arg]:
    return [*node.args.posonlyargs, *node.args.args]


def _returns(node: ast.FunctionDef) -> ValueType | None:
    if node.returns is None or _is_none(node.returns):
        return None
    return _type(node.returns, say("the answer"), node.lineno)


def _type(node: ast.expr | None, owner: str, line: int) -> ValueType:
    found = None if node is None else _read_type(node)
    if found is None:
        shown = "nothing" if node is None else ast.unparse(node)
        raise UserError(
            say("{owner}: {shown} is not a type that cases can have", owner=owner, shown=shown),
            line=line,
            advice=say(
                "Use int, float, bool, str, List[…], Optional[TreeNode], "
                "Optional[ListNode], np.ndarray or Any"
            ),
        )
    return found


def _read_type(node: ast.expr) -> ValueType | None:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return _NAMES.get(node.value)
    if isinstance(node, ast.BinOp) and _is_none(node.right):
        return _read_optional(node.left)
    if isinstance(node, ast.Subscript) and isinstance(node.value, ast.Name):
        if node.value.id in ("List", "list"):
            item = _read_type(node.slice)
            return None if item is None else ListOf(item)
        return _read_optional(node.slice) if node.value.id == "Optional" else None
    return _NAMES.get(ast.unparse(node))


def _read_optional(node: ast.expr) -> ValueType | None:
    """Return a type that has an empty value of its own; ``Optional[int]`` has none."""
    found = _read_type(node)
    return found if isinstance(found, Linked) else None


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None
