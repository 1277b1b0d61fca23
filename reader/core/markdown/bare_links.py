"""Addresses that stand in the text as they are, made links, as GitHub and most editors do."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.util import AtomicString

from reader.core.overriding import override

# ASCII alone: in Chinese the sentence goes on right behind an address. So long at most, for what
# ends one is taken off bit by bit.
_ADDRESS = r"(?<![A-Za-z0-9_/])https?://[A-Za-z0-9][A-Za-z0-9._~:/?#@!$&'()*+,;=%-]{0,2000}"
# What closes a mark or a bracket around an address is not its own.
_MARKS = re.compile(r"(?:[*_~]+|==)$")


class BareLinkExtension(Extension):
    """Links addresses that begin with ``http://`` or ``https://``."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # Below links (160), ``<address>`` (120) and tags (90), above emphasis (60).
        md.inlinePatterns.register(_BareLink(_ADDRESS, md), "yandu-bare-links", 85)


class _BareLink(InlineProcessor):
    ANCESTOR_EXCLUDES = ("a",)

    @override
    def handleMatch(  # type: ignore[override]  # the base class admits a bare Match only
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        address = _own_part(m[0])
        element = Element("a", {"href": address})
        element.text = AtomicString(address)
        return element, m.start(0), m.start(0) + len(address)


def _own_part(address: str) -> str:
    """Return an address without the marks and the brackets that were opened before it."""
    while (shorter := _without_end(address)) != address:
        address = shorter
    return address


def _without_end(address: str) -> str:
    if address.endswith(")") and address.count(")") > address.count("("):
        return address[:-1]
    return _MARKS.sub("", address).rstrip("?!.,:;'")
