import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.cli import COMMANDS
from tests.commands.conftest import ROOT, Yandu

Start = Callable[..., subprocess.Popen[bytes]]


def test_help_lists_every_command(here: Yandu) -> None:
    result = here("--help")

    assert result.code == 0
    assert [name for name in COMMANDS if name not in result.stdout] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_of_its_own(command: str, here: Yandu) -> None:
    result = here(command, "--help")

    assert result.code == 0
    assert result.stdout.startswith(f"usage: yandu {command} ")


def test_version_is_one_line(yandu: Yandu) -> None:
    result = yandu("--version")

    assert result.code == 0
    assert result.stdout.startswith("yandu ")
    assert result.stdout.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["serch", "堆"], "Did you mean `yandu search`?"),
        (["/nowhere/at/all.md"], "`yandu --help` shows the commands"),
        (["posts", "--colour"], "unknown arguments: --colour. `yandu posts --help` shows"),
        (["search", "--limit", "0", "堆"], "0 is less than 1"),
        (["search", "--limit", "many", "堆"], "--limit: many is no whole number"),
        (["exec", "x.py", "--memory-mb", "9" * 30], "is more than 1048576"),
        (["exec", "x.py", "--cpu-seconds", "9" * 30], "is more than 86400"),
        (["exec", __file__, "--input", "/nowhere"], "/nowhere: the input cannot be read"),
        (["exec", "/dev/zero"], "/dev/zero: the program is larger than 16 MB"),
        (["exec", __file__, "--input", "/dev/zero"], "/dev/zero: the input is larger than 16 MB"),
        (["judge", "coin-change", "/dev/zero"], "/dev/zero: the program is larger than 16 MB"),
        (["--home", "", "posts"], "argument --home: it names no folder"),
        (["search"], "QUERY"),
        (["judge", "coin-change"], "FILE"),
        (["posts", "--library", "/nowhere"], "/nowhere: there is no such folder"),
        (["posts", "--library", __file__], "this is a file, not a folder"),
        (["judge", "coin-chang", "x.py"], "Did you mean coin-change"),
        (["judge", "coin-change", "/nowhere.py"], "/nowhere.py: the program cannot be read"),
        (["exec", "/nowhere.py"], "/nowhere.py: the program cannot be read"),
        (["problems", "--pack", "/nowhere"], "/nowhere: there is no such folder"),
        (["verify-pack", "/nowhere"], "/nowhere: there is no such folder"),
        (["render", "no-such-note"], "there is no note or file called no-such-note"),
    ],
)
def test_mistake_is_one_line_that_says_what_to_do(words: list[str], said: str, here: Yandu) -> None:
    result = here(*words)

    assert (result.code, result.stdout) == (2, "")
    assert len(result.errors) == 1
    assert result.errors[0].startswith("yandu: ")
    assert said in result.errors[0]


def test_mistake_leaves_no_trace_of_python(yandu: Yandu) -> None:
    result = yandu("posts", "--library", "/nowhere")

    assert result.code == 2
    assert result.errors == [
        "yandu: /nowhere: there is no such folder. Name a folder that holds Markdown notes"
    ]


@pytest.mark.parametrize("words", [("--home", "{}", "posts"), ("posts", "--home={}")])
def test_home_is_taken_before_and_after_the_command(
    words: tuple[str, ...], tmp_path: Path, here: Yandu
) -> None:
    result = here(*(word.format(tmp_path / "own") for word in words))

    assert result.code == 0
    assert (tmp_path / "own" / "cache" / "catalogue.sqlite3").is_file()


def test_broken_settings_are_named_with_their_line(home: Path, here: Yandu) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text('theme = "dark"\nthemes = 1\n')

    result = here("posts")

    assert result.code == 2
    assert "settings.toml:2: unknown key themes" in result.stderr


def test_file_in_place_of_the_home_folder_is_explained(tmp_path: Path, here: Yandu) -> None:
    (tmp_path / "file").write_text("")

    result = here("posts", "--home", tmp_path / "file")

    assert result.code == 2
    assert "this folder cannot be made" in result.stderr


def test_window_without_a_display_is_explained(yandu: Yandu) -> None:
    result = yandu(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")

    assert result.code == 2
    assert "there is no display to show the window on" in result.errors[0]


def test_command_of_the_same_name_goes_before_a_folder(
    tmp_path: Path, here: Yandu, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "problems").mkdir()
    monkeypatch.chdir(tmp_path)

    result = here("problems")

    assert "coin-change" in result.stdout


@pytest.fixture
def start(home: Path) -> Iterator[Start]:
    """Start a command and leave it running."""
    # A shell has what it runs in the background ignore an interrupt, tests and commands too.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)

    def start(*words: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "reader", *words],
            cwd=ROOT,
            env=os.environ | {"YANDU_HOME": str(home)},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    yield start
    signal.signal(signal.SIGINT, before)


def test_closed_pipe_ends_a_command_quietly(start: Start) -> None:
    process = start("problems")
    assert process.stdout is not None
    assert process.stderr is not None

    process.stdout.close()
    said = process.stderr.read()
    process.stderr.close()

    assert (process.wait(), said) == (141, b"")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no such files")
def test_interrupt_ends_a_command_quietly(tmp_path: Path, start: Start) -> None:
    (tmp_path / "program.py").write_text("")
    os.mkfifo(tmp_path / "input")
    process = start("exec", str(tmp_path / "program.py"), "--input", str(tmp_path / "input"))

    # Opening waits for the reader, and the reader for a first word that never comes.
    with (tmp_path / "input").open("w"):
        process.send_signal(signal.SIGINT)
        written, said = process.communicate()

    assert (process.returncode, written, said) == (130, b"", b"")


def test_text_that_the_terminal_cannot_show_is_escaped(yandu: Yandu, notes: Path) -> None:
    result = yandu("posts", "--library", notes, PYTHONIOENCODING="ascii")

    assert result.code == 0
    assert "\\u5806" in result.stdout


def test_json_is_whole_where_the_terminal_cannot_show_it(yandu: Yandu, notes: Path) -> None:
    result = yandu("posts", "--library", notes, "--json", PYTHONIOENCODING="ascii")

    titles = [post["title"] for post in result.document["posts"]]
    assert titles == ["最短路：Dijkstra", "二叉堆"]
