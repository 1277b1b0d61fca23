"""What follows the opening marks of a fence: its language and what else its author asks for.

Read in the spellings of Python-Markdown (``hl_lines="1 3-4" linenums="5"``), Hugo
(``{linenos=table, hl_lines=[1,"3-4"], linenostart=5}``) and the sites built with React
(``{1,3-4} showLineNumbers``); ``diff-python`` is Python whose first column tells what changed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

# ``python``, ``{.python}``, ``python:main.py``, ``c++``.
_LANGUAGE = re.compile(r"[{.\s]*(?P<name>[\w#+-]+(?:\.[\w#+-]+)*)(?![\w=])")
_OPTION = re.compile(r"(?P<key>[A-Za-z_]\w*)=(?P<value>\"[^\"]*\"|'[^']*'|\[[^\]]*\]|[^\s,{}]+)")
_MARKED = re.compile(r"\{(?P<lines>[\d\s,-]+)\}")
_RANGE = re.compile(r"(?P<first>[0-9]{1,5})(?:-(?P<last>[0-9]{1,5}))?")
_NUMBER = re.compile(r"[0-9]{1,5}")
_CHANGED = "diff-"
_NUMBERED_KEYS = ("linenums", "linenos", "lineNumbers")
_START_KEYS = ("linenostart", "startFrom", "linenums")
_NUMBERED_WORDS = frozenset({"linenums", "linenos", "showLineNumbers", "numberLines"})
_OFF = frozenset({"", "0", "false", "no", "none", "off"})


@dataclass(frozen=True, slots=True)
class CodeOptions:
    """The options of one fence; ``words`` are those that name neither language nor value.

    ``marked`` counts from 1 at the block's first line, whatever ``first_number`` is; that is
    None where lines are not numbered. ``is_changes`` says that the first column holds ``+``,
    ``-`` or a blank, and ``language`` what stands behind it.
    """

    language: str
    title: str
    marked: frozenset[int]
    first_number: int | None
    is_changes: bool
    words: frozenset[str]


def read_code_options(info: str) -> CodeOptions:
    """Return the options in ``info``; what cannot be read of it is passed over."""
    marked = _MARKED.search(info)
    plain = _MARKED.sub(" ", info)
    options = {found["key"]: found["value"].strip("\"'[]") for found in _OPTION.finditer(plain)}
    words = _OPTION.sub(" ", plain).replace(".", " ").strip("{} ").split()
    found = _LANGUAGE.match(plain)
    language = found["name"].lower() if found else ""
    return CodeOptions(
        language=language.removeprefix(_CHANGED) or language,
        title=options.get("title", ""),
        marked=_lines(options.get("hl_lines", "")) | _lines(marked["lines"] if marked else ""),
        first_number=_first_number(options, words),
        is_changes=language.startswith(_CHANGED) and language != _CHANGED,
        words=frozenset(words[1:]),
    )


def _lines(marked: str) -> frozenset[int]:
    numbers: set[int] = set()
    for part in marked.replace(",", " ").replace('"', " ").split():
        found = _RANGE.fullmatch(part)
        if found:
            numbers.update(range(int(found["first"]), int(found["last"] or found["first"]) + 1))
    return frozenset(numbers)


def _first_number(options: dict[str, str], words: list[str]) -> int | None:
    asked = next((options[key] for key in _NUMBERED_KEYS if key in options), None)
    is_numbered = bool(_NUMBERED_WORDS.intersection(words)) if asked is None else True
    if not is_numbered or (asked is not None and asked.lower() in _OFF):
        return None
    starts = (options[key] for key in _START_KEYS if _NUMBER.fullmatch(options.get(key, "")))
    return int(next(starts, "1"))
