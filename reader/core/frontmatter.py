"""Front matter: the settings at the head of a note, in YAML (``---``), TOML (``+++``) or JSON.

The rules are those of the tools that write such notes: the fence is the file's first line,
and the block ends at the next line that repeats it; JSON begins with a line ``{``. Line ends of
any kind and a byte order mark are taken off on the way. Hexo reads a block without its first
fence too, Jekyll one that ends in ``...``, Hugo JSON that goes on behind its first bracket.
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from typing import Any, cast

import yaml

from reader.core.dialect import LibraryKind
from reader.core.engine_words.json_reasons import JSON
from reader.core.engine_words.toml_reasons import explain_toml
from reader.core.engine_words.yaml_reasons import YAML
from reader.core.errors import Finding
from reader.core.saying import say

_FENCES = {"---": "yaml", "+++": "toml"}
_KEY = re.compile(r"""["']?(?P<key>[^\s"':=]+)["']?[ \t]*[:=]""")
_SHORT_FENCE = re.compile(r"^-{3,}$")
_HEXO_END = re.compile(r"(?:-{3,}|;{3,})[ \t]*$")
_HUGO_JSON = re.compile(r"\{(?![{%<])")
_SETTING = re.compile(r"[\w\"'][^\n:]*:(?:[ \t]|$)|[ \t]|-[ \t]|#|[\]}]|$")
# The loader of libyaml is ten times the speed of the one in Python; both read the same.
_BASE: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Far beyond this depth libyaml's binding overflows the C stack, and takes the process with it.
# Merged aliases (``<<: [*a, *a]``) double at each step; twenty are a thousand keys at most.
_DEEPEST, _MOST_ALIASES = 50, 20


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The settings of a note, its body, and the line of the file on which the body starts.

    ``key_lines`` has the line of the file for each key that stands at the start of one.
    """

    fields: Mapping[str, object]
    body: str
    body_line: int
    key_lines: Mapping[str, int] = field(default_factory=dict)


def _or_text(kind: str) -> Callable[[Any, yaml.Node], object]:
    construct = yaml.SafeLoader.yaml_constructors[f"tag:yaml.org,2002:{kind}"]

    def read(loader: Any, node: yaml.Node) -> object:
        try:
            return construct(loader, node)
        except (ValueError, LookupError):
            return loader.construct_scalar(node)

    return read


class _Loader(_BASE):  # type: ignore[misc]  # which of the two classes is known at run time only
    """Reads a value that is not what its tag says as text, so that one costs no other.

    Dates are text in any case: `reader.core.note_dates` reads them, and more spellings.
    """

    yaml_constructors = {  # noqa: RUF012 - a class attribute by the loader's own contract
        **_BASE.yaml_constructors,
        "tag:yaml.org,2002:timestamp": lambda loader, node: loader.construct_scalar(node),
        "tag:yaml.org,2002:bool": _or_text("bool"),
        "tag:yaml.org,2002:int": _or_text("int"),
        "tag:yaml.org,2002:float": _or_text("float"),
    }


def split_front_matter(
    text: str, path: str, tool: LibraryKind = LibraryKind.PLAIN
) -> tuple[FrontMatter, list[Finding]]:
    """Return the settings and the body of a note, as ``tool`` reads them.

    A block that cannot be read gives a finding and no settings; the body is kept all the
    same. ``path`` is for the message only.
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    lines = text.split("\n")
    fence = lines[0].rstrip()
    if fence == "{" or (tool is LibraryKind.HUGO and _HUGO_JSON.match(fence)):
        return _split_json(text, path)
    if tool is LibraryKind.HEXO:
        fence = _SHORT_FENCE.sub("---", fence)
        if fence not in _FENCES and _KEY.match(fence):
            return _split_unopened(lines, path)
    kind = _FENCES.get(fence)
    if kind is None:
        return FrontMatter({}, text, 1), []
    closing = {fence, "..."} if tool is LibraryKind.JEKYLL else {fence}
    end = next((i for i, line in enumerate(lines[1:], 1) if _closes(line, closing, tool)), None)
    if end is None:
        return FrontMatter({}, text, 1), [_unclosed(path, fence)] if kind == "toml" else []
    fields, findings = _parse(kind, "\n".join(lines[1:end]), path)
    front = FrontMatter(fields, "\n".join(lines[end + 1 :]), end + 2, _key_lines(lines[:end]))
    return front, findings


def _closes(line: str, closing: Set[str], tool: LibraryKind) -> bool:
    line = line.rstrip()
    return (_SHORT_FENCE.sub("---", line) if tool is LibraryKind.HEXO else line) in closing


def _split_unopened(lines: Sequence[str], path: str) -> tuple[FrontMatter, list[Finding]]:
    """Return settings that begin at once and end at a line ``---``, or as JSON at ``;;;``."""
    end = next((i for i, line in enumerate(lines) if _HEXO_END.match(line)), len(lines))
    block, body = "\n".join(lines[:end]), "\n".join(lines[end + 1 :])
    # A line of text that is ruled off is none: each line of settings has a key, or goes on.
    is_json = end < len(lines) and lines[end][0] == ";"
    if end == len(lines) or not (is_json or all(map(_SETTING.match, lines[:end]))):
        return FrontMatter({}, "\n".join(lines), 1), []
    if is_json:
        front, findings = _split_json(f"{{{block}}}", path)
        return FrontMatter(front.fields, body, end + 2, _key_lines(lines[:end])), findings
    # What is said of a block counts from the fence that is not there.
    fields, findings = _parse("yaml", block, path)
    moved = [replace(one, line=one.line - 1) if one.line else one for one in findings]
    return FrontMatter(fields, body, end + 2, _key_lines(lines[:end])), moved


def _split_json(text: str, path: str) -> tuple[FrontMatter, list[Finding]]:
    try:
        fields, end = json.JSONDecoder().raw_decode(text)
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        why = JSON.explain(str(getattr(error, "msg", error)))
        what = say("the front matter is not valid {kind}: {why}", kind="JSON", why=why)
        return FrontMatter({}, text, 1), [Finding(path, what, line, say("Mend this line"))]
    lines = [line.lstrip() for line in text[:end].split("\n")]
    body = text[end:].removeprefix("\n")
    body_line = len(lines) + (len(body) < len(text) - end)
    return FrontMatter(fields, body, body_line, _key_lines(lines)), []


def _key_lines(lines: Sequence[str]) -> dict[str, int]:
    found = ((number, _KEY.match(line)) for number, line in enumerate(lines, 1))
    return {key["key"]: number for number, key in found if key}


def _unclosed(path: str, fence: str) -> Finding:
    what = say("the front matter is never closed by {fence}", fence=fence)
    return Finding(path, what, 1, say("Add a line {fence}", fence=fence))


def _parse(kind: str, block: str, path: str) -> tuple[Mapping[str, object], list[Finding]]:
    try:
        fields = tomllib.loads(block) if kind == "toml" else _load_yaml(block)
        if fields is None:
            return {}, []
        if isinstance(fields, dict):
            # str() of a number of thousands of digits is a ValueError too.
            return {str(key): value for key, value in fields.items()}, []
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        line, cause = _locate(error, block)
        what = explain_toml(cause) if kind == "toml" else YAML.explain(cause)
        return {}, [
            Finding(
                path,
                say("the front matter is not valid {kind}: {why}", kind=kind.upper(), why=what),
                line,
                say("Mend this line; until then the note is shown without title, date and tags"),
            )
        ]
    what = say("the front matter must be a list of `key: value` lines")
    return {}, [Finding(path, what, 2, say("Write each setting as `key: value`"))]


def _load_yaml(block: str) -> object:
    _refuse_bombs(block)
    return yaml.load(block, _Loader)  # noqa: S506 - a safe loader


def _refuse_bombs(block: str) -> None:
    # Each collection has one of these signs, each alias a star. Where there are too few, as in
    # nearly every note, the block need not be gone through twice.
    if sum(map(block.count, "[{-:?")) <= _DEEPEST and block.count("*") <= _MOST_ALIASES:
        return
    depth = aliases = 0
    for event in yaml.parse(block, _Loader):
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        aliases += isinstance(event, yaml.AliasEvent)
        if depth > _DEEPEST or aliases > _MOST_ALIASES:
            what = "it is nested too deeply" if depth > _DEEPEST else "it has too many aliases"
            raise yaml.MarkedYAMLError(what, cast("yaml.Mark", event.start_mark))


def _locate(error: Exception, block: str) -> tuple[int, str]:
    """Return the file's line (the block starts on line 2) and the cause in one line."""
    cause = str(error).splitlines()[0] if str(error) else type(error).__name__
    if isinstance(error, yaml.MarkedYAMLError):
        mark = error.problem_mark or error.context_mark
        return (mark.line + 2 if mark else 2), error.problem or error.context or cause
    if isinstance(error, yaml.reader.ReaderError):
        return block.count("\n", 0, error.position) + 2, cause
    found = re.search(r"line (\d+)", str(error))
    return (int(found[1]) + 1 if found else 2), cause
