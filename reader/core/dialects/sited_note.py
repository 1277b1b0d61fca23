"""What of a note goes into the address that its site's tool gives it."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Callable
from dataclasses import dataclass

from reader.core.dialect import Dialect, is_below
from reader.core.dialects.paths import PathFacts


@dataclass(frozen=True, slots=True)
class SitedNote:
    """A note as a pattern of addresses sees it; ``field`` gives a line of its front matter.

    ``category`` is what its front matter or, in Jekyll, its folder says.
    """

    path: str
    dialect: Dialect
    facts: PathFacts
    title: str
    date: dt.datetime | None
    category: tuple[str, ...]
    field: Callable[[str], str]

    @property
    def root(self) -> str:
        """The one of the library's roots that the note lies in."""
        roots = (root for root in self.dialect.roots if is_below(self.path, root))
        return max(roots, key=len, default="")

    @property
    def place(self) -> str:
        """Where the note lies below its root, without its suffix; a bundle is its folder."""
        place = posixpath.splitext(self.dialect.below_root(self.path))[0]
        return place.removesuffix("/index")

    @property
    def file_name(self) -> str:
        """The name of its file or bundle, without a date before it."""
        # The names begin with the file's, without that date, but for what its path says.
        return posixpath.basename(next(iter(self.facts.names), self.place))
