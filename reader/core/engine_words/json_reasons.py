"""What Python's JSON reader complains of (every reason in CPython's ``json.decoder``)."""

from __future__ import annotations

from reader.core.engine_words.rules import rules_of
from reader.core.saying import say

JSON = rules_of(
    "JSON",
    (r"Expecting value", say("a value is expected here")),
    (r"Expecting ',' delimiter", say('"," is expected here')),
    (r"Expecting ':' delimiter", say('":" is expected after the key')),
    (
        r"Expecting property name enclosed in double quotes",
        say("a key in double quotes is expected here"),
    ),
    (
        r"Illegal trailing comma before end of (?:object|array)",
        say("there is a comma after the last item"),
    ),
    (r"Unterminated string", say("this string is never closed")),
    (r"Invalid control character", say("a string cannot hold a line break or a tab as it is")),
    (r"Invalid \\escape", say('"\\" in a string is written "\\\\"')),
    (r"Invalid \\uXXXX escape", say("four hexadecimal digits are expected after \\u")),
    (r"Extra data", say("there is something after the value")),
    (r"Unexpected UTF-8 BOM", say("the file begins with a byte order mark")),
    (r"Exceeds the limit", say("a number has too many digits")),
    (r".*recursion", say("nested too deeply")),
)
