"""The ``yandu://`` addresses of pages and of what pages load."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from urllib.parse import quote, unquote, urlsplit

from reader.core.saying import say

SCHEME = "yandu"


class PageKind(StrEnum):
    """What an address leads to; the value is the host part of its URL."""

    POST = "post"
    PROBLEM = "problem"
    ASSET = "asset"
    APP = "app"


@dataclass(frozen=True, slots=True)
class PageAddress:
    """A place that a page view can ask for.

    ``path`` is a post's id, a problem's slug, a file's path below its library, or a bundled
    file's name; its parts are joined by ``/``. ``library`` is for assets alone. ``anchor`` is
    a heading's id, empty for the top.
    """

    kind: PageKind
    path: str
    library: str = ""
    anchor: str = ""


class AddressError(ValueError):
    """A URL that is no ``yandu://`` address, or an address that no URL can carry."""


def parse_address(url: str) -> PageAddress:
    """Return the address a URL stands for.

    Raises:
        AddressError: It is of another scheme, of no known kind, or leads nowhere.
    """
    try:
        parts = urlsplit(url)
    except ValueError:  # a bracket where a host would be
        raise AddressError(say("unknown kind of address: {url}", url=url)) from None
    if parts.scheme != SCHEME:
        raise AddressError(say("not a {scheme}:// address: {url}", scheme=SCHEME, url=url))
    try:
        kind = PageKind(parts.netloc)
    except ValueError:
        raise AddressError(say("unknown kind of address: {url}", url=url)) from None
    library, path = "", parts.path.removeprefix("/")
    if kind is PageKind.ASSET:
        library, _, path = path.partition("/")
    address = PageAddress(kind, _decode(path), _decode(library), _decode(parts.fragment))
    _check(address)
    return address


def format_address(address: PageAddress) -> str:
    """Return the URL of an address; ``parse_address`` gives the address back.

    Raises:
        AddressError: A part is empty, or is ``.`` or ``..`` (a browser would resolve those,
            however they are written), or holds half of a surrogate pair.
    """
    _check(address)
    library = f"{_encode(address.library, safe='')}/" if address.library else ""
    anchor = f"#{_encode(address.anchor, safe='')}" if address.anchor else ""
    return f"{SCHEME}://{address.kind}/{library}{_encode(address.path, safe='/')}{anchor}"


def _check(address: PageAddress) -> None:
    if bool(address.library) != (address.kind is PageKind.ASSET):
        raise AddressError(say("an asset's address, and no other, names a library"))
    segments = [*address.path.split("/"), *([address.library] if address.library else [])]
    if any(segment in {"", ".", ".."} for segment in segments):
        raise AddressError(
            say("a part of the path leads elsewhere or nowhere: {path}", path=repr(address.path))
        )


def _encode(text: str, safe: str) -> str:
    try:
        # File names that are not UTF-8 reach us with their bytes as lone surrogates.
        return quote(text, safe=safe, errors="surrogateescape")
    except UnicodeEncodeError as error:
        raise AddressError(say("no URL can carry {text}", text=repr(text))) from error


def _decode(text: str) -> str:
    return unquote(text, errors="surrogateescape")
