"""Which of Hugo's rules of addresses counts for a page."""

from __future__ import annotations

from reader.core.dialect import Dialect, PermalinkRule
from reader.core.dialects.globs import matches
from reader.core.dialects.hugo_rules import LANGUAGE_KEY
from reader.core.dialects.paths import LANGUAGE
from reader.core.dialects.sited_note import SitedNote


def rule_for(note: SitedNote) -> PermalinkRule | None:
    """Return the rule that counts for ``note``; None where none does."""
    return next((rule for rule in note.dialect.permalink_rules if _accepts(rule, note)), None)


def _accepts(rule: PermalinkRule, note: SitedNote) -> bool:
    place, language = _place(note)
    is_section = place == "_index" or place.endswith("/_index")
    kind = "home" if place == "_index" else "section" if is_section else "page"
    path = f"/{place.removesuffix('_index').removesuffix('/').lower()}"
    return (
        matches(rule.kind, kind)
        and matches(rule.path, path)
        and (not rule.languages or any(matches(each, language) for each in rule.languages))
    )


def _place(note: SitedNote) -> tuple[str, str]:
    """Return where a page lies without its language, and that: the site's own if it has none."""
    place = note.place
    found = LANGUAGE.search(place)
    if found is None:
        return place, _default_language(note.dialect)
    return place[: found.start()].removesuffix("/index"), found[0][1:]


def _default_language(dialect: Dialect) -> str:
    return dict(dialect.address_options).get(LANGUAGE_KEY) or "en"
