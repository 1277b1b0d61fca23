import re
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.core.dialect import LibraryKind
from reader.core.errors import UserError
from reader.services.settings import (
    LANGUAGES,
    THEMES,
    Settings,
    line_of,
    load_settings,
    load_sound_settings,
    save_settings,
)

# Any text that a path can hold; half a surrogate pair stands for a byte that is not UTF-8.
_FOLDER = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
_FOLDERS = st.lists(_FOLDER).map(tuple)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


def load_error(file: Path, content: str | bytes) -> UserError:
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(UserError) as caught:
        load_settings(file)
    assert caught.value.path == str(file)
    return caught.value


def test_defaults_serve_where_there_is_no_file(file: Path) -> None:
    assert load_settings(file) == Settings()


def test_keys_left_out_have_their_defaults(file: Path) -> None:
    file.write_text('theme = "dark"\n')

    assert load_settings(file) == Settings(theme="dark")


@given(
    made=st.builds(
        Settings,
        theme=st.sampled_from(THEMES),
        language=st.sampled_from(LANGUAGES),
        zoom=st.floats(0.5, 3.0),
        recency=st.floats(0.0, 1.0),
        libraries=_FOLDERS,
        packs=_FOLDERS,
        library_kinds=st.dictionaries(_FOLDER, st.sampled_from([*LibraryKind])).map(
            lambda kinds: tuple((folder, kind.value) for folder, kind in kinds.items())
        ),
        shortcuts=st.dictionaries(_FOLDER, _FOLDERS).map(lambda keys: tuple(keys.items())),
        typography=st.dictionaries(
            _FOLDER, st.fixed_dictionaries({}, optional={"size": st.floats(13, 28)})
        ).map(lambda table: tuple((folder, tuple(one.items())) for folder, one in table.items())),
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
def test_settings_are_read_back_as_they_were_saved(made: Settings, file: Path) -> None:
    save_settings(made, file)

    assert load_settings(file) == made


@pytest.mark.parametrize("character", [*map(chr, range(1, 32)), "\x7f", "\x85", "\u2028", '"'])
def test_odd_character_of_a_folder_is_read_back(character: str, file: Path) -> None:
    made = Settings(libraries=(f"/a{character}b",))

    save_settings(made, file)

    assert load_settings(file) == made


def test_each_key_is_written_with_its_comment(file: Path) -> None:
    save_settings(Settings(), file)

    lines = file.read_text().splitlines()
    keys = [number for number, line in enumerate(lines) if re.match(r"\w+ = ", line)]
    assert [lines[number].split()[0] for number in keys] == [key.name for key in fields(Settings)]
    assert all(lines[number - 1].startswith("# ") for number in keys)


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ("colour = 1", "unknown key colour"),
        ("[colours]", "unknown key colours"),
        ('theme = "blue"', "theme = 'blue' is not one of system, light, dark,"),
        ("theme = 1", "theme = 1 is not one of"),
        ('theme = ["dark"]', "theme = ['dark'] is not one of"),
        ('language = "fr"', "language = 'fr' is not one of system, zh, en"),
        ("zoom = 0.4", "zoom = 0.4 is not a number from 0.5 to 3"),
        ("zoom = 4", "zoom = 4 is not a number from 0.5 to 3"),
        (f"zoom = 0x{'f' * 5000}", "zoom = … is not a number"),
        ("recency = 1.5", "recency = 1.5 is not a number from 0 to 1"),
        ("recency = -0.1", "recency = -0.1 is not a number from 0 to 1"),
        ("zoom = nan", "zoom = nan is not a number"),
        ("zoom = inf", "zoom = inf is not a number"),
        ("zoom = true", "zoom = True is not a number"),
        ('zoom = "1"', "zoom = '1' is not a number"),
        ('libraries = "notes"', "libraries is not a list of folders"),
        ('packs = ["a\\u0000b"]', "packs is not a list of folders"),
        ("libraries = [1]", "libraries is not a list of folders"),
        ("library_kinds = 1", "library_kinds is not a table of folders and kinds"),
        ('library_kinds = { "/a" = "wiki" }', "library_kinds: /a = 'wiki' is not one of plain,"),
        ('library_kinds = { "/a" = 1 }', "library_kinds: /a = 1 is not one of plain,"),
        ("packs = 1", "packs is not a list of folders"),
        ("shortcuts = 1", "shortcuts is not a table of commands and their keys"),
        ('shortcuts = { "go.home" = "F1" }', "shortcuts: go.home = 'F1' is not a list of keys"),
        ('shortcuts = { "go.home" = [1] }', "shortcuts: go.home = [1] is not a list of keys"),
        ("typography = 1", "typography is not a table of folders, each with a table"),
        ('typography = { "/a" = 1 }', "typography is not a table of folders, each with a table"),
        ("typography = { a = { sise = 1 } }", "typography: a: unknown key sise; known are font,"),
        ('typography = { a = { font = "x" } }', "typography: a: font = 'x' is not one of sans,"),
        ("typography = { a = { size = 99 } }", "typography: a: size = 99 is not a number from 13"),
    ],
)
def test_wrong_key_or_value_is_told_with_its_line(line: str, what: str, file: Path) -> None:
    error = load_error(file, f"# first\n\n{line}\n")

    assert error.what.startswith(what)
    assert error.line == 3
    assert error.advice


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ('theme = "dark"\nzoom = \nlanguage = "zh"\n', 2),
        ('theme = "dark"\nzoom = ', 2),
        ("\ntheme = [", 2),
        ("theme", 1),
        ('theme = "dark"\ntheme = "light"\n', 2),
    ],
)
def test_broken_toml_is_told_with_its_line(content: str, line: int, file: Path) -> None:
    error = load_error(file, content)

    assert error.what.startswith("not valid TOML")
    assert error.line == line


@pytest.mark.parametrize("content", [f"zoom = {'1' * 5000}", f"packs = {'[' * 20_000}"])
def test_toml_beyond_the_reader_s_means_is_told(content: str, file: Path) -> None:
    assert load_error(file, content).what.startswith("not valid TOML")


def test_file_that_is_not_utf_8_is_told_with_the_line(file: Path) -> None:
    error = load_error(file, b"# first\nlibraries = ['\xe9']\n")

    assert (error.what, error.line) == ("not UTF-8", 2)


def test_byte_order_mark_and_windows_line_ends_are_read(file: Path) -> None:
    file.write_bytes(b'\xef\xbb\xbf# first\r\ntheme = "dark"\r\n')

    assert load_settings(file).theme == "dark"


def test_folder_in_the_place_of_the_file_is_told(file: Path) -> None:
    file.mkdir()

    with pytest.raises(UserError, match="cannot be read: Is a directory"):
        load_settings(file)


def test_folder_whose_name_is_not_utf_8_is_refused_and_the_file_kept(file: Path) -> None:
    save_settings(Settings(), file)

    with pytest.raises(UserError, match="not UTF-8"):
        save_settings(Settings(libraries=("/a\udcff",)), file)

    assert load_settings(file) == Settings()


def test_folder_of_the_file_is_made(tmp_path: Path) -> None:
    save_settings(Settings(zoom=2), tmp_path / "a" / "b" / "settings.toml")

    assert load_settings(tmp_path / "a" / "b" / "settings.toml").zoom == 2


def test_folder_of_the_file_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("not a folder")

    with pytest.raises(UserError, match="cannot be made"):
        save_settings(Settings(), tmp_path / "a" / "settings.toml")


def test_library_is_added_once_and_taken_away() -> None:
    made = Settings().with_library(Path("/a")).with_library(Path("/b")).with_library(Path("/a"))

    assert made.libraries == ("/a", "/b")
    assert made.without_library("/a").libraries == ("/b",)


def test_kind_of_a_folder_is_kept_and_taken_back() -> None:
    made = Settings().with_kind("/a", LibraryKind.HUGO).with_kind("/a", LibraryKind.HEXO)

    assert made.kinds == {"/a": LibraryKind.HEXO}
    assert made.with_kind("/a", None) == Settings()


def test_pack_is_added_once_and_taken_away() -> None:
    made = Settings().with_pack(Path("/a")).with_pack(Path("/b")).with_pack(Path("/a"))

    assert made.packs == ("/a", "/b")
    assert made.without_pack("/a").packs == ("/b",)


def test_keys_of_a_command_are_kept_and_taken_back(file: Path) -> None:
    made = Settings().with_keys("go.home", ("F2",)).with_keys("go.home", ("F3", "Ctrl+H"))

    save_settings(made, file)

    assert load_settings(file).shortcuts == (("go.home", ("F3", "Ctrl+H")),)
    assert made.with_keys("go.home", None) == Settings()


def test_line_of_a_key_is_found_in_the_file(file: Path) -> None:
    file.write_text('theme = "dark"\n\nshortcuts = {}\n')

    assert (line_of("shortcuts", file), line_of("zoom", file)) == (3, None)
    assert line_of("shortcuts", file.with_name("gone.toml")) is None


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ('theme = "sepia"\nlanguage = "zh"\nzoom = 9\nnot_a_key = 1\n', ("sepia", "zh")),
        ('theme = "pink"\nlanguage = "zh"\n', ("system", "zh")),
        ('language = "zh"\ntheme = \n', ("system", "system")),
        (b'language = "zh"\n\xff\n', ("system", "system")),
    ],
)
def test_sound_keys_of_a_broken_file_are_read(
    file: Path, content: str | bytes, expected: tuple[str, str]
) -> None:
    load_error(file, content)

    known = load_sound_settings(file)

    assert (known.theme, known.language) == expected
    assert known.zoom == Settings().zoom


def test_sound_settings_of_a_folder_are_the_defaults(file: Path) -> None:
    file.mkdir()

    assert load_sound_settings(file) == Settings()
