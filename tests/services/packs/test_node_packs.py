"""Whole packs whose problems turn on nodes: from their files to the check of every program."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.services.pack_check import CheckOptions, Sandbox, verify_pack

HEAD = """\
slug = "{slug}"
title = {{ en = "Nodes" }}
difficulty = "easy"
topics = ["linked-list"]
[compare]
kind = "exact"
[limits]
cpu_ms = 2000
memory_mb = 128
[entry]
kind = "function"
name = "solve"
"""
CYCLE = {
    "problem.toml": 'params = [{ name = "head", type = "ListNode<cycle>" }]\n'
    'returns = "at<head>"\n',
    "cases.jsonl": '{"id": "a", "args": [[[3, 2, 0, -4], 1]], "expect": 1, "example": true}\n'
    '{"id": "none", "args": [[[1, 2], -1]], "expect": null}\n'
    '{"id": "alike", "args": [[[5, 5, 5], 2]], "expect": 2}\n'
    '{"id": "large", "generate": {"shape": "end", "n": 20000}}\n',
    "generate.py": "SHAPES = ('end',)\n"
    "def small(rng):\n"
    "    n = rng.randint(0, 4)\n"
    "    return [[[rng.randint(0, 1) for _ in range(n)], rng.randint(-1, n - 1)]]\n"
    "def large(rng, n, shape):\n"
    "    return [[[0] * n, n - 1]]\n",
    "solutions/accepted/reference.py": "def solve(head):\n"
    "    seen = set()\n"
    "    while head and head not in seen:\n"
    "        seen.add(head)\n"
    "        head = head.next\n"
    "    return head\n",
    "solutions/wrong/by_value.py": "# WA: compares what nodes carry\n"
    "def solve(head):\n"
    "    seen = {}\n"
    "    while head and head.val not in seen:\n"
    "        seen[head.val] = head\n"
    "        head = head.next\n"
    "    return head and seen[head.val]\n",
    "solutions/wrong/copy.py": "# BAD_RETURN: returns an equal node\n"
    "def solve(head):\n"
    "    return ListNode(2)\n",
    "solutions/wrong/none.py": "# WA: never finds one\ndef solve(head):\n    return None\n",
}
COPY = {
    "problem.toml": 'params = [{ name = "node", type = "Node<graph>" }]\n'
    'returns = "copy<Node<graph>>"\n',
    "cases.jsonl": '{"id": "a", "args": [[[2], [1]]], "expect": [[2], [1]], "example": true}\n'
    '{"id": "empty", "args": [[]], "expect": []}\n'
    '{"id": "square", "args": [[[2, 4], [1, 3], [2, 4], [1, 3]]],'
    ' "expect": [[2, 4], [1, 3], [2, 4], [1, 3]]}\n'
    '{"id": "large", "generate": {"shape": "path", "n": 5000}}\n',
    "generate.py": "SHAPES = ('path',)\n"
    "def small(rng):\n"
    "    return large(rng, rng.randint(0, 5), 'path')\n"
    "def large(rng, n, shape):\n"
    "    return [[[k for k in (i - 1, i + 1) if 1 <= k <= n] for i in range(1, n + 1)]]\n",
    "solutions/accepted/reference.py": "def solve(node):\n"
    "    if not node:\n"
    "        return None\n"
    "    copies, waiting = {node: Node(node.val)}, [node]\n"
    "    for old in waiting:\n"
    "        for each in old.neighbors:\n"
    "            if each not in copies:\n"
    "                copies[each] = Node(each.val, [])\n"
    "                waiting.append(each)\n"
    "            copies[old].neighbors.append(copies[each])\n"
    "    return copies[node]\n",
    "solutions/wrong/same.py": "# BAD_RETURN: no copy\ndef solve(node):\n    return node\n",
    "solutions/wrong/shallow.py": "# BAD_RETURN: copies one node\n"
    "def solve(node):\n    return node and Node(node.val, node.neighbors)\n",
    "solutions/wrong/alone.py": "# WA: forgets the neighbours\n"
    "def solve(node):\n    return node and Node(node.val)\n",
}
MEET = {
    "problem.toml": 'params = [{ name = "a", type = "ListNode" }, { name = "b", type = "tail<a>" }]'
    '\nreturns = "at<a>"\n',
    "cases.jsonl": '{"id": "a", "args": [[4, 1, 8, 4, 5], [[5, 6, 1], 2]], "expect": 2,'
    ' "example": true}\n'
    '{"id": "apart", "args": [[2, 6, 4], [[1, 5], -1]], "expect": null}\n'
    '{"id": "large", "generate": {"shape": "end", "n": 20000}}\n',
    "generate.py": "SHAPES = ('end',)\n"
    "def small(rng):\n"
    "    n = rng.randint(0, 3)\n"
    "    return [[1] * n, [[1] * rng.randint(0, 3), rng.randint(-1, n - 1)]]\n"
    "def large(rng, n, shape):\n"
    "    return [[0] * n, [[0] * n, n - 1]]\n",
    "solutions/accepted/reference.py": "def solve(a, b):\n"
    "    one, other = a, b\n"
    "    while one is not other:\n"
    "        one = one.next if one else b\n"
    "        other = other.next if other else a\n"
    "    return one\n",
    "solutions/wrong/by_value.py": "# WA: compares what nodes carry\n"
    "def solve(a, b):\n"
    "    while a and b and a.val != b.val:\n        b = b.next\n    return a if b else None\n",
    "solutions/wrong/second.py": "# BAD_RETURN: returns a node of b alone\n"
    "def solve(a, b):\n    return b\n",
    "solutions/wrong/none.py": "# WA: never finds one\ndef solve(a, b):\n    return None\n",
}


def write_pack(folder: Path, files: dict[str, str]) -> Path:
    statements = {"statement.zh.md": "节点。", "statement.en.md": "Nodes."}
    for name, text in {**files, **statements}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        whole = HEAD.format(slug=folder.name) + text if name == "problem.toml" else text
        path.write_text(whole, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("slug", "files"), [("where-it-cycles", CYCLE), ("copy-graph", COPY), ("meet", MEET)]
)
def test_a_pack_of_nodes_is_sound(
    slug: str, files: dict[str, str], tmp_path: Path, sandbox: Sandbox
) -> None:
    folder = write_pack(tmp_path / slug, files)

    report = verify_pack(folder, sandbox, CheckOptions(small_cases=10))

    assert [str(finding) for finding in report.findings] == []
    assert [solution.ok for solution in report.problems[0].solutions] == [True] * 4
