"""What Python's TOML reader complains of (every reason in CPython's ``tomllib``, 3.11 to 3.14)."""

from __future__ import annotations

import re

from reader.core.engine_words.rules import rules_of
from reader.core.saying import Saying, say

_PLACE = re.compile(r"\s*\(at (?:line \d+, column \d+|end of document)\)$")
_TOML = rules_of(
    "TOML",
    (r"Cannot declare (?P<key>.+) twice$", say("Cannot declare {key} twice")),
    (r"Cannot overwrite a value", say("Cannot overwrite a value")),
    (r"Cannot mutate immutable namespace (?P<key>.+)$", say("{key} is already complete")),
    (r"Cannot redefine namespace (?P<key>.+)$", say("Cannot declare {key} twice")),
    (r"Duplicate inline table key (?P<key>.+)$", say("Cannot declare {key} twice")),
    (r"Escaped character is not a Unicode scalar value", say("there is no character \\u of this")),
    (r"Expected '=' after a key", say('"=" is expected after the key')),
    (
        r"Expected '(?P<bracket>\]+)' at the end of (?:a table|an array) declaration",
        say('"{bracket}" is expected at the end of a table\'s name'),
    ),
    (
        r"Expected newline or end of document after a statement",
        say("a new line is expected after the value"),
    ),
    (r"Expected (?P<text>.+)$", say("{text} is expected here")),
    (r"Found invalid character (?P<character>.+)$", say("{character} cannot stand here")),
    (r"Illegal character (?P<character>.+)$", say("{character} cannot stand here")),
    (r"Invalid date or datetime", say("there is no such date or time")),
    (r"Invalid hex value", say("this is no hexadecimal number")),
    (r"Invalid initial character for a key part", say("a key cannot begin like this")),
    (r"Invalid statement", say("this is neither a key with its value nor a table's name")),
    (r"Invalid value", say("this is no value; does a string lack its quotes?")),
    (r"Unclosed array", say("this array is never closed")),
    (r"Unclosed inline table", say("this table is never closed")),
    (r"Unescaped '\\' in a string", say('"\\" in a string is written "\\\\"')),
    (r"Unterminated string", say("this string is never closed")),
    (r"Exceeds the limit", say("a number has too many digits")),
    (r".*recursion|.*nested too deep", say("nested too deeply")),
)


def explain_toml(message: str) -> Saying:
    """Return why a text is not TOML; the line in the message is left out."""
    return _TOML.explain(_PLACE.sub("", message))
