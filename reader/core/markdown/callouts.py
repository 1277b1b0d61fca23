"""Titles of callouts without one of their own, as sentences that other languages can say."""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor

from reader.core.overriding import override
from reader.core.said_html import said_html
from reader.core.saying import say

# The kinds of GitHub and of Obsidian; one of another name keeps its name for a title.
_TITLES = {
    "note": say("Note"),
    "abstract": say("Abstract"),
    "summary": say("Summary"),
    "tldr": say("TL;DR"),
    "info": say("Info"),
    "todo": say("To do"),
    "tip": say("Tip"),
    "hint": say("Hint"),
    "important": say("Important"),
    "success": say("Success"),
    "check": say("Check"),
    "done": say("Done"),
    "question": say("Question"),
    "help": say("Help"),
    "faq": say("FAQ"),
    "warning": say("Warning"),
    "caution": say("Caution"),
    "attention": say("Attention"),
    "failure": say("Failure"),
    "fail": say("Failed"),
    "missing": say("Missing"),
    "danger": say("Danger"),
    "error": say("Error"),
    "bug": say("Bug"),
    "example": say("Example"),
    "quote": say("Quote"),
    "cite": say("Citation"),
}
_TITLE = re.compile(
    r'(?P<before><(?:div class="admonition |details class=")(?P<kind>[a-z]+)[^>]*>\s*'
    r'<(?:p class="admonition-title"|summary)>)(?P<title>[A-Za-z]+)(?=</)'
)

# Ends an author's own title that is but the name of its kind, so that it is told from one that
# the converter makes. It is one of the code points that Unicode keeps for use inside programs.
_OWN = "\ufdd4"
_WRITTEN = re.compile(
    r"(?:[ >]*> *\[!(?P<kind>[A-Za-z]+)[^\]]*\][-+]? *"
    r'| *(?:!!!|\?\?\?\+?) ?(?P<block>[a-z]+)[^"]*")'
    r'(?P<title>[A-Za-z]+)(?="? *$)'
)


class CalloutExtension(Extension):
    """Marks own titles, for `name_callouts`, which takes the marks away."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # Below 27, where code leaves.
        md.preprocessors.register(_OwnTitles(md), "yandu-callouts", 25.5)


class _OwnTitles(Preprocessor):
    @override
    def run(self, lines: list[str]) -> list[str]:
        return [_with_mark(line) for line in lines]


def _with_mark(line: str) -> str:
    found = _WRITTEN.match(line)
    if found is None or found["title"] != (found["kind"] or found["block"]).capitalize():
        return line
    return line[: found.end()] + _OWN + line[found.end() :]


def name_callouts(html: str) -> str:
    """Return ``html``, sanitised already, with the titles that the converter made said by us."""

    def named(found: re.Match[str]) -> str:
        title = _TITLES.get(found["kind"])
        if title is None or found["title"] != found["kind"].capitalize():
            return found[0]
        return found["before"] + said_html(title, "span")

    return _TITLE.sub(named, html).replace(_OWN, "")
