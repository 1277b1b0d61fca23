"""Telling a library's kind from the names of its files; one is opened only where it must be."""

from __future__ import annotations

from dataclasses import dataclass

from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.lay_out import lay_out
from reader.core.dialects.site_folder import CONFIG_FILES, HUGO_FILES, HUGO_OLD_FILES, SiteFiles
from reader.core.saying import say


@dataclass(frozen=True, slots=True)
class Recognised:
    """A kind, and the reason in a clause (a `Saying`): ``it has hugo.toml``.

    ``is_sure`` is false where a folder inside a site of another kind might look the same.
    """

    dialect: Dialect
    reason: str
    is_sure: bool = True


def recognise(files: SiteFiles) -> Recognised | None:
    """Return the kind of a library by its own files; None where nothing tells.

    A site's settings count before ``.obsidian``: people write the notes of a site in Obsidian.
    """
    for tell in (_hugo, _hexo, _jekyll, _obsidian):
        kind, reason, is_sure = tell(files)
        if reason:
            return Recognised(lay_out(kind, files), reason, is_sure=is_sure)
    return None


def _hugo(files: SiteFiles) -> tuple[LibraryKind, str, bool]:
    own, old = files.first(HUGO_FILES), files.first(HUGO_OLD_FILES)
    beside = files.first(("content/", "archetypes/"))
    reason = ""
    if own:
        reason = _has(own)
    elif old and beside:
        reason = _has(old, beside)
    elif "config/" in files.entries and "content/" in files.entries:
        reason = _has("config/", "content/")
    return LibraryKind.HUGO, reason, True


def _hexo(files: SiteFiles) -> tuple[LibraryKind, str, bool]:
    config = files.first(CONFIG_FILES)
    reason = ""
    if '"hexo"' in files.read("package.json"):
        reason = say("its package.json names hexo")
    elif config and (beside := files.first(("source/", "scaffolds/"))):
        reason = _has(config, beside)
    return LibraryKind.HEXO, reason, True


def _jekyll(files: SiteFiles) -> tuple[LibraryKind, str, bool]:
    config = files.first(CONFIG_FILES)
    reason = ""
    if config and (beside := files.first(("_posts/", "_layouts/", "_includes/", "Gemfile"))):
        reason = _has(config, beside)
    elif config:
        reason = say("it has {file}, and nothing of Hexo's", file=config)
    elif "_posts/" in files.entries:
        reason = _has("_posts/")
    return LibraryKind.JEKYLL, reason, bool(config)


def _obsidian(files: SiteFiles) -> tuple[LibraryKind, str, bool]:
    return LibraryKind.OBSIDIAN, _has(".obsidian/") if ".obsidian/" in files.entries else "", True


def _has(file: str, beside: str = "") -> str:
    if beside:
        return say("it has {file} beside {other}", file=file, other=beside)
    return say("it has {file}", file=file)
