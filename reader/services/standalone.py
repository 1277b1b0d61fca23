"""A page that stands by itself: styles, fonts and pictures in it, nothing fetched, no script."""

from __future__ import annotations

import base64
import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from reader.core.page_address import SCHEME, AddressError, PageKind, parse_address
from reader.core.picture_types import MIME_TYPES
from reader.core.rendering import WIKI_PREFIX
from reader.services.assets import find_asset
from reader.services.libraries import Library
from reader.services.resources import web_asset

_OURS = f"{SCHEME}://"
_APP = f"{_OURS}{PageKind.APP}/"
_THEME, _OWN = "theme.css", "user.css"
_POLICY = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\';'
    " style-src 'unsafe-inline'; img-src data:; font-src data:\">"
)
_CHARSET = '<meta charset="utf-8">'

_TAG = re.compile(
    r'<(?P<name>a|img|link|math|svg)(?P<attributes>(?:\s+[\w:-]+(?:="[^"]*")?)*)\s*/?>'
)
_ATTRIBUTE = re.compile(r'\s+([\w:-]+)(?:="([^"]*)")?')
_CLASSES = re.compile(r'\sclass="([^"]*)"')
_FONT_FACE = re.compile(r"@font-face\s*\{[^}]*\}")
_FAMILY = re.compile(r"KaTeX_\w+")
_RULE = re.compile(r"([^{}]*)\{([^{}]*)\}")
_CLASS_IN_SELECTOR = re.compile(r"\.([\w-]+)")
_FONT_URL = re.compile(r"url\((fonts/[\w-]+\.woff2)\)")


def make_standalone(
    page: str, *, address: str, libraries: Iterable[Library], theme_css: str
) -> str:
    """Return ``page`` with all it loads put into it.

    Links to other notes, problems and files keep their text and lose their address; links to
    the outside that its author wrote stay.

    Args:
        page: A whole page, as `reader.core.page.post_page` returns it.
        address: The page's own address, so that links to its headings go on working.
        libraries: Where its pictures are.
        theme_css: The style sheet that the page loads as ``theme.css``.

    Raises:
        UserError: The web assets were not built.
    """
    return _Maker(page, address, {library.key: library for library in libraries}, theme_css).make()


@dataclass(frozen=True, slots=True)
class _Maker:
    page: str
    address: str
    libraries: dict[str, Library]
    theme_css: str

    def make(self) -> str:
        alone = _TAG.sub(self._tag, self.page)
        return alone.replace(_CHARSET, f"{_CHARSET}{_POLICY}", 1)

    def _tag(self, tag: re.Match[str]) -> str:
        attributes = dict(_ATTRIBUTE.findall(tag["attributes"]))
        match tag["name"]:
            case "link":
                return self._style_sheet(attributes.get("href", ""))
            case "img":
                return self._picture(attributes)
            case "a":
                return self._link(attributes)
            case name:
                # The name of a namespace, which a page of HTML does without, looks like an address.
                attributes.pop("xmlns", None)
                return _write(name, attributes)

    def _style_sheet(self, address: str) -> str:
        name = address.removeprefix(_APP)
        if name == _OWN:
            return ""  # the user's own look stays with the user
        css = self.theme_css if name == _THEME else web_asset(name).read_text(encoding="utf-8")
        return f"<style>{_embed_fonts(css, self.page)}</style>"

    def _picture(self, attributes: dict[str, str]) -> str:
        file = self._find(attributes.get("src", ""))
        if file is None:
            return f'<span class="broken-image">{attributes.get("alt", "")}</span>'
        attributes["src"] = _data_uri(MIME_TYPES[file.suffix.lower()], file.read_bytes())
        attributes.pop("data-inline", None)
        return _write("img", attributes)

    def _find(self, source: str) -> Path | None:
        try:
            address = parse_address(html.unescape(source))
        except AddressError:
            return None
        library = self.libraries.get(address.library)
        return find_asset(library, address.path) if library else None

    def _link(self, attributes: dict[str, str]) -> str:
        href = attributes.get("href", "")
        if href.startswith(_OURS):
            place, _, anchor = href.partition("#")
            if place in {WIKI_PREFIX, html.escape(self.address)}:
                attributes["href"] = f"#{anchor}"
            else:
                del attributes["href"]
        return _write("a", attributes)


def _write(name: str, attributes: dict[str, str]) -> str:
    written = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{written}>"


def _embed_fonts(css: str, page: str) -> str:
    """Return ``css`` with the fonts in it that ``page`` uses, and without the others."""
    used = _used_families(_FONT_FACE.sub("", css), page)

    def face(rule: re.Match[str]) -> str:
        family = _FAMILY.search(rule[0])
        return _FONT_URL.sub(_font, rule[0]) if family and family[0] in used else ""

    return _FONT_FACE.sub(face, css)


def _used_families(css: str, page: str) -> set[str]:
    """Return the families of rules whose classes are all on the page: a few too many at most."""
    present = {name for classes in _CLASSES.findall(page) for name in classes.split()}
    used: set[str] = set()
    for selectors, declarations in _RULE.findall(css):
        families = _FAMILY.findall(declarations)
        if families and any(
            present.issuperset(_CLASS_IN_SELECTOR.findall(one)) for one in selectors.split(",")
        ):
            used.update(families)
    return used


def _font(url: re.Match[str]) -> str:
    return f"url({_data_uri('font/woff2', web_asset(url[1]).read_bytes())})"


def _data_uri(mime_type: str, content: bytes) -> str:
    return f"data:{mime_type};base64,{base64.b64encode(content).decode('ascii')}"
