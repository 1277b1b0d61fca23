"""Attribute lists (``{#id}``, ``{.class}``, ``{: width=50%}``) after headings and pictures.

The converter's own extension takes any braces, and a heading ``the set {1, 2}`` loses them.
"""

from __future__ import annotations

import re

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.attr_list import AttrListTreeprocessor

from reader.core.overriding import override

# Pandoc's way for a picture needs no more than a size: ``![](a.png){width=50%}``.
_LIST_OR_SIZE = r"\{(?=[:#.]|(?:width|height)=)\:?[ ]*([^\}\n ][^\n]*)\}"
_LIST = r"\{(?=[:#.])\:?[ ]*([^\}\n ][^\n]*)\}"


class AttributeExtension(Extension):
    """Reads attribute lists that begin with ``:``, ``#`` or ``.``, or a picture's size."""

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        md.treeprocessors.register(_Attributes(md), "attr_list", 8)


class _Attributes(AttrListTreeprocessor):
    # The stub calls these final; the class itself reads them off the instance.
    BASE_RE = _LIST  # type: ignore[misc]
    HEADER_RE = re.compile(rf"[ ]+{_LIST}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{_LIST}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{_LIST_OR_SIZE}")  # type: ignore[misc]
