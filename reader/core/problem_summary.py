"""A problem as the plain values that ``--json`` prints."""

from __future__ import annotations

from typing import Any

from reader.core.problem import Entry, Param, Problem
from reader.core.type_syntax import format_type
from reader.core.value_types import ValueType


def problem_summary(problem: Problem) -> dict[str, Any]:
    """Return the document of one problem; its keys are those of the problem format."""
    return {
        "slug": str(problem.slug),
        "title": {"zh": problem.title.zh, "en": problem.title.en},
        "difficulty": problem.difficulty.value,
        "topics": list(problem.topics),
        "leetcode": problem.leetcode,
        "notes": list(problem.notes),
        "entry": entry_summary(problem.entry),
        "compare": {"kind": problem.compare.kind.value, **problem.compare.tolerances},
        "limits": {"cpu_ms": problem.limits.cpu_ms, "memory_mb": problem.limits.memory_mb},
        "requires": list(problem.requires),
    }


def entry_summary(entry: Entry) -> dict[str, Any]:
    """Return an entry with its types spelled as the format spells them."""
    return {
        "kind": entry.kind.value,
        "class": entry.class_name,
        "name": entry.name,
        "params": _params(entry.params),
        "returns": _type(entry.returns),
        "argument": entry.argument,
        "methods": [
            {
                "name": method.name,
                "params": _params(method.params),
                "returns": _type(method.returns),
            }
            for method in entry.methods
        ],
    }


def _params(params: tuple[Param, ...]) -> list[dict[str, str]]:
    return [{"name": param.name, "type": format_type(param.type)} for param in params]


def _type(value_type: ValueType | None) -> str | None:
    return None if value_type is None else format_type(value_type)
