"""Two facts of rendered pages that are needed without the renderer."""

from __future__ import annotations

RENDERER_VERSION = 22
"""Raised whenever the same note would give other HTML, so that kept pages are made again."""

WIKI_PREFIX = "yandu://wiki/"
"""Begins the address of a link in double brackets until the library says which post it means."""
