"""What of a note's HTML may reach the page: an allow-list, by `nh3`.

The page's own classes and data attributes are on the list; scripts, handlers, styles, frames,
forms and every address but http, https, mailto and our own scheme are not.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import nh3

_GLOBAL = {"id", "class", "title", "lang", "dir", "role", "aria-label", "aria-hidden"}
_TAGS = set(
    "a abbr article aside b bdi bdo blockquote br caption cite code col colgroup data dd del "
    "details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img "
    "input ins kbd li mark ol p picture pre q rp rt ruby s samp section small span strong sub "
    "summary sup table tbody td tfoot th thead time tr u ul var wbr".split()
)
_ATTRIBUTES: dict[str, set[str]] = {
    "*": _GLOBAL,
    "a": {"href"},
    "img": {"src", "alt", "width", "height", "style", "data-inline"},
    "input": {"type", "checked", "disabled"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "details": {"open"},
    "td": {"colspan", "rowspan", "style", "align"},
    "th": {"colspan", "rowspan", "scope", "style", "align"},
    "col": {"span"},
    "colgroup": {"span"},
    "time": {"datetime"},
    "span": {"data-formula", "data-line"},
    "div": {"data-formula"},
    "figure": {"data-lang", "data-run", "data-index"},
    "del": {"cite"},
    "ins": {"cite"},
    "q": {"cite"},
}
_SCHEMES = {"http", "https", "mailto", "yandu"}

_SVG_TAGS = set(
    "svg g path rect circle ellipse line polyline polygon text tspan title desc defs marker "
    "linearGradient radialGradient stop clipPath mask pattern".split()
)
_SVG_ATTRIBUTES = set(
    "id class viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform fill "
    "stroke stroke-width stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity "
    "fill-opacity fill-rule opacity font-size font-family font-weight font-style text-anchor "
    "dominant-baseline dx dy rotate textLength marker-start marker-mid marker-end markerWidth "
    "markerHeight markerUnits refX refY orient offset stop-color stop-opacity gradientUnits "
    "gradientTransform clip-path clip-rule mask patternUnits preserveAspectRatio role "
    "aria-label letter-spacing".split()
)
_NO_SOURCE = re.compile(r'<img(?: (?!src=)[\w-]+="[^"]*")*>')
# A check box is what a task list has; an input of any other type has lost it to the filter.
_NO_CHECK_BOX = re.compile(r'<input(?: (?!type=)[\w-]+="[^"]*")*>')
_ALT = re.compile(r'\salt="([^"]*)"')
# A backslash may spell any letter of ``url`` in the values of a drawing.
_OUTSIDE_USE = re.compile(r"url\(\s*['\"]?(?!#)|\\", re.IGNORECASE)
# Attributes that the page's scripts and the server act on: a note must not write them itself.
_SIGNED = {"data-formula", "data-inline", "data-index"}


def sanitise_html(html: str, picture_address: Callable[[str], str | None], key: str) -> str:
    """Return ``html`` with everything off that is not on the list; text is kept.

    ``picture_address`` turns the source of a picture into an address of ours, or into None
    where it leads outside: such a picture is never fetched, its text is shown instead. What
    only we may write (places of formulas, numbers of code blocks) has ``key`` and a hyphen in
    front of its value, which is taken off.
    """

    def filter_attribute(tag: str, name: str, value: str) -> str | None:
        if tag == "input" and name == "type":
            return "checkbox" if value.lower() == "checkbox" else None
        if tag == "img" and name == "src":
            return picture_address(value)
        if name in _SIGNED:
            signature, _, own = value.partition("-")
            return own if signature == key else None
        return value

    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        attribute_filter=filter_attribute,
        set_tag_attribute_values={"input": {"disabled": ""}},
        url_schemes=_SCHEMES,
        link_rel=None,
        strip_comments=True,
        # Typora makes pictures smaller by ``zoom``.
        filter_style_properties={"text-align", "zoom"},
        clean_content_tags={"script", "style", "template", "iframe", "object", "noscript"},
    )
    return _NO_SOURCE.sub(_show_text, _NO_CHECK_BOX.sub("", clean))


def sanitise_svg(svg: str) -> str:
    """Return a drawing that can stand inside a page: shapes and text, nothing that loads or runs.

    Empty where ``svg`` holds no drawing.
    """
    start = svg.find("<svg")
    clean = nh3.clean(
        svg[max(start, 0) :],
        tags=_SVG_TAGS,
        attributes={"*": _SVG_ATTRIBUTES},
        attribute_filter=_filter_svg_attribute,
        url_schemes=set(),
        link_rel=None,
        clean_content_tags={"script", "style", "foreignObject"},
    )
    return clean.strip() if clean.lstrip().startswith("<svg") else ""


def _show_text(image: re.Match[str]) -> str:
    alt = _ALT.search(image[0])
    return f'<span class="broken-image">{alt[1] if alt else ""}</span>'


def _filter_svg_attribute(tag: str, name: str, value: str) -> str | None:  # noqa: ARG001 - nh3 passes the tag
    return None if _OUTSIDE_USE.search(value) else value
