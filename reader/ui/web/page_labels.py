"""What the tools on a page are called, in English; the window gives the translated ones."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, str] = {
    "copy": "Copy",
    "copied": "Copied",
    "wrap": "Wrap long lines",
    "run": "Run",
    "copyTex": "Copy TeX",
    "copyLink": "Copy link",
    "openAside": "Open in a new tab",
    "picture": "Picture",
    "zoomIn": "Enlarge",
    "zoomOut": "Reduce",
    "zoomReset": "As large as the window",
    "close": "Close",
    "preview": "Preview",
    "linkHints": "Type the letters of a link to follow it",
    "missingImage": "Missing picture",
}
