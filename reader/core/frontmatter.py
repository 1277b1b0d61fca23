"""Front matter: the settings at the head of a note, in YAML (``---``) or TOML (``+++``).

The rules are those of the tools that write such notes: the fence is the file's first line,
and the block ends at the next line that repeats it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass

import yaml

from reader.core.errors import Finding

_FENCES = {"---": "yaml", "+++": "toml"}
# The loader of libyaml is ten times the speed of the one in Python; both read the same.
_LOADER: type = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The settings of a note, its body, and the line of the file on which the body starts."""

    fields: Mapping[str, object]
    body: str
    body_line: int


def split_front_matter(text: str, path: str) -> tuple[FrontMatter, list[Finding]]:
    """Return the settings and the body of a note.

    A block that cannot be read gives a finding and no settings; the body is kept all the
    same. ``path`` is for the message only.
    """
    lines = text.split("\n")
    kind = _FENCES.get(lines[0].rstrip())
    if kind is None:
        return FrontMatter({}, text, 1), []
    fence = lines[0].rstrip()
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == fence), None)
    if end is None:
        return FrontMatter({}, text, 1), [_unclosed(path, fence)] if kind == "toml" else []
    fields, findings = _parse(kind, "\n".join(lines[1:end]), path)
    return FrontMatter(fields, "\n".join(lines[end + 1 :]), end + 2), findings


def _unclosed(path: str, fence: str) -> Finding:
    return Finding(path, f"the front matter is never closed by {fence}", 1, f"Add a line {fence}")


def _parse(kind: str, block: str, path: str) -> tuple[Mapping[str, object], list[Finding]]:
    try:
        fields = tomllib.loads(block) if kind == "toml" else yaml.load(block, _LOADER)  # noqa: S506 - a safe loader
    except (yaml.YAMLError, tomllib.TOMLDecodeError, ValueError, RecursionError) as error:
        line, what = _locate(error)
        return {}, [
            Finding(
                path,
                f"the front matter is not valid {kind.upper()}: {what}",
                line,
                "Mend this line; until then the note is shown without title, date and tags",
            )
        ]
    if fields is None:
        return {}, []
    if not isinstance(fields, dict):
        what = "the front matter must be a list of `key: value` lines"
        return {}, [Finding(path, what, 2, "Write each setting as `key: value`")]
    return {str(key): value for key, value in fields.items()}, []


def _locate(error: Exception) -> tuple[int, str]:
    """Return the file's line (the block starts on line 2) and the cause in one line."""
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        return (mark.line + 2 if mark else 2), (error.problem or "it cannot be read")
    found = re.search(r"line (\d+)", str(error))
    cause = str(error).splitlines()[0] if str(error) else type(error).__name__
    return (int(found[1]) + 1 if found else 2), cause
