"""Pages of a site that are no notes: its lists, and those that lie beside its posts."""

from __future__ import annotations

from reader.core.dialect import LibraryKind
from reader.services.libraries import Library

_SITES = {LibraryKind.HEXO, LibraryKind.HUGO, LibraryKind.JEKYLL}
# As the tools and their themes call them, where the site's settings do not.
_LISTS = {
    *("archive", "archives", "categories", "category", "page", "posts", "search", "series"),
    *("tag", "tags", "atom.xml", "feed.xml", "index.xml", "rss.xml", "rss2.xml", "sitemap.xml"),
}
_FILES = ("{}", "{}.md", "{}/index.md", "{}.html", "{}/index.html")


def is_page_of_site(address: str, library: Library) -> bool:
    """Return whether ``address``, from a site's root, is that of a page its tool makes of no note.

    So it is for a list (``/tags/dp/``), and where a file of that name lies in the site.
    """
    if library.dialect.kind not in _SITES or not address.startswith("/"):
        return False
    path = address.strip("/")
    if not path or path.partition("/")[0].lower() in _LISTS:
        return True
    places = ("", *library.dialect.statics)
    names = (f"{place}/{each.format(path)}".lstrip("/") for place in places for each in _FILES)
    return any(library.find(name) is not None for name in names)
