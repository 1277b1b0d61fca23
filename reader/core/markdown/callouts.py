"""Titles of callouts without one of their own, as sentences that other languages can say."""

from __future__ import annotations

import re

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


def name_callouts(html: str) -> str:
    """Return ``html``, sanitised already, with the titles that the converter made said by us.

    An author's own title that is but the name of the kind is not told from these.
    """

    def named(found: re.Match[str]) -> str:
        title = _TITLES.get(found["kind"])
        if title is None or found["title"] != found["kind"].capitalize():
            return found[0]
        return found["before"] + said_html(title, "span")

    return _TITLE.sub(named, html)
