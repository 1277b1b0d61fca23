import os
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.services.catalogue import Catalogue
from reader.services.doctor.files import (
    check_index,
    check_settings,
    check_stores,
    check_user_style,
    check_web_assets,
)
from reader.services.doctor.languages import check_languages
from reader.services.doctor.qt import QtProbe, check_qt, probe_qt
from reader.services.doctor.sandbox import (
    SandboxProbe,
    check_page_sandbox,
    check_sandbox,
    probe_sandbox,
)
from reader.services.index_run import run_index
from reader.services.libraries import Library
from reader.services.paths import Paths
from reader.services.progress import ProgressStore
from reader.services.schema import MIGRATIONS

GOOD = QtProbe("6.9.0", "", ("Noto Sans CJK SC", "Source Han Sans SC"))


def test_this_interpreter_loads_qt_and_finds_chinese_fonts() -> None:
    probe = probe_qt()

    assert probe.error == ""
    assert probe.version is not None
    assert probe.chinese_fonts


def test_qt_that_loads_is_good() -> None:
    engine, libraries, fonts = check_qt(GOOD, missing=())

    assert (engine.ok, libraries.ok, fonts.ok) == (True, True, True)
    assert engine.detail == "Qt 6.9.0"
    assert fonts.detail == "Noto Sans CJK SC, Source Han Sans SC"


def test_library_that_the_loader_misses_is_named_with_its_package() -> None:
    error = "libnss3.so: cannot open shared object file: No such file or directory"

    engine, libraries, _ = check_qt(QtProbe("6.9.0", error, ()), missing=())

    assert (engine.ok, libraries.ok) == (False, False)
    assert (engine.detail, libraries.detail) == (error, "libnss3.so")
    assert "nss3" in engine.mend
    assert engine.mend == libraries.mend


def test_library_that_only_the_screen_needs_is_missing_while_qt_loads() -> None:
    engine, libraries, _ = check_qt(GOOD, missing=("libxcb-cursor.so.0",))

    assert (engine.ok, libraries.ok) == (True, False)
    assert "libxcb-cursor" in libraries.mend


def test_qt_that_is_not_installed_is_to_be_installed() -> None:
    engine, libraries, fonts = check_qt(
        QtProbe(None, "No module named 'PySide6'", None), missing=()
    )

    assert (engine.ok, libraries.ok, fonts.ok) == (False, True, False)
    assert "pip install" in engine.mend


def test_machine_without_chinese_fonts_is_told_which_to_install() -> None:
    *_, fonts = check_qt(QtProbe("6.9.0", "", ()), missing=())

    assert not fonts.ok
    assert "noto" in fonts.mend.lower()


def test_many_fonts_are_counted() -> None:
    *_, fonts = check_qt(QtProbe("6.9.0", "", tuple("ABCDE")), missing=())

    assert fonts.detail == "A, B, C and 2 more"


def test_this_machines_sandbox_starts() -> None:
    probe = probe_sandbox()

    assert probe.error == ""
    assert "limits" in probe.layers


@pytest.mark.parametrize(
    ("layers", "ok", "detail", "mend"),
    [
        ({"limits", "landlock", "seccomp"}, True, "full (landlock, limits, seccomp)", ""),
        ({"limits", "seccomp"}, True, "partial (limits, seccomp)", "landlock"),
        ({"limits", "landlock"}, False, "limits (landlock, limits)", "seccomp"),
        (set(), False, "limits (no layer)", "seccomp"),
    ],
)
def test_sandbox_below_partial_is_not_enough(
    layers: set[str], ok: bool, detail: str, mend: str
) -> None:
    check = check_sandbox(SandboxProbe(frozenset(layers)))

    assert (check.ok, check.detail) == (ok, detail)
    assert mend in check.mend
    assert bool(check.mend) is bool(mend)


@pytest.mark.parametrize(
    ("why_off", "detail"),
    [("", "on"), ("the program runs as root", "off, because the program runs as root")],
)
def test_sandbox_of_the_pages_is_told_and_never_missing(why_off: str, detail: str) -> None:
    check = check_page_sandbox(why_off)

    assert (check.ok, check.detail) == (True, detail)


def test_sandbox_that_does_not_start_is_told_with_the_reason() -> None:
    check = check_sandbox(SandboxProbe(frozenset(), "it said:\n  no"))

    assert (check.ok, check.detail) == (False, "it cannot be started: it said: no")


def test_web_assets_are_built() -> None:
    assert check_web_assets().ok


def test_fresh_home_has_nothing_wrong(paths: Paths) -> None:
    checks = [check_settings(paths), *check_stores(paths), check_index(paths)]

    assert [check.ok for check in checks] == [True] * 4


def test_sound_stores_are_good(paths: Paths) -> None:
    ProgressStore(paths.user_database).close()
    Catalogue(paths.catalogue).close()

    user, catalogue = check_stores(paths)

    assert (user.ok, user.detail) == (True, str(paths.user_database))
    assert (catalogue.ok, catalogue.detail) == (True, str(paths.catalogue))


def test_data_of_a_newer_yandu_is_reported_and_left_alone(paths: Paths) -> None:
    with closing(sqlite3.connect(paths.user_database)) as database:
        database.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    before = paths.user_database.read_bytes()

    user, _ = check_stores(paths)

    assert not user.ok
    assert "written by a newer Yandu" in user.detail
    assert user.mend
    assert paths.user_database.read_bytes() == before


@pytest.mark.parametrize("spoil", [lambda old: b"no database" * 99, lambda old: old[:5000]])
def test_damaged_stores_are_reported(spoil: Callable[[bytes], bytes], paths: Paths) -> None:
    ProgressStore(paths.user_database).close()
    Catalogue(paths.catalogue).close()
    for file in (paths.user_database, paths.catalogue):
        file.write_bytes(spoil(file.read_bytes()))

    user, catalogue = check_stores(paths)

    assert (user.ok, catalogue.ok) == (False, False)
    assert str(paths.catalogue) in catalogue.mend


def test_folder_in_the_place_of_a_store_is_reported(paths: Paths) -> None:
    paths.catalogue.mkdir()

    _, catalogue = check_stores(paths)

    assert not catalogue.ok
    assert str(paths.catalogue) in catalogue.mend


def test_folder_in_the_settings_that_is_gone_is_reported(paths: Paths, tmp_path: Path) -> None:
    paths.settings.write_text(f'libraries = ["{tmp_path / "gone"}"]\n')

    check = check_settings(paths)

    assert not check.ok
    assert str(tmp_path / "gone") in check.detail
    assert str(paths.settings) in check.mend


def test_style_sheet_is_looked_at_where_there_is_one(paths: Paths) -> None:
    without = check_user_style(paths)
    paths.user_style.write_text("p { color: red; }")

    (check,) = check_user_style(paths)

    assert without == []
    assert (check.ok, check.detail) == (True, str(paths.user_style))


def test_slips_of_the_style_sheet_are_counted_and_the_first_is_told(paths: Paths) -> None:
    paths.user_style.write_text("p {\n  colr: red;\n  tpo: 0;\n}")

    (check,) = check_user_style(paths)

    assert not check.ok
    assert f"{paths.user_style}:2: there is no property colr" in check.detail
    assert "(2)" in check.mend


def test_settings_with_a_mistake_are_reported_with_the_line(paths: Paths) -> None:
    paths.settings.write_text("\nzoom = 99\n")

    check = check_settings(paths)

    assert not check.ok
    assert f"{paths.settings}:2: zoom = 99" in check.detail


@pytest.fixture
def indexed(paths: Paths, tmp_path: Path) -> Paths:
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "trie.md").write_text("# 字典树", encoding="utf-8")
    run_index(paths, [Library("notes", "notes", tmp_path / "notes")])
    return paths


def test_sound_index_is_good(indexed: Paths) -> None:
    assert check_index(indexed).ok


def test_damaged_index_is_reported_with_the_command_that_mends_it(indexed: Paths) -> None:
    data = [file for file in indexed.index.rglob("*") if file.parent != indexed.index]
    for file in data:
        if file.is_file():
            file.write_bytes(file.read_bytes()[::-1])

    check = check_index(indexed)

    assert (check.ok, check.mend) == (False, "yandu index --rebuild")


@pytest.mark.skipif(sys.platform != "linux", reason="other languages run on Linux alone")
def test_language_without_a_compiler_is_no_fault(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "defpath", str(tmp_path))

    checks = check_languages()

    assert [(one.name, one.ok) for one in checks] == [
        ("C++", True),
        ("Java", True),
        ("JavaScript", True),
    ]
    assert checks[0].detail.startswith("g++ is not installed; problems can be solved in Python")
    assert checks[0].mend == "Install g++: sudo apt install g++"


@pytest.mark.skipif(sys.platform != "linux", reason="other languages run on Linux alone")
def test_language_that_is_here_is_told_by_its_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    node = tmp_path / "node"
    node.touch(mode=0o755)
    monkeypatch.setattr(os, "defpath", str(tmp_path))

    *_, check = check_languages()

    assert (check.detail, check.mend) == (str(node), "")
