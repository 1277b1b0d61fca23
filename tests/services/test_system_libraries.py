import shutil
import stat
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.services import system_libraries
from reader.services.system_libraries import (
    debian_names,
    font_command,
    install_command,
    libraries_named_in,
    missing_libraries,
    qt_folder,
    system_name,
)

LIST = """\
# heading
libnss3    # libnss3.so libsmime3.so: certificates
libgl1     # libGL.so.1
fontconfig # the fonts' cache
"""
on_linux = pytest.mark.skipif(sys.platform != "linux", reason="is about Linux")

Machine = Callable[..., None]


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """Make the PATH that of a machine with these tools, which do what is given."""

    def make(**tools: str) -> None:
        for name, script in tools.items():
            tool = tmp_path / name.replace("_", "-")
            tool.write_text(f"#!/bin/sh\n{script}\n")
            tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("PATH", str(tmp_path))

    return make


def test_list_says_which_package_has_a_library() -> None:
    names = debian_names(LIST)

    assert names == {"libnss3.so": "libnss3", "libsmime3.so": "libnss3", "libGL.so.1": "libgl1"}


@pytest.mark.parametrize(
    "library", ["libnss3.so", "libxcb-cursor.so.0", "libEGL.so.1", "libasound.so.2", "libGL.so.1"]
)
def test_bundled_list_has_what_qt_is_known_to_miss(library: str) -> None:
    assert library in debian_names()


@on_linux
def test_nothing_is_missing_where_qt_loads() -> None:
    assert qt_folder() is not None
    assert missing_libraries(environment={"DISPLAY": ":0"}) == ()


@on_linux
def test_library_that_is_gone_is_found(tmp_path: Path) -> None:
    qt = qt_folder()
    assert qt is not None
    # Away from its neighbours, the plugin finds none of Qt's own libraries.
    (tmp_path / "plugins" / "platforms").mkdir(parents=True)
    shutil.copy(qt / "plugins/platforms/libqxcb.so", tmp_path / "plugins/platforms")

    assert "libQt6XcbQpa.so.6" in missing_libraries(tmp_path, {"DISPLAY": ":0"})


@on_linux
def test_x11_is_not_asked_for_in_a_wayland_session(tmp_path: Path) -> None:
    qt = qt_folder()
    assert qt is not None
    (tmp_path / "plugins" / "platforms").mkdir(parents=True)
    shutil.copy(qt / "plugins/platforms/libqxcb.so", tmp_path / "plugins/platforms")

    assert missing_libraries(tmp_path, {"WAYLAND_DISPLAY": "wayland-0"}) == ()


def test_nothing_is_known_without_ldd(machine: Machine) -> None:
    machine()

    assert missing_libraries() == ()


@pytest.mark.parametrize(
    ("message", "named"),
    [
        ("libnss3.so: cannot open shared object file: No such file", ("libnss3.so",)),
        ("libxcb-cursor.so.0: cannot open shared object file", ("libxcb-cursor.so.0",)),
        ("No module named 'PySide6'", ()),
    ],
)
def test_library_is_read_from_the_loaders_message(message: str, named: tuple[str, ...]) -> None:
    assert libraries_named_in(message) == named


@pytest.mark.parametrize(
    ("tools", "command"),
    [
        (
            {"apt_get": "", "apt_cache": "exit 1"},
            "sudo apt-get install libnss3 libasound2",
        ),
        (
            {"apt_get": "", "apt_cache": 'test "$2" = libasound2t64'},
            "sudo apt-get install libnss3 libasound2t64",
        ),
        ({"apt_get": ""}, "sudo apt-get install libnss3 libasound2"),
        (
            {"dnf": ""},
            "sudo dnf install 'libnss3.so()(64bit)' 'libasound.so.2()(64bit)'",
        ),
        (
            {"zypper": ""},
            "sudo zypper install --capability 'libnss3.so()(64bit)' 'libasound.so.2()(64bit)'",
        ),
        (
            {"pacman": ""},
            "sudo pacman -Fy; pacman -F libnss3.so libasound.so.2 (names the packages to install)",
        ),
        ({}, "Install the packages that have libnss3.so, libasound.so.2"),
    ],
)
@on_linux
def test_command_is_the_one_of_the_distribution(
    tools: dict[str, str], command: str, machine: Machine
) -> None:
    machine(**tools)

    assert install_command(["libnss3.so", "libasound.so.2"]) == command


@pytest.mark.parametrize(
    ("libraries", "command"),
    [
        (["libnew.so.9"], "Install the packages that have libnew.so.9"),
        (
            ["libnss3.so", "libnew.so.9"],
            "sudo apt-get install libnss3 (and the packages that have libnew.so.9)",
        ),
    ],
)
@on_linux
def test_library_that_the_list_lacks_is_named(
    libraries: list[str], command: str, machine: Machine
) -> None:
    machine(apt_get="")

    assert install_command(libraries) == command


@pytest.mark.parametrize(
    ("tool", "package"),
    [
        ("apt_get", "fonts-noto-cjk"),
        ("dnf", "google-noto-sans-cjk-fonts"),
        ("pacman", "noto-fonts-cjk"),
        ("other", "Noto Sans CJK SC"),
    ],
)
@on_linux
def test_fonts_have_a_command_on_each_distribution(
    tool: str, package: str, machine: Machine
) -> None:
    machine(**{tool: ""})

    assert package in font_command()


def test_wheel_without_the_list_names_libraries_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(system_libraries, "bundled", tmp_path.joinpath)

    assert debian_names() == {}


def test_system_has_a_name() -> None:
    assert ", " in system_name()
