"""Files of a site of Hexo that its settings leave as they are (``skip_render``): no notes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from reader.core.dialects.globs import matches

# In one line, or in lines of a list below it, which YAML lets stand as far left as the key.
_SETTING = re.compile(
    r"^skip_render[ \t]*:(?P<value>[^\n]*)\n?(?P<lines>(?:[ \t]*(?:[-#][^\n]*)?(?:\n|\Z))*)",
    re.MULTILINE,
)
_LINE = re.compile(r"^[ \t]*-[ \t]+(?P<value>[^\n]*)", re.MULTILINE)
_QUOTED = r"\"(?P<double>[^\"\n]*)\"|'(?P<single>[^'\n]*)'"
_ONE = re.compile(rf"{_QUOTED}|(?P<bare>(?!\#)(?:(?![ \t]\#)[^\n])+)")
_OF_LIST = re.compile(rf"{_QUOTED}|(?P<bare>[^\s,\[\]\"'#][^,\[\]\n]*)")


def read_skipped(config: str, source: str) -> tuple[str, ...]:
    """Return the globs of such files, as seen from the site's folder.

    One that begins with ``!`` is passed over.

    Args:
        config: The text of ``_config.yml``.
        source: The folder from which the settings name them.
    """
    found = _SETTING.search(config)
    named = _values(found) if found else ()
    return tuple(f"{source}/{glob}" for glob in named if glob and not glob.startswith("!"))


def skipping(globs: Sequence[str]) -> Callable[[str], bool]:
    """Return what tells of a path whether one of ``globs`` takes it."""
    # Between two bars ``**`` may stand for no folder at all.
    widened = [glob.replace("**/", "{,**/}") for glob in globs]
    return lambda path: any(matches(glob, path) for glob in widened)


def _values(setting: re.Match[str]) -> Iterator[str]:
    value = setting["value"].strip()
    if value.startswith("["):
        yield from map(_text, _OF_LIST.finditer(value))
        return
    for line in (value, *_LINE.findall(setting["lines"])):
        found = _ONE.match(line.strip())
        if found:
            yield _text(found)


def _text(found: re.Match[str]) -> str:
    return str(found[found.lastgroup or ""]).strip().removeprefix("./")
