"""The folder of a library as its kind and its lay-out are told from it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

HUGO_FILES = tuple(f"hugo.{suffix}" for suffix in ("toml", "yaml", "yml", "json"))
"""Where a site of Hugo has its settings."""
HUGO_OLD_FILES = tuple(f"config.{suffix}" for suffix in ("toml", "yaml", "yml", "json"))
"""Where it had them before, under a name that other programs use too."""
CONFIG_FILES = ("_config.yml", "_config.yaml")
"""Where sites of Hexo and of Jekyll have theirs."""


@dataclass(frozen=True, slots=True)
class SiteFiles:
    """What is known of a folder: its entries (a folder's name ends in ``/``), and how to read one.

    ``read`` gives the text of a file; empty where there is none. ``sections`` gives the paths of
    the ``_index.md`` files below a folder, ``zone`` a time zone by its name: the machine's by
    none, and None for one that is not known.
    """

    entries: Collection[str]
    read: Callable[[str], str]
    sections: Callable[[str], Iterable[str]] = lambda _folder: ()
    zone: Callable[[str], dt.tzinfo | None] = lambda _name: None

    def first(self, names: Iterable[str]) -> str:
        """Return the first of ``names`` that is there; empty where none is."""
        return next((name for name in names if name in self.entries), "")
