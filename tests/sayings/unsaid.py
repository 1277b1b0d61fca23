"""Which sentences the program would show that no other language has.

Followed from where they are shown back to where they are written: what reaches a field for
words of an error, a finding or another value must be made by `say` or by Qt's translation, or
be marked by `as_written`. An f-string would forget what it is made of.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from tests.sayings.program import Module, Program, Target, assigned

FIELDS = {"what", "advice", "reason", "detail", "mend", "message", "difference", "why", "fault"}
SAYING = {"say", "compose", "as_written", "tr", "translate", "in_words", "explain", "said_by"}
_WORD = re.compile(r"[A-Za-z]{2}")
_WORDS = re.compile(r"[A-Za-z]+ [A-Za-z]{2,}")
_TRANSPARENT = {"format", "strip", "rstrip", "lstrip", "removesuffix", "replace", "get", "join"}


class Unsaid:
    """The faults of a program: ``file:line`` and the sentence, each once."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._shown_names: set[str] = set()
        self._new: set[str] = set()
        self._shown: dict[tuple[int, str], set[str]] = {}
        self._faults: dict[str, None] = {}
        self._asked: set[tuple[int, str, int | None]] = set()

    def find(self) -> list[str]:
        """Return all faults."""
        for module in self._program.modules.values():
            for name in module.classes:
                self._note_fields(Target(module, name))
        # A parameter that is found to be shown makes the arguments given for it shown as well.
        while self._new:
            self._shown_names, self._new = self._new, set()
            for module in self._program.modules.values():
                for call in module.calls:
                    self._check_call(module, call)
        return sorted(self._faults)

    def _note_fields(self, target: Target) -> None:
        """Note which parameters of a class are words that are shown."""
        parameters = self._parameters(target)
        is_error = bool(self._program.bases(target) & {"Exception", "ValueError"})
        shown = FIELDS & set(parameters) | (set(parameters[:1]) if is_error else set())
        if shown:
            self._shown[id(target.module), target.name] = shown
            self._new.add(target.name)

    def _parameters(self, target: Target) -> list[str]:
        if target.name in target.module.functions:
            return _parameters_of(target.module.functions[target.name][0])
        node = target.module.classes[target.name]
        for method in node.body:
            if isinstance(method, ast.FunctionDef) and method.name == "__init__":
                return _parameters_of(method)
        fields = [part.target for part in node.body if isinstance(part, ast.AnnAssign)]
        names = [part.id for part in fields if isinstance(part, ast.Name)]
        for base in node.bases if not names else []:
            found = self._program.find(target.module, getattr(base, "id", ""))
            if found and found.name in found.module.classes:
                return self._parameters(found)
        return names or ["words"]

    def _targets(self, module: Module, call: ast.Call) -> Iterator[Target]:
        if isinstance(call.func, ast.Name):
            found = self._program.find(module, call.func.id)
            yield from [found] if found and found.name not in found.module.constants else []
        elif isinstance(call.func, ast.Attribute):
            yield from self._program.methods(module, call.func.attr)

    def _check_call(self, module: Module, call: ast.Call) -> None:
        if _name_of(call) not in self._shown_names:
            return
        for target in self._targets(module, call):
            shown = self._shown.get((id(target.module), target.name))
            if not shown:
                continue
            given = list(zip(self._parameters(target), call.args, strict=False))
            given += [(each.arg or "", each.value) for each in call.keywords]
            for name, value in given:
                if name in shown:
                    self._follow(module, value)

    def _follow(self, module: Module, node: ast.expr | None) -> None:
        """Follow words that are shown back to where they are written."""
        if isinstance(node, ast.JoinedStr):
            self._blame(module, node)
        elif isinstance(node, ast.Constant):
            if isinstance(node.value, str) and _WORD.search(node.value):
                self._blame(module, node)
        elif isinstance(node, ast.Call):
            self._follow_call(module, node)
        elif isinstance(node, ast.Name):
            self._follow_name(module, node)
        elif node is not None:
            for part in _parts(node):
                self._follow(module, part)

    def _follow_call(self, module: Module, call: ast.Call) -> None:
        name = _name_of(call)
        if name == "say":
            for each in call.keywords:
                self._follow_value(module, each)
        if name in SAYING:
            return
        if name == "str" and call.args:
            self._follow(module, call.args[0])
        elif name in _TRANSPARENT and isinstance(call.func, ast.Attribute):
            self._follow(module, call.func.value)
            for given in call.args[name == "get" :] if name in {"get", "join"} else []:
                self._follow(module, given)
        elif isinstance(call.func, ast.Name) or _is_own(call.func):
            for target in self._targets(module, call):
                self._follow_returns(target, None)

    def _follow_value(self, module: Module, given: ast.keyword) -> None:
        """Follow the value of a hole: a name or a number mostly, but it may be words too."""
        if given.arg in FIELDS:
            self._follow(module, given.value)
        for part in ast.walk(given.value):
            text = part.value if isinstance(part, ast.Constant) else None
            if isinstance(text, str) and isinstance(part, ast.expr) and _WORDS.search(text):
                is_said = isinstance(given.value, ast.Call)
                self._follow(module, given.value) if is_said else self._blame(module, part)

    def _follow_returns(self, target: Target, index: int | None) -> None:
        asked = (id(target.module), target.name, index)
        if asked in self._asked:
            return
        self._asked.add(asked)
        module = target.module
        for function in module.functions.get(target.name, []):
            for node in ast.walk(function):
                if isinstance(node, ast.Return | ast.Yield) and module.owners[node] is function:
                    self._follow_part(module, node.value, index)

    def _follow_part(self, module: Module, value: ast.expr | None, index: int | None) -> None:
        if index is None:
            self._follow(module, value)
        elif isinstance(value, ast.Tuple) and index < len(value.elts):
            self._follow(module, value.elts[index])
        elif isinstance(value, ast.Call) and isinstance(value.func, ast.Name):
            for target in self._targets(module, value):
                self._follow_returns(target, index)

    def _follow_name(self, module: Module, name: ast.Name) -> None:
        function = module.owners[name]
        while function is not None:
            given = [
                (value, index)
                for node in ast.walk(function)
                for key, value, index in assigned(node)
                if key == name.id and value is not name
            ]
            if given:
                self._follow_once(module, name.id, function, given)
                return
            if name.id in _parameters_of(function):
                self._note_parameter(module, function.name, name.id)
                return
            function = module.owners[function]
        found = self._program.find(module, name.id)
        if found and found.name in found.module.constants:
            self._follow(found.module, found.module.constants[found.name])

    def _note_parameter(self, module: Module, function: str, name: str) -> None:
        shown = self._shown.setdefault((id(module), function), set())
        if name not in shown:
            shown.add(name)
            self._new.add(function)

    def _follow_once(
        self,
        module: Module,
        name: str,
        function: ast.FunctionDef,
        given: list[tuple[ast.expr, int | None]],
    ) -> None:
        asked = (id(function), name, None)
        if asked not in self._asked:
            self._asked.add(asked)
            for value, index in given:
                self._follow_part(module, value, index)

    def _blame(self, module: Module, node: ast.expr) -> None:
        self._faults[f"{module.path}:{node.lineno}: {ast.unparse(node)}"] = None


def _name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", "") or getattr(call.func, "id", "")


def _parameters_of(function: ast.FunctionDef) -> list[str]:
    given = function.args
    names = [each.arg for each in (*given.posonlyargs, *given.args, *given.kwonlyargs)]
    return names[1:] if names[:1] in (["self"], ["cls"]) else names


def _is_own(function: ast.expr) -> bool:
    return (
        isinstance(function, ast.Attribute)
        and isinstance(function.value, ast.Name)
        and function.value.id in {"self", "cls"}
    )


def _parts(node: ast.expr) -> list[ast.expr]:
    """Return what an expression takes its words from, one or several of them."""
    if isinstance(node, ast.BinOp):
        return [node.left, node.right]
    if isinstance(node, ast.IfExp):
        return [node.body, node.orelse]
    if isinstance(node, ast.BoolOp | ast.Dict):
        return node.values
    if isinstance(node, ast.NamedExpr | ast.Starred | ast.Subscript):
        return [node.value]
    if isinstance(node, ast.List | ast.Tuple | ast.Set):
        return node.elts
    return [node.elt] if isinstance(node, ast.GeneratorExp | ast.ListComp) else []
