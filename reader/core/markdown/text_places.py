"""The text of a converted note, place by place, for those who change it and nothing else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

_VERBATIM = {"pre", "code", "script", "style"}


@dataclass(frozen=True, slots=True)
class TextPlace:
    """One of the two places an element has for text: inside it, before its children; behind it.

    ``is_verbatim`` says that it is shown as written: code, and the TeX of a formula.
    """

    element: Element
    is_tail: bool
    is_verbatim: bool

    @property
    def text(self) -> str:
        """Return what stands there; empty where nothing does."""
        return (self.element.tail if self.is_tail else self.element.text) or ""

    def put(self, text: str) -> None:
        """Let ``text`` stand there."""
        if self.is_tail:
            self.element.tail = text
        else:
            self.element.text = text


def text_places(element: Element) -> Iterator[TextPlace]:
    """Yield the places for text inside ``element``, in the order they are read."""
    is_verbatim = element.tag in _VERBATIM or "data-formula" in element.attrib
    yield TextPlace(element, is_tail=False, is_verbatim=is_verbatim)
    for child in element:
        yield from text_places(child)
        yield TextPlace(child, is_tail=True, is_verbatim=is_verbatim)
