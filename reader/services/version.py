"""Which version this is."""

from __future__ import annotations

from importlib import metadata


def find_version() -> str:
    """Return the version; that of a checkout which was never installed is not known."""
    try:
        return metadata.version("yandu")
    except metadata.PackageNotFoundError:
        return "(a checkout that is not installed)"
