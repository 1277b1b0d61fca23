import os
from collections.abc import Mapping
from pathlib import Path

import pytest

from reader.core.dialect import PLAIN, Dialect, LibraryKind
from reader.core.errors import Finding
from reader.services.catalogue import Stamp
from reader.services.libraries import Library
from reader.services.library_scan import (
    BATCH,
    LARGEST_NOTE,
    ScanChanges,
    plan_scan,
    read_planned,
    scan_library,
)
from reader.services.library_walk import walk_library
from tests.services.conftest import Write


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "notes"
    made.mkdir()
    return made


def library_in(folder: Path) -> Library:
    return Library("notes", "notes", folder)


def scan(folder: Path, known: Mapping[str, Stamp] | None = None) -> ScanChanges:
    return scan_library(library_in(folder), known or {})


def paths_of(changes: ScanChanges) -> list[str]:
    return [note.post.path for note, _ in changes.changed]


def stamps_of(changes: ScanChanges) -> dict[str, Stamp]:
    return {note.post.path: stamp for note, stamp in changes.changed}


def test_notes_are_found_in_order_a_folder_s_own_first(folder: Path, write: Write) -> None:
    for path in ("b/2.md", "b/a/3.md", "a/1.md", "z.md", "c.markdown", "D.MD"):
        write(folder / path)

    assert paths_of(scan(folder)) == ["D.MD", "c.markdown", "z.md", "a/1.md", "b/2.md", "b/a/3.md"]


def test_drawing_with_the_name_of_a_note_is_none_whenever_it_became_one(
    folder: Path, write: Write
) -> None:
    write(folder / "a.md", "# A\n\nexcalidraw-plugin: parsed\n")
    write(folder / "b.md", "---\ntitle: B\n---\n")
    known = stamps_of(scan(folder))
    write(folder / "b.md", "---\ntags: [excalidraw]\nexcalidraw-plugin: parsed\n---\n{}")

    changes = scan(folder, known)

    assert [*known] == ["a.md", "b.md"]
    assert (paths_of(changes), changes.removed) == ([], ("notes:b",))
    assert changes.folder_findings == ()


def test_what_its_tool_does_not_render_is_no_note(folder: Path, write: Write) -> None:
    for path in ("source/README.md", "source/_posts/README.md", "source/_posts/demo/a.md"):
        write(folder / path)
    dialect = Dialect(
        LibraryKind.HEXO, ("source",), skipped=("source/*.md", "source/_posts/demo/*")
    )

    found = walk_library(folder, dialect, [])

    assert [file.path for file in found] == ["source/_posts/README.md"]


@pytest.mark.parametrize(
    "path",
    [
        *(".hidden/a.md", "a/.git/a.md", "node_modules/x/a.md", "__pycache__/a.md"),
        *(".a.md", "a.txt", "a.md.bak", "md", "README"),
        *("a.excalidraw.md", "a.Excalidraw.MD"),
    ],
)
def test_what_is_no_note_is_left_alone(path: str, folder: Path, write: Write) -> None:
    write(folder / path)

    assert scan(folder) == ScanChanges((), (), 0, ())


def test_folder_named_like_a_note_is_a_folder(folder: Path, write: Write) -> None:
    write(folder / "a.md" / "b.md")

    assert paths_of(scan(folder)) == ["a.md/b.md"]


def test_note_that_did_not_change_is_not_read(folder: Path, write: Write) -> None:
    write(folder / "a.md")
    known = stamps_of(scan(folder))
    write(folder / "b.md")
    read: list[str] = []

    changes = scan_library(library_in(folder), known, read.append)

    assert (read, paths_of(changes), changes.unchanged) == (["b.md"], ["b.md"], 1)


def test_note_that_cannot_be_read_any_more_is_still_known(bound_folder: Path, write: Write) -> None:
    write(bound_folder / "a.md")
    known = stamps_of(scan(bound_folder))
    (bound_folder / "a.md").chmod(0)

    assert scan(bound_folder, known) == ScanChanges((), (), 1, ())


def test_changed_removed_and_renamed_notes_are_told(folder: Path, write: Write) -> None:
    for name in ("changed", "removed", "renamed", "kept"):
        write(folder / f"{name}.md")
    known = stamps_of(scan(folder))
    write(folder / "changed.md", "# Longer than before\n")
    (folder / "removed.md").unlink()
    (folder / "renamed.md").rename(folder / "to.md")

    changes = scan(folder, known)

    assert paths_of(changes) == ["changed.md", "to.md"]
    assert changes.removed == ("notes:removed", "notes:renamed")
    assert changes.unchanged == 1


def test_change_that_keeps_the_size_is_seen_by_the_time(folder: Path, write: Write) -> None:
    file = write(folder / "a.md", "# One\n")
    known = stamps_of(scan(folder))
    write(file, "# Two\n")
    os.utime(file, ns=(0, known["a.md"].mtime_ns + 1))

    assert paths_of(scan(folder, known)) == ["a.md"]


def test_time_after_2262_fits_the_catalogue(folder: Path, write: Write) -> None:
    file = write(folder / "a.md")
    os.utime(file, ns=(0, 2**63 + 7_000_000_000))
    if file.stat().st_mtime_ns < 2**63:
        pytest.skip("this file system knows no such time")

    ((_, stamp),) = scan(folder).changed

    assert 0 <= stamp.mtime_ns < 2**63


def test_folder_that_is_gone_has_a_finding_and_no_notes(folder: Path) -> None:
    changes = scan(folder / "gone", {"a.md": Stamp(1, 2, "hash")})

    (finding,) = changes.folder_findings
    assert changes.removed == ("notes:a",)
    assert (finding.path, finding.what) == (
        str(folder / "gone"),
        "this folder cannot be read: No such file or directory",
    )


def test_link_to_a_file_of_the_library_is_a_note(folder: Path, write: Write) -> None:
    write(folder / "a" / "real.md", "# Real\n")
    (folder / "link.md").symlink_to("a/real.md")

    assert paths_of(scan(folder)) == ["link.md", "a/real.md"]


@pytest.mark.parametrize("target", ["../outside.md", "gone.md", "/dev/null", "a", "../notes"])
def test_link_to_no_note_of_the_library_is_left_alone(
    target: str, folder: Path, write: Write
) -> None:
    write(folder.parent / "outside.md")
    write(folder / "a" / "b.md")
    (folder / "link.md").symlink_to(target)

    changes = scan(folder)

    assert (paths_of(changes), changes.folder_findings) == (["a/b.md"], ())


def test_circle_of_links_is_a_finding(folder: Path, write: Write) -> None:
    write(folder / "note.md")
    (folder / "a.md").symlink_to("b.md")
    (folder / "b.md").symlink_to("a.md")
    (folder / "circle").symlink_to(".")

    changes = scan(folder)

    assert paths_of(changes) == ["note.md"]
    assert [Path(finding.path).name for finding in changes.folder_findings] == ["a.md", "b.md"]


def test_library_that_is_reached_by_a_link_is_read(folder: Path, write: Write) -> None:
    write(folder / "a.md")
    (folder.parent / "link").symlink_to("notes")

    assert paths_of(scan(folder.parent / "link")) == ["a.md"]


def test_folder_and_note_that_may_not_be_read_are_findings(
    bound_folder: Path, write: Write
) -> None:
    for path in ("a.md", "b/c.md", "d.md"):
        write(bound_folder / path)
    (bound_folder / "a.md").chmod(0)
    (bound_folder / "b").chmod(0)

    changes = scan(bound_folder)

    assert paths_of(changes) == ["d.md"]
    assert {(finding.path, finding.what) for finding in changes.folder_findings} == {
        (str(bound_folder / "a.md"), "this note cannot be read: Permission denied"),
        (str(bound_folder / "b"), "this folder cannot be read: Permission denied"),
    }


def test_note_that_vanishes_during_the_scan_is_a_finding(folder: Path, write: Write) -> None:
    for name in ("a.md", "b.md", "c.md"):
        write(folder / name)

    def remove(path: str) -> None:
        (folder / path.replace("a", "b")).unlink(missing_ok=True)

    changes = scan_library(library_in(folder), {"b.md": Stamp(1, 1, "hash")}, remove)

    assert paths_of(changes) == ["a.md"]
    assert changes.removed == ("notes:b",)
    assert [Path(finding.path).name for finding in changes.folder_findings] == ["b.md", "c.md"]


def test_folder_that_vanishes_during_the_scan_is_a_finding(folder: Path, write: Write) -> None:
    write(folder / "a.md")
    (folder / "b").mkdir()

    findings: list[Finding] = []
    walk = walk_library(folder, PLAIN, findings)
    first = next(walk)
    (folder / "b").rmdir()

    rest = [*walk]

    assert (first.path, rest) == ("a.md", [])
    assert [finding.path for finding in findings] == [str(folder / "b")]


def test_batches_are_given_as_they_are_read(folder: Path, write: Write) -> None:
    for number in range(BATCH + 1):
        write(folder / f"{number:03}.md")
    read: list[str] = []
    batches = read_planned(plan_scan(library_in(folder), {}), read.append)

    first = next(batches)

    assert len(first.changed) == len(read) == BATCH
    assert [len(each.changed) for each in batches] == [1]


def test_rebuild_reads_what_has_not_changed(folder: Path, write: Write) -> None:
    write(folder / "a.md")
    (note,) = scan_library(library_in(folder), {}).changed

    plan = plan_scan(library_in(folder), {"a.md": note[1]}, is_rebuild=True)

    assert [file.path for file in plan.unread] == ["a.md"]


def test_pipe_is_passed_by(folder: Path, write: Write) -> None:
    write(folder / "b.md")
    os.mkfifo(folder / "a.md")

    assert paths_of(scan(folder)) == ["b.md"]


def test_name_that_is_not_utf_8_is_a_finding_that_can_be_shown(folder: Path) -> None:
    for name in (b"\xff.md", b"d\xfe/x.md"):
        file = Path(os.fsdecode(os.path.join(os.fsencode(folder), name)))  # noqa: PTH118 - of bytes
        file.parent.mkdir(exist_ok=True)
        file.write_text("# Note")

    changes = scan(folder)

    assert changes.changed == ()
    assert [finding.path for finding in changes.folder_findings] == [
        f"{folder}/\\udcff.md",
        f"{folder}/d\\udcfe/x.md",
    ]


def test_folder_of_such_a_name_that_cannot_be_read_can_be_shown(folder: Path) -> None:
    findings: list[Finding] = []

    assert list(walk_library(folder / "\udcff", PLAIN, findings)) == []

    assert findings[0].path == f"{folder}/\\udcff"


def test_note_that_is_no_text_is_told_and_not_listed(folder: Path, write: Write) -> None:
    write(folder / "a.md", b"a\nb\0c")
    write(folder / "b.md", b"text")

    changes = scan(folder)

    assert [note.post.path for note, _ in changes.changed] == ["b.md"]
    (finding,) = changes.folder_findings
    assert (finding.path, finding.line) == (str(folder / "a.md"), 2)
    assert "NUL bytes" in finding.what


def test_path_longer_than_windows_had_them_is_read(folder: Path, write: Write) -> None:
    deep = "/".join(["一个很长的文件夹名字" * 2] * 14)
    write(folder / deep / "note.md", b"# Deep")

    ((note, _),) = scan(folder).changed

    assert len(str(folder / note.post.path)) > 260
    assert note.post.title == "Deep"


def test_doubts_about_the_text_come_with_the_note(folder: Path, write: Write) -> None:
    write(folder / "a.md", b"---\ntitle: [x]\n---\n# \xe9")

    ((note, _),) = scan(folder).changed

    assert note.post.title == "�"
    assert [finding.line for finding in note.findings] == [4, 2]
    assert {finding.path for finding in note.findings} == {str(folder / "a.md")}


def test_long_note_is_read(folder: Path, write: Write) -> None:
    write(folder / "a.md", b"# Long\n\n" + b"word " * 1_000_000)

    ((note, stamp),) = scan(folder).changed

    assert note.post.words > 1_000_000
    assert stamp.size > 5_000_000


def test_note_beyond_the_bound_is_refused_with_advice(folder: Path, write: Write) -> None:
    with write(folder / "a.md").open("r+b") as file:
        file.truncate(LARGEST_NOTE + 300_000)

    changes = scan(folder, {"a.md": Stamp(1, 1, "hash")})

    (finding,) = changes.folder_findings
    assert (changes.changed, changes.removed) == ((), ("notes:a",))
    assert finding.what == "the note is 16.3 MB; at most 16 MB are read"
    assert finding.advice == "Split it into several notes"


def test_thousand_notes_are_read_once(folder: Path, write: Write) -> None:
    for number in range(1000):
        write(folder / str(number % 10) / f"{number}.md", f"# Note {number}\n")
    first = scan(folder)

    second = scan(folder, stamps_of(first))

    assert (len(first.changed), len(second.changed), second.unchanged) == (1000, 0, 1000)
