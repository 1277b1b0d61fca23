"""The sources of `reader` as one program: who imports, defines and calls what."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)


@dataclass(frozen=True)
class Module:
    """One file: what is defined in it by name, and what it imports, as (module, name)."""

    path: Path
    calls: tuple[ast.Call, ...]
    functions: dict[str, list[ast.FunctionDef]]
    classes: dict[str, ast.ClassDef]
    constants: dict[str, ast.expr]
    imports: dict[str, tuple[str, str]]
    owners: dict[ast.AST, ast.FunctionDef | None]
    """The function that a node stands in."""


@dataclass(frozen=True)
class Target:
    """What a name means: a function, a class or a constant of a module."""

    module: Module
    name: str


def read_module(path: Path) -> Module:
    tree = ast.parse(path.read_text("utf-8"))
    owners: dict[ast.AST, ast.FunctionDef | None] = {}
    _note_owners(tree, None, owners)
    module = Module(path, tuple(_of(owners, ast.Call)), {}, {}, {}, {}, owners)
    for function in _of(owners, ast.FunctionDef):
        module.functions.setdefault(function.name, []).append(function)
    module.classes.update((one.name, one) for one in _of(owners, ast.ClassDef))
    for one in _of(owners, ast.ImportFrom):
        module.imports.update((a.asname or a.name, (one.module or "", a.name)) for a in one.names)
    for statement in tree.body:
        module.constants.update((name, value) for name, value, _ in assigned(statement))
    return module


def _of(nodes: Iterable[ast.AST], kind: type[Node]) -> Iterator[Node]:
    return (node for node in nodes if isinstance(node, kind))


def _note_owners(
    node: ast.AST, owner: ast.FunctionDef | None, owners: dict[ast.AST, ast.FunctionDef | None]
) -> None:
    owners[node] = owner
    within = node if isinstance(node, ast.FunctionDef) else owner
    for child in ast.iter_child_nodes(node):
        _note_owners(child, within, owners)


def assigned(node: ast.AST) -> Iterator[tuple[str, ast.expr, int | None]]:
    """Yield each name that a statement gives a value, the value, and its place in a tuple."""
    if isinstance(node, ast.Assign):
        targets = [(target, node.value) for target in node.targets]
    elif isinstance(node, ast.AnnAssign | ast.AugAssign | ast.NamedExpr) and node.value:
        targets = [(node.target, node.value)]
    elif isinstance(node, ast.For | ast.comprehension) and isinstance(node.iter, ast.Tuple):
        targets = [(node.target, item) for item in node.iter.elts]
    else:
        return
    for target, value in targets:
        if isinstance(target, ast.Name):
            yield target.id, value, None
        elif isinstance(target, ast.Tuple):
            parts = enumerate(target.elts)
            yield from ((p.id, value, i) for i, p in parts if isinstance(p, ast.Name))


class Program:
    """All modules below one folder, by their dotted names."""

    def __init__(self, root: Path, paths: list[Path]) -> None:
        self.modules = {_dotted(path, root): read_module(path) for path in paths}

    def find(self, module: Module, name: str) -> Target | None:
        """Return what ``name`` means in ``module``, wherever it is defined."""
        if name in module.functions or name in module.classes or name in module.constants:
            return Target(module, name)
        source, original = module.imports.get(name, ("", ""))
        return self.find(self.modules[source], original) if source in self.modules else None

    def methods(self, module: Module, name: str) -> Iterator[Target]:
        """Yield the methods called ``name`` of the module and of those that it imports from."""
        if name in module.functions:
            yield Target(module, name)
        for source in dict.fromkeys(source for source, _ in module.imports.values()):
            if source in self.modules and name in self.modules[source].functions:
                yield Target(self.modules[source], name)

    def bases(self, target: Target) -> set[str]:
        """Return the names of a class and of all those that it is made from."""
        names = {target.name}
        for base in target.module.classes[target.name].bases:
            if isinstance(base, ast.Name):
                found = self.find(target.module, base.id)
                is_ours = found is not None and found.name in found.module.classes
                names |= self.bases(found) if found and is_ours else {base.id}
        return names


def _dotted(path: Path, root: Path) -> str:
    return ".".join(path.relative_to(root.parent).with_suffix("").parts).removesuffix(".__init__")
