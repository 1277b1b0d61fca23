import pytest

from reader.commands.window import _as_path, as_user_error, require_display, uses_xcb
from reader.core.errors import UserError


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
