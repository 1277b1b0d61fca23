"""Hugo's array of permalinks in a site's settings: patterns, each with the pages it is for.

``[[permalinks]]`` with ``pattern`` and a ``target`` of ``path``, ``kind``, ``environment`` and
``sites.matrix.languages``, each a glob. Beside them the table by sections counts no longer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from reader.core.dialect import PermalinkRule
from reader.core.dialects.globs import matches

_ARRAY = re.compile(
    r"^\[\[permalinks\]\]|^permalinks:[ \t]*(?:#[^\n]*)?\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*-"
    r"|\"permalinks\"\s*:\s*\[",
    re.MULTILINE,
)
# What a site is built for; the other environment is for its author at work.
_ENVIRONMENT = "production"
LANGUAGE_KEY = "defaultContentLanguage"
"""The setting that names the language of pages whose names end in none."""


def read_rules(config: str) -> tuple[PermalinkRule, ...]:
    """Return the rules in a site's settings (TOML, YAML or JSON), in their order.

    None where the settings have none, or cannot be read.
    """
    if not _ARRAY.search(config):
        return ()
    entries = _parse(config).get("permalinks")
    given = entries if isinstance(entries, list) else []
    rules = (_rule(entry) for entry in given if isinstance(entry, Mapping))
    return tuple(rule for rule in rules if rule is not None)


def _parse(config: str) -> Mapping[str, object]:
    # Few sites have them, and a start does without.
    import tomllib  # noqa: PLC0415 - as said

    import yaml  # noqa: PLC0415 - as said

    readers = (json.loads, tomllib.loads, yaml.safe_load)
    for read in readers:
        try:
            found = read(config)
        except (ValueError, RecursionError, yaml.YAMLError):
            continue
        if isinstance(found, Mapping):
            return found
    return {}


def _rule(entry: Mapping[str, object]) -> PermalinkRule | None:
    target = entry.get("target")
    wanted = target if isinstance(target, Mapping) else {}
    pattern = entry.get("pattern")
    if not isinstance(pattern, str) or not matches(_text(wanted, "environment"), _ENVIRONMENT):
        return None
    return PermalinkRule(
        pattern, _text(wanted, "path"), _text(wanted, "kind"), tuple(_languages(wanted))
    )


def _text(table: Mapping[str, object], key: str) -> str:
    value = table.get(key)
    return value if isinstance(value, str) else ""


def _languages(target: Mapping[str, object]) -> Iterator[str]:
    inner: object = target
    for key in ("sites", "matrix", "languages"):
        inner = inner.get(key) if isinstance(inner, Mapping) else None
    named = inner if isinstance(inner, list) else [inner, target.get("lang")]
    return (each for each in named if isinstance(each, str))
