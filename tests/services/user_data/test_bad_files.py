"""Exports that are damaged, newer or hostile: refused, with nothing changed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.core.errors import UserError
from reader.core.slug import Slug
from reader.services.paths import find_paths
from reader.services.progress import ProgressStore
from reader.services.user_data.archive import DATABASE, SETTINGS
from reader.services.user_data.importing import open_import
from reader.services.user_data.merging import ImportMode
from tests.services.user_data.forging import forge, make_database

Forge = Callable[[Path], Path]
_VIEW = "CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION SELECT x FROM n) SELECT x FROM n"
_TRIGGER = "CREATE TRIGGER t AFTER INSERT ON drafts BEGIN DELETE FROM submissions; END;"


def good(folder: Path, *scripts: str) -> bytes:
    return make_database(folder / "made.sqlite3", *scripts)


def torn(folder: Path) -> Path:
    file = forge(folder / "it.zip", good(folder))
    file.write_bytes(file.read_bytes()[:-200])
    return file


def twice(folder: Path) -> Path:
    file = forge(folder / "it.zip", good(folder))
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(file, "a") as archive:
        archive.writestr(DATABASE, b"another")
    return file


def plain_text(folder: Path) -> Path:
    file = folder / "it.zip"
    file.write_text("no archive")
    return file


def empty(folder: Path) -> Path:
    file = folder / "it.zip"
    with zipfile.ZipFile(file, "w"):
        pass
    return file


def flipped(folder: Path) -> Path:
    database = bytearray(good(folder, "INSERT INTO state VALUES ('a', '1')"))
    database[4096 * 2 : 4096 * 4] = b"\xff" * 4096 * 2
    return forge(folder / "it.zip", bytes(database))


def bomb(folder: Path) -> Path:
    settings = b"#" * (2 * 2**20)
    return forge(folder / "it.zip", good(folder), others={SETTINGS: settings})


def lying_bomb(folder: Path) -> Path:
    """One whose size is given as small in the archive's own list."""
    file = bomb(folder)
    content = file.read_bytes()
    size = (2 * 2**20).to_bytes(4, "little")
    assert size in content
    file.write_bytes(content.replace(size, (1000).to_bytes(4, "little")))
    return file


@pytest.mark.parametrize(
    ("make", "what"),
    [
        (plain_text, "no export of Yandu"),
        (empty, "manifest.json is missing"),
        (torn, "no export of Yandu|cannot be read"),
        (twice, "one name twice"),
        (flipped, "damaged"),
        (bomb, "larger than any"),
        (lying_bomb, "cannot be read|damaged"),
        (lambda f: forge(f / "it.zip", b"no database"), "user.sqlite3 in it is damaged"),
        (lambda f: forge(f / "it.zip", good(f), digest="0" * 64), "damaged"),
        (lambda f: forge(f / "it.zip", good(f), manifest=b"[" * 50_000), "damaged"),
        (lambda f: forge(f / "it.zip", good(f), manifest=b'{"format": 1}'), "damaged"),
        (lambda f: forge(f / "it.zip", good(f), manifest=b"[]"), "damaged"),
        (lambda f: forge(f / "it.zip", good(f), version=2), "newer Yandu"),
        (lambda f: forge(f / "it.zip", good(f), schema=999), "newer Yandu"),
        (lambda f: forge(f / "it.zip", good(f, _VIEW)), "damaged"),
        (lambda f: forge(f / "it.zip", good(f, _TRIGGER)), "damaged"),
        (lambda f: forge(f / "it.zip", good(f, "DROP TABLE drafts")), "damaged"),
        (lambda f: forge(f / "it.zip", good(f), others={"../evil": b""}), "which no export"),
        (lambda f: forge(f / "it.zip", good(f), others={"/etc/evil": b""}), "which no export"),
        (lambda f: forge(f / "it.zip", good(f), others={"drafts/../x": b""}), "which no export"),
        (lambda f: forge(f / "it.zip", good(f), others={SETTINGS: b"colour = 1"}), "unknown key"),
        (lambda f: f / "missing.zip", "cannot be read"),
    ],
)
def test_bad_file_is_refused_and_nothing_changed(tmp_path: Path, make: Forge, what: str) -> None:
    paths = find_paths(tmp_path / "home")
    paths.make()
    file = make(tmp_path)

    with closing(ProgressStore(paths.user_database)) as progress:
        progress.save_draft(Slug("mine"), "kept")
        with pytest.raises(UserError, match=what), open_import(file) as coming:
            coming.run(progress.database, paths, ImportMode.REPLACE, "1.0")

        assert progress.draft(Slug("mine")) == "kept"
    assert not (paths.data / "backups").exists()


def test_import_that_cannot_be_written_keeps_the_data(tmp_path: Path) -> None:
    paths = find_paths(tmp_path / "home")
    paths.make()
    file = forge(tmp_path / "it.zip", good(tmp_path), others={SETTINGS: b'theme = "dark"'})
    paths.settings.mkdir()  # where a file is to be put

    with closing(ProgressStore(paths.user_database)) as progress:
        progress.save_draft(Slug("mine"), "kept")
        with pytest.raises(UserError), open_import(file) as coming:
            coming.run(progress.database, paths, ImportMode.REPLACE, "1.0")

        assert progress.draft(Slug("mine")) == "kept"
