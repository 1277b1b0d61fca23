import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.errors import Finding
from reader.core.note_links import NoteLinks
from reader.core.note_reader import ReadNote, read_note
from reader.core.post import PostId
from reader.services.catalogue import Catalogue, Stamp
from tests.services.conftest import run_together

STAMP = Stamp(2**63 - 1, 7, "hash")
FINDING = Finding("/notes", "cannot be read", 3, "Mend it", "folder")
# What a file is damaged in: its first bytes, its end, its pages but the first, one page, all.
DAMAGE: list[Callable[[bytes], bytes]] = [
    lambda old: b"no database" + old[11:],
    lambda old: old[:5000],
    lambda old: old[:4096] + b"\xff" * (len(old) - 4096),
    lambda old: old[: (half := len(old) // 8192 * 4096)] + bytes(4096) + old[half + 4096 :],
    lambda old: b"x" * len(old),
    lambda old: old[:20],
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "catalogue.sqlite3"


@pytest.fixture
def catalogue(file: Path) -> Iterator[Catalogue]:
    with closing(Catalogue(file)) as opened:
        yield opened


def make_note(path: str, text: str = "# 题\n\n正文", library: str = "notes") -> ReadNote:
    return read_note(text, library=library, path=path, shown_path=f"/{path}", content_hash="hash")


def put(catalogue: Catalogue, *paths: str, library: str = "notes") -> None:
    catalogue.put([(make_note(path, library=library), STAMP) for path in paths], [])


def ids(catalogue: Catalogue) -> set[str]:
    return {post.id for post in catalogue.posts()}


def test_note_is_read_back_as_it_was_put(catalogue: Catalogue) -> None:
    note = make_note("图/a.md", "---\ndate: 2026-01-31\ntags: 7/\n---\n# 题\n\n$x$")

    catalogue.put([(note, STAMP)], [])

    assert catalogue.posts() == [note.post]
    assert list(catalogue.documents()) == [note.document]
    assert note.findings
    assert catalogue.findings() == list(note.findings)
    assert catalogue.stamps("notes") == {"图/a.md": STAMP}
    assert catalogue.hashes() == {note.post.id: "hash"}


def test_posts_of_some_notes_are_read_alone(catalogue: Catalogue) -> None:
    put(catalogue, "a.md", "图/b.md", "c.md")

    posts = catalogue.posts_of([PostId("notes:图/b"), PostId("notes:c"), PostId("notes:gone")])

    assert {post.path for post in posts} == {"图/b.md", "c.md"}


def test_note_with_half_a_surrogate_pair_in_its_title_is_put(catalogue: Catalogue) -> None:
    catalogue.put([(make_note("a.md", '{\n"title": "\\ud800"\n}\n'), STAMP)], [])

    assert [post.title for post in catalogue.posts()] == ["\ufffd"]


def test_changed_note_takes_the_place_of_the_old_one(catalogue: Catalogue) -> None:
    put(catalogue, "a.md")

    catalogue.put([(make_note("a.md", "# New"), Stamp(1, 2, "other"))], [])

    assert [post.title for post in catalogue.posts()] == ["New"]
    assert catalogue.hashes() == {"notes:a": "other"}


def test_removed_notes_are_dropped_with_their_pages(catalogue: Catalogue) -> None:
    put(catalogue, "a.md", "b.md")
    for name in ("notes:a.md", "notes:b.md"):
        catalogue.put_page(name, "key", "page")

    catalogue.put([], [PostId("notes:a")])

    assert ids(catalogue) == {"notes:b"}
    assert catalogue.page("notes:a.md", "key") is None
    assert catalogue.page("notes:b.md", "key") == "page"


def test_documents_of_some_posts_are_given(catalogue: Catalogue) -> None:
    put(catalogue, "a.md", "b.md")

    found = catalogue.documents([PostId("notes:b"), PostId("notes:gone")])

    assert [document.id for document in found] == ["notes:b"]


def test_folder_findings_replace_those_of_the_last_scan(catalogue: Catalogue) -> None:
    catalogue.put_folder_findings("notes", (FINDING, FINDING))
    catalogue.put_folder_findings("notes", (FINDING,))
    catalogue.put_folder_findings("other", ())

    assert catalogue.findings() == [FINDING]


def test_other_libraries_are_forgotten(catalogue: Catalogue) -> None:
    put(catalogue, "a.md")
    put(catalogue, "a.md", library="gone")
    catalogue.put_folder_findings("gone", (FINDING,))
    catalogue.put_page("gone:a.md", "key", "page")

    catalogue.drop_other_libraries(["notes"])
    catalogue.drop_other_libraries(["notes"])

    assert ids(catalogue) == {"notes:a"}
    assert (catalogue.findings(), catalogue.page("gone:a.md", "key")) == ([], None)


def test_no_library_leaves_none(catalogue: Catalogue) -> None:
    put(catalogue, "a.md")

    catalogue.drop_other_libraries([])

    assert catalogue.posts() == []


def test_one_page_a_note_is_kept(catalogue: Catalogue) -> None:
    catalogue.put_page("notes:a.md", "old", "page")
    catalogue.put_page("notes:a.md", "new", "other page")

    assert catalogue.page("notes:a.md", "old") is None
    assert catalogue.page("notes:a.md", "new") == "other page"


def test_pages_are_dropped_and_notes_are_not(catalogue: Catalogue) -> None:
    put(catalogue, "a.md")
    catalogue.put_page("notes:a.md", "key", "page")

    catalogue.drop_pages()

    assert catalogue.page("notes:a.md", "key") is None
    assert len(catalogue.posts()) == 1


def test_put_that_fails_puts_nothing(catalogue: Catalogue) -> None:
    put(catalogue, "a.md")
    too_large = Stamp(2**63, 1, "hash")

    with pytest.raises(OverflowError):
        catalogue.put([(make_note("b.md"), STAMP), (make_note("c.md"), too_large)], ["notes:a"])  # type: ignore[list-item]  # an id

    assert ids(catalogue) == {"notes:a"}


def test_catalogue_is_there_at_the_next_start(file: Path) -> None:
    with closing(Catalogue(file)) as first:
        put(first, "a.md")

    with closing(Catalogue(file)) as second:
        assert ids(second) == {"notes:a"}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_file_is_begun_anew(damage: Callable[[bytes], bytes], file: Path) -> None:
    fill(file)
    file.write_bytes(damage(file.read_bytes()))

    with closing(Catalogue(file)) as catalogue:
        assert (catalogue.posts(), catalogue.stamps("notes")) == ([], {})
        put(catalogue, "a.md")

    with closing(Catalogue(file)) as again:
        assert ids(again) == {"notes:a"}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_file_is_written_anew_too(damage: Callable[[bytes], bytes], file: Path) -> None:
    fill(file)
    file.write_bytes(damage(file.read_bytes()))

    with closing(Catalogue(file)) as catalogue:
        put(catalogue, *(f"{number}.md" for number in range(200)))

    with closing(Catalogue(file)) as again:
        assert len(again.posts()) == len(again.hashes()) == len(again.stamps("notes")) == 200


def fill(file: Path) -> None:
    with closing(Catalogue(file)) as catalogue:
        put(catalogue, *(f"{number}.md" for number in range(200)))


@pytest.mark.parametrize("version", [1, 99])
def test_file_of_another_version_is_begun_anew(version: int, file: Path) -> None:
    with closing(sqlite3.connect(file)) as made:
        made.executescript(f"CREATE TABLE notes (x); PRAGMA user_version = {version};")

    with closing(Catalogue(file)) as catalogue:
        assert catalogue.posts() == []


def test_database_of_something_else_is_begun_anew(file: Path) -> None:
    with closing(sqlite3.connect(file)) as made:
        made.execute("CREATE TABLE notes (x)")

    with closing(Catalogue(file)) as catalogue:
        assert catalogue.posts() == []


def test_sound_file_that_another_process_began_anew_is_only_opened_again(file: Path) -> None:
    fill(file)
    file.write_bytes(DAMAGE[2](file.read_bytes()))
    with closing(Catalogue(file)) as late, closing(Catalogue(file)) as early:
        assert early.posts() == []
        put(early, "a.md")

        assert ids(late) == {"notes:a"}


def test_full_or_guarded_disk_is_no_reason_to_begin_anew(bound_folder: Path) -> None:
    file = bound_folder / "catalogue.sqlite3"
    fill(file)
    file.chmod(0o400)
    before = file.read_bytes()

    with pytest.raises(sqlite3.OperationalError), closing(Catalogue(file)) as catalogue:
        catalogue.drop_pages()

    assert file.read_bytes() == before


def test_folder_that_may_not_be_written_is_no_reason_either(bound_folder: Path) -> None:
    bound_folder.chmod(0o500)

    with pytest.raises(sqlite3.OperationalError, match="unable to open"):
        Catalogue(bound_folder / "catalogue.sqlite3")


def test_processes_begin_and_write_one_catalogue_at_once(file: Path) -> None:
    load = (
        "from pathlib import Path; from tests.services.test_catalogue import put\n"
        "from reader.services.catalogue import Catalogue\n"
    )
    then = (
        "catalogue = Catalogue(Path(sys.argv[1]))\n"
        "for number in range(20): put(catalogue, f'{number}.md', library=sys.argv[2])\n"
    )

    errors = run_together(load, then, *([str(file), name] for name in ("one", "two", "three")))

    assert errors == [""] * 3
    with closing(Catalogue(file)) as catalogue:
        assert len(catalogue.posts()) == 60


def test_threads_share_one_catalogue(catalogue: Catalogue) -> None:
    def write(library: str) -> None:
        for number in range(20):
            put(catalogue, f"{number}.md", library=library)
            catalogue.posts()

    threads = [threading.Thread(target=write, args=(name,)) for name in ("one", "two", "three")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(catalogue.posts()) == 60


LINKED = "# 题\n\nSee [[b]] and [c](../c.md).\n\n## Part $x$\n\n### Deeper\n"


def test_headings_and_links_are_read_back(catalogue: Catalogue) -> None:
    note = make_note("d/a.md", LINKED)

    catalogue.put([(note, STAMP)], [])

    headings = catalogue.headings()[note.post.id]
    assert [(each.level, each.text) for each in headings] == [
        (1, "题"),
        (2, "Part x"),
        (3, "Deeper"),
    ]
    assert [each.anchor for each in headings] == [s.anchor for s in note.document.sections]
    assert catalogue.links() == {note.post.id: NoteLinks(("c.md",), ("b",))}


def test_headings_and_links_of_a_changed_note_are_the_new_ones(catalogue: Catalogue) -> None:
    catalogue.put([(make_note("a.md", LINKED), STAMP)], [])

    catalogue.put([(make_note("a.md", "# New"), STAMP)], [])

    (headings,) = catalogue.headings().values()
    assert [each.text for each in headings] == ["New"]
    assert list(catalogue.links().values()) == [NoteLinks()]


@pytest.mark.parametrize("forget", [
    lambda catalogue: catalogue.put([], ["notes:a"]),
    lambda catalogue: catalogue.drop_other_libraries(["other"]),
])  # fmt: skip
def test_headings_and_links_go_with_their_note(
    catalogue: Catalogue, forget: Callable[[Catalogue], None]
) -> None:
    put(catalogue, "a.md")

    forget(catalogue)

    assert catalogue.headings() == {}
    assert catalogue.links() == {}


def test_file_that_is_deleted_while_it_is_open_is_begun_anew(tmp_path: Path) -> None:
    path = tmp_path / "catalogue.sqlite3"
    catalogue = Catalogue(path)
    catalogue.put_page("a", "1", "<p>")

    path.unlink()

    assert catalogue.page("a", "1") is None
    catalogue.put_page("a", "1", "<p>")
    other = Catalogue(path)
    assert other.page("a", "1") == "<p>"
    other.close()
    catalogue.close()
