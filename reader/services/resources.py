"""Where the files that come with the application are: in a wheel, a checkout, a frozen app."""

from __future__ import annotations

import sys
from pathlib import Path

from reader.core.errors import UserError
from reader.core.saying import say

_PACKAGE = Path(__file__).resolve().parent.parent


def bundled(*parts: str) -> Path:
    """Return the path of a bundled file or folder, which need not exist.

    Args:
        parts: The way down from the application's root: ``"resources", "themes"``.
    """
    return _root().joinpath(*parts)


def posts_folder() -> Path:
    """Return the folder of the bundled notes."""
    return bundled("posts")


def problems_folder() -> Path:
    """Return the folder of the bundled problem pack."""
    return bundled("resources", "problems")


def glossary_file() -> Path:
    """Return the synonyms that come with the application."""
    return bundled("resources", "glossary.tsv")


def web_asset(name: str) -> Path:
    """Return a built web asset: ``"page.css"``, ``"fonts/KaTeX_Main-Regular.woff2"``.

    Raises:
        UserError: There is no such asset, because the assets were not built.
    """
    path = bundled("resources", "web", "dist", *name.split("/"))
    if not path.is_file():
        raise UserError(
            say("a part of the page view is missing"),
            path=str(path),
            advice=say("Run `python packaging/web_assets.py` in the checkout, or install again"),
        )
    return path


def _root() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen)
    in_wheel = _PACKAGE / "_bundled"
    return in_wheel if in_wheel.is_dir() else _PACKAGE.parent
