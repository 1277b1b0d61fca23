"""Patterns of addresses in a site's settings, read by line: see `lay_out` for why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TypeAlias

Pairs: TypeAlias = tuple[tuple[str, str], ...]

_HEXO_OPTIONS = ("new_post_name", "filename_case", "timezone")
_ONE = re.compile(
    r"^(?P<key>permalink|default_category|new_post_name|filename_case|timezone)"
    r"[ \t]*:[ \t]*(?P<value>[^\n#]*)",
    re.MULTILINE,
)
_DEFAULTS = re.compile(r"^permalink_defaults:[^\n]*\n(?P<lines>(?:[ \t]+[^\n]*\n?)*)", re.MULTILINE)
_CATEGORY_MAP = re.compile(
    r"^category_map:[^\n]*\n(?P<lines>(?:[ \t]+[^\n]*\n?|\n)*)", re.MULTILINE
)
# Names of categories may have blanks and marks in them.
_NAMED = re.compile(
    r"[ \t]+(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s#\"':][^\n:#]*?))"
    r"[ \t]*:[ \t]+(?P<value>[^\n]*)"
)
_COLLECTIONS = re.compile(r"^collections:[^\n]*\n(?P<lines>(?:[ \t]+[^\n]*\n?|\n)*)", re.MULTILINE)
# A line of a table of YAML or TOML; in the former a table may stand in braces.
_LINE = re.compile(
    r"(?P<indent>[ \t]*)[\"']?(?P<key>[\w./-]+)[\"']?[ \t]*[:=][ \t]*(?P<value>[^\n]*)"
)
_VALUE = re.compile(r"\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\s#{},]+)")
_BRACED = re.compile(r"\{[^}]*permalink[ \t]*:[ \t]*(?P<value>[^,}]*)")
# Hugo's table: in TOML, one for each kind of page too; in YAML; in JSON.
_HUGO_TOML = re.compile(
    r"^\[permalinks(?:\.page)?\][^\n]*\n(?P<lines>(?:(?![ \t]*\[)[^\n]*\n?)*)", re.MULTILINE
)
_HUGO_YAML = re.compile(r"^permalinks:[^\n]*\n(?P<lines>(?:[ \t]+[^\n]*\n?|\n)*)", re.MULTILINE)
_HUGO_JSON = re.compile(r"\"permalinks\"\s*:\s*\{(?P<lines>(?:[^{}]|\{[^{}]*\})*)\}")
_HUGO_DOTTED = re.compile(
    r"^permalinks\.(?:page\.)?(?P<key>[\w/-]+)[ \t]*=[ \t]*(?P<value>[^\n]*)", re.MULTILINE
)
# Addresses of lists, which are no notes.
_LISTS = {"section", "taxonomy", "term"}


def hexo_patterns(config: str) -> tuple[Pairs, Pairs]:
    """Return the pattern of a site of Hexo, and what stands where a note says nothing."""
    found = {each["key"]: _value(each["value"]) for each in _ONE.finditer(config)}
    table = _DEFAULTS.search(config)
    defaults = dict(_pairs(table["lines"])) if table else {}
    if "default_category" in found:
        defaults.setdefault("category", found["default_category"])
    return _one(found.get("permalink", "")), tuple(defaults.items())


def hexo_options(config: str) -> tuple[Pairs, Pairs]:
    """Return what Hexo writes for categories in addresses, and its options about them."""
    table = _CATEGORY_MAP.search(config)
    found = {each["key"]: _value(each["value"]) for each in _ONE.finditer(config)}
    options = ((key, found[key]) for key in _HEXO_OPTIONS if found.get(key))
    lines = table["lines"].split("\n") if table else []
    return tuple(map(_words, filter(None, map(_NAMED.match, lines)))), tuple(options)


def jekyll_patterns(config: str) -> Pairs:
    """Return the pattern of a site of Jekyll's posts, and those of its collections."""
    found = {each["key"]: _value(each["value"]) for each in _ONE.finditer(config)}
    table = _COLLECTIONS.search(config)
    lines = table["lines"].split("\n") if table else []
    return (*_one(found.get("permalink", "")), *_of_collections(lines))


def hugo_patterns(config: str) -> Pairs:
    """Return the patterns of a site of Hugo, each by its section."""
    found: dict[str, str] = {}
    for each in _HUGO_DOTTED.finditer(config):
        found[each["key"]] = _value(each["value"])
    for shape in (_HUGO_TOML, _HUGO_YAML):
        for table in shape.finditer(config):
            found |= dict(_of_pages(table["lines"].split("\n")))
    for table in _HUGO_JSON.finditer(config):
        found |= dict(_of_pages(re.split(r"[,\n]|(?<=\{)|(?=\})", table["lines"])))
    return tuple((key, value) for key, value in found.items() if ":" in value)


def _of_collections(lines: list[str]) -> Iterator[tuple[str, str]]:
    name, width = "", 0
    for line in filter(None, map(_LINE.match, lines)):
        width = width or len(line["indent"])
        braced = _BRACED.match(line["value"])
        if len(line["indent"]) == width:
            name = line["key"]
            if braced:
                yield name, _value(braced["value"])
        elif line["key"] == "permalink":
            yield name, _value(line["value"])


def _of_pages(lines: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the patterns in a table of Hugo's; those for lists stand below a name of their own."""
    is_list = False
    for line in lines:
        found = _LINE.match(line.strip())
        if line.strip() == "}":
            is_list = False
        elif found and found["value"].strip() in {"", "{"}:
            is_list = found["key"] in _LISTS
        elif found and not is_list:
            yield found["key"], _value(found["value"])


def _pairs(lines: str) -> Iterator[tuple[str, str]]:
    for line in filter(None, map(_LINE.match, lines.split("\n"))):
        yield line["key"], _value(line["value"])


def _words(line: re.Match[str]) -> tuple[str, str]:
    """Return a line's name and its value, both of which may have blanks in them."""
    value = line["value"].partition(" #")[0].strip()
    name = line["double"] or line["single"] or line["bare"]
    return name, value[1:-1] if value[:1] in {"'", '"'} else value


def _value(text: str) -> str:
    found = _VALUE.match(text.strip())
    return str(found[found.lastgroup or ""]) if found else ""


def _one(pattern: str) -> Pairs:
    return (("", pattern),) if pattern else ()
