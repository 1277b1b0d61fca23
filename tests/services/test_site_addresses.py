"""Links by the addresses that a site's tool gives its pages, from the folder to the health page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from reader.core.errors import Finding
from reader.core.formula import Formula, RenderedFormula
from reader.core.library import LibrarySnapshot
from reader.services.health import CheckedNotes, check_notes
from reader.services.libraries import open_libraries
from reader.services.pages import PageRenderer
from reader.services.scanning import scan_notes

SITES = {
    "hexo": ("_config.yml", "permalink: archives/:abbrlink.html\n", "source/_posts"),
    "jekyll": ("_config.yml", "permalink: /:year/:title/\n", "_posts"),
    "hugo": ("hugo.toml", '[permalinks]\nposts = "/p/:slug/"\n', "content/posts"),
}
LINKS = {"hexo": "/archives/7f3a.html", "jekyll": "/2024/two/", "hugo": "/p/second/"}


class _Tex:
    def render(
        self, formulas: Sequence[Formula], macros: Mapping[str, str]
    ) -> list[RenderedFormula]:
        return [RenderedFormula(formula.tex) for formula in formulas]


def _findings(tmp_path: Path, kind: str, link: str) -> list[Finding]:
    config, settings, posts = SITES[kind]
    folder = tmp_path / "site"
    (folder / posts).mkdir(parents=True, exist_ok=True)
    (folder / config).write_text(settings)
    if kind == "hexo":
        (folder / "scaffolds").mkdir()
    slug = "" if kind == "jekyll" else "slug: second\n"
    two = f"---\ndate: 2024-01-03\n{slug}abbrlink: 7f3a\n---\n## Part\n"
    (folder / posts / "2024-01-02-one.md").write_text(f"see [two]({link}#part)")
    (folder / posts / "2024-01-03-two.md").write_text(two)
    libraries = open_libraries([folder])
    scanned = scan_notes(tmp_path / "c.sqlite3", libraries)
    notes = CheckedNotes(libraries, LibrarySnapshot.of(scanned.posts))
    return check_notes(notes, PageRenderer(_Tex()))


@pytest.mark.parametrize("kind", SITES)
def test_link_by_the_address_of_a_page_is_not_dead(tmp_path: Path, kind: str) -> None:
    assert _findings(tmp_path, kind, LINKS[kind]) == []


@pytest.mark.parametrize("kind", SITES)
def test_address_that_no_page_has_is_dead(tmp_path: Path, kind: str) -> None:
    (finding,) = _findings(tmp_path, kind, "/2024/none/")

    assert (finding.kind, finding.line) == ("link", 1)


@pytest.mark.parametrize("kind", SITES)
@pytest.mark.parametrize("link", ["/", "/tags/图/", "/categories/a/b/", "/archives/", "/about/"])
def test_pages_that_are_no_notes_are_no_dead_links(tmp_path: Path, kind: str, link: str) -> None:
    about = tmp_path / "site" / ("source" if kind == "hexo" else "") / "about"
    about.mkdir(parents=True)
    (about / "index.md").write_text("## Part\n")

    assert _findings(tmp_path, kind, link) == []


def test_address_with_a_hash_leads_to_the_note_by_the_sites_time_zone(tmp_path: Path) -> None:
    posts = tmp_path / "blog/source/_posts"
    posts.mkdir(parents=True)
    (tmp_path / "blog/_config.yml").write_text("permalink: p/:hash/\ntimezone: Asia/Shanghai\n")
    (posts / "a.md").write_text("---\ndate: 2024-01-02 03:04:05\n---\n")

    scanned = scan_notes(tmp_path / "c.sqlite3", open_libraries([tmp_path / "blog"]))

    assert scanned.posts[0].aliases[-1] == "/p/33a3af0edc0e/"


def test_titles_of_sections_are_read_where_addresses_have_them(tmp_path: Path) -> None:
    posts = tmp_path / "site/content/posts"
    posts.mkdir(parents=True)
    pattern = '[permalinks]\nposts = "/:sectionslug/:filename/"\n'
    (tmp_path / "site/hugo.toml").write_text(pattern)
    (posts / "_index.md").write_text("---\ntitle: 我的 文章\n---\n")
    (posts / "a.md").write_text("text")

    scanned = scan_notes(tmp_path / "c.sqlite3", open_libraries([tmp_path / "site"]))

    assert "/我的-文章/a/" in {post.aliases[-1] for post in scanned.posts}
