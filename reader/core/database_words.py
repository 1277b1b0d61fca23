"""Why SQLite refuses a file, in sentences that other languages have too."""

from __future__ import annotations

from reader.core.saying import say

# By SQLite's primary result codes (sqlite.org/rescode.html), which are the low byte of any other.
_REASONS = {
    3: say("Permission denied"),
    5: say("another program is using it"),
    6: say("another program is using it"),
    8: say("it may only be read, not written"),
    10: say("its disk cannot be read or written"),
    11: say("it is damaged"),
    13: say("its disk is full"),
    14: say("it cannot be opened"),
    26: say("it is no database"),
}


def explain_database_error(code: int, words: str) -> str:
    """Return the reason of a failure by its result code; where none is known, SQLite's words."""
    return _REASONS.get(code & 0xFF) or say("SQLite says: {words}", words=words)
