"""A problem as it is written down in the app, and the files that it becomes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from reader.core.cases import Case
from reader.core.errors import UserError
from reader.core.own_input import read_input
from reader.core.pasted_cases import split_cases
from reader.core.problem import Difficulty, Entry, EntryKind, Method, Param
from reader.core.saying import say
from reader.core.signature import read_signature
from reader.core.type_syntax import format_type
from reader.core.value_types import ListOf, NdArray, Scalar, ScalarKind, ValueType
from reader.core.value_writer import write_json
from reader.core.verdict import Json

Answer = TypeVar("Answer")

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
EXAMPLES = 3
CPU_MS, MEMORY_MB = 2000, 256


@dataclass(frozen=True, slots=True)
class ProblemDraft:
    """What a form holds, as it was typed. ``language`` is that of title and statement."""

    slug: str
    title: str
    language: str
    difficulty: Difficulty
    topics: tuple[str, ...]
    statement: str
    signature: str
    inputs: str
    reference: str


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft that can be written: what is called, and the inputs without their answers."""

    draft: ProblemDraft
    entry: Entry
    cases: tuple[Case, ...]


def check_draft(draft: ProblemDraft) -> CheckedDraft:
    """Return the draft with its signature and inputs read.

    Raises:
        UserError: The first thing that is missing or cannot be read; ``path`` is the field:
            slug, title, topics, statement, signature, inputs or reference.
    """
    _require_texts(draft)
    entry = _within("signature", lambda: read_signature(draft.signature))
    inputs = _within("inputs", lambda: split_cases(entry, draft.inputs))
    cases = tuple(
        read_input(entry, text, f"example-{number}" if number <= EXAMPLES else f"case-{number}")
        for number, text in enumerate(inputs, 1)
    )
    return CheckedDraft(draft, entry, cases)


def problem_files(checked: CheckedDraft) -> Mapping[str, str]:
    """Return the texts of the problem's files by their names, but for its cases."""
    draft = checked.draft
    return {
        "problem.toml": _problem_toml(checked),
        f"statement.{draft.language}.md": draft.statement.strip() + "\n",
        "solutions/accepted/reference.py": draft.reference.strip() + "\n",
    }


def cases_file(cases: Sequence[Case]) -> str:
    """Return ``cases.jsonl``; the first three are the examples."""
    return "".join(_case_line(case, number) for number, case in enumerate(cases))


def slug_of(title: str) -> str:
    """Return the slug that an English title makes; empty where it has no letters for one."""
    return "-".join(re.findall(r"[a-z0-9]+", title.lower()))


def _require_texts(draft: ProblemDraft) -> None:
    if not SLUG.fullmatch(draft.slug):
        raise UserError(say("the name of the folder is lower-case words joined by -"), path="slug")
    for field in ("title", "topics", "statement", "signature", "inputs", "reference"):
        value: str | tuple[str, ...] = getattr(draft, field)
        if not (value.strip() if isinstance(value, str) else value):
            raise UserError(say("this is needed"), path=field)


def _within(field: str, read: Callable[[], Answer]) -> Answer:
    try:
        return read()
    except UserError as error:
        raise UserError(error.what, path=field, line=error.line, advice=error.advice) from error


def _problem_toml(checked: CheckedDraft) -> str:
    draft, entry = checked.draft, checked.entry
    lines = [
        f"slug = {_text(draft.slug)}",
        f"title = {{ {draft.language} = {_text(draft.title.strip())} }}",
        f"difficulty = {_text(draft.difficulty)}",
        f"topics = [{', '.join(map(_text, draft.topics))}]",
        *(['requires = ["numpy"]'] if _uses_arrays(entry) else []),
        "",
        "[entry]",
        f"kind = {_text(entry.kind)}",
        *_entry_lines(entry),
        "",
        "[compare]",
        f"kind = {_text(_compare(entry))}",
        "",
        "[limits]",
        f"cpu_ms = {CPU_MS}",
        f"memory_mb = {MEMORY_MB}",
    ]
    return "\n".join(lines) + "\n"


def _entry_lines(entry: Entry) -> list[str]:
    lines = [f"class = {_text(entry.class_name)}"] if entry.class_name else []
    if entry.kind is not EntryKind.DESIGN:
        lines.append(f"name = {_text(entry.name)}")
    if entry.params or entry.kind is not EntryKind.DESIGN:
        lines.append(f"params = {_params(entry.params)}")
    if entry.argument:
        lines.append(f"argument = {_text(entry.argument)}")
    if entry.returns is not None:
        lines.append(f"returns = {_text(format_type(entry.returns))}")
    return lines + [line for method in entry.methods for line in _method_lines(method)]


def _method_lines(method: Method) -> list[str]:
    returns = method.returns
    return [
        "",
        "[[entry.methods]]",
        f"name = {_text(method.name)}",
        *([f"params = {_params(method.params)}"] if method.params else []),
        *([f"returns = {_text(format_type(returns))}"] if returns is not None else []),
    ]


def _params(params: Sequence[Param]) -> str:
    each = (
        f"{{ name = {_text(param.name)}, type = {_text(format_type(param.type))} }}"
        for param in params
    )
    return f"[{', '.join(each)}]"


def _types(entry: Entry) -> list[ValueType]:
    params = [*entry.params, *(param for each in entry.methods for param in each.params)]
    return [*(param.type for param in params), *_answers(entry)]


def _answers(entry: Entry) -> list[ValueType]:
    found = [entry.returns, *(each.returns for each in entry.methods)]
    return [each for each in found if each is not None]


def _innermost(value_type: ValueType) -> ValueType:
    return _innermost(value_type.item) if isinstance(value_type, ListOf) else value_type


def _uses_arrays(entry: Entry) -> bool:
    return any(isinstance(_innermost(each), NdArray) for each in _types(entry))


def _compare(entry: Entry) -> str:
    """Return the rule that its answers ask for: floats are not compared to the last bit."""
    answers = _answers(entry)
    answers += [param.type for param in entry.params if param.name == entry.argument]
    inner = [_innermost(each) for each in answers]
    if any(isinstance(each, NdArray) for each in inner):
        return "allclose"
    return "float" if Scalar(ScalarKind.FLOAT) in inner else "exact"


def _case_line(case: Case, number: int) -> str:
    table: dict[str, Json] = {
        "id": case.id,
        **({"ops": list(case.ops)} if case.ops is not None else {}),
        "args": case.args,
        **({"expect": case.expect} if case.has_expect else {}),
        **({"example": True} if number < EXAMPLES else {}),
    }
    return write_json(table) + "\n"


def _text(value: str) -> str:
    # A JSON string is a TOML basic string, but for the delete character.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")
