"""The rows of the library tree as values: what each stands for, and its place among the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

from reader.core.tag_tree import TagNode


class NodeKind(StrEnum):
    """What a row of the tree stands for."""

    ALL = "all"
    SECTION = "section"
    SEARCH = "search"
    LIBRARY = "library"
    CATEGORY = "category"
    TAG = "tag"
    STATE = "state"
    SERIES = "series"
    YEAR = "year"


RowKey: TypeAlias = tuple[NodeKind, tuple[str, ...]]
"""What tells whether a row of another tree is the same: its kind and its path."""


@dataclass(frozen=True, slots=True)
class Section:
    """One part of the tree: the words above it, and the tree below.

    ``labels`` are shown in place of the last segment of the paths they name, ``signs`` in
    place of their count where that is none.
    """

    kind: NodeKind
    title: str
    root: TagNode
    labels: Mapping[tuple[str, ...], str] = field(default_factory=dict)
    signs: Mapping[tuple[str, ...], str] = field(default_factory=dict)


class TreeNode:
    """A row that knows its place. Indexes point at these, so they must stay alive.

    The path of a section is the kind of the rows in it.
    """

    __slots__ = ("children", "count", "key", "kind", "label", "parent", "path", "row", "sign")

    def __init__(self, kind: NodeKind, label: str, path: tuple[str, ...], count: int = 0) -> None:
        self.kind, self.label, self.path, self.count = kind, label, path, count
        self.key: RowKey = (kind, path)
        self.parent: TreeNode | None = None
        self.children: list[TreeNode] = []
        self.row = 0
        self.sign = ""

    @property
    def count_text(self) -> str:
        """What stands at the end of the row."""
        return str(self.count) if self.count else self.sign

    def put(self, children: Sequence[TreeNode]) -> None:
        """Have ``children`` in their order below this."""
        self.children = list(children)
        for row, child in enumerate(children):
            child.parent, child.row = self, row

    def below(self) -> Iterator[TreeNode]:
        """Yield all rows below this, each before those in it."""
        pending = self.children[::-1]
        while pending:
            node = pending.pop()
            yield node
            pending += reversed(node.children)


def build_rows(all_title: str, total: int, sections: Sequence[Section]) -> TreeNode:
    """Return what holds the row of all notes and one branch a section, but the empty ones."""
    rows = [TreeNode(NodeKind.ALL, all_title, (), total)]
    for section in sections:
        if section.root.children:
            branch = TreeNode(NodeKind.SECTION, section.title, (section.kind,))
            branch.put(_rows_of(section, section.root))
            rows.append(branch)
    root = TreeNode(NodeKind.SECTION, "", ())
    root.put(rows)
    return root


def _rows_of(section: Section, tree: TagNode) -> list[TreeNode]:
    rows = []
    for child in tree.children:
        label = section.labels.get(child.path, child.name)
        row = TreeNode(section.kind, label, child.path, child.post_count)
        row.sign = section.signs.get(child.path, "")
        if child.children:
            row.put(_rows_of(section, child))
        rows.append(row)
    return rows
