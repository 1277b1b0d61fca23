"""Where a note's links and pictures lead: other posts, files beside it, the outside.

Everything is decided here from the note's own path, so that a rendered page can be kept by
the hash of its text; whether a post or file exists is looked up when the page is served.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from urllib.parse import SplitResult, quote, unquote, urlsplit
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor

from reader.core.anchors import slug
from reader.core.dialect import Dialect, LibraryKind
from reader.core.dialects.drawings import drawing_files, is_drawing
from reader.core.dialects.pictures import picture_paths
from reader.core.dialects.source import NoteSource
from reader.core.note_links import is_page
from reader.core.note_reader import post_id
from reader.core.overriding import override
from reader.core.page_address import (
    SCHEME,
    AddressError,
    PageAddress,
    PageKind,
    format_address,
    parse_address,
)
from reader.core.post import NOTE_SUFFIXES
from reader.core.rendering import WIKI_PREFIX

_WIKI = r"(?<!\\)(?P<embed>!?)\[\[(?P<target>[^\[\]|\n]+)(?:\|(?P<label>[^\[\]\n]*))?\]\]"
_SIZE = re.compile(r"(?P<width>[0-9]{1,5})(?:x[0-9]{1,5})?")
# As VNote and markdown-it have the size of a picture: ``![text](a.png "title" =300x)``.
_SIZED = re.compile(
    r"(?P<source>.+?)(?:\s+(?P<mark>[\"'])(?P<title>.*?)(?P=mark))?"
    r"\s+=(?P<width>[0-9]{0,5})x(?P<height>[0-9]{0,5})"
)
# What people keep beside their notes; another name with a dot in it may well be a note's.
_FILES = tuple(
    ".pdf .zip .ipynb .csv .tsv .txt .json .docx .doc .xlsx .xls .pptx .ppt .epub .gz .tar .7z "
    ".mp3 .mp4 .mov .py .cpp .java .canvas".split()
)
_PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".bmp")


@dataclass(slots=True)
class FoundLinks:
    """What a note points at: paths of its library, names in double brackets, outside addresses."""

    images: list[str] = field(default_factory=list)
    remote_images: list[str] = field(default_factory=list)
    posts: list[str] = field(default_factory=list)
    wiki: list[str] = field(default_factory=list)


class LinkExtension(Extension):
    """Turns the links and pictures of the note at ``path`` in ``library`` into our addresses.

    ``key`` signs what marks a drawing to be put into the page, see `reader.core.markdown.sanitise`.
    """

    def __init__(
        self,
        library: str,
        path: str,
        key: str,
        *,
        dialect: Dialect,
        locate: Callable[[tuple[str, ...]], str],
    ) -> None:
        super().__init__()
        self._key = key
        self._note = NoteSource(path, dialect)
        self._locate = locate
        self.library = library
        self.folder = posixpath.dirname(path)
        self.found = FoundLinks()

    @override
    def extendMarkdown(self, md: Markdown) -> None:
        # Before escapes (180), since a table has the bar with a backslash, and plain links (160).
        md.inlinePatterns.register(_WikiLink(_WIKI, self), "yandu-wiki", 182)
        md.treeprocessors.register(_LinkRewriter(md, self), "yandu-links", 5)

    def rewrite_link(self, element: Element) -> None:
        """Point an ``a`` at our own address, or mark it as leading outside."""
        href = element.get("href", "")
        parts = _split(href)
        if parts is None or parts.scheme or href.startswith("//"):
            if parts is not None and parts.scheme in {"http", "https", "mailto"}:
                _add_class(element, "external")
            return
        if not parts.path:
            return
        written = unquote(parts.path)
        path = self.resolve(written)
        if self._note.dialect.kind is not LibraryKind.PLAIN and is_page(written):
            self._link_by_name(element, f"/{path or written.lstrip('./')}", parts.fragment)
        elif path is None:
            _add_class(element, "broken")
            element.attrib.pop("href", None)
        elif posixpath.splitext(path)[1].lower() in NOTE_SUFFIXES and not is_drawing(path):
            target = post_id(self.library, path)
            self.found.posts.append(target)
            address = PageAddress(PageKind.POST, target, anchor=unquote(parts.fragment))
            element.set("href", format_address(address))
        else:
            element.set("href", self._asset(path))

    def _link_by_name(self, element: Element, name: str, fragment: str) -> None:
        """Leave it to the library which note is meant: a tool gives its pages other addresses."""
        name = name.removesuffix(".md").removesuffix(".markdown")
        self.found.wiki.append(name)
        anchor = f"#{quote(slug(unquote(fragment)), safe='')}" if fragment else ""
        element.set("href", f"{WIKI_PREFIX}{quote(name, safe='')}{anchor}")
        _add_class(element, "wiki")

    def rewrite_image(self, element: Element) -> None:
        """Point an ``img`` at a file of the library; a remote one is shown as its address."""
        _take_size(element)
        source = element.get("src", "")
        address = self.picture_address(source)
        if address is None:
            text = f"{element.get('alt', '')} {source}".strip()
            element.tag = "span"
            element.attrib = {"class": "broken-image", "title": source}
            element.text = text
            return
        element.set("src", address)
        if self.found.images[-1].lower().endswith(".svg"):
            element.set("data-inline", f"{self._key}-{self.found.images[-1]}")

    def picture_address(self, source: str) -> str | None:
        """Return our address of a picture of the library; None for one from elsewhere."""
        parts = _split(source)
        is_local = not source.startswith("//") and parts is not None and not parts.scheme
        paths = picture_paths(unquote(parts.path), self._note) if parts and is_local else ()
        if not paths:
            self.found.remote_images.append(source)
            return None
        path = self._locate(paths)
        self.found.images.append(path)
        return self._asset(path)

    def file_link(self, names: Sequence[str], label: str) -> Element:
        """Return a link to a file that is no note, by what a vault may call it."""
        paths = tuple(path for name in names for path in picture_paths(name, self._note))
        element = Element("a", {"class": "wiki"})
        element.text = label
        if paths:
            element.set("href", self._asset(self._locate(paths)))
        else:
            _add_class(element, "broken")
        return element

    def raw_picture_address(self, source: str) -> str | None:
        """Return the same for a source in the finished HTML, where our addresses stand already.

        One of another library is none of the note's business.
        """
        if not source.startswith(f"{SCHEME}:"):
            return self.picture_address(source)
        if self._is_own(source):
            return source
        self.found.remote_images.append(source)
        return None

    def _is_own(self, source: str) -> bool:
        try:
            address = parse_address(source)
        except AddressError:
            return False
        return address.kind is PageKind.ASSET and address.library == self.library

    def resolve(self, path: str) -> str | None:
        """Return ``path`` as seen from the library's root; None where it leads out of it."""
        joined = path.lstrip("/") if path.startswith("/") else posixpath.join(self.folder, path)
        normal = posixpath.normpath(joined)
        leads_out = normal in {".", ".."} or normal.startswith("../")
        return None if leads_out or "\\" in normal or "\0" in normal else normal

    def _asset(self, path: str) -> str:
        return format_address(PageAddress(PageKind.ASSET, path, library=self.library))


class _WikiLink(InlineProcessor):
    def __init__(self, pattern: str, owner: LinkExtension) -> None:
        super().__init__(pattern)
        self._owner = owner

    @override
    def handleMatch(  # type: ignore[override]  # the base class admits a bare Match only
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        # Inside a table the bar is written with a backslash.
        target, label = m["target"].rstrip("\\").strip(), (m["label"] or "").strip()
        if m["embed"] and target.lower().endswith(_PICTURES):
            return _picture(target, label), m.start(0), m.end(0)
        if target.lower().endswith(_FILES):
            link = self._owner.file_link((target,), label or target)
            return link, m.start(0), m.end(0)
        name, _, heading = target.partition("#")
        if is_drawing(name):
            link = self._owner.file_link(drawing_files(name), label or name)
            return link, m.start(0), m.end(0)
        self._owner.found.wiki.append(name.strip())
        anchor = f"#{quote(slug(heading), safe='')}" if heading else ""
        url = f"{WIKI_PREFIX}{quote(name.strip(), safe='')}{anchor}"
        element = Element("a", {"href": url, "class": "wiki"})
        # As Obsidian shows a link to a part of a note.
        element.text = label or " > ".join(filter(None, target.split("#")))
        return element, m.start(0), m.end(0)


def _picture(source: str, label: str) -> Element:
    """Return a picture whose label is its width where it is a number, as Obsidian has it."""
    size = _SIZE.fullmatch(label)
    if size is None:
        return Element("img", {"src": quote(source), "alt": label})
    return Element("img", {"src": quote(source), "alt": "", "width": size["width"]})


class _LinkRewriter(Treeprocessor):
    def __init__(self, md: Markdown, owner: LinkExtension) -> None:
        super().__init__(md)
        self._owner = owner

    @override
    def run(self, root: Element) -> None:
        for element in list(root.iter()):
            if element.tag == "a" and "wiki" not in element.get("class", ""):
                self._owner.rewrite_link(element)
            elif element.tag == "img":
                self._owner.rewrite_image(element)
        for paragraph in root.iter("p"):
            _frame_lone_picture(paragraph)


def _take_size(element: Element) -> None:
    """Make attributes of a size, and of a title before it, that stand in a picture's source."""
    sized = _SIZED.fullmatch(element.get("src", ""))
    if sized is None:
        return
    element.set("src", sized["source"].removeprefix("<").removesuffix(">"))
    for name in ("title", "width", "height"):
        if sized[name]:
            element.set(name, sized[name])


def _split(address: str) -> SplitResult | None:
    """Return the parts of an address; None where it is none (``http://[``)."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _frame_lone_picture(paragraph: Element) -> None:
    """Make a paragraph that holds nothing but a picture a figure, with its text as caption."""
    if len(paragraph) != 1 or (paragraph.text or "").strip() or paragraph[0].tag != "img":
        return
    image = paragraph[0]
    if (image.tail or "").strip():
        return
    paragraph.tag = "figure"
    paragraph.set("class", "picture")
    caption = image.get("title") or image.get("alt")
    if caption:
        SubElement(paragraph, "figcaption").text = caption


def _add_class(element: Element, name: str) -> None:
    element.set("class", f"{element.get('class', '')} {name}".strip())
