import os
import socket
from io import StringIO

import pytest

from reader.cli import USER_ERROR, main
from reader.commands.window import (
    ERRORS_VARIABLE,
    _as_path,
    as_user_error,
    is_box_wanted,
    require_display,
    uses_xcb,
)
from reader.core.errors import UserError
from reader.core.overriding import override


def is_refused(environment: dict[str, str]) -> bool:
    try:
        require_display(environment)
    except UserError:
        return True
    return False


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_screen_will_do(name: str) -> None:
    assert not is_refused({name: "x"})


def test_no_screen_is_explained() -> None:
    with pytest.raises(UserError, match="there is no display"):
        require_display({"DISPLAY": ""})


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"WAYLAND_DISPLAY": "wayland-0", "QT_QPA_PLATFORM": "xcb"}, True),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
    ],
)
def test_x11_is_used_unless_another_screen_is_there_or_chosen(
    environment: dict[str, str], expected: bool
) -> None:
    assert uses_xcb(environment) is expected


def test_missing_library_is_told_with_what_installs_it() -> None:
    error = ImportError("libnss3.so: cannot open shared object file: No such file or directory")

    told = as_user_error(error)

    assert "the window cannot be shown: libnss3.so" in told.what
    assert "nss3" in told.advice
    assert "`yandu doctor`" in told.advice


def test_other_failure_to_load_is_left_to_the_doctor() -> None:
    told = as_user_error(ImportError("No module named 'PySide6'"))

    assert told.advice == "`yandu doctor` says what is missing"


@pytest.mark.parametrize(
    ("target", "path"),
    [
        (None, None),
        ("yandu://post/x", "yandu://post/x"),
        ("notes/x.md", "notes/x.md"),
        ("file:///srv/notes/%E7%AC%94%E8%AE%B0.md", "/srv/notes/笔记.md"),
    ],
)
def test_file_managers_address_becomes_a_path(target: str | None, path: str | None) -> None:
    assert _as_path(target) == path


BY_ICON = {"GIO_LAUNCHED_DESKTOP_FILE_PID": str(os.getpid())}


class Terminal(StringIO):
    @override
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("stderr", "environment", "expected"),
    [
        (None, {}, True),
        (None, {"QT_QPA_PLATFORM": "wayland;xcb"}, True),
        (StringIO(), {}, False),
        (StringIO(), BY_ICON, True),
        (StringIO(), {"GIO_LAUNCHED_DESKTOP_FILE_PID": "1"}, False),
        (StringIO(), BY_ICON | {"QT_QPA_PLATFORM": "offscreen"}, False),
        (Terminal(), BY_ICON, False),
        (None, {"QT_QPA_PLATFORM": "offscreen:enable_fonts"}, False),
        (None, {"QT_QPA_PLATFORM": "minimal"}, False),
        (None, {ERRORS_VARIABLE: "line"}, False),
        (Terminal(), {ERRORS_VARIABLE: "box"}, True),
        (Terminal(), {ERRORS_VARIABLE: ""}, False),
    ],
)
def test_failed_start_is_shown_where_a_screen_is_seen_and_nobody_reads_the_line(
    stderr: StringIO | None, environment: dict[str, str], expected: bool
) -> None:
    assert is_box_wanted(stderr, environment) is expected


def test_failed_start_is_shown_where_the_line_goes_to_a_journal() -> None:
    ours, journal = socket.socketpair()
    with ours, journal, journal.makefile("w") as stderr:
        assert is_box_wanted(stderr, {})


def test_failed_start_is_not_shown_where_the_line_is_read_by_a_pipe() -> None:
    read, write = os.pipe()
    with os.fdopen(read), os.fdopen(write, "w") as stderr:
        assert not is_box_wanted(stderr, {})


def test_complaint_without_standard_error_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", None)

    assert main(["no-such-command"]) == USER_ERROR
