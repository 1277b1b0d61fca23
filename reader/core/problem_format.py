"""A ``problem.toml`` as a `Problem`, or everything that is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import cast

from reader.core.compare_format import read_compare
from reader.core.entry_format import read_entry
from reader.core.errors import Finding
from reader.core.problem import Compare, Difficulty, Entry, Limits, Problem, Text
from reader.core.saying import say
from reader.core.slug import Slug
from reader.core.toml_section import Section, read_toml

MAX_CPU_MS = 60_000
MAX_MEMORY_MB = 4_096
# What the sandbox lets a solution import beyond the standard library.
AVAILABLE_PACKAGES = ("numpy",)

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LANGUAGES = ("zh", "en")


def parse_problem(text: str, path: str) -> tuple[Problem | None, tuple[Finding, ...]]:
    """Return the problem that ``text`` states, and the findings.

    The problem is None exactly where there is a finding: a half-read one is never handed on.

    Args:
        text: What the file holds.
        path: The file's name for the findings; nothing is read from it.
    """
    top, report = read_toml(text, path)
    problem = None if top is None else _read_problem(top)
    findings = tuple(sorted(report.findings, key=lambda finding: finding.line or 0))
    return (None if findings else problem), findings


def _read_problem(top: Section) -> Problem:
    # What a faulty key gives is not looked at: its finding withholds the problem.
    entry_section = top.section("entry")
    entry = None if entry_section is None else read_entry(entry_section)
    problem = Problem(
        slug=_read_slug(top),
        title=_read_title(top),
        difficulty=cast("Difficulty", top.word("difficulty", Difficulty)),
        topics=_read_topics(top),
        entry=cast("Entry", entry),
        compare=_read_compare(top, entry),
        limits=_read_limits(top),
        leetcode=top.number("leetcode", low=1, high=1_000_000, required=False),
        notes=top.texts("notes"),
        constraints=top.texts("constraints"),
        hints=_read_hints(top),
        requires=_read_requires(top),
    )
    top.close()
    return problem


def _read_slug(top: Section) -> Slug:
    slug = top.text("slug") or ""
    if slug and not _SLUG.fullmatch(slug):
        top.fault("slug", say('"{slug}" is not lower-case words joined by "-"', slug=slug))
    return Slug(slug)


def _read_title(top: Section) -> Text:
    section = top.section("title")
    if section is None:
        return Text()
    zh, en = (section.text(language, required=False) or "" for language in _LANGUAGES)
    section.close()
    if not section.table:
        section.fault(None, say("no title in any language"), say('Give "zh", "en" or both'))
    return Text(zh, en)


def _read_topics(top: Section) -> tuple[str, ...]:
    topics = top.texts("topics", required=True)
    if top.table.get("topics") == []:
        top.fault("topics", say("there is no topic"), say("Name at least one"))
    return topics


def _read_hints(top: Section) -> Mapping[str, tuple[str, ...]]:
    section = top.section("hints", required=False)
    if section is None:
        return {}
    hints = {language: section.texts(language) for language in _LANGUAGES}
    section.close()
    return {language: texts for language, texts in hints.items() if texts}


def _read_requires(top: Section) -> tuple[str, ...]:
    packages = top.texts("requires")
    for package in packages:
        if package not in AVAILABLE_PACKAGES:
            available = ", ".join(AVAILABLE_PACKAGES)
            top.fault(
                "requires",
                say('the sandbox has no "{package}"', package=package),
                say("It has: {available}", available=available),
            )
    return packages


def _read_compare(top: Section, entry: Entry | None) -> Compare:
    section = top.section("compare")
    return Compare() if section is None else read_compare(section, entry)


def _read_limits(top: Section) -> Limits:
    section = top.section("limits")
    if section is None:
        return Limits(0, 0)
    cpu_ms = section.number("cpu_ms", low=1, high=MAX_CPU_MS)
    memory_mb = section.number("memory_mb", low=1, high=MAX_MEMORY_MB)
    section.close()
    return Limits(cpu_ms or 0, memory_mb or 0)
