"""Notes written out as plain Markdown, real files to real files."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.library import LibrarySnapshot
from reader.services.libraries import Library, open_libraries
from reader.services.note_export import ExportReport, export_notes
from reader.services.scanning import scan_notes

_HEAP = """+++
title = "Heap: a sort"
date = 2031-02-01
tags = ["sorting"]
+++
![tree](pictures/tree%20one.png) as in [merge](merge.md#joining) and [[leaf|a leaf]],
not [gone](gone.md). ![](none.png) [out](https://example.org/a.png)

`![tree](pictures/tree%20one.png)`
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "notes"
    (folder / "Sorting" / "pictures").mkdir(parents=True)
    (folder / "Sorting" / "pictures" / "tree one.png").write_bytes(b"png")
    (folder / "Sorting" / "heap.md").write_text(_HEAP, encoding="utf-8")
    (folder / "Sorting" / "merge.md").write_text("# Merge\n\n## Joining\n", encoding="utf-8")
    (folder / "leaf.md").write_text("# Leaf\n\n[top](#leaf) [[#leaf]]\n", encoding="utf-8")
    return folder


def export(tmp_path: Path, *folders: Path, ids: tuple[str, ...] = ()) -> ExportReport:
    """Write the notes of ``ids``, or all in ``folders``, to ``out``."""
    libraries: tuple[Library, ...] = open_libraries(folders)
    scanned = scan_notes(tmp_path / "catalogue.sqlite3", libraries)
    snapshot = LibrarySnapshot.of(scanned.posts)
    posts = [post for post in snapshot.posts if not ids or post.id in ids]
    return export_notes(posts, libraries, tmp_path / "out", snapshot=snapshot)


def test_note_comes_with_its_pictures_and_links_that_lead_there(
    folder: Path, tmp_path: Path
) -> None:
    report = export(tmp_path, folder)

    written = (tmp_path / "out" / "Sorting" / "heap.md").read_text(encoding="utf-8")
    assert "![tree](../assets/Sorting/pictures/tree%20one.png)" in written
    assert "[merge](merge.md#joining) and [a leaf](../leaf.md)" in written
    assert (tmp_path / "out/assets/Sorting/pictures/tree one.png").read_bytes() == b"png"
    assert (report.notes, report.assets) == (3, 1)


def test_files_that_a_note_links_to_come_with_it(folder: Path, tmp_path: Path) -> None:
    (folder / "Sorting" / "a paper.pdf").write_bytes(b"pdf")
    (folder / "Sorting" / "work.ipynb").write_text("{}")
    text = "[paper](a%20paper.pdf) [book](work.ipynb) [lost](gone.zip) ![no](a%20paper.pdf)"
    (folder / "Sorting" / "linked.md").write_text(text)

    report = export(tmp_path, folder, ids=("notes:Sorting/linked",))

    written = (tmp_path / "out/Sorting/linked.md").read_text(encoding="utf-8")
    assert (
        "[paper](../assets/Sorting/a%20paper.pdf) [book](../assets/Sorting/work.ipynb)" in written
    )
    assert (tmp_path / "out/assets/Sorting/a paper.pdf").read_bytes() == b"pdf"
    assert [finding.what for finding in report.findings] == [
        *("gone.zip is not there", "a paper.pdf is not there, or no picture")
    ]  # fmt: skip


def test_link_by_the_address_of_a_page_leads_to_its_file(tmp_path: Path) -> None:
    site = tmp_path / "blog"
    (site / "_posts").mkdir(parents=True)
    (site / "_config.yml").write_text("permalink: /:year/:title/\n")
    (site / "_posts" / "2024-01-02-one.md").write_text("see [two](/2024/two/#part)")
    (site / "_posts" / "2024-01-03-two.md").write_text("## Part")

    export(tmp_path, site)

    written = (tmp_path / "out" / "2024-01-02-one.md").read_text(encoding="utf-8")
    assert "[two](2024-01-03-two.md#part)" in written


def test_files_by_their_name_alone_come_with_the_note(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    (vault / ".obsidian").mkdir(parents=True)
    (vault / "files").mkdir()
    (vault / "files" / "a paper.pdf").write_bytes(b"pdf")
    (vault / "one.md").write_text("![[a paper.pdf]] [[a paper.pdf|it]] ![[two]] ![[gone.pdf]]")
    (vault / "two.md").write_text("# Two")

    report = export(tmp_path, vault)

    written = (tmp_path / "out" / "one.md").read_text(encoding="utf-8")
    assert "[a paper.pdf](assets/files/a%20paper.pdf) [it](assets/files/a%20paper.pdf)" in written
    assert "[two](two.md) gone.pdf" in written
    assert (report.assets, report.findings) == (1, ())


def test_drawings_of_a_vault_come_with_the_notes_that_lead_to_them(tmp_path: Path) -> None:
    vault = tmp_path / "vault"
    (vault / ".obsidian").mkdir(parents=True)
    (vault / "a.md").write_text("![[Map.excalidraw]] [[Map.excalidraw|b]] [c](Map.excalidraw.md)")
    (vault / "Map.excalidraw.md").write_text("---\nexcalidraw-plugin: parsed\n---\n")

    export(tmp_path, vault)

    place = "assets/Map.excalidraw.md"
    written = (tmp_path / "out" / "a.md").read_text()
    assert written.endswith(f"[Excalidraw: Map]({place}) [b]({place}) [c]({place})")
    assert (tmp_path / "out" / place).is_file()


def test_notes_of_one_place_below_two_roots_are_both_written(tmp_path: Path) -> None:
    posts, drafts = (tmp_path / "blog" / "source" / name for name in ("_posts", "_drafts"))
    posts.mkdir(parents=True)
    drafts.mkdir()
    (tmp_path / "blog" / "_config.yml").write_text("title: x\n")
    (posts / "Same.md").write_text("posted")
    (drafts / "same.md").write_text("begun, see [it](/source/_posts/Same.md)")
    (posts / "other.md").write_text("other")

    report = export(tmp_path, tmp_path / "blog")

    out = tmp_path / "out"
    assert (out / "source/_posts/Same.md").read_text().endswith("posted")
    assert "begun" in (out / "source/_drafts/same.md").read_text()
    assert (out / "other.md").exists()
    assert report.notes == 3


def test_front_matter_is_written_as_yaml(folder: Path, tmp_path: Path) -> None:
    export(tmp_path, folder)

    written = (tmp_path / "out" / "Sorting" / "heap.md").read_text(encoding="utf-8")
    assert written.startswith('---\ntitle: "Heap: a sort"\ndate: 2031-02-01 00:00:00\n')
    assert 'tags: ["sorting"]\n---\n' in written


def test_links_to_what_is_not_written_keep_their_words(folder: Path, tmp_path: Path) -> None:
    export(tmp_path, folder, ids=("notes:Sorting/heap",))

    written = (tmp_path / "out" / "Sorting" / "heap.md").read_text(encoding="utf-8")
    assert "as in merge and a leaf,\nnot gone." in written
    assert "[out](https://example.org/a.png)" in written
    assert "`![tree](pictures/tree%20one.png)`" in written


def test_picture_that_is_missing_is_a_finding(folder: Path, tmp_path: Path) -> None:
    report = export(tmp_path, folder)

    assert [finding.what for finding in report.findings] == ["none.png is not there, or no picture"]


def test_note_that_has_gone_is_a_finding_and_the_rest_is_written(
    folder: Path, tmp_path: Path
) -> None:
    libraries = open_libraries([folder])
    scanned = scan_notes(tmp_path / "catalogue.sqlite3", libraries)
    (folder / "leaf.md").unlink()

    snapshot = LibrarySnapshot.of(scanned.posts)
    report = export_notes(snapshot.posts, libraries, tmp_path / "out", snapshot=snapshot)

    assert report.notes == 2
    assert any("cannot be read" in finding.what for finding in report.findings)


def test_notes_of_two_libraries_do_not_meet(folder: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "leaf.md").write_text("# Another leaf\n", encoding="utf-8")

    export(tmp_path, folder, other)

    assert "Another leaf" in (tmp_path / "out" / "other" / "leaf.md").read_text(encoding="utf-8")
    assert "# Leaf" in (tmp_path / "out" / "notes" / "leaf.md").read_text(encoding="utf-8")


def test_tags_of_a_site_become_markdown(tmp_path: Path) -> None:
    site = tmp_path / "blog"
    (site / "source" / "_posts" / "a").mkdir(parents=True)
    (site / "_config.yml").write_text("title: Blog\n", encoding="utf-8")
    (site / "package.json").write_text('{"dependencies": {"hexo": "7"}}', encoding="utf-8")
    (site / "source/_posts/a/p.png").write_bytes(b"png")
    (site / "source/_posts/a.md").write_text(
        "---\ntitle: A\n---\n{% asset_img p.png a picture %}\n", encoding="utf-8"
    )

    report = export(tmp_path, site)

    written = (tmp_path / "out" / "a.md").read_text(encoding="utf-8")
    assert "{%" not in written
    assert report.assets == 1


def test_folder_with_something_in_it_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "mine.txt").write_text("x", encoding="utf-8")

    with pytest.raises(UserError, match="not empty"):
        export(tmp_path, folder)


def test_folder_of_notes_is_never_written_to(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").symlink_to(folder / "Sorting")

    with pytest.raises(UserError, match="only read"):
        export(tmp_path, folder)


def test_folder_that_cannot_be_made_says_what_to_do(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file", encoding="utf-8")

    with pytest.raises(UserError, match=r"cannot be written.*name a folder"):
        export(tmp_path, folder)


def test_note_that_is_no_text_any_more_is_told_and_the_others_are_written(
    folder: Path, tmp_path: Path
) -> None:
    libraries = open_libraries((folder,))
    snapshot = LibrarySnapshot.of(scan_notes(tmp_path / "catalogue.sqlite3", libraries).posts)
    (folder / "leaf.md").write_bytes(b"a\0b")

    report = export_notes(snapshot.posts, libraries, tmp_path / "out", snapshot=snapshot)

    assert [Path(finding.path).name for finding in report.findings if "NUL" in finding.what] == [
        "leaf.md"
    ]
    assert (tmp_path / "out" / "Sorting" / "merge.md").is_file()


def test_note_of_the_longest_name_is_written(tmp_path: Path) -> None:
    folder = tmp_path / "notes"
    folder.mkdir()
    (folder / ("字" * 84 + ".md")).write_text("text", encoding="utf-8")

    report = export(tmp_path, folder)

    assert (report.notes, report.findings) == (1, ())
