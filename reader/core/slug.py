"""The name of a problem: of its folder, in links, and in the user's data."""

from typing import NewType

Slug = NewType("Slug", str)
