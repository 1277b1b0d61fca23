"""What goes wrong with an index."""

from __future__ import annotations

from reader.core.errors import Fault
from reader.core.saying import say


class IndexUnusable(Fault):
    """The index is missing, damaged, or of another version: build it anew.

    Until then `scan_search` can serve.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(say("The search index cannot be used: {reason}", reason=reason))
        self.reason = reason
